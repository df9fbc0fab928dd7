import { intersection } from 'polyclip-ts';
import { unwrap, wrap } from './antimeridian.ts';
import { segments } from './planar.ts';
import { type Area, centroid, largest, type Ring, ringArea } from './polygons.ts';
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
  const main = largest(whole);
  const { lng, lat } = SIDES[direction];
  const middle = lng && lat && lng !== 'between' ? centroid(main) : null;
  const [west, east] = limits(main, 0, lng, middle);
  const [south, north] = limits(main, 1, lat, middle);
  const box: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  // Polygon by polygon: together, those that meet at the antimeridian would become one across it.
  return wrap(whole.flatMap((polygon) => intersection([polygon], [[box]])));
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
  const values = ring.map((position) => position[axis]);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const wanted = Math.abs(ringArea(ring)) * share;
  for (let step = 0; step < 40; step++) {
    const half = (low + high) / 2;
    if (Math.abs(ringArea(cutRing(ring, axis, half))) < wanted) low = half;
    else high = half;
  }
  return (low + high) / 2;
}

/**
 * The ring below a limit (Sutherland and Hodgman 1974): edges that run back along the limit enclose nothing, so its
 * area is right.
 */
function cutRing(ring: Ring, axis: Axis, limit: number): Ring {
  const kept: Ring = [];
  for (const [a, b] of segments(ring)) {
    if (a[axis] <= limit) kept.push(a);
    if (a[axis] <= limit !== b[axis] <= limit) {
      const t = (limit - a[axis]) / (b[axis] - a[axis]);
      kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
  }
  return [...kept, ...kept.slice(0, 1)];
}
