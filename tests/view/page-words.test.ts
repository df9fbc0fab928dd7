import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { MessageKey } from '../../src/view/words.ts';
import { readCatalog, readPublic } from './catalogs.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const english = readCatalog('en');
const page = readPublic('index.html');

/** All that the scripts of the page are written with. */
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(view|reader)[\\/].*\.ts$/.test(path))
  .map((path) => readFileSync(join(SRC, path), 'utf8'))
  .join('\n');

/** What the page says before any script: each element's key and its text, its slots in braces. */
const spoken = [...page.matchAll(/<(\w+)[^>]*\sdata-say="([^"]+)"[^>]*>(.*?)<\/\1>/gs)].map(
  ([, , key = '', inside = '']) => {
    const text = inside.replace(/<(\w+)[^>]*\sdata-slot="(\w+)"[^>]*>.*?<\/\1>/g, '{$2}');
    return [key, text] as const;
  },
);
const labelled = [...page.matchAll(/<\w+[^>]*\sdata-say-label="([^"]+)"[^>]*>/g)].map(([tag, key = '']) => {
  return [key, tag.match(/aria-label="([^"]*)"/)?.[1] ?? ''] as const;
});

describe('the page’s own words are the English of the catalogue, so that nothing changes when the script comes', () => {
  test.each(spoken)('%s', (key, text) => expect(text).toBe(english[key as MessageKey]));
  test.each(labelled)('the label %s', (key, text) => expect(text).toBe(english[key as MessageKey]));
});

test('each text that the page shows is one that can be said in another language', () => {
  const body = page.slice(page.indexOf('<body>')).replace(/<(\w+)[^>]*\sdata-say="[^"]+"[^>]*>.*?<\/\1>/gs, '');
  const texts = body
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((text) => text.trim());
  expect(texts.filter((text) => /\p{L}/u.test(text) && !/^\{\{\w+\}\}$/.test(text))).toEqual([]);
  const labels = [...body.matchAll(/<[^>]*\s(?:aria-label|title|placeholder|alt)="[^"]*"[^>]*>/g)].map(([tag]) => tag);
  expect(labels.filter((tag) => !tag.includes('data-say-label'))).toEqual([]);
});

test('every message of the catalogue is said somewhere', () => {
  const said = new Set([...spoken, ...labelled].map(([key]) => key));
  for (const [, , key = ''] of code.matchAll(/(['"`])([a-z]\w*\.\w+)\1/gi)) said.add(key);
  // `kind.${kind}` says every message of its group.
  const groups = [...code.matchAll(/`(\w+\.\w*)\$\{/g)].map(([, start = '']) => start);
  const silent = Object.keys(english).filter((key) => !said.has(key) && !groups.some((start) => key.startsWith(start)));
  expect(silent).toEqual([]);
});
