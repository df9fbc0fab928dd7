import type { BBox, Geometry } from 'geojson';

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
export function listPositions(geometry: Geometry | null): number[][] {
  if (geometry === null) return [];
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(listPositions);
  }
}
