import { describe, expect, test } from 'vitest';
import { type Regions, roughArea } from '../../src/core/areas.ts';
import type { BaseMap } from '../../src/core/base-map.ts';
import { checkGeometry } from '../../src/core/check-geometry.ts';
import type { Gazetteer } from '../../src/core/gazetteer.ts';
import type { Candidate } from '../../src/core/gazetteer-tables.ts';
import { type Located, locate, type Surveyed } from '../../src/core/geometry.ts';
import { contains, moveInside } from '../../src/core/polygons.ts';
import { type Derivation, DIRECTIONS, type LngLat } from '../../src/core/types.ts';
import { readBytes, readTable } from './read-geo.ts';

const read = (name: string) => JSON.parse(readBytes(`geo/basemap/${name}.topojson`).toString('utf8'));
const regions: Regions = read('regions');
const baseMap: BaseMap = { world: read('world'), borders: read('borders'), regions };

/** The countries and regions of the tables. */
const areas = new Map<string, Candidate>();
for (const [table, kind] of [
  ['countries', 'country'],
  ['admin1', 'region'],
] as const) {
  for (const { code = '', name = '', country = code, lng, lat } of readTable(table)) {
    const point: LngLat = [Number(lng), Number(lat)];
    const source = { gazetteer: table };
    areas.set(code, {
      id: code,
      name,
      kind,
      country,
      point,
      population: 0,
      members: [],
      source,
    } as unknown as Candidate);
  }
}
for (const { id = '', name = '', lng, lat } of readTable('curated')) {
  const point: LngLat = [Number(lng), Number(lat)];
  const source = { gazetteer: 'curated' };
  if (id === 'java' || id === 'luzon') {
    areas.set(id, { id, name, kind: 'region', point, population: 0, members: [], source } as unknown as Candidate);
  }
}
const gazetteer = { get: (id: string) => areas.get(id) ?? null } as Gazetteer;
const surveyed: Surveyed = { gazetteer, baseMap, find: () => null };
const derive = (derivation: Derivation, only?: 'marker'): Located =>
  locate({ kind: 'derivation', derivation }, { ...surveyed, ...(only && { only }) });

function issuesOf({ geometry, marker }: Located): string[] {
  const issues: string[] = [];
  checkGeometry(geometry, 'geometry', (_, message) => issues.push(message));
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as LngLat[][][];
    if (!marker || !contains(polygons, marker)) issues.push('the marker lies outside');
  }
  return issues;
}

/** Those that the base map has: a region that is newer than its source has GeoNames' code. */
const codes = [...areas.keys()].filter((code) => /^[A-Z]{2}(-|$)/.test(code));
const sample = [
  ...codes.filter((code, index) => code.length === 2 && index % 12 === 0),
  ...codes.filter((code, index) => code.length > 2 && index % 150 === 0),
  ...['FJ', 'RU', 'US', 'CA', 'ID', 'NZ', 'UA', 'CL', 'US-AK', 'RU-CHU', 'java', 'luzon'],
];

describe('parts are sound, their markers inside, and nearly where they are without an area', () => {
  test.each(sample)('%s', (of) => {
    for (const direction of DIRECTIONS) {
      const part = derive({ kind: 'part', of, direction });
      expect([direction, issuesOf(part)]).toEqual([direction, []]);
      const [lng, lat] = derive({ kind: 'part', of, direction }, 'marker').marker ?? [0, 0];
      expect(Math.hypot((part.marker?.[0] ?? 99) - lng, (part.marker?.[1] ?? 99) - lat)).toBeLessThan(0.2);
    }
  });
});

test('every region with an ISO code has an area, and it is sound', () => {
  const ids = new Set(regions.objects.regions.geometries.map(({ id }) => id));
  expect(codes.filter((code) => code.length > 2 && !ids.has(code))).toEqual([]);
  for (const [index, entry] of [...areas.values()].entries()) {
    if (entry.kind !== 'region' || index % 40 !== 0) continue;
    expect([entry.id, issuesOf(locate({ kind: 'entry', entry }, surveyed))]).toEqual([entry.id, []]);
  }
});

test('every island of the base map is a row of the curated table, with its point on it', () => {
  const points = new Map(
    readTable('curated').map(({ id = '', lng, lat }) => [id, [Number(lng), Number(lat)] as LngLat]),
  );
  const islands = 'islands' in regions.objects ? regions.objects.islands.geometries : [];
  expect(islands.length).toBeGreaterThan(150);
  for (const { id } of islands) {
    const [lng, lat] = points.get(String(id)) ?? [Number.NaN, Number.NaN];
    // The outline is true to two kilometres only.
    const [nearLng, nearLat] = moveInside(roughArea(String(id), regions), [lng, lat]);
    expect([id, Math.hypot(nearLng - lng, nearLat - lat) < 0.1]).toEqual([id, true]);
  }
});

test.each<[string, Derivation]>([
  ['Ohio and Kentucky', { kind: 'border', of: ['US-OH', 'US-KY'] }],
  ['Texas and Mexico', { kind: 'border', of: ['US-TX', 'MX'] }],
  ['Gaza and Egypt', { kind: 'border', of: ['PS-GZZ', 'EG'] }],
  ['Libya’s coast', { kind: 'coast', of: 'LY' }],
  ['Russia’s coast', { kind: 'coast', of: 'RU' }],
  ['Fiji’s coast', { kind: 'coast', of: 'FJ' }],
  ['Texas’s coast', { kind: 'coast', of: 'US-TX' }],
  ['Java’s coast', { kind: 'coast', of: 'java' }],
  ['Texas’s neighbours', { kind: 'neighbours', of: 'US-TX' }],
  ['China’s neighbours', { kind: 'neighbours', of: 'CN' }],
])('%s', (_, derivation) => {
  const located = derive(derivation);
  expect(issuesOf(located)).toEqual([]);
  expect(located.geometry?.type).toMatch(derivation.kind === 'neighbours' ? /Polygon/ : /LineString/);
});

test.each([
  ['CZ', 'coast'],
  ['US-CO', 'coast'],
] as const)('%s has no %s', (of, kind) => expect(() => derive({ kind, of })).toThrow('no coast'));
