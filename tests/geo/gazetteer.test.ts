import { describe, expect, test } from 'vitest';
import { contains, distanceToEdgeKm, toFeature } from './measure.ts';
import { readList, readTable, readWorld } from './read-geo.ts';

const world = readWorld();
const shapes = new Map(
  world.objects.countries.geometries.map((one) => [String(one.id), toFeature(world, one).geometry]),
);
const countries = readTable('countries');
const admin1 = readTable('admin1');
const admin2 = readTable('admin2');
const settlements = readTable('settlements');
const tables: Record<string, ReturnType<typeof readTable>> = {
  countries,
  admin1,
  admin2,
  settlements,
  curated: readTable('curated'),
};
const codes = new Set(countries.map(({ code }) => code));

test.each([
  ['countries', ['code', 'name', 'variants', 'demonyms', 'population', 'lng', 'lat'], 250],
  ['admin1', ['code', 'name', 'variants', 'geonames', 'country', 'population', 'lng', 'lat', 'demonyms'], 4_000],
  ['admin2', ['code', 'name', 'variants', 'country', 'admin1', 'population', 'lng', 'lat'], 13_000],
  [
    'settlements',
    ['id', 'name', 'variants', 'feature', 'country', 'admin1', 'admin2', 'population', 'lng', 'lat'],
    217_000,
  ],
  [
    'curated',
    ['id', 'name', 'variants', 'demonyms', 'kind', 'country', 'lng', 'lat', 'members', 'within', 'stands', 'note'],
    1,
  ],
])('%s.tsv has its columns, an identifier a row, a name, and no fewer rows than it should', (name, columns, least) => {
  const rows = tables[name] ?? [];
  expect(rows.length).toBeGreaterThanOrEqual(least);
  expect(Object.keys(rows[0] ?? {})).toEqual(columns);
  const key = columns[0] ?? '';
  expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
  expect(rows.filter((row) => !row[key] || !row.name?.trim() || readList(row.variants).includes(''))).toEqual([]);
});

test('every point of a table is on the globe', () => {
  const points = [...countries, ...admin1, ...admin2, ...settlements].map(({ lng, lat }) => [Number(lng), Number(lat)]);
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

/** As far as the world's borders, which are simplified, may run from the true ones, km. */
const BORDER_KM = 10;

describe('regions and settlements', () => {
  test('lie in countries and regions that there are', () => {
    const regions = new Set(['', ...admin1.map(({ code }) => code)]);
    expect(admin1.filter(({ country }) => !codes.has(country))).toEqual([]);
    expect(settlements.filter((row) => !codes.has(row.country) || !regions.has(row.admin1))).toEqual([]);
    const districts = new Set(['', ...admin2.map(({ code }) => code)]);
    expect(settlements.filter(({ admin2: district = '' }) => !districts.has(district))).toEqual([]);
    expect(admin2.filter((row) => !codes.has(row.country) || !regions.has(row.admin1))).toEqual([]);
  });

  test.each([
    ['regions', admin1],
    ['districts', admin2],
  ])('the points of %s are in their country, or on islands that the world’s map leaves out', (_, rows) => {
    const isIn = (code: string, { lng, lat }: Record<string, string>) => {
      const shape = shapes.get(code);
      return shape !== undefined && contains(shape, [Number(lng), Number(lat)]);
    };
    const outside = rows.filter((row) => !isIn(row.country ?? '', row));
    expect(outside.length).toBeLessThan(0.04 * rows.length);
    const abroad = outside.filter((row) => [...shapes.keys()].some((code) => isIn(code, row)));
    const isNear = ({ country = '', lng, lat }: Record<string, string>) => {
      const shape = shapes.get(country);
      return shape !== undefined && distanceToEdgeKm(shape, [Number(lng), Number(lat)]) <= BORDER_KM;
    };
    expect(abroad.filter((row) => !isNear(row))).toEqual([]);
  });

  test('the United States has all its counties, none of them by its bare name', () => {
    const counties = admin2.filter(({ country }) => country === 'US');
    expect(counties.length).toBeGreaterThan(3_100);
    const kind = /(?: (?:County|Parish|Borough|Area|Municipality|City|Region)(?: and Borough)?|^City .*of .+| Co\.)$/;
    const bare = counties.filter(
      (row) => ![row.name ?? '', ...readList(row.variants)].every((name) => kind.test(name)),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('people are counted', () => {
    const counted = [countries, admin1, admin2, settlements].flat();
    expect(counted.filter(({ population = '' }) => !/^\d+$/.test(population))).toEqual([]);
  });

  test('Ukraine has its 27 regions, each with its GeoNames code', () => {
    const regions = admin1.filter(({ country }) => country === 'UA');
    expect(regions).toHaveLength(27);
    expect(regions.filter(({ geonames = '' }) => !/^UA\.\d\d$/.test(geonames))).toEqual([]);
  });

  test('settlements come largest first and are living places', () => {
    const people = settlements.map(({ population }) => Number(population));
    expect(people.every((count, i) => count <= (people[i - 1] ?? Number.POSITIVE_INFINITY))).toBe(true);
    expect(settlements.filter(({ feature = '' }) => /^PPL[QHW]$/.test(feature))).toEqual([]);
    expect(settlements.filter(({ feature }) => feature === 'PPLX').length).toBeLessThan(20); // named one by one
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
