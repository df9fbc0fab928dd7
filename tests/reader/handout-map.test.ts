import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../src/core/great-circle.ts';
import type { LngLat } from '../../src/core/types.ts';
import { hatch } from '../../src/reader/handout/hatch.ts';
import { pathOf } from '../../src/reader/handout/paths.ts';
import {
  fitView,
  MAP_SIZE,
  projectLine,
  projectPoint,
  scaleOf,
  unproject,
} from '../../src/reader/handout/print-view.ts';
import { pixel, SEEDED } from '../view/properties.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
) as fc.Arbitrary<LngLat>;

describe('the view of a printed map', () => {
  test('has every place in it, and is never wider, lower or higher than the sheet', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 20 }), (positions) => {
        const view = fitView(positions);
        expect(view.width).toBe(MAP_SIZE.width);
        expect(view.height).toBeGreaterThanOrEqual(MAP_SIZE.least);
        expect(view.height).toBeLessThanOrEqual(MAP_SIZE.most);
        for (const { x } of positions.map((at) => projectPoint(view, at))) {
          expect(x).toBeGreaterThan(-0.01);
          expect(x).toBeLessThan(view.width + 0.01);
        }
      }),
      SEEDED,
    );
  });

  test('tells where a point of the sheet is on the earth, as it was projected', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const view = fitView([a, b]);
        const [lng, lat] = unproject(view, projectPoint(view, a));
        expect(distance([lng, lat], a)).toBeLessThan(0.01);
      }),
      SEEDED,
    );
  });

  test.each<[string, LngLat[], number]>([
    [
      'across the antimeridian',
      [
        [178, -18],
        [-172, -14],
      ],
      183,
    ],
    [
      'on the other side of the world from it',
      [
        [30, 50],
        [36, 50],
      ],
      33,
    ],
    ['around a single place on it', [[180, 0]], 180],
    [
      'around the same spot, written in two ways',
      [
        [180, 10],
        [-180, 10],
      ],
      180,
    ],
  ])('looks %s', (_, positions, middle) => {
    const view = fitView(positions);
    const [lng] = unproject(view, { x: view.width / 2, y: view.height / 2 });
    expect((((lng - middle) % 360) + 540) % 360).toBeCloseTo(180, 6);
  });

  test('keeps a border that lies right along the antimeridian in one piece', () => {
    const view = fitView([
      [178, -18],
      [-172, -14],
    ]);
    const [west, east] = [180, -180].map((lng) =>
      projectLine(view, [
        [lng, -18],
        [lng, -14],
      ]),
    );
    expect(west?.[0]?.x).toBeCloseTo(east?.[0]?.x ?? Number.NaN, 6);
  });

  test('of no place at all is the world', () => {
    const view = fitView([]);
    expect(256 * 2 ** view.zoom).toBeCloseTo(MAP_SIZE.width, 6);
  });
});

test('the scale bar is as long as its kilometres are at the middle of the map', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 5 }), (positions) => {
      const view = fitView(positions);
      const { km, length } = scaleOf(view, 130);
      expect(length).toBeLessThanOrEqual(130);
      expect(length).toBeGreaterThan(50);
      // In a hundred steps, each so short that it hardly leaves its parallel for the great circle.
      const y = view.height / 2;
      const at = (share: number) => unproject(view, { x: view.width / 2 + (share - 0.5) * length, y });
      const steps = Array.from({ length: 100 }, (_, i) => distance(at(i / 100), at((i + 1) / 100)));
      const measured = steps.reduce((sum, step) => sum + step, 0);
      expect(Math.abs(measured / km - 1)).toBeLessThan(0.02);
    }),
    SEEDED,
  );
});

describe('a hatching', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  const hole = square.map(({ x, y }) => ({ x: 30 + x * 0.4, y: 30 + y * 0.4 }));
  const lengthOf = (strokes: ReturnType<typeof hatch>) =>
    strokes.reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);

  test.each([0, 45, -45, 90, 30])('at %i degrees covers its area evenly, holes left out', (angle) => {
    const spacing = 2;
    expect(lengthOf(hatch([square], { spacing, angle })) * spacing).toBeCloseTo(10_000, -3);
    expect(lengthOf(hatch([square, hole], { spacing, angle })) * spacing).toBeCloseTo(8_400, -3);
  });

  test('stays in its area, whatever its shape', () => {
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 3, maxLength: 8 }), fc.integer({ min: -90, max: 90 }), (ring, angle) => {
        const span = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
        const drawn = hatch([ring], { spacing: 7, angle }).flat();
        if (drawn.length === 0) return;
        for (const axis of ['x', 'y'] as const) {
          const [least, most] = span(ring.map((point) => point[axis]));
          const [low, high] = span(drawn.map((point) => point[axis]));
          expect(low).toBeGreaterThan(least - 0.01);
          expect(high).toBeLessThan(most + 0.01);
        }
      }),
      SEEDED,
    );
  });

  test('of a line that encloses nothing is none', () => {
    expect(
      lengthOf(
        hatch(
          [
            [
              { x: 0, y: 0 },
              { x: 50, y: 0 },
            ],
          ],
          { spacing: 3, angle: 0 },
        ),
      ),
    ).toBe(0);
    expect(hatch([], { spacing: 3, angle: 0 })).toEqual([]);
  });
});

test.each([
  [
    [
      { x: 0, y: 0 },
      { x: 0.1, y: 0.1 },
      { x: 5.04, y: 5 },
    ],
    'M0 0L5 5',
  ],
  [
    [
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 5.1, y: 5.1 },
    ],
    'M0 0L5 5L5.1 5.1',
  ],
  [[], ''],
])('a path leaves out what no eye could part, but not its end: %j', (line, expected) => {
  expect(pathOf(line)).toBe(expected);
});
