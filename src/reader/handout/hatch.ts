import type { Pixel } from '../../view/spread.ts';

/** A straight stroke from one point to another. */
export type Stroke = readonly [from: Pixel, to: Pixel];

/**
 * Parallel strokes that fill an area, holes left out (even-odd): real lines, which every printer draws alike. `angle`
 * in degrees from the horizontal, `spacing` in pixels. The strokes of two areas with the same angle fall in line.
 */
export function hatch(
  rings: readonly (readonly Pixel[])[],
  { spacing, angle }: { spacing: number; angle: number },
): Stroke[] {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Turned so that the strokes lie flat, the area is cut line by line.
  const turned = rings.map((ring) => ring.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin })));
  const crossings = new Map<number, number[]>();
  for (const ring of turned) {
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] ?? a;
      const [low, high] = a.y < b.y ? [a, b] : [b, a];
      // A row through a corner counts for one of its two edges only: rows lie in [low, high).
      for (let row = Math.ceil(low.y / spacing); row * spacing < high.y; row++) {
        const x = low.x + ((row * spacing - low.y) / (high.y - low.y)) * (high.x - low.x);
        const found = crossings.get(row);
        if (found) found.push(x);
        else crossings.set(row, [x]);
      }
    }
  }
  const back = (x: number, y: number) => ({ x: x * cos - y * sin, y: x * sin + y * cos });
  return [...crossings].flatMap(([row, xs]) => {
    xs.sort((a, b) => a - b);
    const strokes: Stroke[] = [];
    for (let i = 0; i + 1 < xs.length; i += 2) {
      strokes.push([back(xs[i] ?? 0, row * spacing), back(xs[i + 1] ?? 0, row * spacing)]);
    }
    return strokes;
  });
}
