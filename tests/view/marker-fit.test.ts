import { expect, test } from 'vitest';
import type { MarkerFit } from '../../src/view/map-type.ts';
import { fitMarkers } from '../../src/view/marker-fit.ts';
import type { Box } from '../../src/view/occupied.ts';

const LAPTOP: Box = [1000, 1000, 1920, 1690];
const PHONE: Box = [1000, 1000, 1390, 1300];

/** So many markers over a frame, and as many out of it. */
const points = (count: number, [left, top, right, bottom]: Box) =>
  Array.from({ length: 2 * count }, (_, i) => ({
    x: left + ((right - left) * (i % count)) / count + (i < count ? 0 : 5000),
    y: top + ((bottom - top) * ((i * 7) % count)) / count,
  }));

test.each<[number, string, Box, MarkerFit]>([
  [0, 'a laptop', LAPTOP, 'reported'],
  [100, 'a laptop', LAPTOP, 'reported'],
  [500, 'a laptop', LAPTOP, 'crowded'],
  [30, 'a phone', PHONE, 'small'],
  [100, 'a phone', PHONE, 'crowded'],
])('%i markers in view on %s', (count, _, frame, fit) => {
  expect(fitMarkers(points(count, frame), frame, 1)).toBe(fit);
});

test('on a projector each covers more', () => {
  expect(fitMarkers(points(100, LAPTOP), LAPTOP, 3)).toBe('crowded');
});
