import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../src/core/gazetteer.ts';
import { indexGazetteer } from '../../src/core/gazetteer-index.ts';
import { packGazetteer } from '../../src/core/gazetteer-pack.ts';
import { readEntries } from '../../src/core/gazetteer-tables.ts';
import { gazetteer, tables } from './little-world.ts';

describe('lookUp gives the entries of a name, in the order of the tables', () => {
  test.each([
    ['Westland', ['WL']],
    ['W.L.', ['WL']],
    ['WL', ['WL']],
    ['wl', []], // what is a name in capitals only
    ['Harbour', ['WL-1', '11', '19']],
    ['Le Port', ['11']],
    ['Harbor', ['WL-1']],
    ['Geneva', ['12', '13', '14']],
    ['GENÈVA', ['12', '13', '14']], // neither case nor accents
    ['Castle', ['the-castle']], // the article is no part of a name
    ['The Castle', []],
    ["Saint-Mary's", ['17']], // either apostrophe
    ['Saint Mary’s', ['17']], // hyphen or space
    ['St Mary’s', ['17']],
    ['Mill County', ['WL.1.01']],
    ['westland', ['WL']],
    ['Nowhere', []],
    ['', []],
    ['constructor', []],
  ])('%s', (name, expected) => {
    expect(gazetteer.lookUp(name).map(({ id }) => id)).toEqual(expected);
  });
});

test('a demonym is known by its own table', () => {
  expect(gazetteer.at(gazetteer.findDemonym('Westlanders')).id).toBe('WL');
  expect(gazetteer.findDemonym('Westland')).toBe(-1);
  expect(gazetteer.findDemonym('__proto__')).toBe(-1);
});

test('every entry is found by its id', () => {
  expect(gazetteer.get('13')).toEqual({
    id: '13',
    name: 'Geneva',
    kind: 'settlement',
    feature: 'PPL',
    country: 'EL',
    admin1: 'EL-1',
    isSeat: false,
    population: 200000,
    point: [16, 6],
    members: [],
    source: { gazetteer: 'GeoNames', id: '13', url: 'https://www.geonames.org/13' },
  });
  expect(gazetteer.get('the-union')).toMatchObject({ kind: 'group', point: null, members: ['WL', 'EL'] });
  expect(gazetteer.get('99')).toBeNull();
});

test('what threads share opens as the same gazetteer', () => {
  const pack = packGazetteer(readEntries(tables));
  const shared = indexGazetteer(pack, (length) => new SharedArrayBuffer(length));
  expect(openGazetteer(structuredClone(shared)).lookUp('Geneva')).toEqual(gazetteer.lookUp('Geneva'));
});

test('a smaller pack keeps seats, whole countries and large towns', () => {
  const small = openGazetteer(packGazetteer(readEntries(tables), { smallest: 50_000, whole: ['WL'], admin2: [] }));
  expect(small.lookUp('Hamlet')).toEqual([]);
  expect(small.lookUp('Mill County')).toEqual([]);
  expect(small.lookUp('Geneva').map(({ id }) => id)).toEqual(['12', '13']);
  expect(small.lookUp('Hafen').map(({ id }) => id)).toEqual(['19']);
  expect(small.get('15')?.name).toBe('Reading');
});

test('the same tables give the same bytes', () => {
  expect(packGazetteer(readEntries(tables))).toEqual(packGazetteer(readEntries(tables)));
});

test('empty tables make an empty gazetteer', () => {
  const none = { countries: '', admin1: '', admin2: '', settlements: '', curated: '' };
  const empty = openGazetteer(packGazetteer(readEntries(none)));
  expect(empty.lookUp('Westland')).toEqual([]);
  expect(empty.get('WL')).toBeNull();
});
