import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../src/core/gazetteer.ts';
import { gazetteer } from './little-world.ts';

describe('lookUp gives the entries of a name, best first', () => {
  test.each([
    ['Westland', ['WL']],
    ['W.L.', ['WL']],
    ['Harbour', ['11', 'WL-1', '19']], // a city before the region of its name, a town after it
    ['Le Port', ['11']],
    ['le port', []], // a town’s names have a capital
    ['Harbor', ['WL-1']],
    ['Geneva', ['13', '12', '14']], // a main name before the variant of a place not much larger; towns after cities
    ['Castle', ['the-castle']], // the article is no part of a name
    ['The Castle', []],
    ["Saint-Mary's", ['17']], // either apostrophe
    ['Saint-Mary’s', ['17']],
    ['St Mary’s', ['17']],
    ['westland', []],
    ['Nowhere', []],
    ['', []],
    ['constructor', []],
  ])('%s', (name, expected) => {
    expect(gazetteer.lookUp(name).map(({ id }) => id)).toEqual(expected);
  });
});

test('a demonym is known by its own table', () => {
  expect(gazetteer.lookUpDemonym('Westlanders')?.id).toBe('WL');
  expect(gazetteer.lookUpDemonym('Westland')).toBeNull();
  expect(gazetteer.lookUpDemonym('__proto__')).toBeNull();
});

test('every entry is found by its id', () => {
  expect(gazetteer.get('13')).toEqual({
    id: '13',
    name: 'Geneva',
    kind: 'settlement',
    country: 'EL',
    population: 200000,
    point: [16, 6],
    members: [],
    source: { gazetteer: 'GeoNames', id: '13', url: 'https://www.geonames.org/13' },
  });
  expect(gazetteer.get('the-union')).toMatchObject({ kind: 'group', point: null, members: ['WL', 'EL'] });
  expect(gazetteer.get('99')).toBeNull();
});

test('empty tables make an empty gazetteer', () => {
  const empty = openGazetteer({ countries: '', admin1: '', settlements: '', curated: '' });
  expect(empty.lookUp('Westland')).toEqual([]);
  expect(empty.get('WL')).toBeNull();
});
