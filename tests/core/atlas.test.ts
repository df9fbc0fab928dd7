import { describe, expect, test } from 'vitest';
import { openAtlas } from '../../src/core/atlas.ts';
import { gazetteer } from './little-world.ts';

const atlas = openAtlas(gazetteer);
const entry = (id: string) => gazetteer.entryWithId(id);

describe('what lies in what', () => {
  test.each([
    ['11', 'WL', true], // a town in its country
    ['11', 'WL-1', true], // in its region
    ['WL.1.01', 'WL-1', true], // a county in its region
    ['WL-1', 'WL', true],
    ['the-castle', 'WL', true],
    ['11', 'EL', false],
    ['12', 'WL-1', false],
    ['11', '19', false], // no town lies in a town
    ['WL', '11', false],
    ['WL', 'WL', false], // nor anything in itself
    ['the-union', 'WL', false],
    ['WL', 'the-union', false],
    ['11', 'WL.1.01', false], // whose county the table does not say
  ])('%s in %s: %s', (inner, outer, expected) => {
    expect(atlas.isWithin(entry(inner), entry(outer))).toBe(expected);
  });
});

test('a region has the number of what lies in it', () => {
  expect(atlas.admin1(entry('WL-1'))).toBe(atlas.admin1(entry('11')));
  expect(atlas.country(entry('the-union'))).toBe(0);
});

describe('what is near', () => {
  test.each([
    ['11', 'the-castle', 2, true], // 0.01 degrees of both: 1.57 km
    ['11', 'the-castle', 1, false],
    ['11', '19', 150, false], // two degrees of both: 314 km
    ['11', '19', 320, true],
    ['11', '12', 100, false], // on the way north alone
    ['11', '11', 0, true],
    ['the-union', '11', 20_000, false], // a group has no point
    ['the-union', 'the-union', 20_000, false],
  ])('%s and %s, %d km: %s', (a, b, km, expected) => {
    expect(atlas.isNear(entry(a), entry(b), km)).toBe(expected);
    expect(atlas.isNear(entry(b), entry(a), km)).toBe(expected);
  });
});

test('points, populations and features are those of the tables', () => {
  expect(atlas.point(entry('the-castle'))).toEqual([4.01, 4.01]);
  expect(atlas.point(entry('the-union'))).toBeNull();
  expect([atlas.feature(entry('11')), atlas.population(entry('11'))]).toEqual(['PPLC', 400_000]);
  expect([atlas.feature(entry('the-castle')), atlas.population(entry('the-castle'))]).toEqual(['', 0]);
});
