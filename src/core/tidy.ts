import { cross } from './planar.ts';
import { type Area, largest, type Ring, ringArea } from './polygons.ts';
import type { LngLat } from './types.ts';

/** Decimals of a degree that a point and what is drawn around it keep: about ten metres. */
export const POINT_DECIMALS = 4;

/** How an area is made fit for the layer. */
export interface TidyOptions {
  /** Decimals of a degree that are kept: 2 is about a kilometre. */
  decimals: number;
  /** Rings smaller than this are dropped, square degrees; the largest polygon stays. */
  smallest?: number;
}

/**
 * The area with rounded coordinates, no needless or doubled positions, no slivers, and rings wound as RFC 7946 section
 * 3.1.6 says (shells counter-clockwise, holes clockwise).
 */
export function tidyArea(area: Area, { decimals, smallest = 0 }: TidyOptions): Area {
  const main = largest(area);
  return area
    .filter((polygon) => polygon === main || Math.abs(ringArea(polygon[0] ?? [])) >= smallest)
    .map(([shell = [], ...holes]) => [
      wind(roundRing(shell, decimals), 1),
      ...holes
        .filter((hole) => Math.abs(ringArea(hole)) >= smallest)
        .map((hole) => wind(roundRing(hole, decimals), -1))
        .filter((hole) => hole.length > 3),
    ])
    .filter(([shell]) => shell !== undefined && shell.length > 3);
}

/** A number as it is written in the layer. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0; // + 0: no negative zero
}

/** A position as it is written in the layer. */
export function roundPosition([lng, lat]: LngLat, decimals: number): LngLat {
  return [round(lng, decimals), round(lat, decimals)];
}

function roundRing(ring: Ring, decimals: number): Ring {
  let open = ring.slice(0, -1).map((position) => roundPosition(position, decimals));
  // Dropping one position can leave its neighbours in line, so until none is.
  for (let before = 0; before !== open.length; ) {
    before = open.length;
    open = dropNeedless(open);
  }
  return open.length < 3 ? [] : [...open, ...open.slice(0, 1)];
}

function dropNeedless(open: Ring): Ring {
  const kept: Ring = [];
  open.forEach((position, index) => {
    const before = kept.at(-1) ?? open.at(-1);
    if (!isNeedless(position, before, open[(index + 1) % open.length])) kept.push(position);
  });
  return kept;
}

/** Whether a position repeats the one before or lies in line with its neighbours (a spike too). */
function isNeedless(position: LngLat, before: LngLat | undefined, after: LngLat | undefined): boolean {
  if (!before || !after) return false;
  return Math.abs(cross(before, position, after)) < 1e-9; // far below the square of the smallest rounding step
}

function wind(ring: Ring, sign: 1 | -1): Ring {
  return ringArea(ring) * sign < 0 ? ring.toReversed() : ring;
}
