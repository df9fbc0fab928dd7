import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { destination, distance } from '../../src/core/great-circle.ts';
import type { LngLat } from '../../src/core/types.ts';

const SEED = 20220301;

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
