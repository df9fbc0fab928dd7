import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkLayer } from '../../src/core/check.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { noDecisions, readDecisions } from '../../src/core/read-decisions.ts';
import { writeGeojson } from '../../src/core/write-geojson.ts';
import { readGeography } from '../geography.ts';

/**
 * `tests/articles/<name>.txt`, with `<name>.decisions.json` when an editor decided something, gives `<name>.geojson`.
 * To add a case, add a text: a missing layer is written, except where CI is set. To renew one, delete it.
 */
const folder = fileURLToPath(new URL('../articles/', import.meta.url));
const cases = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.replace(/\.txt$/, '')] : []));
const geography = readGeography();

describe('articles and their layers', () => {
  test.each(cases)('%s', (name) => {
    const decided = `${folder}${name}.decisions.json`;
    const decisions = existsSync(decided) ? readDecisions(readFileSync(decided, 'utf8'), decided) : noDecisions(name);
    const { end } = decisions.article;
    const article = readArticle(readFileSync(`${folder}${name}.txt`), end && { end });
    const { layer, problems } = buildLayer({ article, decisions, ...geography });
    expect(problems).toEqual([]);
    expect(checkLayer(layer, article)).toEqual([]);

    const text = writeGeojson(layer);
    const expected = `${folder}${name}.geojson`;
    if (!existsSync(expected) && !process.env.CI) writeFileSync(expected, text);
    expect(existsSync(expected), `${expected} is missing: run the tests once without CI and commit it`).toBe(true);
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });
});
