import { MARKER_SIZE, type MarkerFit } from './map-type.ts';
import type { Box } from './occupied.ts';
import type { Pixel } from './spread.ts';

/** A map narrower than this is small, in CSS pixels. */
const SMALL_MAP = 480;

/** The share of the map that markers with their numbers may cover: with more of them the map could not be seen. */
const MOST_COVERED = 0.25;

/** How the markers at these points suit the map's frame; `scale` is how many times larger all is than on a screen. */
export function fitMarkers(points: readonly Pixel[], frame: Box, scale: number): MarkerFit {
  const [left, top, right, bottom] = frame;
  const usual = right - left < SMALL_MAP ? 'small' : 'reported';
  const seen = points.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).length;
  const covered = seen * (MARKER_SIZE[usual] * scale) ** 2;
  return covered > MOST_COVERED * (right - left) * (bottom - top) ? 'crowded' : usual;
}
