import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkQuotes } from '../../src/core/check-quotes.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { readDecisions } from '../../src/core/read-decisions.ts';
import type { Passage } from '../../src/core/types.ts';
import { baseMap, gazetteer, tagger } from './little-world.ts';

const article = readArticle('🌊 Harbour was hit.');
const words = [{ type: 'TextQuoteSelector', exact: 'hit' }];
const gloss = { id: 'harbour', do: 'gloss', note: 'struck', on: words, by: 'Tester', at: '2026-01-01' };
const decisions = readDecisions(JSON.stringify({ article: { id: 'a' }, decisions: [gloss] }));
const build = () => buildLayer({ article, decisions, gazetteer, tagger, baseMap }).layer;

test('every quote of a layer is found in its article', () => {
  expect(checkQuotes(build(), article)).toEqual([]);
});

describe('what is not verbatim at its offsets is named', () => {
  const at = 'features[0].properties.passages[0]';
  test.each<[string, (passage: Passage) => void, string]>([
    ['the quote', (passage) => Object.assign(passage, { quote: '🌊 Harbour was struck.' }), `${at}.quote`],
    ['the quote at its beginning', (passage) => Object.assign(passage, { start: 1 }), `${at}.quote`],
    ['a mention', ({ mentions }) => Object.assign(mentions[0] ?? {}, { exact: 'harbour' }), `${at}.mentions[0].exact`],
    ['a gloss', (passage) => Object.assign(passage.gloss?.[0] ?? {}, { start: 4 }), `${at}.gloss[0].exact`],
  ])('%s', (_, spoil, path) => {
    const layer = build();
    for (const passage of layer.features[0]?.properties.passages ?? []) spoil(passage);
    const issues = checkQuotes(layer, article);
    expect(issues.map((issue) => issue.path)).toEqual([path]);
    expect(issues[0]?.message).toMatch(/^Harbour: the words ".*" are not found in the text at offset \d+\.$/);
  });
});

test('another text is told by its fingerprint and its length', () => {
  const other = readArticle('🌊 Harbour was hit. Again.');
  expect(checkQuotes(build(), other).map(({ path }) => path)).toEqual(['article.sha256', 'article.length']);
});
