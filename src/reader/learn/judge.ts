import type { Precision } from '../../core/types.ts';

/** How well a place was found. */
export type Verdict = 'found' | 'near' | 'missed';

/** What counts as found, as a share of the map's width: about a fingertip. */
const SHARE = 0.03;
/** At least so far, on a map however close: nobody learns a position to the street. */
const LEAST = 25; // km
/** And no farther, on a map however far: else the whole world would be one answer. */
const MOST = 200; // km
/** The article itself says only roughly where an approximate place is. */
const ROUGHLY = 1.5;
/** So many times farther is still near. */
const NEAR = 3;

/** How far from a place's geometry an answer may be, in km, on a map that shows so many km from side to side. */
export function toleranceFor(width: number, precision: Precision): number {
  const slack = Math.min(MOST, Math.max(LEAST, width * SHARE));
  return precision === 'approximate' ? slack * ROUGHLY : slack;
}

/** What a distance in km from the geometry is worth; 0 is inside an area or on a line. */
export function judge(km: number, tolerance: number): Verdict {
  if (km <= tolerance) return 'found';
  return km <= NEAR * tolerance ? 'near' : 'missed';
}
