import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codedArea, neighboursOf } from '../../src/core/areas.ts';
import { openBaseMap } from '../../src/core/base-map.ts';
import { clipToBox } from '../../src/core/clip.ts';
import { locate, type Surveyed } from '../../src/core/geometry.ts';
import { borderBetween, joinLines, midpoint } from '../../src/core/lines.ts';
import { partOf } from '../../src/core/parts.ts';
import { areaSize, contains } from '../../src/core/polygons.ts';
import type { Basis } from '../../src/core/resolve.ts';
import { tidyArea } from '../../src/core/tidy.ts';
import { type Derivation, DIRECTIONS, type LngLat } from '../../src/core/types.ts';
import { baseMap, gazetteer, square } from './little-world.ts';

const SEED = 20220301;
const surveyed: Surveyed = { gazetteer, baseMap, find: () => null };
const derive = (derivation: Derivation) => locate({ kind: 'derivation', derivation }, surveyed);

describe('borders', () => {
  test('are joined to one line, in either order of the names', () => {
    const lines = borderBetween(['WL', 'EL'], baseMap.borders);
    expect(lines).toHaveLength(1);
    expect(lines).toEqual(borderBetween(['EL', 'WL'], baseMap.borders));
    expect(midpoint(lines)?.[1]).toBeCloseTo(5, 1);
  });
  test.each<[string, number[][][], number[][][]]>([
    [
      'on from the end',
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [2, 0],
        ],
      ],
      [
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      ],
    ],
    [
      'turned round',
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [2, 0],
          [1, 0],
        ],
      ],
      [
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      ],
    ],
    [
      'on from the beginning',
      [
        [
          [1, 0],
          [2, 0],
        ],
        [
          [0, 0],
          [1, 0],
        ],
      ],
      [
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      ],
    ],
    [
      'not where they do not meet',
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [5, 0],
          [6, 0],
        ],
      ],
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [5, 0],
          [6, 0],
        ],
      ],
    ],
  ])('are joined %s', (_, pieces, joined) => expect(joinLines(pieces)).toEqual(joined));
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
    expect(ring.slice(1).toSorted()).toEqual(
      tidyArea([[expected]], { decimals: 2 })[0]?.[0]
        ?.slice(1)
        .toSorted(),
    );
  });
  test('of a country on both sides of the antimeridian stay cut there', () => {
    const far = codedArea(['FE'], baseMap.world);
    const east = partOf(far, 'E');
    expect(east.flat(2).every(([lng]) => lng <= -170 || (lng > 176 && lng <= 180))).toBe(true);
    expect(east).toHaveLength(2);
    expect(areaSize(partOf(far, 'N'))).toBeCloseTo(areaSize(far) / 3, 3);
  });
  test.each(DIRECTIONS)('%s of every country is inside it and not nothing', (direction) => {
    for (const code of ['WL', 'EL', 'IS', 'FE']) {
      const { geometry, marker } = derive({ kind: 'part', of: code, direction });
      expect(geometry?.type).toMatch(/Polygon/);
      expect(marker && contains(codedArea([code], baseMap.world), marker)).toBe(true);
    }
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
    ['“11” is no place of this article and no gazetteer id of a country', { kind: 'coast', of: '11' }],
    ['no coast of “LL”', { kind: 'coast', of: 'LL' }],
    ['no border between “WL” and “IS”', { kind: 'border', of: ['WL', 'IS'] }],
    ['no neighbour of “IS”', { kind: 'neighbours', of: 'IS' }],
    ['no area of “LL”', { kind: 'part', of: 'LL', direction: 'S' }],
  ])('says that %s', (message, derivation) => expect(() => derive(derivation)).toThrow(message));
  test('surroundings on the antimeridian are cut there', () => {
    const ship: Basis = { kind: 'geometry', geometry: { type: 'Point', coordinates: [179.95, 10] } };
    const around: Basis = { kind: 'derivation', derivation: { kind: 'surroundings', of: 'ship', km: 15 } };
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

describe('one Point for each place', () => {
  const unread: Surveyed = {
    ...surveyed,
    only: 'marker',
    baseMap: openBaseMap({
      world: () => expect.unreachable(),
      borders: () => expect.unreachable(),
      regions: () => expect.unreachable(),
    }),
  };
  test.each(['WL', '11', 'WL-1', 'the-castle', 'the-union'])('%s needs no base map', (id) => {
    const entry = gazetteer.get(id);
    const located = entry && locate({ kind: 'entry', entry }, unread);
    expect(located?.geometry).toEqual({ type: 'Point', coordinates: located?.marker });
  });
  test.each<Derivation>([
    { kind: 'offset', of: '11', km: 10, bearing: 90 },
    { kind: 'surroundings', of: '11' },
  ])('$kind needs none either', (derivation) => {
    expect(locate({ kind: 'derivation', derivation }, unread).geometry?.type).toBe('Point');
  });
  test.each<Derivation>([
    { kind: 'offset', of: '11', km: 10, bearing: 90 },
    { kind: 'surroundings', of: '11' },
    { kind: 'border', of: ['WL', 'EL'] },
    { kind: 'part', of: 'WL', direction: 'SE' },
    { kind: 'part', of: '11', direction: 'N' },
    { kind: 'neighbours', of: 'WL' },
    { kind: 'coast', of: 'EL' },
  ])('$kind has the marker that its geometry has', (derivation) => {
    const whole = derive(derivation);
    const point = locate({ kind: 'derivation', derivation }, { ...surveyed, only: 'marker' });
    expect(point).toEqual({ geometry: { type: 'Point', coordinates: whole.marker }, marker: whole.marker });
  });
});

describe('a base map', () => {
  test('reads each part once, when it is asked for', () => {
    let read = 0;
    const opened = openBaseMap({
      world() {
        read += 1;
        return baseMap.world;
      },
      borders: () => baseMap.borders,
      regions: () => expect.unreachable(),
    });
    expect(read).toBe(0);
    expect([opened.world, opened.world]).toEqual([baseMap.world, baseMap.world]);
    expect(read).toBe(1);
  });
});

describe('clipping', () => {
  const comb: LngLat[] = [
    [0, 0],
    [10, 0],
    [10, 4],
    [8, 4],
    [8, 1],
    [6, 1],
    [6, 4],
    [0, 4],
    [0, 0],
  ];
  test('leaves as many pieces as there are', () => {
    const pieces = clipToBox([comb], [-50, 2, 50, 50]);
    expect(pieces).toHaveLength(2);
    expect(areaSize(pieces)).toBeCloseTo(16);
  });
  test('keeps a hole where it is whole, and opens it where it is cut', () => {
    const hole = square(1, 1, 3, 3).toReversed();
    expect(clipToBox([square(0, 0, 10, 4), hole], [-50, -50, 5, 50])).toMatchObject([[{ length: 5 }, { length: 5 }]]);
    const [opened, ...others] = clipToBox([square(0, 0, 10, 4), hole], [2, -50, 50, 50]);
    expect([opened?.length, others.length]).toEqual([1, 0]);
    expect(areaSize([opened ?? []])).toBeCloseTo(30);
  });
  test('what lies in a box and what lies beside it make the whole', () => {
    const at = fc.double({ min: -12, max: 12, noNaN: true });
    const radius = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(radius, at, (lengths, cut) => {
        const star = lengths.map((length, index): LngLat => {
          const angle = (2 * Math.PI * index) / lengths.length;
          return [length * Math.cos(angle), length * Math.sin(angle)];
        });
        const polygon = [[...star, ...star.slice(0, 1)]];
        const [west, east] = [clipToBox(polygon, [-99, -99, cut, 99]), clipToBox(polygon, [cut, -99, 99, 99])];
        expect(areaSize(west) + areaSize(east)).toBeCloseTo(areaSize([polygon]), 6);
        expect(west.flat(2).every(([lng]) => lng <= cut)).toBe(true);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
