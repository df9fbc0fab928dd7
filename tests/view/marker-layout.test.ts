import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutMarkers, type MarkerBox } from '../../src/view/marker-layout.ts';
import { type Box, isInside, overlap } from '../../src/view/occupied.ts';
import type { Pixel } from '../../src/view/spread.ts';
import { pixel, SEEDED } from './properties.ts';

const FRAME: Box = [0, 0, 600, 400];

const marker = (x: number, y: number, labelWidth = 60, size = 28): MarkerBox => ({
  point: { x, y },
  ease: 1,
  size,
  labelWidth,
});

describe('a name takes the first side where it covers nothing', () => {
  test.each<[string, MarkerBox[], (string | null)[]]>([
    ['in the open', [marker(300, 200)], ['right']],
    ['at the right edge', [marker(580, 200)], ['left']],
    ['in a corridor as wide as the frame is', [marker(300, 380, 320)], ['above']],
    ['in the top row of such a corridor', [marker(300, 20, 320)], ['below']],
    ['with no name to show', [marker(300, 200, 0)], [null]],
    ['wider than the frame', [marker(300, 200, 700)], [null]],
    ['beside a neighbour on the right', [marker(300, 200), marker(345, 200)], ['left', 'right']],
  ])('%s', (_, markers, expected) => {
    expect(layOutMarkers(markers, { frame: FRAME }).map(({ side }) => side)).toEqual(expected);
  });

  test('the first marker chooses before the others', () => {
    const [first, second] = layOutMarkers([marker(300, 200, 200), marker(420, 225, 200)], { frame: FRAME });
    expect(first?.side).toBe('right');
    expect(second?.side).not.toBe(null);
  });

  test('one outside the frame shows none: the frame cuts no name in two', () => {
    expect(layOutMarkers([marker(900, 200)], { frame: FRAME }).map(({ side }) => side)).toEqual([null]);
  });

  test('it keeps off what is blocked, and off lines where another side is free', () => {
    const sides = (blocked: Box[], lines: Pixel[]) =>
      layOutMarkers([marker(300, 200)], { frame: FRAME, blocked, lines }).map(({ side }) => side);
    expect(sides([[310, 150, 400, 250]], [])).toEqual(['left']);
    expect(sides([], [{ x: 330, y: 200 }])).toEqual(['left']);
    expect(
      sides(
        [],
        [
          { x: 330, y: 200 },
          { x: 270, y: 200 },
          { x: 300, y: 170 },
          { x: 300, y: 230 },
        ],
      ),
    ).toEqual(['right']);
    expect(sides([[0, 0, 600, 400]], [])).toEqual([null]);
  });

  test('no markers at all are no trouble', () => expect(layOutMarkers([], { frame: FRAME })).toEqual([]));
});

describe('however the markers lie', () => {
  const markers = fc.array(
    fc.record({
      point: pixel,
      ease: fc.constantFrom(1, 3),
      size: fc.constantFrom(18, 28),
      labelWidth: fc.integer({ min: 0, max: 260 }),
    }),
    { maxLength: 20 },
  );

  test('no form hides another', () => {
    fc.assert(
      fc.property(markers, (given) => {
        const placed = layOutMarkers(given, { frame: FRAME });
        placed.forEach((a, i) => {
          for (let j = i + 1; j < placed.length; j++) {
            const b = placed[j] ?? a;
            const gap = Math.hypot(
              a.point.x + a.offset.x - b.point.x - b.offset.x,
              a.point.y + a.offset.y - b.point.y - b.offset.y,
            );
            expect(gap).toBeGreaterThan(((given[i]?.size ?? 0) + (given[j]?.size ?? 0)) / 2);
          }
        });
      }),
      SEEDED,
    );
  });

  test('no name covers a form, a point or another name, and every name is whole in the frame', () => {
    fc.assert(
      fc.property(markers, (given) => {
        const placed = layOutMarkers(given, { frame: FRAME });
        const names = placed.flatMap(({ name }) => (name ? [name] : []));
        names.forEach((name, i) => {
          for (const { form, spot } of placed)
            expect([overlap(name, form), overlap(name, spot)]).toEqual([false, false]);
          for (const other of names.slice(i + 1)) expect(overlap(name, other)).toBe(false);
        });
        for (const name of names) expect(isInside(name, FRAME)).toBe(true);
      }),
      SEEDED,
    );
  });

  test('a name is there exactly when it has a side', () => {
    fc.assert(
      fc.property(markers, (given) => {
        for (const { side, name } of layOutMarkers(given, { frame: FRAME })) expect(side === null).toBe(name === null);
      }),
      SEEDED,
    );
  });
});
