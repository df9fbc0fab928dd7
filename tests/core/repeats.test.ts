import { expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { LIST, makeLexicon } from '../../src/core/lexicon.ts';
import { matchNames } from '../../src/core/name-matches.ts';
import { findRepeats, MOST_REPEAT_FEATURES } from '../../src/core/repeats.ts';
import { look } from '../../src/core/tagger-features.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { gazetteer } from './little-world.ts';

const none = Object.fromEntries(Object.keys(LIST).map((name) => [name, []]));

/** The features of each place of a word, given at which of them it was read as a name. */
function describe(text: string, word: string, isName: readonly boolean[]): number[][] {
  const article = readArticle(text);
  const tokens = tokenize(article.text, article.sentences);
  const sights = look(tokens, matchNames(tokens, gazetteer), makeLexicon(none as never), 18);
  const places = Array.from(tokens.start, (_, at) => at).filter(
    (at) => text.slice(tokens.start[at], tokens.end[at]).toLowerCase() === word.toLowerCase(),
  );
  const tags = new Uint8Array(tokens.count);
  for (const [index, at] of places.entries()) tags[at] = isName[index] ? 1 : 0;
  const repeats = findRepeats(sights, tags);
  const into = new Int32Array(MOST_REPEAT_FEATURES);
  return places.map((at) => [...into.slice(0, repeats(at, into))]);
}

const text = 'We saw Welch. They saw Welch. He saw Welch.';

test('a word is told how it was read elsewhere, not how it was read here', () => {
  const [first, second, third] = describe(text, 'Welch', [true, false, false]);
  expect(first).toHaveLength(MOST_REPEAT_FEATURES);
  expect(second).toEqual(third);
  expect(first).not.toEqual(second);
  expect(describe(text, 'Welch', [false, false, false])[0]).toEqual(first);
});

test('a word in lower case is told nothing, nor counted', () => {
  const [upper, lower] = describe('We saw Welch. They welch.', 'welch', [true, false]);
  expect(lower).toEqual([]);
  expect(upper).toEqual(describe('We saw Welch.', 'Welch', [true])[0]);
});
