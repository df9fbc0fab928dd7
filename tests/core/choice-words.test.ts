import { expect, test } from 'vitest';
import { tellChoice, tellUnplaced } from '../../src/core/choice-words.ts';
import type { Candidate } from '../../src/core/gazetteer-tables.ts';

const NAMES: Record<string, string> = {
  FR: 'France',
  'FR-IDF': 'Île-de-France',
  US: 'United States',
  'US-TX': 'Texas',
  'US-GA': 'Georgia',
  GE: 'Georgia',
};
const nameOf = (id: string) => NAMES[id] ?? null;
const of = (candidate: Partial<Candidate> & Pick<Candidate, 'name'>): Candidate => ({
  id: '1',
  kind: 'settlement',
  feature: 'PPL',
  source: { gazetteer: 'GeoNames' },
  population: 0,
  point: [0, 0],
  members: [],
  isSeat: false,
  ...candidate,
});
const paris = of({ name: 'Paris', country: 'FR', admin1: 'FR-IDF' });
const texan = of({ name: 'Paris', country: 'US', admin1: 'US-TX' });
const state = of({ name: 'Georgia', country: 'US', admin1: 'US-GA', feature: 'ADM1', id: 'US-GA' });
const country = of({
  name: 'Georgia',
  country: 'GE',
  feature: 'PCLI',
  id: 'GE',
  source: { gazetteer: 'Natural Earth' },
});
const sahel = of({ name: 'The Sahel', feature: '', source: { gazetteer: 'curated' } });

test.each([
  [
    { entry: texan, next: paris, count: 15, reasons: ['it is nearer to the publisher', 'that is its main name'] },
    'Taken for Paris in Texas, United States (GeoNames), and not for Paris in Île-de-France, France or 13 others of that name, because it is nearer to the publisher and that is its main name.',
  ],
  [
    { entry: country, next: state, count: 2, reasons: ['it is a country'] },
    'Taken for the country Georgia (Natural Earth), and not for the region Georgia in the United States, because it is a country.',
  ],
  [
    { entry: texan, next: texan, count: 3, reasons: [] },
    'Taken for Paris in Texas, United States (GeoNames), and not for another of that name there or one other of that name, by a narrow margin.',
  ],
  [
    { entry: sahel, count: 1, reasons: [] },
    'Taken for The Sahel (Dateline’s own list): the gazetteer has no other place of that name.',
  ],
])('it says what was chosen, among what, and why', (choice, words) => {
  expect(tellChoice(choice, nameOf)).toBe(words);
});

test('what is not placed says between which it is open, or that no table holds it', () => {
  expect(tellUnplaced([texan, paris], nameOf)).toBe(
    'Read as the name of a place, but not placed: it may be Paris in Texas, United States, Paris in Île-de-France, France or another, and the article does not say which.',
  );
  expect(tellUnplaced([], nameOf)).toBe('Read as the name of a place, but not placed: it is not in the gazetteer.');
});
