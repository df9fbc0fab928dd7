import type { Geometry, Position } from 'geojson';
import { listLines } from './bounds.ts';
import { distance, wrapLng } from './great-circle.ts';
import { contains } from './polygons.ts';
import type { LngLat } from './types.ts';

/**
 * How far a position lies from a place. An edge is straight in longitude and latitude (RFC 7946, section 3.1.1), as the
 * map draws it; how far it is away is measured along the great circle. One pass over the vertices.
 */

/** Kilometres to the nearest point of a geometry: 0 inside an area or on a line; Infinity when it has no position. */
export function distanceTo(geometry: Geometry, position: LngLat): number {
  return isInside(geometry, position) ? 0 : findNearest(geometry, position).km;
}

/** The point of a geometry that is nearest: the position itself inside an area, or when the geometry has none. */
export function nearestPoint(geometry: Geometry, position: LngLat): LngLat {
  return isInside(geometry, position) ? position : findNearest(geometry, position).point;
}

function isInside(geometry: Geometry, [lng, lat]: LngLat): boolean {
  // A map across the antimeridian has longitudes from 0 to 360.
  const turns = [wrapLng(lng), wrapLng(lng) + 360];
  const inPolygon = (polygon: Position[][]) => {
    const rings = polygon.map((ring) => ring.map(toLngLat));
    return turns.some((turn) => contains([rings], [turn, lat]));
  };
  switch (geometry.type) {
    case 'Polygon':
      return inPolygon(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.some(inPolygon);
    case 'GeometryCollection':
      return geometry.geometries.some((part) => isInside(part, [lng, lat]));
    default:
      return false;
  }
}

function toLngLat([lng = 0, lat = 0]: Position): LngLat {
  return [lng, lat];
}

/** On the unit sphere, where no meridian and no pole is a special case. */
type Vector = readonly [number, number, number];

/** The nearest point so far; `square` of the straight way to it through the sphere, which grows as the way round does. */
interface Nearest {
  point: LngLat;
  square: number;
}

function findNearest(geometry: Geometry, position: LngLat): { point: LngLat; km: number } {
  const eye = toVector(position);
  const best: Nearest = { point: position, square: Number.POSITIVE_INFINITY };
  for (const line of listLines(geometry)) approach(line, eye, best);
  const isAnywhere = best.square < Number.POSITIVE_INFINITY;
  return { point: best.point, km: isAnywhere ? distance(position, best.point) : Number.POSITIVE_INFINITY };
}

const PIECE = 1; // degrees: so short a piece of an edge is as good as straight in space too

/** Brings `best` as near as the line comes. */
function approach(line: readonly Position[], eye: Vector, best: Nearest): void {
  let from: LngLat | null = null;
  let a: Vector | null = null;
  for (const position of line) {
    const to = toLngLat(position);
    const pieces = from
      ? Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / PIECE))
      : 1;
    let start: LngLat = from ?? to;
    for (let piece = 1; piece <= pieces; piece++) {
      const end = piece === pieces || !from ? to : between(from, to, piece / pieces);
      const b = toVector(end);
      offer(end, b, eye, best);
      const share = a ? shareAlong(a, b, eye) : 0;
      if (share > 0 && share < 1) {
        const inner = between(start, end, share);
        offer(inner, toVector(inner), eye, best);
      }
      [a, start] = [b, end];
    }
    from = to;
  }
}

function offer(point: LngLat, vector: Vector, eye: Vector, best: Nearest): void {
  const square = (eye[0] - vector[0]) ** 2 + (eye[1] - vector[1]) ** 2 + (eye[2] - vector[2]) ** 2;
  if (square >= best.square) return;
  best.point = point;
  best.square = square;
}

/** Where the straight way from a to b comes nearest, as a share of it: under 0 before a, over 1 beyond b. */
function shareAlong(a: Vector, b: Vector, eye: Vector): number {
  const [x, y, z] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const square = x * x + y * y + z * z;
  return square === 0 ? 0 : ((eye[0] - a[0]) * x + (eye[1] - a[1]) * y + (eye[2] - a[2]) * z) / square;
}

function between(a: LngLat, b: LngLat, share: number): LngLat {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function toVector([lng, lat]: LngLat): Vector {
  const [turn, rise] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)];
}
