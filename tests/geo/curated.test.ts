import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contains, distanceToEdgeKm, toFeature } from './measure.ts';
import { readList, readRegions, readTable, readWorld } from './read-geo.ts';

// The world's countries are simplified to 5 km and lack islets: a place on one, or on a cape, may lie this far outside.
const SHORE_KM = 40;
const REGION_KM = 10; // the regions are simplified to 2 km

const SHORT_NAMES = ['EU', 'K2'];

const world = readWorld();
const shapes = new Map<string, Geometry>(
  world.objects.countries.geometries.map((one) => [String(one.id), toFeature(world, one).geometry]),
);
const rows = readTable('curated');
const located = rows.filter(({ lng }) => lng !== '');
const regions = readRegions();
const regionShapes = new Map<string, Geometry>(
  regions.objects.regions.geometries.map((one) => [String(one.id), toFeature(regions, one).geometry]),
);

type Row = (typeof rows)[number];
const pointOf = ({ lng, lat }: Row): Position => [Number(lng), Number(lat)];
const namesOf = ({ name = '', variants }: Row) => [name, ...readList(variants)];
const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isBox = (within: string) => within.includes(',');

describe('every curated place', () => {
  test('has the columns of its table and an identifier of its own', () => {
    const ids = rows.map(({ id }) => id ?? '');
    expect(new Set(ids).size).toBe(rows.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    const kinds = ['region', 'settlement', 'facility', 'water', 'group', 'other'];
    expect(rows.filter(({ kind = '' }) => !kinds.includes(kind))).toEqual([]);
    expect(rows.filter(({ stands = '' }) => !['', 'government'].includes(stands))).toEqual([]);
    expect(rows.filter(({ within }) => !within)).toEqual([]);
  });

  test('has names that begin with a capital, have three letters or more and are said once', () => {
    const odd = rows
      .flatMap(namesOf)
      .filter((name) => !/^(\p{Lu}|\d)/u.test(name) || (name.length < 3 && !SHORT_NAMES.includes(name)));
    expect(odd).toEqual([]);
    expect(rows.filter((row) => new Set(namesOf(row).map(fold)).size < namesOf(row).length)).toEqual([]);
  });

  test('has demonyms of letters only', () => {
    const words = rows.flatMap(({ demonyms }) => readList(demonyms));
    expect(words.filter((word) => !/^(\p{L}|[ -])+$/u.test(word))).toEqual([]);
  });

  test('shares no name with another', () => {
    const holders = new Map<string, string[]>();
    for (const row of rows) {
      for (const name of namesOf(row).map(fold)) holders.set(name, [...(holders.get(name) ?? []), row.id ?? '']);
    }
    expect([...holders].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  test('is drawn as countries that there are', () => {
    expect(rows.filter(({ members }) => readList(members).some((code) => !shapes.has(code)))).toEqual([]);
    expect(rows.filter((row) => row.lng === '' && row.members === '')).toEqual([]);
  });

  test('names countries and regions that there are, or a box', () => {
    const unknown = rows.filter(
      ({ within = '' }) =>
        !isBox(within) && readList(within).some((code) => !shapes.has(code) && !regionShapes.has(code)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the point of a curated place', () => {
  const outside = (of: Row[], isIn: (row: Row) => boolean) =>
    of.filter((row) => !isIn(row)).map(({ id, lng, lat, within }) => `${id} ${lng} ${lat}: not in ${within}`);

  test('lies in its box', () => {
    const inBox = (row: Row) => {
      const [west = NaN, south = NaN, east = NaN, north = NaN] = (row.within ?? '').split(',').map(Number);
      const [lng = NaN, lat = NaN] = pointOf(row);
      const isBetween = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
      return isBetween && lat >= south && lat <= north;
    };
    expect(
      outside(
        located.filter(({ within = '' }) => isBox(within)),
        inBox,
      ),
    ).toEqual([]);
  });

  /** Whether the row's point is in one of the areas that `within` names, or no farther from it than that. */
  const isNear = (row: Row, areas: ReadonlyMap<string, Geometry>, km: number, codes = readList(row.within)) =>
    codes.some((code) => {
      const shape = areas.get(code);
      return shape && (contains(shape, pointOf(row)) || distanceToEdgeKm(shape, pointOf(row)) <= km);
    });
  const codesOf = ({ within = '' }: Row) => (isBox(within) ? [] : readList(within));

  test('lies in its country, or off its shore', () => {
    const inCountry = (row: Row) =>
      isNear(
        row,
        shapes,
        SHORE_KM,
        codesOf(row).map((code) => code.slice(0, 2)),
      );
    expect(
      outside(
        located.filter((row) => codesOf(row).length > 0),
        inCountry,
      ),
    ).toEqual([]);
  });

  test('lies in its region, or close by', () => {
    const inRegion = (row: Row) => isNear(row, regionShapes, REGION_KM);
    const ofRegions = located.filter((row) => codesOf(row).some((code) => regionShapes.has(code)));
    const ofOnlyRegions = ofRegions.filter((row) => codesOf(row).every((code) => regionShapes.has(code)));
    expect(outside(ofOnlyRegions, inRegion)).toEqual([]);
  });

  test('of a sea is in no country', () => {
    const seas = located.filter(({ kind, within = '' }) => kind === 'water' && isBox(within));
    const land = [...shapes.values()];
    expect(outside(seas, (row) => !land.some((shape) => contains(shape, pointOf(row))))).toEqual([]);
  });
});

test('the hospital is in Kyiv, and found with either apostrophe', () => {
  const hospital = rows.find(({ id }) => id === 'okhmatdyt-childrens-hospital') ?? {};
  expect(Math.hypot(Number(hospital.lng) - 30.52, Number(hospital.lat) - 50.45)).toBeLessThan(0.1);
  expect(namesOf(hospital)).toEqual(
    expect.arrayContaining(['Okhmatdyt Children’s Hospital', "Okhmatdyt Children's Hospital"]),
  );
});

test('the European Union has 27 members', () => {
  const union = rows.find(({ id }) => id === 'european-union');
  expect(new Set(readList(union?.members)).size).toBe(27);
});

test.each([
  ['The Kremlin', 'Kremlin'],
  ['The White House', 'White House'],
  ['The Pentagon', 'Pentagon'],
  ['Downing Street', '10 Downing Street'],
  ['Zhongnanhai', 'Zhongnanhai'],
])('%s stands for a government', (name, called) => {
  const row = rows.find((one) => one.name === name);
  expect([row?.stands, namesOf(row ?? {}).includes(called)]).toEqual(['government', true]);
});
