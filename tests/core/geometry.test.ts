import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryArea, neighboursOf } from '../../src/core/areas.ts';
import { locate, type Surveyed } from '../../src/core/geometry.ts';
import { destination, distance } from '../../src/core/great-circle.ts';
import { borderBetween, midpoint } from '../../src/core/lines.ts';
import { findCrossings, mendArea } from '../../src/core/mend.ts';
import { partOf } from '../../src/core/parts.ts';
import { type Area, areaSize, contains, moveInside, ringArea } from '../../src/core/polygons.ts';
import type { Basis } from '../../src/core/resolve.ts';
import { simplifyLine } from '../../src/core/simplify.ts';
import { tidyArea } from '../../src/core/tidy.ts';
import { type Derivation, DIRECTIONS, type LngLat } from '../../src/core/types.ts';
import { baseMap, gazetteer } from './little-world.ts';

const SEED = 20220301;
const surveyed: Surveyed = { gazetteer, baseMap, find: () => null };
const derive = (derivation: Derivation) => locate({ kind: 'derivation', derivation }, surveyed);
const square = (west: number, south: number, east: number, north: number): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('destination', () => {
  test.each<[LngLat, number, number, LngLat]>([
    [[30.5238, 50.4547], 30, 0, [30.5238, 50.7245]],
    [[0, 0], 111.195, 90, [1, 0]],
    [[179.9, 0], 111.195, 90, [-179.1, 0]], // over the antimeridian
    [[-179.9, 0], 111.195, 270, [179.1, 0]],
    [[0, 89.9], 111.195, 0, [180, 89.1]], // over the pole
    [[10, 20], 0, 45, [10, 20]],
  ])('%j, %d km at %d°', (from, km, bearing, [lng, lat]) => {
    const to = destination(from, km, bearing);
    expect(to[0]).toBeCloseTo(lng, 3);
    expect(to[1]).toBeCloseTo(lat, 3);
  });

  test('is always as far as asked, and in range', () => {
    const any = [
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(
        ...any,
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 360 }),
        (lng, lat, km, bearing) => {
          const to = destination([lng, lat], km, bearing);
          expect(Math.abs(to[0])).toBeLessThanOrEqual(180);
          expect(Math.abs(to[1])).toBeLessThanOrEqual(90);
          expect(distance([lng, lat], to)).toBeCloseTo(km, 3);
        },
      ),
      { seed: SEED },
    );
  });
});

describe('borders', () => {
  test('are joined to one line, in either order of the names', () => {
    const lines = borderBetween(['WL', 'EL'], baseMap.borders);
    expect(lines).toHaveLength(1);
    expect(lines).toEqual(borderBetween(['EL', 'WL'], baseMap.borders));
    expect(midpoint(lines)?.[1]).toBeCloseTo(5, 1);
  });
  test('are none where none is shared', () => {
    expect(borderBetween(['WL', 'IS'], baseMap.borders)).toEqual([]);
    expect(borderBetween(['WL', 'WL'], baseMap.borders)).toEqual([]);
    expect(midpoint([])).toBeNull();
  });
});

test('neighbours share an arc', () => {
  expect(neighboursOf('WL', baseMap.world)).toEqual(['EL']);
  expect(neighboursOf('IS', baseMap.world)).toEqual([]);
  expect(neighboursOf('XX', baseMap.world)).toEqual([]);
});

