import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Movable, type Pixel, spread } from '../../src/view/spread.ts';
import { pixel, SEEDED } from './properties.ts';

const DISTANCE = 32;
const APART = { distance: DISTANCE };

/** Points that give way alike. */
const easy = (point: Pixel): Movable => ({ ...point, ease: 1 });

/** The smallest distance between two of the points. */
function closest(points: readonly Pixel[]): number {
  const gaps = points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  return Math.min(Infinity, ...gaps);
}

describe('points move only when they must', () => {
  test.each<[string, Pixel[]]>([
    ['none', []],
    ['one alone', [{ x: 3, y: 4 }]],
    [
      'two that are far apart',
      [
        { x: 0, y: 0 },
        { x: 40, y: 0 },
      ],
    ],
    [
      'two that just touch',
      [
        { x: 0, y: 0 },
        { x: 32, y: 0 },
      ],
    ],
    [
      'across the corner',
      [
        { x: 0, y: 0 },
        { x: 23, y: 23 },
      ],
    ],
  ])('%s', (_, points) => expect(spread(points.map(easy), APART)).toEqual(points));

  test('two that are close move the same way each, along the line between them', () => {
    const [a, b] = spread(
      [
        { x: 100, y: 50, ease: 1 },
        { x: 110, y: 50, ease: 1 },
      ],
      APART,
    );
    expect(a?.x).toBeCloseTo(89);
    expect(b?.x).toBeCloseTo(121);
    expect([a?.y, b?.y]).toEqual([50, 50]);
  });

  test('one with three times the ease goes three times as far', () => {
    const [a, b] = spread(
      [
        { x: 100, y: 50, ease: 3 },
        { x: 112, y: 50, ease: 1 },
      ],
      APART,
    );
    expect(a?.x).toBeCloseTo(85);
    expect(b?.x).toBeCloseTo(117);
  });

  test('a third that is far away stays where it is', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 5, y: 0 },
      { x: 300, y: 300 },
    ];
    expect(spread(points.map(easy), APART)[2]).toEqual({ x: 300, y: 300 });
  });
});

describe('points in the very same spot leave it', () => {
  test.each([2, 3, 5, 8, 13, 21])('%i of them', (count) => {
    const points = Array.from({ length: count }, () => easy({ x: 200, y: 200 }));
    expect(closest(spread(points, APART))).toBeGreaterThan(DISTANCE - 1);
  });
});

describe('however they lie', () => {
  const points = fc.array(pixel, { maxLength: 24 });

  test('no two end closer than asked', () => {
    fc.assert(
      fc.property(points, (given) => {
        expect(closest(spread(given.map(easy), APART))).toBeGreaterThan(DISTANCE - 1);
      }),
      SEEDED,
    );
  });

  test('no two squares end over each other', () => {
    fc.assert(
      fc.property(points, (given) => {
        const moved = spread(given.map(easy), { distance: DISTANCE, side: 28 });
        for (const [i, a] of moved.entries()) {
          for (const b of moved.slice(i + 1)) {
            expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(27);
          }
        }
      }),
      SEEDED,
    );
  });

  test('the same points end in the same places, in the same order, and what was given is not changed', () => {
    fc.assert(
      fc.property(points, (given) => {
        const before = structuredClone(given);
        expect(spread(given.map(easy), APART)).toEqual(spread(given.map(easy), APART));
        expect(spread(given.map(easy), APART)).toHaveLength(given.length);
        expect(given).toEqual(before);
      }),
      SEEDED,
    );
  });
});
