import { neighbors } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { contains, lengthKm, ringsOf, toFeature } from './measure.ts';
import { readBorders, readTable, readWorld } from './read-geo.ts';

const world = readWorld();
const { geometries } = world.objects.countries;
const shapes = new Map(geometries.map((one) => [String(one.id), toFeature(world, one).geometry]));
const shapeOf = (code: string) => shapes.get(code) ?? { type: 'GeometryCollection' as const, geometries: [] };
const isIn = (code: string, lng: number, lat: number) => contains(shapeOf(code), [lng, lat]);

describe('the countries', () => {
  test('are those of the gazetteer, by the same names', () => {
    const rows = readTable('countries').map(({ code, name }) => `${code} ${name}`);
    const drawn = geometries.map(({ id, properties }) => `${id} ${properties.name}`);
    expect(drawn.toSorted()).toEqual(rows.toSorted());
  });

  test('each have an area, however small', () => {
    const flat = [...shapes].filter(([, shape]) => !ringsOf(shape).some((ring) => new Set(ring.map(String)).size > 2));
    expect(flat.map(([code]) => code)).toEqual([]);
  });

  test.each([
    ['UA', 'BY HU MD PL RO RU SK'],
    ['BY', 'LT LV PL RU UA'],
    ['CH', 'AT DE FR IT LI'],
    ['VA', 'IT'],
    ['XK', 'AL ME MK RS'],
    ['EH', 'DZ MA MR'],
    ['CU', ''],
    ['KZ', 'CN KG RU TM UZ'],
  ])('%s has the neighbours %s', (code, expected) => {
    const index = geometries.findIndex(({ id }) => id === code);
    const codes = (neighbors(geometries)[index] ?? []).map((other) => String(geometries[other]?.id));
    expect(codes.toSorted().join(' ')).toBe(expected);
  });

  test.each([
    ['Simferopol', 'UA', 34.1, 44.95],
    ['Sevastopol', 'UA', 33.65, 44.58],
    ['Kerch', 'UA', 36.35, 45.33],
    ['Donetsk', 'UA', 37.8, 48.0],
    ['Tiraspol', 'MD', 29.63, 46.85],
    ['Sukhumi', 'GE', 41.1, 43.05],
    ['Dakhla', 'EH', -15.6, 23.4],
    ['Laayoune', 'EH', -13.15, 27.1],
    ['Hargeisa', 'SO', 44.06, 9.56],
    ['Kyrenia', 'CY', 33.32, 35.3],
    ['Baikonur', 'KZ', 63.3, 45.9],
    ['Kaliningrad', 'RU', 20.8, 54.7],
    ['Saint Peter’s Basilica', 'VA', 12.4533, 41.9022],
  ])('%s is in %s', (_, code, lng, lat) => {
    const holders = [...shapes.keys()].filter((one) => isIn(one, lng, lat));
    expect(holders).toEqual([code]);
  });
});

describe('the borders', () => {
  const borders = readBorders();
  const pairs = borders.objects.borders.geometries.map((one) => ({
    of: one.properties.of,
    disputed: one.properties.disputed === true,
    geometry: toFeature(borders, one).geometry,
  }));
  const find = (pair: string) => pairs.find(({ of }) => of.join(' ') === pair);

  test('are of two countries each, in alphabetical order, each pair once', () => {
    const keys = pairs.map(({ of }) => of.join(' '));
    expect(keys.filter((key) => !/^[A-Z]{2} [A-Z]{2}$/.test(key) || key.slice(0, 2) >= key.slice(3))).toEqual([]);
    const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
    // A border may be disputed on a part of its length: then the pair has two lines.
    expect(twice.filter((key) => pairs.filter(({ of }) => of.join(' ') === key).length > 2)).toEqual([]);
  });

  test.each([
    // Simplified to 500 m, a border that winds along rivers loses a fifth of its length.
    ['BY PL', 300, 420],
    ['BY UA', 800, 1100],
    ['PL UA', 380, 540],
    ['RU UA', 1400, 2000],
    ['FI RU', 1150, 1350],
    ['CA US', 7000, 9000],
  ])('%s is between %i and %i km long', (pair, least, most) => {
    const length = lengthKm(find(pair)?.geometry ?? { type: 'GeometryCollection', geometries: [] });
    expect(length).toBeGreaterThan(least);
    expect(length).toBeLessThan(most);
  });

  test('of Belarus with Poland and with Ukraine are one line each', () => {
    expect(['BY PL', 'BY UA'].map((pair) => find(pair)?.geometry.type)).toEqual(['LineString', 'LineString']);
  });

  test('disputed lines within a country are apart: Crimea among them', () => {
    const within = borders.objects.within.geometries.map(({ properties }) => properties.of.join(' '));
    expect(within.toSorted()).toEqual(['CY', 'GE', 'IN', 'MD', 'SO', 'UA']);
    expect(pairs.filter(({ disputed }) => disputed).map(({ of }) => of.join(' '))).toContain('RS XK');
  });

  test('no line is both disputed and not', () => {
    const arcsOf = (disputed: boolean) =>
      [...borders.objects.borders.geometries, ...borders.objects.within.geometries]
        .filter(({ properties }) => (properties.disputed === true) === disputed)
        .flatMap((one) => ('arcs' in one ? one.arcs.flat(2) : []))
        .map((arc) => (arc < 0 ? ~arc : arc));
    const disputed = new Set(arcsOf(true));
    expect(arcsOf(false).filter((arc) => disputed.has(arc))).toEqual([]);
  });
});
