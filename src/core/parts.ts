import { unwrap, wrap } from './antimeridian.ts';
import { type Box, clipToBox } from './clip.ts';
import { type Area, largest, type Ring } from './polygons.ts';
import type { Direction } from './types.ts';

const OUTER_SHARE = 1 / 3; // of the area: "southern X" is its southernmost third

/** What a direction keeps of an area: which side of a dividing line on either axis. */
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
 * The part of an area that a direction names, measured on its largest polygon. One-letter directions: the outermost third
 * of it. Two-letter directions: the outer half of its northern or southern half, so that a country that slants has its
 * south-east where its people say it is. Centre: what is in the outermost third of no direction.
 */
export function partOf(area: Area, direction: Direction): Area {
  const whole = unwrap(area);
  const box = boxOf(whole, direction);
  return wrap(whole.flatMap((polygon) => clipToBox(polygon, box)));
}

function boxOf(whole: Area, direction: Direction): Box {
  const main = largest(whole).slice(0, 1);
  const { lng, lat } = SIDES[direction];
  const isCorner = lng !== undefined && lat !== undefined && lng !== 'between';
  const share = isCorner ? 1 / 2 : OUTER_SHARE;
  const [south, north] = limits(main, { axis: 1, side: lat, share });
  const band = isCorner ? clipToBox(main, [-BEYOND, south, BEYOND, north]).flat() : main;
  const [west, east] = limits(band, { axis: 0, side: lng, share });
  return [west, south, east, north];
}

const BEYOND = 400; // degrees: farther than any place

/** Between which coordinates that side of the shells lies, as large a share of their area as is asked for. */
function limits(
  shells: readonly Ring[],
  { axis, side, share }: { axis: Axis; side: Side | undefined; share: number },
): [number, number] {
  const cut = (part: number) => cutAtShare(shells, axis, part);
  if (side === 'above') return [cut(1 - share), BEYOND];
  if (side === 'below') return [-BEYOND, cut(share)];
  if (side === 'between') return [cut(share), cut(1 - share)];
  return [-BEYOND, BEYOND];
}

/** The coordinate below which that share of the shells' area lies, by bisection. */
function cutAtShare(shells: readonly Ring[], axis: Axis, share: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const position of shells.flat()) [low, high] = [Math.min(low, position[axis]), Math.max(high, position[axis])];
  const below = (limit: number) => shells.reduce((sum, shell) => sum + areaBelow(shell, axis, limit), 0);
  const wanted = below(high) * share;
  for (let step = 0; step < 40; step++) {
    const half = (low + high) / 2;
    if (below(half) < wanted) low = half;
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
