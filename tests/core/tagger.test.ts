import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { hashBytes } from '../../src/core/hash.ts';
import { LIST, makeLexicon, type WordLists } from '../../src/core/lexicon.ts';
import { keyOf } from '../../src/core/name-key.ts';
import { matchNames } from '../../src/core/name-matches.ts';
import {
  BEGIN,
  bestTags,
  findSequences,
  INSIDE,
  OUTSIDE,
  openTagger,
  packTagger,
  TAGS,
  type TaggerModel,
} from '../../src/core/tagger.ts';
import { look, MOST_FEATURES } from '../../src/core/tagger-features.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { hostileTexts } from './hostile-texts.ts';
import { gazetteer } from './little-world.ts';

const none = Object.fromEntries(Object.keys(LIST).map((name) => [name, []])) as unknown as WordLists;
const lists: WordLists = { ...none, title: ['Mr.', 'Señor'], surname: ['Lee', 'Westland'], speech: ['said'] };

test('every list has a bit of its own', () => {
  expect(Object.values(LIST)).toEqual(Object.keys(LIST).map((_, bit) => 2 ** bit));
});

describe('the lists that a word is in', () => {
  const lexicon = makeLexicon({ ...lists, firstName: ['Lee'] });
  test.each([
    ['mr', LIST.title], // without its full stop
    ['senor', LIST.title], // nor accents
    ['lee', LIST.surname | LIST.firstName],
    ['said', LIST.speech],
    ['rain', 0],
  ])('%s', (word, bits) => {
    const key = keyOf(word);
    expect(lexicon.get(hashBytes(key, 0, key.length))).toBe(bits);
  });
});

/** Every sequence of tags that is allowed: none begins inside. */
function listTags(length: number): number[][] {
  if (length === 0) return [[]];
  return listTags(length - 1).flatMap((tags) =>
    [OUTSIDE, BEGIN, INSIDE].flatMap((tag) =>
      tag === INSIDE && (tags.at(-1) ?? OUTSIDE) === OUTSIDE ? [] : [[...tags, tag]],
    ),
  );
}

function scoreOf(tags: readonly number[], scores: Float64Array, transitions: readonly number[]): number {
  return tags.reduce(
    (sum, tag, at) => sum + (scores[at * TAGS + tag] ?? 0) + (transitions[(tags[at - 1] ?? OUTSIDE) * TAGS + tag] ?? 0),
    0,
  );
}

test('the best tags are the best of all that are allowed', () => {
  const number = fc.integer({ min: -9, max: 9 });
  const transitions = fc.array(number, { minLength: TAGS * TAGS, maxLength: TAGS * TAGS });
  const scores = fc.nat(5).chain((length) => fc.array(number, { minLength: length * TAGS, maxLength: length * TAGS }));
  fc.assert(
    fc.property(scores, transitions, (list, between) => {
      const given = Float64Array.from(list);
      const found = [...bestTags(given, between)];
      const all = listTags(list.length / TAGS);
      expect(all).toContainEqual(found);
      expect(scoreOf(found, given, between)).toBe(Math.max(...all.map((tags) => scoreOf(tags, given, between))));
    }),
    { seed: 2, numRuns: 200 },
  );
});

const BITS = 18;

/** The first article as the tagger sees it, with a way to name its words. */
function sightsOf(text: string) {
  const article = readArticle(text);
  const tokens = tokenize(article.text, article.sentences);
  const matches = matchNames(tokens, gazetteer);
  const sights = look(tokens, matches, makeLexicon(lists), BITS);
  const wordAt = (at: number) => tokens.text.slice(tokens.start[at], tokens.end[at]);
  const featuresOf = (word: string) => {
    const into = new Int32Array(MOST_FEATURES);
    const at = Array.from(tokens.start, (_, index) => wordAt(index)).indexOf(word);
    return new Set(into.slice(0, sights.read(at, into)));
  };
  return { tokens, matches, sights, wordAt, featuresOf };
}

test('only what may be part of a name is looked at, in runs', () => {
  const { sights, tokens } = sightsOf('The Isle of Man for US$100, he said. O’Lee-Smith 7 left; it rained in wl.');
  const runs = findSequences(sights).map(([first, end]) => tokens.text.slice(tokens.start[first], tokens.end[end - 1]));
  expect(runs).toEqual(['The Isle of Man', 'O’Lee-Smith 7']);
});

/** What two sights of one word share and another word has not: the word itself. */
function featureOfWord(word: string): number[] {
  const [one, two] = [`We saw ${word} today.`, `On Monday ${word}, they left.`].map((text) =>
    sightsOf(text).featuresOf(word),
  );
  const other = sightsOf('We saw Unlikely today. On Monday Unlikely, they left.').featuresOf('Unlikely');
  return [...(one ?? [])].filter((feature) => two?.has(feature) && !other.has(feature));
}

