import { describe, expect, test } from 'vitest';
import { codedArea, neighboursOf } from '../../src/core/areas.ts';
import { locate, type Surveyed } from '../../src/core/geometry.ts';
import { borderBetween, joinLines, midpoint } from '../../src/core/lines.ts';
import { partOf } from '../../src/core/parts.ts';
import { areaSize, contains } from '../../src/core/polygons.ts';
import type { Basis } from '../../src/core/resolve.ts';
import { tidyArea } from '../../src/core/tidy.ts';
import { type Derivation, DIRECTIONS, type LngLat } from '../../src/core/types.ts';
import { baseMap, gazetteer, square } from './little-world.ts';

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
