import type { Geometry } from 'geojson';
import type { LngLat } from '../core/types.ts';
import type { Pixel } from './spread.ts';

/** Pixels between two points of a line: no name slips between them. */
const STEP = 8;
/** A line far beyond the frame need not be followed for ever. */
const MOST = 200;

/** Points along a geometry's lines, in pixels, close enough that nothing drawn between them is missed; [] for others. */
export function pointsAlong(geometry: Geometry | null, project: (position: LngLat) => Pixel): Pixel[] {
  const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : [];
  if (geometry?.type === 'MultiLineString') lines.push(...geometry.coordinates);
  return lines.flatMap((line) => fillGaps(line.map(([lng = 0, lat = 0]) => project([lng, lat]))));
}

function fillGaps(line: readonly Pixel[]): Pixel[] {
  return line.flatMap((point, i) => {
    const next = line[i + 1];
    if (next === undefined) return [point];
    const steps = Math.min(Math.max(Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / STEP), 1), MOST);
    return Array.from({ length: steps }, (_, n) => ({
      x: point.x + ((next.x - point.x) * n) / steps,
      y: point.y + ((next.y - point.y) * n) / steps,
    }));
  });
}
