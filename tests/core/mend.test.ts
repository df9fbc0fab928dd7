import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCrossings, mendArea } from '../../src/core/mend.ts';
import { type Area, areaSize, contains, moveInside, ringArea } from '../../src/core/polygons.ts';
import { simplifyLine } from '../../src/core/simplify.ts';
import { tidyArea } from '../../src/core/tidy.ts';
import type { LngLat } from '../../src/core/types.ts';
import { square } from './little-world.ts';

const SEED = 20220301;

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
