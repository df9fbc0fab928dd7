import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import type { Publisher } from '../../src/core/home.ts';
import { findMentions } from '../../src/core/mentions.ts';
import { type Name, rankNames } from '../../src/core/rank.ts';
import { resolvePlaces } from '../../src/core/resolve.ts';
import { WEIGHT_NAMES, WEIGHTS } from '../../src/core/weights.ts';
import { gazetteer as littleWorld, tagger } from './little-world.ts';
import { openWorld } from './open-world.ts';

const STATES = ['Alabama', 'Georgia', 'Illinois', 'Kansas', 'Massachusetts', 'Oregon', 'Texas'];
/** More than are compared with the article's other places. */
const MANY = Array.from({ length: 30 }, (_, index) => `Land${'abcdef'[Math.floor(index / 5)]}${'vwxyz'[index % 5]}`);

const world = openWorld({
  countries: [
    'US  United States  -98  39',
    'FR  France  2  47',
    'GE  Georgia  43  42',
    'GB  United Kingdom  -2  54',
    'LU  Luxembourg  6.1  49.8',
  ],
  admin1: [
    ...STATES.map((name, index) => `US-${name.slice(0, 2).toUpperCase()}  ${name}  US  ${-85 - index * 5}  3${index}`),
    ...MANY.map((name, index) => `US-Z${index}  ${name}  US  -100  ${index}`),
    'FR-IDF  Ile-de-France  FR  2.4  48.7',
  ],
  admin2: [
    'US.TX.1  Orange County  US  US-TE  -94  30',
    'US.TX.2  Lamar County  US  US-TE  -95.6  33.7',
    ...MANY.map((_, index) => `US.Z.${index}  Washington County  US  US-Z${index}  -100  ${index}`),
  ],
  settlements: [
    '1  Paris  PPLC  FR  FR-IDF  2100000  2.35  48.85',
    '2  Paris  PPL  US  US-TE  25000  -95.56  33.66  US.TX.2',
    '3  Springfield  PPL  US  US-MA  155000  -72.6  42.1',
    '4  Springfield  PPLA  US  US-IL  115000  -89.64  39.8',
    '5  Springfield  PPL  US  US-OR  62000  -123  44',
    '6  Boston  PPL  US  US-MA  650000  -71.06  42.36',
    '7  Tbilisi  PPLC  GE  -  1100000  44.8  41.7',
    '8  Atlanta  PPLA  US  US-GE  500000  -84.4  33.7',
    '9  Orange  PPL  US  US-TE  18000  -93.7  30.1',
    '10  Luxembourg  PPLC  LU  -  130000  6.13  49.61',
    '11  Salem  PPL  US  US-OR  175000  -123  44.9',
    '12  Salem  PPL  US  US-MA  44000  -70.9  42.5',
    '14  Alabama  PPL  US  US-IL  3600  -89.3  42',
    '13  Lyon  PPLA  FR  -  520000  4.8  45.8',
    ...MANY.map((_, index) => `${100 + index}  Clayton  PPL  US  US-Z${index}  ${9000 - index * 100}  -100  ${index}`),
  ],
  curated: ['orange-river  Orange  water  -  17  -28.6'],
});

const resolve = (text: string, publisher: Publisher = {}, gazetteer = world) => {
  const article = readArticle(text);
  return resolvePlaces(article, findMentions(article, { gazetteer, tagger }), gazetteer, publisher);
};
const idsOf = (text: string, publisher?: Publisher) =>
  resolve(text, publisher)
    .map(({ source }) => source.id ?? 'none')
    .join(' ');

