import type { Pixel } from '../../view/spread.ts';

/** Points nearer than this to the last one that was drawn change nothing that a printer shows, in pixels. */
const FINEST = 0.35;

/** An SVG path of a line, or of a ring when `closed`; points that no eye could part are left out. */
export function pathOf(line: readonly Pixel[], { closed = false }: { closed?: boolean } = {}): string {
  let path = '';
  let drawn: Pixel | null = null;
  const last = line.at(-1);
  for (const point of line) {
    const isNear = drawn !== null && Math.abs(point.x - drawn.x) < FINEST && Math.abs(point.y - drawn.y) < FINEST;
    if (isNear && point !== last) continue;
    path += `${drawn === null ? 'M' : 'L'}${tenths(point.x)} ${tenths(point.y)}`;
    drawn = point;
  }
  return closed && path !== '' ? `${path}Z` : path;
}

/** A number as short as a path needs it. */
export function tenths(n: number): string {
  return String(Math.round(n * 10) / 10);
}