describe('parts', () => {
  const country = [[square(0, 0, 12, 6)]];
  test.each<[(typeof DIRECTIONS)[number], LngLat[]]>([
    ['SE', square(6, 0, 12, 3)],
    ['NW', square(0, 3, 6, 6)],
    ['S', square(0, 0, 12, 2)],
    ['W', square(0, 0, 4, 6)],
    ['centre', square(4, 2, 8, 4)],
  ])('%s', (direction, expected) => {
    const [[ring = []] = []] = tidyArea(partOf(country, direction), { decimals: 2 });
    expect(ring.toSorted()).toEqual(tidyArea([[expected]], { decimals: 2 })[0]?.[0]?.toSorted());
  });
  test('of a country on both sides of the antimeridian stay cut there', () => {
    const far = countryArea(['FE'], baseMap.world);
    const east = partOf(far, 'E');
    expect(east.flat(2).every(([lng]) => lng <= -170 || (lng > 176 && lng <= 180))).toBe(true);
    expect(east).toHaveLength(2);
    expect(areaSize(partOf(far, 'N'))).toBeCloseTo(areaSize(far) / 3, 3);
  });
  test.each(DIRECTIONS)('%s of every country is inside it and not nothing', (direction) => {
    for (const code of ['WL', 'EL', 'IS', 'FE']) {
      const { geometry, marker } = derive({ kind: 'part', of: code, direction });
      expect(geometry?.type).toMatch(/Polygon/);
      expect(marker && contains(countryArea([code], baseMap.world), marker)).toBe(true);
    }
  });
});

describe('areas fit for the layer', () => {
  test.each<[string, Area, Area]>([
    [
      'are wound by RFC 7946',
      [[square(0, 0, 4, 4).toReversed(), square(1, 1, 2, 2)]],
      [[square(0, 0, 4, 4), square(1, 1, 2, 2).toReversed()]],
    ],
    [
      'lose positions in line',
      [
        [
          [
            [0, 0],
            [2, 0],
            [4, 0],
            [4, 4],
            [0, 4],
            [0, 2],
            [0, 0],
          ],
        ],
      ],
      [
        [
          [
            [4, 0],
            [4, 4],
            [0, 4],
            [0, 0],
            [4, 0],
          ],
        ],
      ],
    ],
    [
      'lose doubled positions and spikes',
      [
        [
          [
            [0, 0],
            [4, 0],
            [4, 0],
            [9, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
        ],
      ],
      [[square(0, 0, 4, 4).toSpliced(3, 1)]],
    ],
    ['lose slivers', [[square(0, 0, 4, 4)], [square(8, 8, 8.001, 8.001)]], [[square(0, 0, 4, 4)]]],
    ['may be empty', [], []],
  ])('%s', (_, area, expected) => {
    const sort = (value: Area) =>
      value.map((polygon) => polygon.map((ring) => [Math.sign(ringArea(ring)), ring.slice(1).toSorted()]));
    expect(sort(tidyArea(area, { decimals: 2 }))).toEqual(sort(expected));
  });
  test.each<[string, Area, boolean]>([
    ['a square', [[square(0, 0, 4, 4)]], false],
    [
      'a bow tie',
      [
        [
          [
            [0, 0],
            [4, 4],
            [4, 0],
            [0, 4],
            [0, 0],
          ],
        ],
      ],
      true,
    ],
    ['a hole that touches', [[square(0, 0, 4, 4), square(0, 1, 2, 2)]], true],
    ['two apart', [[square(0, 0, 4, 4)], [square(5, 0, 6, 4)]], false],
    ['two that overlap', [[square(0, 0, 4, 4)], [square(3, 3, 6, 6)]], true],
  ])('crossings: %s', (_, area, expected) => expect(findCrossings(area).length > 0).toBe(expected));
  test('a crossing is mended by the loss of what shapes least', () => {
    const ring: LngLat[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2.1, 4],
      [2, -0.1],
      [1.9, 4],
      [0, 4],
      [0, 0],
    ];
    const mended = mendArea([[ring]], { decimals: 2 });
    expect(findCrossings([[ring]])).not.toEqual([]);
    expect(findCrossings(mended)).toEqual([]);
    expect(areaSize(mended)).toBe(16);
  });
  test('whatever the ring, nothing crosses after mending', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 12 }), (open) => {
        const ring: LngLat[] = [...open, ...open.slice(0, 1)].map(([x, y]) => [x, y]);
        expect(findCrossings(mendArea([[ring]], { decimals: 0 }))).toEqual([]);
      }),
      { seed: SEED },
    );
  });
  test('a marker outside is moved just inside', () => {
    const area = [[square(0, 0, 4, 4)]];
    expect(moveInside(area, [2, 2])).toEqual([2, 2]);
    const moved = moveInside(area, [9, 2]);
    expect(contains(area, moved)).toBe(true);
    expect(moved[0]).toBeGreaterThan(3.9);
  });
  test('generalising keeps ends and what stands out', () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 0.001],
          [2, 0],
          [3, 1],
          [4, 0],
        ],
        0.01,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [3, 1],
      [4, 0],
    ]);
    expect(simplifyLine(square(0, 0, 4, 4), 0.5)).toEqual(square(0, 0, 4, 4)); // a closed line
  });
});

