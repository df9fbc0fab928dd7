import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChoices } from '../../src/reader/handout/choices.ts';
import { askedBy, questionsOf, reportsOf } from '../../src/reader/handout/questions.ts';
import { openFootnotes } from '../../src/reader/handout/quotations.ts';
import { readAddress } from '../../src/view/address.ts';
import { layer, view } from './layers.ts';

const text = readFileSync(
  new URL('../../geo/articles/rockets-launched-at-civilians/article.txt', import.meta.url),
  'utf8',
);
const { places } = view();
const numbered = places.filter(({ number }) => number !== null);
const questions = questionsOf(places, { text });

describe('the worksheet', () => {
  test('asks for every numbered place once, in the order of the numbers, each passage once', () => {
    const asked = questions.flatMap((question) => question.places.map(({ number }) => number));
    expect([...asked].sort((a, b) => Number(a) - Number(b))).toEqual(numbered.map(({ number }) => number));
    expect(new Set(questions.map(({ passage }) => passage?.start)).size).toBe(questions.length);
    expect(questions.map((question) => question.places[0]?.number)).toEqual(
      questions.map((question) => Math.min(...question.places.map(({ number }) => number ?? 0))),
    );
  });

  test('hides each place that it asks for, wherever its passage names it, behind its number', () => {
    for (const { places: asked, pieces } of questions) {
      const shown = pieces.filter(({ gap }) => !gap).map((piece) => piece.text);
      const behind = new Set(pieces.flatMap(({ numbers }) => numbers));
      for (const { number, feature } of asked) {
        expect(behind).toContain(number);
        expect(shown.join(' ')).not.toContain(feature.properties.name);
      }
    }
  });

  test('keeps the passage verbatim: its pieces are the quote', () => {
    for (const { passage, pieces } of questions) {
      expect(pieces.map((piece) => piece.text).join('')).toBe(passage?.quote);
      expect(text.slice(passage?.start, passage?.end)).toBe(passage?.quote);
    }
  });

  test('asks by what is not distressing where it can', () => {
    const kyiv = places.find(({ id }) => id === 'kyiv');
    if (kyiv === undefined) throw new Error('The layer has no Kyiv.');
    expect(reportsOf(kyiv).map(({ care }) => care ?? false)).toEqual([true, false]);
    expect(askedBy(kyiv, { text })?.care).toBeUndefined();
  });

  test('asks by no passage that no longer stands in the text, and leaves a line for each number', () => {
    const [question, ...others] = questionsOf(places, { text: 'Another text altogether.' });
    expect(question).toMatchObject({ passage: null, pieces: [] });
    expect(question?.places.map(({ number }) => number)).toEqual(numbered.map(({ number }) => number));
    expect(others).toEqual([]);
  });
});

test('only passages that report something at a place are quoted under it', () => {
  for (const place of numbered) {
    for (const { mentions } of reportsOf(place)) expect(mentions.map(({ role }) => role)).toContain('literal');
  }
  expect(layer.features.length).toBeGreaterThan(numbered.length);
});

test('words that are explained are lettered in the order they are met, each once', () => {
  const footnotes = openFootnotes();
  const gloss = (exact: string) => ({ exact, start: 0, end: 1, note: 'n' });
  expect(['NATO', 'ceasefire', 'NATO'].map((word) => footnotes.letterOf(gloss(word)))).toEqual(['a', 'b', 'a']);
  for (let i = 2; i < 27; i++) footnotes.letterOf(gloss(`word ${i}`));
  expect(
    footnotes
      .list()
      .slice(-2)
      .map(({ letter }) => letter),
  ).toEqual(['z', 'aa']);
});

test.each([
  ['', ['en-GB'], { sheet: 'handout', paper: 'a4', ink: 'colour', unknown: [] }],
  ['', ['en-US', 'es'], { sheet: 'handout', paper: 'letter', ink: 'colour', unknown: [] }],
  ['#sheet=worksheet&paper=letter&ink=black', [], { sheet: 'worksheet', paper: 'letter', ink: 'black', unknown: [] }],
  ['#sheet=poster&ink=', [], { sheet: 'handout', paper: 'a4', ink: 'colour', unknown: ['poster', ''] }],
])('the address %j with the languages %j asks for %j', (fragment, languages, expected) => {
  expect(readChoices({ address: readAddress(fragment) }, languages)).toEqual(expected);
});
