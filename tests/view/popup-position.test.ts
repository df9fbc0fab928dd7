import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, overlap } from '../../src/view/occupied.ts';
import { placePopup, type Surroundings } from '../../src/view/popup-position.ts';
import { pixel, SEEDED } from './properties.ts';

const FRAME = { width: 900, height: 700 };
const POPUP = { width: 360, height: 300 };

const at = (x: number, y: number): Box => [x - 15, y - 15, x + 15, y + 15];
const alone = (own: Box): Surroundings => ({ own, markers: [], names: [] });

describe('a popup stands beside its marker', () => {
  test.each<[string, Surroundings, [number, number]]>([
    ['on the right where there is room', alone(at(200, 350)), [229, 200]],
    ['on the left at the right edge', alone(at(800, 350)), [411, 200]],
    ['whole at the top', alone(at(200, 20)), [229, 8]],
    ['whole at the bottom', alone(at(200, 690)), [229, 392]],
    ['away from another marker', { ...alone(at(450, 350)), markers: [at(600, 350)] }, [61, 200]],
    ['away from a name', { ...alone(at(450, 350)), names: [[480, 340, 560, 360]] }, [61, 200]],
  ])('%s', (_, surroundings, expected) => {
    expect(placePopup(POPUP, FRAME, surroundings)).toEqual(expected);
  });

  test('in a frame that is too small it starts at the edge', () => {
    expect(placePopup(POPUP, { width: 320, height: 200 }, alone(at(100, 100)))).toEqual([8, 8]);
  });
});

describe('wherever its marker is', () => {
  const surroundings = fc.record({
    own: pixel.map(({ x, y }) => at(x + 100, y + 100)),
    markers: fc.array(
      pixel.map(({ x, y }) => at(x, y)),
      { maxLength: 10 },
    ),
    names: fc.array(
      pixel.map(({ x, y }): Box => [x, y, x + 90, y + 20]),
      { maxLength: 10 },
    ),
  });

  test('it is whole inside the frame and never covers its own marker', () => {
    fc.assert(
      fc.property(surroundings, (around) => {
        const [left, top] = placePopup(POPUP, FRAME, around);
        const box: Box = [left, top, left + POPUP.width, top + POPUP.height];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(box[2]).toBeLessThanOrEqual(FRAME.width);
        expect(box[3]).toBeLessThanOrEqual(FRAME.height);
        expect(overlap(box, around.own)).toBe(false);
      }),
      SEEDED,
    );
  });
});
