import { type Box, isInside, type Occupied, overlap } from './occupied.ts';
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
/** How far an area's name may move up or down to find room: farther, and it would stand in the next country. */
const SHIFTS = [0, -10, 10];

/** True for labels that stand beside a ring; the others stand across the middle of what they name. */
export function hasRing(kind: LabelKind): boolean {
  return kind === 'town' || kind === 'capital';
}

/**
 * Places labels, most important first, each where it overlaps nothing that is taken and the frame does not cut it;
 * the others are left out. What lies wholly outside the frame is placed too, for when the map moves there.
 */
export function layOutLabels(
  candidates: readonly LabelCandidate[],
  { occupied, frame }: { occupied: Occupied; frame: Box },
): PlacedLabel[] {
  const fits = (box: Box) => occupied.isFree(box) && (!overlap(box, frame) || isInside(box, frame));
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const { x, y, width, kind } = candidate;
    const ring: Box = [x - RING, y - RING, x + RING, y + RING];
    if (hasRing(kind) && !fits(ring)) continue;
    const spot = spotsOf(candidate).find(([left, middle]) => fits(boxOf(left, middle, width)));
    if (spot === undefined) continue;
    const [left, middle] = spot;
    if (hasRing(kind)) occupied.take(ring);
    occupied.take(boxOf(left, middle, width));
    placed.push({ ...candidate, left, middle });
  }
  return placed;
}

function spotsOf({ kind, x, y, width }: LabelCandidate): [left: number, middle: number][] {
  if (!hasRing(kind)) return SHIFTS.map((up) => [x - width / 2, y + up]);
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
