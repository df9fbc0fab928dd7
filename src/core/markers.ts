import type { Geometry } from 'geojson';
import polylabel from 'polylabel';
import { midpoint } from './lines.ts';
import { type Area, largest } from './polygons.ts';
import { POINT_DECIMALS, roundPosition } from './tidy.ts';
import type { LngLat } from './types.ts';

const LABEL_PRECISION = 0.02; // degrees

/** A point well inside the largest polygon; null of nothing. */
export function labelPoint(area: Area): LngLat | null {
  if (area.length === 0) return null;
  const [lng = 0, lat = 0] = polylabel(largest(area), LABEL_PRECISION);
  return [lng, lat];
}

/** A marker as it is written in the layer. */
export function roundMarker(point: LngLat | null): LngLat | null {
  return point && roundPosition(point, POINT_DECIMALS);
}

/** Where the popup of a geometry that an editor gave opens. */
export function markerOf(geometry: Geometry): LngLat | null {
  switch (geometry.type) {
    case 'Point':
      return toLngLat(geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates.map(toLngLat)[0] ?? null;
    case 'LineString':
      return roundMarker(midpoint([geometry.coordinates.map(toLngLat)]));
    case 'MultiLineString':
      return roundMarker(midpoint(geometry.coordinates.map((line) => line.map(toLngLat))));
    case 'Polygon':
      return roundMarker(labelPoint([geometry.coordinates.map((ring) => ring.map(toLngLat))]));
    case 'MultiPolygon':
      return roundMarker(labelPoint(geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(toLngLat)))));
    case 'GeometryCollection':
      return geometry.geometries.map(markerOf).find((marker) => marker !== null) ?? null;
  }
}

function toLngLat([lng = 0, lat = 0]: number[]): LngLat {
  return [lng, lat];
}
