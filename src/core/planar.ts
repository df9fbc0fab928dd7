import type { LngLat } from './types.ts';

/** Points and segments in a plane, x before y: what areas, lines and their generalising share. */

/** The consecutive pairs of positions of a line or ring. */
export function* segments(line: readonly LngLat[]): Generator<[LngLat, LngLat]> {
  let before: LngLat | undefined;
  for (const position of line) {
    if (before) yield [before, position];
    before = position;
  }
}

/** Twice the size of the triangle a, b, c; positive when it turns left, 0 in line. */
export function cross(a: LngLat, b: LngLat, c: LngLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** The position on a segment that is nearest to a point. */
export function nearestOn([ax, ay]: LngLat, [bx, by]: LngLat, [x, y]: LngLat): LngLat {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  const share = Math.max(0, Math.min(1, along));
  return [ax + share * dx, ay + share * dy];
}
