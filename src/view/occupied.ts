/** A box in pixels: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Side of a cell in pixels: about a label's length, so that a box touches few cells. */
const CELL = 96;

/** More cells than a column of the whole world has at the closest zoom: each cell has a number of its own. */
const COLUMN = 8192;

/** The boxes that are taken: what is drawn on the map may not overlap them. */
export class Occupied {
  readonly #cells = new Map<number, Box[]>();

  /** True when the box overlaps none that is taken; touching is allowed. */
  isFree(box: Box): boolean {
    for (const cell of cellsOf(box)) {
      for (const taken of this.#cells.get(cell) ?? []) if (overlap(box, taken)) return false;
    }
    return true;
  }

  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const taken = this.#cells.get(cell);
      if (taken) taken.push(box);
      else this.#cells.set(cell, [box]);
    }
  }
}

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The box with a margin around it. */
export function grow([left, top, right, bottom]: Box, margin: number): Box {
  return [left - margin, top - margin, right + margin, bottom + margin];
}

/** True when the box lies in the frame, edges included. */
export function isInside([left, top, right, bottom]: Box, frame: Box): boolean {
  return left >= frame[0] && top >= frame[1] && right <= frame[2] && bottom <= frame[3];
}

function* cellsOf([left, top, right, bottom]: Box): Generator<number> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * COLUMN + y;
  }
}