describe('what a name means', () => {
  test.each([
    // What it is.
    ['They met in Paris.', '1'],
    ['They met in Springfield.', '4'],
    ['They met in Georgia.', 'GE'],
    // Explicit containment wins.
    ['They met in Paris, Texas.', '2 US-TE'],
    ['They met in Paris (Texas).', '2 US-TE'],
    ['They met in Paris, Lamar County, Texas.', '2 US.TX.2 US-TE'],
    ['They met in Springfield in Illinois.', '4 US-IL'],
    ['They met in Springfield, Oregon.', '5 US-OR'],
    ['Oregon’s Springfield is small.', 'US-OR 5'],
    ['They met in Paris, France.', '1 FR'],
    // One sense per discourse, but for what is said to lie in different places.
    ['They met in Paris, Texas. Later Paris was quiet.', '2 US-TE'],
    ['Paris was quiet. They met in Paris, Texas.', '2 US-TE'],
    ['From Paris, Texas, to Paris, France, and back to Paris.', '2 US-TE 1 FR'],
    ['From Paris, Texas, they drove. In Paris, Texas, they slept.', '2 US-TE'],
    ['Alabama state is green. They met in Alabama, Illinois.', 'US-AL 14 US-IL'],
    ['They met in Alabama, Illinois. Alabama state is green.', '14 US-IL US-AL'],
    // What else is named: the country, the region, the places near.
    ['In Tbilisi, they said, Georgia votes.', '7 GE'],
    ['In Atlanta, they said, Georgia votes.', '8 US-GE'],
    ['From Boston to Springfield and on to Salem.', '6 3 12'],
    ['It rained in Oregon, Springfield and Salem.', 'US-OR 5 11'],
    // The word beside it.
    ['Deputies of Orange County came.', 'US.TX.1'],
    ['The city of Orange flooded.', '9'],
    ['The river Orange and the town of Orange.', '9'],
    ['The Orange river flooded.', 'orange-river'],
    ['Orange town flooded.', '9'],
    // A country is meant before its capital of the same name.
    ['They met in Luxembourg.', 'LU'],
    ['Nobody came.', ''],
  ])('%s', (text, expected) => expect(idsOf(text)).toBe(expected));

  test.each<[string, Publisher, string]>([
    ['They met in Springfield.', { near: [-73, 42] }, '3'],
    ['They met in Springfield.', { near: [-122, 45] }, '5'],
    ['They met in Springfield, Oregon.', { near: [-89, 40] }, '5 US-OR'], // what the article says is stronger
    ['They met in Paris.', { near: [-95.5, 33.6] }, '2'],
    ['They met in Paris.', { near: [-89, 40] }, '1'], // too far
    ['They met in Springfield.', { domain: 'www.oregonnews.com' }, '5'],
    ['They met in Springfield.', { domain: 'example.com' }, '4'],
    ['They met in Springfield.', {}, '4'],
  ])('%s – of a publisher %j', (text, publisher, expected) => expect(idsOf(text, publisher)).toBe(expected));

  test.each(MANY.map((state, index) => [state, index] as const))('of thirty, that in %s', (state, index) => {
    expect(idsOf(`Deputies of Washington County, ${state}, came.`)).toBe(`US.Z.${index} US-Z${index}`);
    expect(idsOf(`They met in Clayton, ${state}.`)).toBe(`${100 + index} US-Z${index}`);
  });
});

/** What an article may name, for the properties. */
const NAMES = [
  'Westland',
  'Eastland',
  'Harbour',
  'Harbor',
  'Hafen',
  'Geneva',
  'Genf',
  'Mill County',
  'Castle',
  'Reading',
];

const littleNames = (text: string): Name[] => {
  const words = text.split(' ').filter((word) => word !== '');
  return words.map((word, index) => ({
    records: littleWorld
      .lookUp(word.replace('_', ' '))
      .map(({ id }) => littleWorld.recordOf(littleWorld.entryWithId(id))),
    weight: 1 + (index % 3),
    containers: index > 0 && index % 2 === 0 ? [index - 1] : [],
    cue: null,
  }));
};

test('the probabilities of a name’s candidates add up to 1, best first, and points are those of the weights', () => {
  const article = fc.array(fc.constantFrom(...NAMES.map((name) => name.replace(' ', '_'))), { maxLength: 8 });
  const near = fc.option(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })));
  fc.assert(
    fc.property(article, near, (words, home) => {
      for (const list of rankNames(littleNames(words.join(' ')), littleWorld, home ?? undefined)) {
        const probabilities = list.map(({ probability }) => probability);
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
        for (const { points } of list) {
          expect(points.length).toBe(WEIGHT_NAMES.length);
          for (const [index, name] of WEIGHT_NAMES.entries()) {
            const share = (points[index] ?? Number.NaN) / WEIGHTS[name].points;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(name === 'population' ? 10 : 1 + 1e-9);
          }
        }
      }
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('a name that no table holds has no candidates', () => {
  expect(rankNames([{ records: [], weight: 1, containers: [], cue: null }], littleWorld)).toEqual([[]]);
});
