import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { distance } from './great-circle.ts';
import { remember } from './memo.ts';
import { segments } from './planar.ts';
import { simplifyLine } from './simplify.ts';
import { roundPosition } from './tidy.ts';
import type { LngLat } from './types.ts';

/**
 * `geo/basemap/borders.topojson`: international land borders; `of` are the two countries' codes in alphabetical order.
 */
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
  const { features } = feature(borders, { type: 'GeometryCollection', geometries });
  const pieces = features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
  return drawLines(pieces, TOLERANCE);
}

/** Whether the base map has a land border that the two countries share. */
export function shareBorder([one, other]: readonly [string, string], borders: Borders): boolean {
  return one !== other && listPairs(borders).has([one, other].sort().join(' '));
}

function listPairs(borders: Borders): ReadonlySet<string> {
  return remember(borders, 'pairs', () => {
    const { geometries } = borders.objects.borders;
    return new Set(
      geometries.map(({ properties }) => [...(properties && 'of' in properties ? properties.of : [])].sort().join(' ')),
    );
  });
}

/** The lines joined, generalised and rounded as they are written in the layer. */
export function drawLines(pieces: readonly number[][][], tolerance: number): LngLat[][] {
  return joinLines(pieces).map((line) =>
    simplifyLine(line, tolerance).map(([lng = 0, lat = 0]) => roundPosition([lng, lat], DECIMALS)),
  );
}

/** The lines joined end to end, turned round where that needs it, into as few as there can be. */
export function joinLines(pieces: readonly number[][][]): number[][][] {
  const left = [...pieces];
  const joined: number[][][] = [];
  for (let line = left.shift(); line; line = left.shift()) {
    // On from its end as far as there is a next piece; then turned round, on from its beginning.
    joined.push(extend(extend(line, left).toReversed(), left).toReversed());
  }
  return joined;
}

/** The line with all the pieces that go on from its end, which are taken from `left`. */
function extend(line: number[][], left: number[][][]): number[][] {
  const end = line.at(-1);
  const index = left.findIndex((piece) => isSame(end, piece[0]) || isSame(end, piece.at(-1)));
  const [next] = index === -1 ? [] : left.splice(index, 1);
  if (!next) return line;
  const onward = isSame(end, next[0]) ? next : next.toReversed();
  return extend([...line, ...onward.slice(1)], left);
}

function isSame(a: number[] | undefined, b: number[] | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
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

/** Kilometres along a line. */
export function lengthOf(line: readonly LngLat[]): number {
  let length = 0;
  for (const [a, b] of segments(line)) length += distance(a, b);
  return length;
}
