import { type Box, isInside, type Occupied, overlap } from './occupied.ts';
import type { LabelKind, TileLabel } from './vector-tiles.ts';

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

/** Lengths on a screen, in CSS pixels. */
const HEIGHT = 15;
/** Radius of a town's ring with the room around it. */
const RING = 4;
const GAP = 7;
/** On each side of a name: a little air keeps neighbours readable. */
const AIR = 3;
/** How far an area's name may move up or down to find room: farther, and it would stand in the next country. */
const SHIFTS = [0, -10, 10];

const RANK: Readonly<Record<LabelKind, number>> = { country: 0, capital: 1, town: 2, region: 3 };

/** Puts labels in order, the most important first. */
export function compareLabels(a: Pick<TileLabel, 'kind' | 'minZoom'>, b: Pick<TileLabel, 'kind' | 'minZoom'>): number {
  return a.minZoom - b.minZoom || RANK[a.kind] - RANK[b.kind];
}

/** True for labels that stand beside a ring; the others stand across the middle of what they name. */
export function hasRing(kind: LabelKind): boolean {
  return kind === 'town' || kind === 'capital';
}

/**
 * Places labels, most important first, each where it overlaps nothing that is taken and the frame does not cut it;
 * the others are left out. What lies wholly outside the frame is placed too, for when the map moves there. `scale` is
 * how many times larger all is than on a screen.
 */
export function layOutLabels(
  candidates: readonly LabelCandidate[],
  { occupied, frame, scale = 1 }: { occupied: Occupied; frame: Box; scale?: number },
): PlacedLabel[] {
  const fits = (box: Box) => occupied.isFree(box) && (!overlap(box, frame) || isInside(box, frame));
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const { x, y, width, kind } = candidate;
    const reach = RING * scale;
    const ring: Box = [x - reach, y - reach, x + reach, y + reach];
    if (hasRing(kind) && !fits(ring)) continue;
    const spot = spotsOf(candidate, scale).find(([left, middle]) => fits(boxOf([left, middle], width, scale)));
    if (spot === undefined) continue;
    const [left, middle] = spot;
    if (hasRing(kind)) occupied.take(ring);
    occupied.take(boxOf(spot, width, scale));
    placed.push({ ...candidate, left, middle });
  }
  return placed;
}

/** Where the left end and the middle of a name's line may stand. */
type Spot = readonly [left: number, middle: number];

function spotsOf({ kind, x, y, width }: LabelCandidate, scale: number): Spot[] {
  if (!hasRing(kind)) return SHIFTS.map((up) => [x - width / 2, y + up * scale]);
  const gap = GAP * scale;
  const rise = gap + (HEIGHT / 2) * scale;
  return [
    [x + gap, y],
    [x - gap - width, y],
    [x - width / 2, y - rise],
    [x - width / 2, y + rise],
  ];
}

function boxOf([left, middle]: Spot, width: number, scale: number): Box {
  const [air, half] = [AIR * scale, (HEIGHT / 2) * scale];
  return [left - air, middle - half, left + width + air, middle + half];
}
