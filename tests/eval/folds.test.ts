import { expect, test } from 'vitest';
import { foldOf } from '../../geo/build/tagger/folds.mjs';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the fold is the FNV-1a hash of “%s”', (id, hash) => {
  expect(foldOf('geovirus', { id, domain: '' }, 2 ** 32)).toBe(hash);
});

test('a newspaper’s articles share a fold in LGL, and only there', () => {
  const articles = Array.from({ length: 50 }, (_, id) => ({ id: String(id), domain: 'paper.example' }));
  const foldsOf = (corpus: string) => new Set(articles.map((article) => foldOf(corpus, article, 5)));
  expect(foldsOf('lgl').size).toBe(1);
  expect([...foldsOf('geovirus')].sort()).toEqual([0, 1, 2, 3, 4]);
});

test('a number and its text are the same id', () => {
  expect(foldOf('geovirus', { id: 17, domain: '' }, 5)).toBe(foldOf('geovirus', { id: '17', domain: '' }, 5));
});
