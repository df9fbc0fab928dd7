import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { findMentions } from '../../src/core/mentions.ts';
import { resolvePlaces } from '../../src/core/resolve.ts';
import type { Tagger } from '../../src/core/tagger.ts';
import { LEAST_SURE } from '../../src/core/weights.ts';
import { gazetteer, tagger } from './little-world.ts';
import { openWorld } from './open-world.ts';

const resolve = (text: string, phrases: Parameters<typeof findMentions>[2] = []) => {
  const article = readArticle(text);
  return resolvePlaces(article, findMentions(article, { gazetteer, tagger }, phrases), gazetteer);
};

test('the mentions of one entry are one place, a demonym’s role by its form', () => {
  const [westland, ...others] = resolve('Westland and the Westish. W.L. again.');
  expect(others).toEqual([]);
  expect(westland).toMatchObject({ id: 'westland', name: 'Westland', kind: 'country', precision: 'area' });
  expect(westland?.mentions.map(({ exact, role }) => `${exact} ${role}`)).toEqual([
    'Westland literal',
    'Westish demonym',
    'W.L. literal',
  ]);
});

test('the best candidate is taken, the others are named as alternatives', () => {
  const [geneva] = resolve('It rained in Geneva today.');
  expect(geneva?.source.id).toBe('13');
  expect(geneva?.alternatives.map(({ id }) => id)).toEqual(['12', '14']);
  expect(geneva?.note).toBe(
    'Taken for Geneva in Eastland (GeoNames), and not for Georgeton in Eastland or one other of that name, because that is its main name.',
  );
  expect(geneva?.confidence).toBeLessThan(0.9);
});

test('a phrase is a place that nothing places yet', () => {
  const [phrase, westland] = resolve('in old Westland', [{ place: 'old-westland', start: 3, end: 15 }]);
  expect(phrase).toMatchObject({
    id: 'old-westland',
    name: 'old Westland',
    precision: 'unlocated',
    basis: { kind: 'none' },
  });
  expect(westland?.id).toBe('westland');
});

test('a phrase with the id of a named place is one more mention of it', () => {
  const places = resolve('The port burned. Harbour is on fire.', [{ place: 'harbour', start: 4, end: 8 }]);
  expect(places.map(({ id, name, mentions }) => [id, name, mentions.length])).toEqual([['harbour', 'Harbour', 2]]);
});

test('two places of one name have different ids', () => {
  const ids = resolve('From Harbour, Harbor and Hafen to Geneva and Genf, then to Hafen.').map(({ id }) => id);
  expect(ids).toEqual(['harbour', 'harbour-wl', 'harbour-wl-2', 'geneva', 'geneva-el']);
});

test('no place at all', () => expect(resolve('Nothing happened.')).toEqual([]));

/** Towns that nothing tells apart. */
const even = openWorld({
  countries: ['WL  Westland  5  5'],
  settlements: ['1', '2', '3', '4', '5', '6', '7'].map((id) => `${id}  Newtown  PPL  WL  -  5000  ${id}  ${id}`),
});

describe('a name that is not placed', () => {
  const anything: Tagger = {
    tag: ({ count, shape }) =>
      Array.from({ length: count }, (_, at) => ({ first: at, end: at + 1, margin: 100 })).filter(
        ({ first }) => (shape[first] ?? 0) > 2,
      ),
  };
  const resolveIn = (text: string) => {
    const article = readArticle(text);
    return resolvePlaces(article, findMentions(article, { gazetteer: even, tagger: anything }), even);
  };

  test('whose candidates are too even has all that may be meant as alternatives, at most six', () => {
    const places = resolveIn('Newtown flooded. Newtown again.');
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({
      id: 'newtown',
      name: 'Newtown',
      kind: 'other',
      precision: 'unlocated',
      confidence: 0.5,
      source: { gazetteer: 'none' },
      basis: { kind: 'none' },
    });
    expect(places[0]?.alternatives.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(places[0]?.mentions).toHaveLength(2);
  });

  test('that no table holds has an id of its own', () => {
    const places = resolveIn('Huelm and HUELM and Rethem and Huelm');
    expect(places.map(({ id, name, mentions }) => [id, name, mentions.length])).toEqual([
      ['huelm', 'Huelm', 2],
      ['huelm-2', 'HUELM', 1],
      ['rethem', 'Rethem', 1],
    ]);
    expect(places[0]?.alternatives).toEqual([]);
  });

  test('takes no id that another place has', () => {
    const places = resolveIn('Westland, then WÉSTLAND Westlánd and westland-Wéstland? Wéstlánd');
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });
});

test('confidence is how likely it is a name, times how likely it is this place', () => {
  const margins: Record<string, number> = { Westland: 1000, Eastland: 0, Geneva: 1000 };
  const unsure: Tagger = {
    tag: ({ text, start, end }, matches) =>
      tagger
        .tag({ text, start, end, count: start.length } as never, matches)
        .map((span) => ({ ...span, margin: margins[text.slice(start[span.first], end[span.first])] ?? 0 })),
  };
  const article = readArticle('From Westland to Eastland and Geneva');
  const places = resolvePlaces(article, findMentions(article, { gazetteer, tagger: unsure }), gazetteer);
  const [westland, eastland, geneva] = places.map(({ confidence }) => confidence);
  expect([westland, eastland]).toEqual([0.98, 0.5]);
  expect(geneva).toBeGreaterThanOrEqual(LEAST_SURE);
  expect(geneva).toBeLessThan(0.98);
});

test('a demonym alone places its country, for certain', () => {
  expect(resolve('The Westish rejoiced.')).toMatchObject([{ id: 'westland', confidence: 1 }]);
});
