import { unwrap, wrap } from './antimeridian.ts';
import { type Box, clipToBox } from './clip.ts';
import { type Area, centroid, largest, type Ring } from './polygons.ts';
import type { Direction, LngLat } from './types.ts';

const OUTER_SHARE = 1 / 3; // of the country's area: "southern X" is its southernmost third

/** What a direction keeps of a country: which side of a dividing line on either axis. */
const SIDES: Record<Direction, { lng?: Side; lat?: Side }> = {
  N: { lat: 'above' },
  NE: { lng: 'above', lat: 'above' },
  E: { lng: 'above' },
  SE: { lng: 'above', lat: 'below' },
  S: { lat: 'below' },
  SW: { lng: 'below', lat: 'below' },
  W: { lng: 'below' },
  NW: { lng: 'below', lat: 'above' },
  centre: { lng: 'between', lat: 'between' },
};
type Side = 'above' | 'below' | 'between';
type Axis = 0 | 1;

/**
 * The part of a country's area that a direction names. Two-letter directions: the quadrant beyond the centroid of its
 * largest polygon. One-letter directions: the outermost third of that polygon, by area. Centre: what is in the
 * outermost third of no direction.
 */
export function partOf(area: Area, direction: Direction): Area {
  const whole = unwrap(area);
  const box = boxOf(whole, direction);
  return wrap(whole.flatMap((polygon) => clipToBox(polygon, box)));
}

function boxOf(whole: Area, direction: Direction): Box {
  const main = largest(whole);
  const { lng, lat } = SIDES[direction];
  const middle = lng && lat && lng !== 'between' ? centroid(main) : null;
  const [west, east] = limits(main, 0, lng, middle);
  const [south, north] = limits(main, 1, lat, middle);
  return [west, south, east, north];
}

const BEYOND = 400; // degrees: farther than any place

function limits([shell = []]: Ring[], axis: Axis, side: Side | undefined, middle: LngLat | null): [number, number] {
  const cut = (share: number) => middle?.[axis] ?? cutAtShare(shell, axis, share);
  if (side === 'above') return [cut(1 - OUTER_SHARE), BEYOND];
  if (side === 'below') return [-BEYOND, cut(OUTER_SHARE)];
  if (side === 'between') return [cut(OUTER_SHARE), cut(1 - OUTER_SHARE)];
  return [-BEYOND, BEYOND];
}

/** The coordinate below which that share of the ring's area lies, by bisection. */
function cutAtShare(ring: Ring, axis: Axis, share: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const position of ring) [low, high] = [Math.min(low, position[axis]), Math.max(high, position[axis])];
  const wanted = areaBelow(ring, axis, high) * share;
  for (let step = 0; step < 40; step++) {
    const half = (low + high) / 2;
    if (areaBelow(ring, axis, half) < wanted) low = half;
    else high = half;
  }
  return (low + high) / 2;
}

/** The area of what of the ring lies below a limit: that of the trapezoids under its edges, cut at the limit. */
function areaBelow(ring: Ring, axis: Axis, limit: number): number {
  const across = axis === 0 ? 1 : 0;
  let sum = 0;
  let before = ring[0];
  for (const position of ring) {
    if (!before) break;
    const [low, high] = before[axis] < position[axis] ? [before, position] : [position, before];
    if (low[axis] < limit && low[axis] < high[axis]) {
      const share = Math.min(1, (limit - low[axis]) / (high[axis] - low[axis]));
      const width = low[across] + (share * (high[across] - low[across])) / 2;
      sum += width * share * (high[axis] - low[axis]) * (low === before ? 1 : -1);
    }
    before = position;
  }
  return Math.abs(sum);
}
