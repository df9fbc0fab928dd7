import { type Box, overlap } from './occupied.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the popup and the marker it belongs to, and between it and the frame's edge. */
const GAP = 14;
const EDGE = 8;

/** What covering a thing costs: a marker hidden is worse than a name, and its own marker worse than all others. */
const COST = { own: 1000, marker: 3, name: 1 };

/** What stands on the map: the popup's own marker, the other markers, their names. */
export interface Surroundings {
  readonly own: Box;
  readonly markers: readonly Box[];
  readonly names: readonly Box[];
}

/**
 * Where a popup of this size stands best: beside its marker, whole inside the frame, over as little as can be. Gives
 * its left top corner in the frame's pixels.
 */
export function placePopup(size: Size, frame: Size, { own, markers, names }: Surroundings): [number, number] {
  const [left, top, right, bottom] = own;
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const candidates: [number, number][] = [];
  for (const slide of [0.5, 0.3, 0.7, 0.1, 0.9]) {
    candidates.push([right + GAP, y - size.height * slide], [left - GAP - size.width, y - size.height * slide]);
    candidates.push([x - size.width * slide, top - GAP - size.height], [x - size.width * slide, bottom + GAP]);
  }
  let best: [number, number] = [EDGE, EDGE];
  let least = Infinity;
  for (const candidate of candidates) {
    const corner: [number, number] = [
      clamp(candidate[0], EDGE, frame.width - EDGE - size.width),
      clamp(candidate[1], EDGE, frame.height - EDGE - size.height),
    ];
    const box: Box = [corner[0], corner[1], corner[0] + size.width, corner[1] + size.height];
    const covered = (others: readonly Box[]) => others.filter((other) => overlap(box, other)).length;
    const cost = COST.own * covered([own]) + COST.marker * covered(markers) + COST.name * covered(names);
    if (cost < least) [best, least] = [corner, cost];
  }
  return best;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
