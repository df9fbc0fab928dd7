/** A point in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Rounds of pushing after which what still overlaps may: reached only by hundreds of places in one spot. */
const ROUNDS = 200;

/** The golden angle: places in the very same spot leave it in directions that never line up. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves points that are closer than `distance` apart until none is, each as little as needed, and gives where they
 * then stand, in the same order. Points that are far enough from the others stay exactly where they are.
 */
export function spread(points: readonly Pixel[], distance: number): Pixel[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(moved, distance)) break;
  }
  return moved;
}

/** One round over all pairs; true when any was too close. */
function pushApart(points: { x: number; y: number }[], distance: number): boolean {
  let pushed = false;
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const b = points[j];
      if (b === undefined || Math.abs(b.x - a.x) >= distance || Math.abs(b.y - a.y) >= distance) continue;
      const gap = Math.hypot(b.x - a.x, b.y - a.y);
      if (gap >= distance - 0.01) continue;
      const angle = gap < 0.5 ? j * TURN : Math.atan2(b.y - a.y, b.x - a.x);
      const push = (distance - gap) / 2;
      a.x -= Math.cos(angle) * push;
      a.y -= Math.sin(angle) * push;
      b.x += Math.cos(angle) * push;
      b.y += Math.sin(angle) * push;
      pushed = true;
    }
  });
  return pushed;
}
