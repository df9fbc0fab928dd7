/**
 * The one door to Leaflet, and the one file where latitude comes first. Everything else in Dateline is `[lng, lat]`.
 */
// Before Leaflet, in whichever file a build puts it.
import './trusted-types.ts';
import { type LatLng, LatLngBounds, latLng, latLngBounds } from 'leaflet';
import type { LngLat } from '../core/types.ts';

export {
  GridLayer,
  geoJSON,
  Icon,
  Layer as LeafletLayer,
  layerGroup,
  Map as LeafletMap,
  Marker,
  map as createLeafletMap,
  type Point,
  point,
  polyline,
  type Renderer,
  svg,
  TileLayer,
} from 'leaflet';
export type { LatLng, LatLngBounds };

/** Leaflet's position for a `[lng, lat]`. */
export function toLatLng([lng, lat]: LngLat): LatLng {
  return latLng(lat, lng);
}

/** `[lng, lat]` of a Leaflet position. */
export function toLngLat({ lng, lat }: LatLng): LngLat {
  return [lng, lat];
}

/** Leaflet's bounds of positions; null when there are none. */
export function toBounds(positions: readonly LngLat[]): LatLngBounds | null {
  return positions.length === 0 ? null : latLngBounds(positions.map(toLatLng));
}

/**
 * The world as the map may show it, around a meridian: once, with some room past the date line, cut where Mercator's
 * square ends.
 */
export function worldAround(lng: number): LatLngBounds {
  return new LatLngBounds([-85, lng - 210], [85, lng + 210]);
}
