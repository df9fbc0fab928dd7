import { describe, expect, test } from 'vitest';
import { contains, toFeature } from './measure.ts';
import { readList, readTable, readWorld } from './read-geo.ts';

const world = readWorld();
const shapes = new Map(
  world.objects.countries.geometries.map((one) => [String(one.id), toFeature(world, one).geometry]),
);
const countries = readTable('countries');
const admin1 = readTable('admin1');
const settlements = readTable('settlements');
const codes = new Set(countries.map(({ code }) => code));

test.each([
  ['countries', ['code', 'name', 'variants', 'demonyms', 'lng', 'lat']],
  ['admin1', ['code', 'name', 'variants', 'geonames', 'country', 'lng', 'lat']],
  ['settlements', ['id', 'name', 'variants', 'feature', 'country', 'admin1', 'population', 'lng', 'lat']],
  [
    'curated',
    ['id', 'name', 'variants', 'demonyms', 'kind', 'country', 'lng', 'lat', 'members', 'within', 'stands', 'note'],
  ],
])('%s.tsv has its columns, an identifier a row, and a name', (name, columns) => {
  const rows = readTable(name);
  expect(Object.keys(rows[0] ?? {})).toEqual(columns);
  const key = columns[0] ?? '';
  expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
  expect(rows.filter((row) => !row[key] || !row.name?.trim() || readList(row.variants).includes(''))).toEqual([]);
});

test('every point of a table is on the globe', () => {
  const points = [...countries, ...admin1, ...settlements].map(({ lng, lat }) => [Number(lng), Number(lat)]);
  expect(points.filter(([lng = NaN, lat = NaN]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))).toEqual([]);
});

describe('countries', () => {
  const named = (name: string) =>
    countries.filter((row) => row.name === name || readList(row.variants).includes(name)).map(({ code }) => code);

  test.each([
    ['US', 'US'],
    ['U.S.', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['America', 'US'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Britain', 'GB'],
    ['Great Britain', 'GB'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['Ukraine', 'UA'],
    ['Україна', 'UA'],
    ['Czech Republic', 'CZ'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Burma', 'MM'],
    ['Kosovo', 'XK'],
  ])('%s is %s', (name, code) => expect(named(name)).toEqual([code]));

  test.each([
    ['British', 'GB'],
    ['Briton', 'GB'],
    ['Britons', 'GB'],
    ['Ukrainian', 'UA'],
    ['Ukrainians', 'UA'],
    ['Russian', 'RU'],
    ['American', 'US'],
    ['Belarusian', 'BY'],
    ['Polish', 'PL'],
    ['Palestinian', 'PS'],
    ['Kosovar', 'XK'],
    ['South Sudanese', 'SS'],
    ['Turkmen', 'TM'],
    ['Papua New Guinean', 'PG'],
    ['Vanuatuan', 'VU'],
    ['Wallisian', 'WF'],
    ['Syrian', 'SY'],
    ['Syrians', 'SY'],
  ])('the %s are the people of %s', (word, code) => {
    const peoples = countries.filter((row) => readList(row.demonyms).includes(word));
    expect(peoples.map((row) => row.code)).toEqual([code]);
  });

  test('the representative point lies in the country', () => {
    const outside = countries.filter(({ code = '', lng, lat }) => {
      const shape = shapes.get(code);
      return !shape || !contains(shape, [Number(lng), Number(lat)]);
    });
    expect(outside).toEqual([]);
  });
});

describe('regions and settlements', () => {
  test('lie in countries and regions that there are', () => {
    const regions = new Set(['', ...admin1.map(({ code }) => code)]);
    expect(admin1.filter(({ country }) => !codes.has(country))).toEqual([]);
    expect(settlements.filter((row) => !codes.has(row.country) || !regions.has(row.admin1))).toEqual([]);
  });

  test('Ukraine has its 27 regions, each with its GeoNames code', () => {
    const regions = admin1.filter(({ country }) => country === 'UA');
    expect(regions).toHaveLength(27);
    expect(regions.filter(({ geonames = '' }) => !/^UA\.\d\d$/.test(geonames))).toEqual([]);
  });

  test('settlements come largest first and are living places', () => {
    const people = settlements.map(({ population }) => Number(population));
    expect(people.every((count, i) => count <= (people[i - 1] ?? Number.POSITIVE_INFINITY))).toBe(true);
    expect(settlements.filter(({ feature = '' }) => /^PPL[XQHW]$/.test(feature))).toEqual([]);
  });

  const first = (name: string) => {
    const row = settlements.find((one) => one.name === name || readList(one.variants).includes(name));
    return `${row?.id} ${row?.name} ${row?.country} ${row?.admin1}`;
  };

  test.each([
    ['Kyiv', '703448 Kyiv UA UA-30'],
    ['Kiev', '703448 Kyiv UA UA-30'],
    ['Київ', '703448 Kyiv UA UA-30'],
    ['Kharkiv', '706483 Kharkiv UA UA-63'],
    ['Kharkov', '706483 Kharkiv UA UA-63'],
    ['Харків', '706483 Kharkiv UA UA-63'],
    ['Geneva', '2660646 Geneva CH CH-GE'],
    ['Genève', '2660646 Geneva CH CH-GE'],
    ['Moscow', '524901 Moscow RU RU-MOW'],
    ['Homel', '627907 Gomel BY BY-HO'],
    ['Odessa', '698740 Odesa UA UA-51'],
    ['Sevastopol', '694423 Sevastopol UA UA-40'],
    ['Cologne', '2886242 Cologne DE DE-NW'],
  ])('the first %s is %s', (name, expected) => expect(first(name)).toBe(expected));
});
