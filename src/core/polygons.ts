import { nearestOn, segments } from './planar.ts';
import type { LngLat } from './types.ts';

/** Closed: the last position repeats the first. */
export type Ring = LngLat[];
/** The coordinates of a MultiPolygon: of each polygon the shell, then its holes. */
export type Area = Ring[][];

/** Planar area of a ring in square degrees, positive when it runs counter-clockwise. */
export function ringArea(ring: readonly LngLat[]): number {
  let sum = 0;
  for (const [a, b] of segments(ring)) sum += a[0] * b[1] - b[0] * a[1];
  return sum / 2;
}

/** Square degrees, holes taken off. */
export function areaSize(area: Area): number {
  return sumOf(
    area.map(([shell = [], ...holes]) => Math.abs(ringArea(shell)) - sumOf(holes.map((h) => Math.abs(ringArea(h))))),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The polygon with the largest shell; [] of nothing. */
export function largest(area: Area): Ring[] {
  return area.reduce((best, polygon) => (shellSize(polygon) > shellSize(best) ? polygon : best), []);
}

function shellSize(polygon: Ring[]): number {
  return Math.abs(ringArea(polygon[0] ?? []));
}

/** Whether the point lies inside, by the even-odd rule over all rings. */
export function contains(area: Area, [lng, lat]: LngLat): boolean {
  let isInside = false;
  for (const ring of area.flat()) {
    for (const [a, b] of segments(ring)) {
      if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0])
        isInside = !isInside;
    }
  }
  return isInside;
}

const STEPS_INWARD = [0.05, 0.02, 0.01]; // degrees from the outline, tried in turn

/** `wanted` when it lies in the area, else a point just inside the outline nearest to it. */
export function moveInside(area: Area, wanted: LngLat): LngLat {
  if (contains(area, wanted)) return wanted;
  const edge = nearestOnOutline(area, wanted);
  for (const step of STEPS_INWARD) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      const inner: LngLat = [edge[0] + step * Math.cos(angle), edge[1] + step * Math.sin(angle)];
      if (contains(area, inner)) return inner;
    }
  }
  return edge;
}

function nearestOnOutline(area: Area, [lng, lat]: LngLat): LngLat {
  const squeeze = Math.cos((lat * Math.PI) / 180); // a degree of longitude in degrees of latitude, there
  let best: LngLat = [lng, lat];
  let shortest = Number.POSITIVE_INFINITY;
  for (const [a, b] of area.flat().flatMap((ring) => [...segments(ring)])) {
    const [x, y] = nearestOn([a[0] * squeeze, a[1]], [b[0] * squeeze, b[1]], [lng * squeeze, lat]);
    const away = (x - lng * squeeze) ** 2 + (y - lat) ** 2;
    if (away < shortest) [shortest, best] = [away, [x / squeeze, y]];
  }
  return best;
}
