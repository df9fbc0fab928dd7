import type { Box, Occupied } from './occupied.ts';
import type { LabelKind } from './vector-tiles.ts';

/** A label of the base map that wants a place; pixels of the whole world at one zoom. */
export interface LabelCandidate {
  readonly name: string;
  readonly kind: LabelKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A label that found its place: `left` and `middle` are where its text is drawn. */
export interface PlacedLabel extends LabelCandidate {
  readonly left: number;
  readonly middle: number;
}

const HEIGHT = 15;
/** Radius of a town's ring with the room around it. */
const RING = 4;
const GAP = 7;

/** True for labels that stand beside a ring; the others stand across the middle of what they name. */
export function hasRing(kind: LabelKind): boolean {
  return kind === 'town' || kind === 'capital';
}

/** Places labels, most important first, each where it overlaps nothing that is taken; the others are left out. */
export function layOutLabels(candidates: readonly LabelCandidate[], occupied: Occupied): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const { x, y, width, kind } = candidate;
    const ring: Box = [x - RING, y - RING, x + RING, y + RING];
    if (hasRing(kind) && !occupied.isFree(ring)) continue;
    const spot = spotsOf(candidate).find(([left, middle]) => occupied.isFree(boxOf(left, middle, width)));
    if (spot === undefined) continue;
    const [left, middle] = spot;
    if (hasRing(kind)) occupied.take(ring);
    occupied.take(boxOf(left, middle, width));
    placed.push({ ...candidate, left, middle });
  }
  return placed;
}

function spotsOf({ kind, x, y, width }: LabelCandidate): [left: number, middle: number][] {
  if (!hasRing(kind)) return [0, -16, 16, -32, 32].map((up) => [x - width / 2, y + up]);
  return [
    [x + GAP, y],
    [x - GAP - width, y],
    [x - width / 2, y - GAP - HEIGHT / 2],
    [x - width / 2, y + GAP + HEIGHT / 2],
  ];
}

// A little air on each side keeps neighbours readable.
function boxOf(left: number, middle: number, width: number): Box {
  return [left - 3, middle - HEIGHT / 2, left + width + 3, middle + HEIGHT / 2];
}
