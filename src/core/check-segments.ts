/** A ring's points in order, without the repeated last one. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

type Point = readonly [number, number];

/** A cross product this small beside its terms may have the wrong sign (Shewchuk 1997): the points count as in line. */
const ROUNDING = 4 * Number.EPSILON;

/** Far above what rounding leaves of a cross product of degrees: beyond it a point surely lies aside. */
const ASIDE = 1e-10;

/** The point of a ring at an index, which may run over its ends. */
export function pointAt({ x, y }: Points, index: number): [number, number] {
  const at = (index + x.length) % x.length;
  return [x[at] ?? 0, y[at] ?? 0];
}

/**
 * How segment i of one ring and segment j of another (or the same) meet: they cross, they run over each other, or
 * null for apart or touching. Segments are half open, so that a vertex is judged once, with both its neighbours.
 */
export function meetSegments(one: Points, i: number, other: Points, j: number): 'cross' | 'overlap' | null {
  // Nearly all pairs end here, so that this comes first and makes no lists.
  if (isAside(one, i, other, j) || isAside(other, j, one, i)) return null;
  const [a, b] = [pointAt(one, i), pointAt(one, i + 1)];
  const [c, d] = [pointAt(other, j), pointAt(other, j + 1)];
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return 'cross';
  // A vertex on the other segment: do the ways through it change sides there?
  if (abc === 0 && !isSame(c, b) && isWithin(c, a, b)) return judgeVertex(other, j, one, i);
  if (cda === 0 && !isSame(a, c) && !isSame(a, d) && isWithin(a, c, d)) return judgeVertex(one, i, other, j);
  return null;
}

/** Whether a segment surely lies on one side of the line through another. */
function isAside(line: Points, i: number, other: Points, j: number): boolean {
  const { x, y } = line;
  const next = i + 1 === x.length ? 0 : i + 1;
  const after = j + 1 === other.x.length ? 0 : j + 1;
  const ax = x[i] ?? 0;
  const ay = y[i] ?? 0;
  const dx = (x[next] ?? 0) - ax;
  const dy = (y[next] ?? 0) - ay;
  const first = dx * ((other.y[j] ?? 0) - ay) - dy * ((other.x[j] ?? 0) - ax);
  const second = dx * ((other.y[after] ?? 0) - ay) - dy * ((other.x[after] ?? 0) - ax);
  return (first > ASIDE && second > ASIDE) || (first < -ASIDE && second < -ASIDE);
}

/** Where two segments that meet do so: of a shared stretch, where the first begins. */
export function meetingPoint(one: Points, i: number, other: Points, j: number): [number, number] {
  const [a, b] = [pointAt(one, i), pointAt(one, i + 1)];
  const [c, d] = [pointAt(other, j), pointAt(other, j + 1)];
  const [before, behind] = [turn(c, d, a), turn(c, d, b)];
  const along = before === behind ? 0 : before / (before - behind);
  return [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
}

/** Vertex v of one ring lies on segment s of the other: on its beginning, or between its ends. */
function judgeVertex(ring: Points, v: number, other: Points, s: number): 'cross' | 'overlap' | null {
  const vertex = pointAt(ring, v);
  const [from, to] = [pointAt(ring, v - 1), pointAt(ring, v + 1)];
  const isOnVertex = isSame(vertex, pointAt(other, s));
  const [before, after] = [pointAt(other, isOnVertex ? s - 1 : s), pointAt(other, s + 1)];
  const arms = [before, after];
  if ([from, to].some((end) => arms.some((arm) => isAlong(end, vertex, arm)))) return 'overlap';
  return isLeft(from, before, vertex, after) === isLeft(to, before, vertex, after) ? null : 'cross';
}

/** Whether a point lies to the left of the way from `before` through the vertex to `after`. */
function isLeft(point: Point, before: Point, vertex: Point, after: Point): boolean {
  const [first, second] = [turn(before, vertex, point) > 0, turn(vertex, after, point) > 0];
  return turn(before, vertex, after) > 0 ? first && second : first || second;
}

/** Whether two ways out of a vertex begin with the same stretch. */
function isAlong(end: Point, vertex: Point, arm: Point): boolean {
  const dot = (end[0] - vertex[0]) * (arm[0] - vertex[0]) + (end[1] - vertex[1]) * (arm[1] - vertex[1]);
  return dot > 0 && turn(vertex, arm, end) === 0;
}

/** Positive for a turn to the left at b on the way from a to c, negative for the right, 0 in line. */
function turn(a: Point, b: Point, c: Point): number {
  const left = (b[0] - a[0]) * (c[1] - a[1]);
  const right = (b[1] - a[1]) * (c[0] - a[0]);
  const cross = left - right;
  return Math.abs(cross) <= ROUNDING * (Math.abs(left) + Math.abs(right)) ? 0 : cross;
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether a point in line with a segment lies between its ends. */
function isWithin(point: Point, a: Point, b: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= point[0] &&
    point[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= point[1] &&
    point[1] <= Math.max(a[1], b[1])
  );
}
