/** A point in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A point that may have to move: one with more `ease` than its neighbour goes farther out of its way. */
export interface Movable extends Pixel {
  /** More than 0. */
  readonly ease: number;
}

/** Rounds of pushing after which what still overlaps may: reached only by hundreds of places in one spot. */
const ROUNDS = 200;

/** The golden angle: places in the very same spot leave it in directions that never line up. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves points that are closer than `distance` apart, or whose squares of `side` overlap, until none is, each as
 * little as needed, and gives where they then stand, in the same order. Points that are far enough from the others
 * stay exactly where they are.
 */
export function spread(
  points: readonly Movable[],
  { distance, side = 0 }: { distance: number; side?: number },
): Pixel[] {
  const moved = points.map(({ x, y, ease }) => ({ x, y, ease }));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(moved, distance, side)) break;
  }
  return moved.map(({ x, y }) => ({ x, y }));
}

/** One round over all pairs; true when any was too close. */
function pushApart(points: { x: number; y: number; readonly ease: number }[], distance: number, side: number): boolean {
  const reach = Math.max(distance, side);
  let pushed = false;
  for (const [i, a] of points.entries()) {
    for (let k = i + 1; k < points.length; k++) {
      const b = points[k];
      if (b === undefined || Math.abs(b.x - a.x) >= reach || Math.abs(b.y - a.y) >= reach) continue;
      const gap = Math.hypot(b.x - a.x, b.y - a.y);
      const angle = gap < 0.5 ? k * TURN : Math.atan2(b.y - a.y, b.x - a.x);
      // On a slant, squares part later than circles do.
      const enough = Math.max(distance, side / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))));
      if (gap >= enough - 0.01) continue;
      const share = a.ease / (a.ease + b.ease);
      const push = enough - gap;
      a.x -= Math.cos(angle) * push * share;
      a.y -= Math.sin(angle) * push * share;
      b.x += Math.cos(angle) * push * (1 - share);
      b.y += Math.sin(angle) * push * (1 - share);
      pushed = true;
    }
  }
  return pushed;
}
