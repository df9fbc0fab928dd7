import type { BBox, Geometry, Position } from 'geojson';

/** The box around geometries, [west, south, east, north]; null when none has a position. */
export function boundsOf(geometries: readonly (Geometry | null)[]): BBox | null {
  const positions = geometries.flatMap(listPositions);
  if (positions.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng = 0, lat = 0] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Every position of a geometry. */
export function listPositions(geometry: Geometry | null): Position[] {
  return geometry === null ? [] : listLines(geometry).flat();
}

/** Every line of a geometry: rings are lines, a point is a line of one position. */
export function listLines(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(listLines);
  }
}
