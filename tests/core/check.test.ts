import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import geojsonValidation from 'geojson-validation';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkLayer } from '../../src/core/check.ts';

// A layer is a file in tests/good or tests/bad, its article, where it needs one, a .txt beside it.
const FOLDERS = { good: join(import.meta.dirname, '../good'), bad: join(import.meta.dirname, '../bad') };

function read(folder: string, name: string) {
  const layer: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const text = join(folder, `${name}.txt`);
  return { layer, issues: checkLayer(layer, existsSync(text) ? readArticle(readFileSync(text)) : undefined) };
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.issues.json'));
  return files.map((file) => file.replace(/\.json$/, ''));
}

/** What is found is compared with the file; a missing file is written, but for continuous integration a fault. */
function compareWithFile(found: unknown, file: string) {
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (!existsSync(file) && !process.env.CI) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe('a sound layer has no issue', () => {
  test.each(namesIn(FOLDERS.good))('%s', (name) => {
    const { layer, issues } = read(FOLDERS.good, name);
    expect(issues).toEqual([]);
    expect(geojsonValidation.valid(layer)).toBe(true);
  });
});

describe('an unsound layer has the issues in the file beside it', () => {
  test.each(namesIn(FOLDERS.bad))('%s', (name) => {
    const { issues } = read(FOLDERS.bad, name);
    expect(issues).not.toEqual([]);
    compareWithFile(issues, join(FOLDERS.bad, `${name}.issues.json`));
  });

  test.each(namesIn(FOLDERS.bad))('%s: each issue is a path and a sentence', (name) => {
    for (const { path, message } of read(FOLDERS.bad, name).issues) {
      expect(path).toMatch(/^(?:\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)*)?$/);
      expect(message).toMatch(/^[^\n]+\.$/);
    }
  });
});
