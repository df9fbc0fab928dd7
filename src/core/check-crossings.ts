import type { Position } from 'geojson';
import { meetingPoint, meetSegments, type Points, pointAt } from './check-segments.ts';

/**
 * A closed ring made ready for geometry: its points without repetitions, and a binary tree of boxes over its
 * segments. Neighbouring segments lie close together, so the tree finds those that meet without trying all pairs.
 */
export interface Chain extends Points {
  /** Leaves of the tree: a power of two, at least as many as there are segments. */
  readonly leaves: number;
  /** west, south, east, north of each node; node 1 is the root, node k has the children 2k and 2k + 1. */
  readonly boxes: Float64Array;
}

/** Two segments that meet where they should not. */
export interface Meeting {
  readonly kind: 'cross' | 'overlap';
  readonly at: [number, number];
}

/** The steps that a check may still take: hostile geometry makes any method slow, so that all of them are counted. */
export interface Budget {
  left: number;
}

/** Makes a chain of a closed ring. */
export function buildChain(ring: readonly Position[]): Chain {
  const points = ring.slice(1).filter((point, index) => point[0] !== ring[index]?.[0] || point[1] !== ring[index]?.[1]);
  const x = Float64Array.from(points, ([lng = 0]) => lng);
  const y = Float64Array.from(points, ([, lat = 0]) => lat);
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, x.length)));
  const boxes = new Float64Array(8 * leaves);
  for (let node = 2 * leaves - 1; node > 0; node -= 1) {
    const [a, b] = node >= leaves ? [node - leaves, node - leaves + 1] : [2 * node, 2 * node + 1];
    if (node < leaves) {
      for (let side = 0; side < 4; side += 1) {
        const pick = side < 2 ? Math.min : Math.max;
        boxes[4 * node + side] = pick(boxes[4 * a + side] ?? 0, boxes[4 * b + side] ?? 0);
      }
    } else if (a < x.length) {
      const [ax, ay] = pointAt({ x, y }, a);
      const [bx, by] = pointAt({ x, y }, b);
      boxes.set([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], 4 * node);
    } else {
      boxes.set([Infinity, Infinity, -Infinity, -Infinity], 4 * node);
    }
  }
  return { x, y, leaves, boxes };
}

/** Whether the boxes of two chains meet. */
export function boxesMeet(one: Chain, other: Chain): boolean {
  return nodesMeet(one, 1, other, 1);
}

/**
 * Where two rings, or a ring and itself, cross or run over each other, at most `limit` times. A ring may touch itself
 * or another at a point. Stops when the budget is spent.
 */
export function findMeetings(one: Chain, other: Chain, budget: Budget, limit = 10): Meeting[] {
  const found: Meeting[] = [];
  const pairs = [1, 1]; // nodes still to be compared, two by two
  while (pairs.length > 0 && found.length < limit && budget.left > 0) {
    const b = pairs.pop() ?? 1;
    const a = pairs.pop() ?? 1;
    budget.left -= 1;
    const isSame = one === other && a === b;
    if (!isSame && !nodesMeet(one, a, other, b)) continue;
    if (a >= one.leaves && b >= other.leaves) {
      const [i, j] = [a - one.leaves, b - other.leaves];
      const kind = isSame ? null : meetSegments(one, i, other, j);
      if (kind) found.push({ kind, at: meetingPoint(one, i, other, j) });
    } else if (isSame) {
      pairs.push(2 * a, 2 * a, 2 * a, 2 * a + 1, 2 * a + 1, 2 * a + 1);
    } else if (b >= other.leaves || (a < one.leaves && sizeOf(one, a) >= sizeOf(other, b))) {
      pairs.push(2 * a, b, 2 * a + 1, b);
    } else {
      pairs.push(a, 2 * b, a, 2 * b + 1);
    }
  }
  return found;
}

/** Whether a point lies inside a ring: whether a ray eastward meets it an odd number of times. */
export function isInside(chain: Chain, lng: number, lat: number): boolean {
  let inside = false;
  const stack = [1];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { boxes, leaves } = chain;
    const at = 4 * node;
    if ((boxes[at + 1] ?? 0) > lat || (boxes[at + 3] ?? 0) <= lat || (boxes[at + 2] ?? 0) < lng) continue;
    if (node < leaves) {
      stack.push(2 * node, 2 * node + 1);
      continue;
    }
    const [ax, ay] = pointAt(chain, node - leaves);
    const [bx, by] = pointAt(chain, node - leaves + 1);
    if (ay > lat !== by > lat && lng < ax + ((lat - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/**
 * A point inside a ring: the middle of its widest stretch on a parallel that passes no vertex. Null for a flat ring.
 */
export function pointInside({ x, y }: Chain): [number, number] | null {
  const levels = [...new Set(y)].sort((a, b) => a - b);
  const middle = levels.length >> 1;
  const [below, above] = [levels[middle - 1], levels[middle]];
  if (below === undefined || above === undefined) return null;
  const lat = (below + above) / 2;
  const meets: number[] = [];
  for (let at = 0; at < x.length; at += 1) {
    const [ax, ay] = pointAt({ x, y }, at);
    const [bx, by] = pointAt({ x, y }, at + 1);
    if (ay > lat !== by > lat) meets.push(ax + ((lat - ay) * (bx - ax)) / (by - ay));
  }
  meets.sort((a, b) => a - b);
  let [widest, lng] = [0, 0];
  for (let at = 0; at + 1 < meets.length; at += 2) {
    const [from, to] = [meets[at] ?? 0, meets[at + 1] ?? 0];
    if (to - from > widest) [widest, lng] = [to - from, (from + to) / 2];
  }
  return widest > 0 ? [lng, lat] : null;
}

function nodesMeet(one: Chain, a: number, other: Chain, b: number): boolean {
  const [p, q] = [one.boxes, other.boxes];
  const [i, j] = [4 * a, 4 * b];
  return (
    (p[i] ?? 0) <= (q[j + 2] ?? 0) &&
    (q[j] ?? 0) <= (p[i + 2] ?? 0) &&
    (p[i + 1] ?? 0) <= (q[j + 3] ?? 0) &&
    (q[j + 1] ?? 0) <= (p[i + 3] ?? 0)
  );
}

/** How many segments a node holds. */
function sizeOf({ leaves }: Chain, node: number): number {
  return leaves >> (31 - Math.clz32(node));
}
