import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { distance } from './great-circle.ts';
import { segments } from './polygons.ts';
import { simplifyLine } from './simplify.ts';
import { roundPosition } from './tidy.ts';
import type { LngLat } from './types.ts';

/** `geo/basemap/borders.topojson`: international land borders; `of` are the two countries' codes in alphabetical order. */
export type Borders = Topology<{ borders: GeometryCollection<{ of: [string, string] }> }>;

const TOLERANCE = 0.003; // degrees: under a pixel at zoom 8
const DECIMALS = 3; // of a degree: about a hundred metres

/** The land border that two countries share, as the fewest lines; [] when they share none. */
export function borderBetween([one, other]: readonly [string, string], borders: Borders): LngLat[][] {
  const geometries = borders.objects.borders.geometries.filter(
    ({ properties }) =>
      properties && 'of' in properties && properties.of.includes(one) && properties.of.includes(other),
  );
  if (geometries.length === 0 || one === other) return [];
  const lines = mesh(borders, { type: 'GeometryCollection', geometries }).coordinates;
  return lines.map((line) =>
    simplifyLine(line, TOLERANCE).map(([lng = 0, lat = 0]) => roundPosition([lng, lat], DECIMALS)),
  );
}

/** The point half way along the longest of the lines, by length on the ground; null of nothing. */
export function midpoint(lines: readonly LngLat[][]): LngLat | null {
  const longest = lines.reduce<LngLat[]>((best, line) => (lengthOf(line) > lengthOf(best) ? line : best), []);
  let left = lengthOf(longest) / 2;
  for (const [a, b] of segments(longest)) {
    const step = distance(a, b);
    if (step >= left) return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step];
    left -= step;
  }
  return null;
}

function lengthOf(line: readonly LngLat[]): number {
  let length = 0;
  for (const [a, b] of segments(line)) length += distance(a, b);
  return length;
}
