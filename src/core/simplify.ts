import { transform } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import { nearestOn } from './planar.ts';
import type { LngLat } from './types.ts';

/**
 * The topology with those of its arcs generalised that the indexes name (`~index` for an arc turned round) and the
 * others empty. Douglas and Peucker 1973: no position that is dropped lay farther than `tolerance` from the line that
 * stays, in degrees of longitude as Web Mercator draws them. An arc keeps its ends, so areas that share it still fit.
 */
export function simplifyArcs<T extends Objects>(
  topology: Topology<T>,
  indexes: readonly number[],
  tolerance: number,
): Topology<T> {
  const { transform: packed, ...rest } = topology;
  const unpack = transform(packed ?? null);
  const wanted = new Set(indexes.map((index) => (index < 0 ? ~index : index)));
  const arcs = topology.arcs.map((arc, number) => {
    if (!wanted.has(number)) return [];
    // `unpack` adds up the differences of one arc: its second argument is false where an arc begins.
    const line = arc.map((position, index) => unpack(position, index > 0));
    return simplifyLine(line, tolerance);
  });
  return { ...rest, arcs };
}

/** A line without the positions it does not need. */
export function simplifyLine(line: number[][], tolerance: number): number[][] {
  const drawn = line.map(project);
  const keep = new Set([0, line.length - 1]);
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let stretch = stack.pop(); stretch; stretch = stack.pop()) {
    const [from, to] = stretch;
    let farthest = from;
    let most = tolerance;
    for (let index = from + 1; index < to; index++) {
      const away = distanceToLine(drawn[index], drawn[from], drawn[to]);
      if (away > most) [most, farthest] = [away, index];
    }
    if (farthest === from) continue;
    keep.add(farthest);
    stack.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, index) => keep.has(index));
}

const MOST_LAT = 85; // where Web Mercator ends, nearly

function project([lng = 0, lat = 0]: number[]): LngLat {
  const clamped = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
  const y = Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360));
  return [lng, (y * 180) / Math.PI];
}

function distanceToLine(point: LngLat = [0, 0], a: LngLat = [0, 0], b: LngLat = [0, 0]): number {
  const [x, y] = nearestOn(a, b, point);
  return Math.hypot(point[0] - x, point[1] - y);
}
