import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { listPositions } from '../../src/core/bounds.ts';
import { distanceTo, nearestPoint } from '../../src/core/distance.ts';
import { distance, wrapLng } from '../../src/core/great-circle.ts';
import type { LngLat } from '../../src/core/types.ts';
import { square } from './little-world.ts';

const SEED = 20220301;
const DEGREE = 111.195; // km of a great circle

const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
const line = (...coordinates: LngLat[]): Geometry => ({ type: 'LineString', coordinates });
const polygon = (...coordinates: LngLat[][]): Geometry => ({ type: 'Polygon', coordinates });
const frame = polygon(square(0, 0, 10, 10), square(4, 4, 6, 6));
/** Land on both sides of the antimeridian, cut there. */
const split: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[square(170, 60, 180, 70)], [square(-180, 60, -170, 70)]],
};

describe('the distance to a geometry', () => {
  test.each<[string, Geometry, LngLat, number]>([
    ['a point', point(0, 0), [1, 0], DEGREE],
    ['a point itself', point(30.5, 50.4), [30.5, 50.4], 0],
    ['a point across the antimeridian', point(179.5, 0), [-179.5, 0], DEGREE],
    ['a point, from a click on the next copy of the world', point(10, 0), [371, 0], DEGREE],
    ['a point across the pole', point(0, 89.5), [180, 89.5], DEGREE],
    ['the pole itself', point(77, 90), [-20, 89], DEGREE],
    [
      'the nearest of points',
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [9, 0],
        ],
      },
      [8, 0],
      DEGREE,
    ],
    ['a line, beside its middle', line([0, 0], [10, 0]), [5, 1], DEGREE],
    ['a line along a parallel, beside its middle', line([0, 50], [30, 50]), [15, 51], DEGREE],
    ['a line beyond its end', line([0, 0], [10, 0]), [12, 0], 2 * DEGREE],
    ['a line that reaches the antimeridian', line([170, 10], [180, 10]), [-179, 10], DEGREE * Math.cos(Math.PI / 18)],
    ['an area as a map across the antimeridian has it', polygon(square(170, 60, 190, 70)), [-175, 65], 0],
    ['a line of no length', line([3, 3], [3, 3]), [3, 4], DEGREE],
    [
      'lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [10, 0],
          ],
          [
            [0, 9],
            [10, 9],
          ],
        ],
      },
      [5, 8],
      DEGREE,
    ],
    ['an area, from inside', frame, [1, 1], 0],
    ['an area, from its hole', frame, [5, 5.5], DEGREE / 2],
    ['an area, from outside', frame, [11, 0], DEGREE],
    ['an area around the antimeridian, from inside', split, [-175, 65], 0],
    ['an area around the antimeridian, from its seam', split, [180, 65], 0],
    ['an area around the antimeridian, from a click beyond it', split, [185, 65], 0],
    ['an area around the antimeridian, from outside', split, [-175, 59], DEGREE],
    [
      'an area around the pole',
      polygon([
        [-180, 80],
        [180, 80],
        [180, 90],
        [-180, 90],
        [-180, 80],
      ]),
      [20, 85],
      0,
    ],
    ['an area around the pole, from outside', polygon(square(-180, 80, 180, 90)), [20, 79], DEGREE],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [point(0, 0), frame] },
      [11, 5],
      DEGREE * Math.cos(Math.PI / 36),
    ],
    ['a collection, from inside', { type: 'GeometryCollection', geometries: [point(50, 0), frame] }, [2, 5], 0],
  ])('%s', (_, geometry, from, km) => {
    expect(distanceTo(geometry, from)).toBeGreaterThanOrEqual(km * 0.995);
    expect(distanceTo(geometry, from)).toBeLessThanOrEqual(km * 1.005);
  });

  test('of a geometry without a position is endless', () => {
    const empty: Geometry = { type: 'GeometryCollection', geometries: [] };
    expect(distanceTo(empty, [1, 2])).toBe(Number.POSITIVE_INFINITY);
    expect(nearestPoint(empty, [1, 2])).toEqual([1, 2]);
  });

  test('of fifty thousand vertices is that to the finest detail', () => {
    const wave = Array.from({ length: 50_000 }, (_, i): LngLat => [i / 1000, Math.sin(i / 100)]);
    expect(distanceTo(line(...wave), [25, 3])).toBeCloseTo(Math.min(...wave.map((at) => distance([25, 3], at))), 2);
  });
});