describe('locate', () => {
  test.each<[string, Derivation, string, LngLat]>([
    [
      'an offset from a gazetteer id',
      { kind: 'offset', of: '11', km: 111.195, bearing: 90 },
      'Point',
      [5.0024, 3.9993],
    ],
    ['a border', { kind: 'border', of: ['WL', 'EL'] }, 'LineString', [10, 5.0191]],
    ['a quadrant', { kind: 'part', of: 'WL', direction: 'SE' }, 'Polygon', [7.5, 2.5]],
    ['neighbours', { kind: 'neighbours', of: 'WL' }, 'Polygon', [15, 5]],
    ['surroundings', { kind: 'surroundings', of: '11' }, 'Polygon', [4, 4]],
  ])('%s', (_, derivation, type, marker) => {
    const located = derive(derivation);
    expect(located.geometry?.type).toBe(type);
    expect(located.marker?.[0]).toBeCloseTo(marker[0], 1);
    expect(located.marker?.[1]).toBeCloseTo(marker[1], 1);
  });
  test('a group is its members without the borders between them', () => {
    const entry = gazetteer.get('the-union');
    const located = entry && locate({ kind: 'entry', entry }, surveyed);
    expect(located?.geometry).toMatchObject({ type: 'Polygon' });
    expect(located?.marker).toEqual([10, 5]);
  });
  test.each<[string, Derivation]>([
    ['“atlantis” is no place of this article', { kind: 'surroundings', of: 'atlantis' }],
    ['“11” is no place of this article and no gazetteer id of a country', { kind: 'part', of: '11', direction: 'S' }],
    ['no border between “WL” and “IS”', { kind: 'border', of: ['WL', 'IS'] }],
    ['no neighbour of “IS”', { kind: 'neighbours', of: 'IS' }],
    ['no area of “LL”', { kind: 'part', of: 'LL', direction: 'S' }],
  ])('says that %s', (message, derivation) => expect(() => derive(derivation)).toThrow(message));
  test('surroundings on the antimeridian are cut there', () => {
    const ship: Basis = { kind: 'geometry', geometry: { type: 'Point', coordinates: [179.95, 10] } };
    const around: Basis = { kind: 'derivation', derivation: { kind: 'surroundings', of: 'ship' } };
    const { geometry } = locate(around, { ...surveyed, find: () => ({ basis: ship }) });
    expect(geometry?.type).toBe('MultiPolygon');
    const area = geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
    const sides = area.map((polygon) => polygon.flat().map(([lng = 0]) => lng));
    expect(sides.map((lngs) => [Math.min(...lngs), Math.max(...lngs)].map(Math.round))).toEqual([
      [-180, -180],
      [180, 180],
    ]);
  });
  test('a circle of derivations ends', () => {
    const basis = { kind: 'derivation', derivation: { kind: 'offset', of: 'a', km: 1, bearing: 0 } } as const;
    expect(() => locate(basis, { ...surveyed, find: (id) => (id === 'a' ? { basis } : null) })).toThrow(
      '“a” is no place',
    );
  });
});