/** A model made by hand: these words begin a name, those go on with it, all others are none. */
function makeModel(begins: readonly string[], goesOn: readonly string[]): TaggerModel {
  const weights = new Float32Array(2 ** BITS * TAGS);
  const always = [...sightsOf('We saw Lee.').featuresOf('Lee')].filter((feature) =>
    ['Rain', 'Huelm', 'Mr.'].every((word) => sightsOf(`Then ${word} came of it`).featuresOf(word).has(feature)),
  );
  for (const feature of always) weights[feature * TAGS + OUTSIDE] = 0.5;
  for (const word of begins) for (const feature of featureOfWord(word)) weights[feature * TAGS + BEGIN] = 5;
  for (const word of goesOn) for (const feature of featureOfWord(word)) weights[feature * TAGS + INSIDE] = 5;
  return { lists, bits: BITS, scale: 0.05, transitions: [0, 0, 0, 0, 0, 0, 0, 0, 0], weights };
}

const bytes = packTagger(makeModel(['Rethem', 'New'], ['Huelm']));

function tag(text: string, file = bytes) {
  const { tokens, matches } = sightsOf(text);
  return openTagger(file)
    .tag(tokens, matches)
    .map(({ first, end, margin }) => ({ exact: text.slice(tokens.start[first], tokens.end[end - 1]), margin }));
}

describe('a model made by hand', () => {
  test.each([
    ['It rained in Rethem on Monday.', ['Rethem']],
    ['Mr. Lee left New Huelm for Rethem.', ['New Huelm', 'Rethem']],
    ['Rethem. New Huelm.', ['Rethem', 'New Huelm']], // a name ends with its sentence
    ['Rethem Rethem', ['Rethem', 'Rethem']],
    ['Huelm alone begins no name.', []],
    ['rethem', []],
    ['Nothing.', []],
  ])('%s', (text, expected) => expect(tag(text).map(({ exact }) => exact)).toEqual(expected));

  test('a margin is how far the evidence leads, in the model’s units', () => {
    const text = 'In Rethem and New Huelm it rained.';
    const model = makeModel(['Rethem', 'New'], ['Huelm']);
    const doubled = packTagger({
      ...model,
      weights: model.weights.map((weight) => weight * 2),
      scale: model.scale * 2,
    });
    const margins = tag(text).map(({ margin }) => margin);
    expect(Math.min(...margins)).toBeGreaterThan(0);
    expect(tag(text, doubled).map(({ margin }) => margin)).toEqual(margins.map((margin) => 2 * margin));
  });
});

describe('a model’s file', () => {
  test('holds each weight in whole steps, none beyond a signed byte', () => {
    const weights = Float32Array.of(0, 1, -1, 0.26, 63.5, 64, -1000, Number.MIN_VALUE);
    const file = packTagger({ lists: none, bits: 2, scale: 0.5, transitions: [], weights });
    expect([...new Int8Array(file.slice(-weights.length).buffer)]).toEqual([0, 2, -2, 1, 127, 127, -127, 0]);
  });

  test('opens wherever it stands in memory', () => {
    const memory = new Uint8Array(bytes.length + 7);
    memory.set(bytes, 5);
    const text = 'Mr. Lee left New Huelm for Rethem.';
    expect(tag(text, memory.subarray(5, 5 + bytes.length))).toEqual(tag(text));
  });

  test('is the same twice', () => {
    expect(Buffer.compare(packTagger(makeModel(['Rethem', 'New'], ['Huelm'])), bytes)).toBe(0);
  });
});

test('whatever the text, the spans are in order and disjoint, each in one sentence, and no token has too many features', () => {
  const tagger = openTagger(bytes);
  const lexicon = makeLexicon(lists);
  const into = new Int32Array(MOST_FEATURES + 50);
  fc.assert(
    fc.property(hostileTexts(['Rethem', 'New Huelm', 'Mr. Lee', 'Harbour', 'Far Endish'], 20), (pieces) => {
      const article = readArticle(`A${pieces}`);
      const tokens = tokenize(article.text, article.sentences);
      const matches = matchNames(tokens, gazetteer);
      let last = 0;
      for (const { first, end } of tagger.tag(tokens, matches)) {
        expect(first).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(first);
        expect(tokens.stretch[end - 1]).toBe(tokens.stretch[first]);
        last = end;
      }
      const sights = look(tokens, matches, lexicon, BITS);
      for (let at = 0; at < tokens.count; at++) expect(sights.read(at, into)).toBeLessThanOrEqual(MOST_FEATURES);
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('what a token is seen as is the same wherever its sentence stands', () => {
  const sentence = 'It rained in Rethem on Monday.';
  const alone = sightsOf(`Rain\n\n${sentence}`).featuresOf('Rethem');
  const later = sightsOf(`Rain\n\nNobody came. ${sentence}`).featuresOf('Rethem');
  expect([...later].sort()).toEqual([...alone].sort());
});
