import { cross } from './planar.ts';
import type { Area, Ring } from './polygons.ts';
import { type TidyOptions, tidyArea } from './tidy.ts';
import type { LngLat } from './types.ts';

/**
 * The area without edges that cross or touch, as generalising and rounding can leave them: at each crossing, the
 * position that shapes the outline least is dropped, until there is none.
 */
export function mendArea(area: Area, options: TidyOptions): Area {
  let mended = tidyArea(area, options);
  for (let found = findCrossings(mended); found.length > 0; found = findCrossings(mended)) {
    const dropped = new Set(found.map(findLeastNeeded));
    const kept = mended.map((polygon) => polygon.map((ring) => dropFrom(ring, dropped)));
    mended = tidyArea(kept, options);
  }
  return mended;
}

function dropFrom(ring: Ring, dropped: ReadonlySet<LngLat>): Ring {
  const open = ring.slice(0, -1).filter((position) => !dropped.has(position));
  return [...open, ...open.slice(0, 1)];
}

/** Of the ends of two edges, the one that spans the smallest triangle with its neighbours. */
function findLeastNeeded(crossing: [Edge, Edge]): LngLat {
  const ends = crossing.flatMap(({ ring, index, a, b }) => {
    const last = ring.length - 1;
    const before = ring[(index - 1 + last) % last] ?? a;
    const after = ring[(index + 2) % last] ?? b;
    return [
      { end: a, size: Math.abs(cross(before, a, b)) },
      { end: b, size: Math.abs(cross(a, b, after)) },
    ];
  });
  return ends.reduce((least, other) => (other.size < least.size ? other : least)).end;
}

/**
 * The pairs of edges that cross or touch, other than where they follow each other in a ring: a sweep from west to east.
 */
export function findCrossings(area: Area): [Edge, Edge][] {
  const edges = area.flat().flatMap(listEdges);
  edges.sort((a, b) => a.west - b.west);
  const found: [Edge, Edge][] = [];
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter((other) => other.east >= edge.west);
    for (const other of open) if (!isNext(edge, other) && meet(edge, other)) found.push([edge, other]);
    open.push(edge);
  }
  return found;
}

interface Edge {
  a: LngLat;
  b: LngLat;
  west: number;
  east: number;
  ring: Ring;
  index: number;
}

function listEdges(ring: Ring): Edge[] {
  return ring.slice(1).map((b, index) => {
    const a = ring[index] ?? b;
    return { a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]), ring, index };
  });
}

function isNext(one: Edge, other: Edge): boolean {
  if (one.ring !== other.ring) return false;
  const gap = Math.abs(one.index - other.index);
  return gap === 1 || gap === one.ring.length - 2;
}

function meet({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  if (Math.min(a[1], b[1]) > Math.max(c[1], d[1]) || Math.min(c[1], d[1]) > Math.max(a[1], b[1])) return false;
  const [abc, abd] = [side(a, b, c), side(a, b, d)];
  const [cda, cdb] = [side(c, d, a), side(c, d, b)];
  if (abc * abd > 0 || cda * cdb > 0) return false;
  // All in one line: they meet when they overlap, and their boxes do.
  return true;
}

function side(a: LngLat, b: LngLat, c: LngLat): number {
  const turn = cross(a, b, c);
  return Math.abs(turn) < 1e-12 ? 0 : Math.sign(turn);
}
