import { destination } from '../core/great-circle.ts';
import type { LngLat } from '../core/types.ts';
import type { LocatedPlace, PlaceView } from './places.ts';
import type { Pixel } from './spread.ts';

/** Pixels between two points of a line: no name slips between them. */
const STEP = 8;
/** A line far beyond the frame need not be followed for ever. */
const MOST = 200;

/** The lines drawn for a place: its border, or the line of its offset; [] for all others. */
export function linesOf(place: LocatedPlace, places: readonly PlaceView[]): LngLat[][] {
  const { geometry, properties } = place.feature;
  if (properties.derivation?.kind === 'offset') return [[originOf(place, places), place.marker]];
  const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : [];
  if (geometry?.type === 'MultiLineString') lines.push(...geometry.coordinates);
  return lines.map((line) => line.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
}

/** Points along a line of pixels, close enough that nothing drawn between them is missed, and no closer. */
export function pointsAlong(line: readonly Pixel[]): Pixel[] {
  const points: Pixel[] = [];
  for (const next of line) {
    const last = points.at(-1);
    const steps = last ? Math.min(Math.floor(Math.hypot(next.x - last.x, next.y - last.y) / STEP), MOST) : 0;
    if (last === undefined) points.push(next);
    for (let n = 1; last && n <= steps; n++) {
      points.push({ x: last.x + ((next.x - last.x) * n) / steps, y: last.y + ((next.y - last.y) * n) / steps });
    }
  }
  return points;
}

/** The points of a line that are farther than this from its first. */
export function leaveStart(points: readonly Pixel[], distance: number): Pixel[] {
  const [first] = points;
  return points.filter(({ x, y }) => first && Math.hypot(x - first.x, y - first.y) > distance);
}

/** Where an offset is measured from: the marker of its place, or the way back from its point. */
function originOf(place: LocatedPlace, places: readonly PlaceView[]): LngLat {
  const { derivation } = place.feature.properties;
  if (derivation?.kind !== 'offset') return place.marker;
  const of = places.find(({ id }) => id === derivation.of)?.feature.properties.marker;
  const from = of ?? destination(place.marker, derivation.km, derivation.bearing + 180);
  // On the side of the antimeridian where the point is.
  return [from[0] + 360 * Math.round((place.marker[0] - from[0]) / 360), from[1]];
}
