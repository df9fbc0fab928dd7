import { expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { findMentions } from '../../src/core/mentions.ts';
import { resolvePlaces } from '../../src/core/resolve.ts';
import { gazetteer, tagger } from './little-world.ts';

const resolve = (text: string, phrases: Parameters<typeof findMentions>[2] = []) => {
  const article = readArticle(text);
  return resolvePlaces(article, findMentions(article, { gazetteer, tagger }, phrases), gazetteer);
};

test('the mentions of one entry are one place, a demonym’s role by its table', () => {
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