describe('the nearest point', () => {
  test.each<[string, Geometry, LngLat, LngLat]>([
    ['of a line', line([0, 0], [10, 0]), [5, 1], [5, 0]],
    ['of a line, its end', line([0, 0], [10, 0]), [12, 3], [10, 0]],
    ['of an area, from inside', frame, [1, 2], [1, 2]],
    ['of an area, from its hole', frame, [5, 5.5], [5, 6]],
    ['of an area, its corner', frame, [11, -1], [10, 0]],
    ['across the antimeridian', split, [-169, 65], [-170, 65]],
  ])('%s', (_, geometry, from, to) => {
    const [lng, lat] = nearestPoint(geometry, from);
    expect(lng).toBeCloseTo(to[0], 1);
    expect(lat).toBeCloseTo(to[1], 1);
  });
});

describe('whatever the geometry', () => {
  const lngLat = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const positions = fc.array(lngLat, { minLength: 2, maxLength: 6 });
  const ring = fc.array(lngLat, { minLength: 3, maxLength: 6 }).map((open): LngLat[] => [...open, open[0] ?? [0, 0]]);
  const simple: fc.Arbitrary<Geometry> = fc.oneof(
    lngLat.map((at) => point(...at)),
    positions.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
    positions.map((coordinates) => line(...coordinates)),
    fc
      .array(positions, { minLength: 1, maxLength: 3 })
      .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
    ring.map((shell) => polygon(shell)),
  );
  const any = fc.oneof(
    simple,
    fc
      .array(simple, { minLength: 1, maxLength: 3 })
      .map((geometries): Geometry => ({ type: 'GeometryCollection', geometries })),
  );

  test('is never less than nothing, nor more than to a vertex, and nothing at one', () => {
    fc.assert(
      fc.property(any, lngLat, (geometry, from) => {
        const km = distanceTo(geometry, from);
        const vertices = listPositions(geometry).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThanOrEqual(Math.min(...vertices.map((at) => distance(from, at))) + 0.001);
        for (const at of vertices) expect(distanceTo(geometry, at)).toBe(0);
      }),
      { seed: SEED },
    );
  });

  test('is the way to its nearest point, which lies on it', () => {
    fc.assert(
      fc.property(any, lngLat, (geometry, from) => {
        const nearest = nearestPoint(geometry, from);
        expect(distance(from, nearest)).toBeCloseTo(distanceTo(geometry, from), 6);
        expect(distanceTo(geometry, nearest)).toBeLessThan(0.5);
      }),
      { seed: SEED },
    );
  });

  test('is the same wherever the antimeridian runs', () => {
    const lat = fc.double({ min: -80, max: 80, noNaN: true });
    const [west, east] = [
      fc.double({ min: -4, max: -0.001, noNaN: true }),
      fc.double({ min: 0.001, max: 4, noNaN: true }),
    ];
    fc.assert(
      fc.property(fc.tuple(west, lat), fc.tuple(east, lat), fc.tuple(fc.oneof(west, east), lat), (a, b, from) => {
        // A line across a meridian and cut there, as the antimeridian cuts it.
        const seam = a[1] + (a[0] / (a[0] - b[0])) * (b[1] - a[1]);
        const cut = (...coordinates: LngLat[][]): Geometry => ({ type: 'MultiLineString', coordinates });
        const here = cut([a, [0, seam]], [[0, seam], b]);
        const there = cut(
          [
            [a[0] + 180, a[1]],
            [180, seam],
          ],
          [
            [-180, seam],
            [b[0] - 180, b[1]],
          ],
        );
        expect(distanceTo(there, [wrapLng(from[0] + 180), from[1]])).toBeCloseTo(distanceTo(here, from), 3);
      }),
      { seed: SEED },
    );
  });
});
