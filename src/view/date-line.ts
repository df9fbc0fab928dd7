import type { Geometry, MultiLineString, Position } from 'geojson';
import { listLines } from '../core/bounds.ts';
import type { PlaceFeature } from '../core/types.ts';

/** From west to east, degrees. */
type Stretch = readonly [west: number, east: number];

/** How many degrees a part is moved to the east. */
type Shift = (part: readonly Position[]) => number;

/** Half the way round the earth, degrees. */
const HALF = 180;

/**
 * True when places lie closer together across the antimeridian than the other way round: then longitudes are to run
 * from 0 to 360 on their map.
 */
export function liesAcross(features: readonly PlaceFeature[]): boolean {
  const stretches = features.flatMap(stretchesOf).sort((a, b) => a[0] - b[0]);
  let east = stretches[0]?.[1] ?? 0;
  let gap = 0;
  for (const [from, to] of stretches) {
    gap = Math.max(gap, from - east);
    east = Math.max(east, to);
  }
  // A story told around more than half the world is seen as usual, from Greenwich.
  return gap > HALF;
}

/** A place as a map shows it whose longitudes run from 0 to 360: no line or area is torn apart at 180. */
export function acrossTheDateLine(feature: PlaceFeature): PlaceFeature {
  const { geometry, properties } = feature;
  const { marker } = properties;
  const shift: Shift = (part) => {
    const [west, east] = stretchOf(part);
    // What the marker lies in stays with it, also where it reaches over Greenwich.
    const middle = marker && west <= marker[0] && marker[0] <= east ? marker[0] : (west + east) / 2;
    return middle < 0 ? 360 : 0;
  };
  return {
    ...feature,
    geometry: geometry && turnGeometry(geometry, shift),
    properties: { ...properties, marker: marker && [marker[0] + shift([marker]), marker[1]] },
  };
}

/** An area's outline without the edges along which it is cut at 180 degrees; null for one that is not cut there. */
export function openOutline(geometry: Geometry): MultiLineString | null {
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  const rings = isArea ? listLines(geometry) : [];
  const lines = rings.flatMap((ring) => {
    const pieces: Position[][] = [[]];
    for (const [i, position] of ring.entries()) {
      const before = ring[i - 1];
      if (before && isAtTheDateLine(before) && isAtTheDateLine(position)) pieces.push([]);
      pieces.at(-1)?.push(position);
    }
    return pieces;
  });
  if (lines.length === rings.length) return null;
  return { type: 'MultiLineString', coordinates: lines.filter(({ length }) => length > 1) };
}

function isAtTheDateLine([lng]: Position): boolean {
  return Math.abs(lng ?? 0) === HALF;
}

/** Each point, line and polygon is moved as a whole; a hole goes with its shell. */
function turnGeometry(geometry: Geometry, shift: Shift): Geometry {
  const turn = (part: Position[], by = shift(part)): Position[] =>
    part.map(([lng = 0, ...others]) => [lng + by, ...others]);
  const turnRings = (rings: Position[][]): Position[][] => rings.map((ring) => turn(ring, shift(rings[0] ?? [])));
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: turn([geometry.coordinates])[0] ?? [] };
    case 'MultiPoint':
      return { ...geometry, coordinates: geometry.coordinates.flatMap((point) => turn([point])) };
    case 'LineString':
      return { ...geometry, coordinates: turn(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => turn(line)) };
    case 'Polygon':
      return { ...geometry, coordinates: turnRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(turnRings) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((part) => turnGeometry(part, shift)) };
  }
}

function stretchesOf({ geometry, properties: { marker } }: PlaceFeature): Stretch[] {
  const parts = geometry ? listLines(geometry) : [];
  return [...(marker ? [[marker]] : []), ...parts].map(stretchOf);
}

function stretchOf(part: readonly Position[]): Stretch {
  return part.reduce<Stretch>(
    ([west, east], [lng = 0]) => [Math.min(west, lng), Math.max(east, lng)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
