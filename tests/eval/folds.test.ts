import { expect, test } from 'vitest';
import { foldOf } from '../../geo/build/tagger/folds.mjs';
import { groupByFold } from './fold-models.mjs';

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

test('an article that was trained on is located without its fold, whatever file it comes in', () => {
  const [seen, other, unseen] = ['Seen.', 'Seen too.', 'Unseen.'].map((text, id) => ({ id, text }));
  const foldsByText = new Map([
    ['Seen.', 3],
    ['Seen too.', 0],
  ]);
  expect([...groupByFold([seen, other, unseen], foldsByText)]).toEqual([
    [3, [seen]],
    [0, [other]],
    [null, [unseen]],
  ]);
});
