import { describe, expect, test } from 'vitest';
import type { Passage, PlaceProperties } from '../../src/core/types.ts';
import { describePlace, describeStatus } from '../../src/view/describe.ts';
import { passageHolds, sortPassages } from '../../src/view/passages.ts';
import { roundDown } from '../../src/view/scale-bar.ts';
import { englishWords } from '../../src/view/words.ts';

const english = englishWords();

const properties = (changes: Partial<PlaceProperties>): PlaceProperties => ({
  name: 'X',
  kind: 'settlement',
  precision: 'settlement',
  status: 'confirmed',
  confidence: 1,
  reported: true,
  marker: null,
  note: '',
  source: { gazetteer: 'GeoNames' },
  passages: [],
  ...changes,
});

describe('a place is described by what it is and how closely it is placed, neither twice', () => {
  test.each<[Partial<PlaceProperties>, string]>([
    [{ kind: 'settlement', precision: 'settlement' }, 'Settlement'],
    [{ kind: 'country', precision: 'area' }, 'Country'],
    [{ kind: 'facility', precision: 'exact' }, 'Building or site · exact place'],
    [{ kind: 'border', precision: 'line' }, 'Border · along a border'],
    [{ kind: 'border', precision: 'approximate' }, 'Border · approximate'],
    [{ kind: 'settlement', precision: 'unlocated' }, 'Settlement · not located'],
    [{ kind: 'other', precision: 'exact' }, 'Exact place'],
  ])('%j', (changes, words) => expect(describePlace(properties(changes), english)).toBe(words));
});

test.each<[Partial<PlaceProperties>, string]>([
  [{ status: 'confirmed' }, 'Confirmed by an editor.'],
  [{ status: 'suggested', confidence: 0.724 }, 'Suggested by the program, 72% sure; no editor has looked at it yet.'],
])('%j is said in words', (changes, words) => expect(describeStatus(properties(changes), english)).toBe(words));

test.each([
  [0, '0 passages'],
  [1, '1 passage'],
  [14, '14 passages'],
])('%i counts as “%s”', (n, words) => expect(english.say('count.passages', { n })).toBe(words));

test.each([
  [0.9, 0.5],
  [1, 1],
  [1.9, 1],
  [2, 2],
  [4.99, 2],
  [5, 5],
  [87, 50],
  [999, 500],
  [1000, 1000],
])('a scale bar for at most %f km shows %f km', (most, shown) => expect(roundDown(most)).toBeCloseTo(shown));

const passage = (quote: string, roles: Passage['mentions'][number]['role'][]): Passage => ({
  quote,
  start: 0,
  end: quote.length,
  mentions: roles.map((role) => ({ exact: quote, start: 0, end: quote.length, role })),
  selector: [
    { type: 'TextQuoteSelector', exact: quote },
    { type: 'TextPositionSelector', start: 0, end: quote.length },
  ],
});

describe('passages with nothing but demonyms come later, unless there is nothing else', () => {
  const literal = passage('literal', ['literal']);
  const mixed = passage('mixed', ['demonym', 'metonymic']);
  const demonym = passage('demonym', ['demonym', 'demonym']);
  test.each<[Passage[], Passage[], Passage[]]>([
    [[], [], []],
    [[demonym, literal, mixed], [literal, mixed], [demonym]],
    [[demonym], [demonym], []],
    [[literal], [literal], []],
  ])('row %#', (passages, first, more) => expect(sortPassages(passages)).toEqual({ first, more }));
});

test.each<[string, string, number, number, boolean]>([
  ['In Kyiv.', 'In Kyiv.', 0, 8, true],
  ['💔 In Kyiv.', 'In Kyiv.', 3, 11, true],
  ['💔 In Kyiv.', 'In Kyiv.', 2, 10, false],
  ['In Kyiv.', 'In Kiev.', 0, 8, false],
  ['', 'In Kyiv.', 0, 8, false],
])('in “%s” the quote “%s” at %i to %i holds: %s', (text, quote, start, end, holds) => {
  expect(passageHolds({ text }, { ...passage(quote, []), start, end })).toBe(holds);
});
