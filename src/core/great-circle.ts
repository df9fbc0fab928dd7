import type { LngLat } from './types.ts';

const EARTH_RADIUS = 6371.0088; // km, the mean radius of WGS 84

/**
 * The point `km` along the great circle that leaves `from` at `bearing` (degrees clockwise from north), on a sphere.
 */
export function destination(from: LngLat, km: number, bearing: number): LngLat {
  const [lng, lat] = toRadians(from);
  const angle = km / EARTH_RADIUS;
  const course = (bearing * Math.PI) / 180;
  const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course);
  const turned = Math.atan2(
    Math.sin(course) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * sinLat,
  );
  return [wrapLng(((lng + turned) * 180) / Math.PI), (Math.asin(clamp(sinLat)) * 180) / Math.PI];
}

/** Kilometres between two points along the great circle, on a sphere. */
export function distance(a: LngLat, b: LngLat): number {
  const [lngA, latA] = toRadians(a);
  const [lngB, latB] = toRadians(b);
  const haversine =
    Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin((lngB - lngA) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/** Degrees clockwise from north in which the great circle leaves `from` towards `to`; 0..360. */
export function bearing(from: LngLat, to: LngLat): number {
  const [lngA, latA] = toRadians(from);
  const [lngB, latB] = toRadians(to);
  const east = Math.sin(lngB - lngA) * Math.cos(latB);
  const north = Math.cos(latA) * Math.sin(latB) - Math.sin(latA) * Math.cos(latB) * Math.cos(lngB - lngA);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** A longitude brought into -180..180. */
export function wrapLng(lng: number): number {
  return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

function toRadians([lng, lat]: LngLat): LngLat {
  return [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
}

function clamp(sine: number): number {
  return Math.max(-1, Math.min(1, sine));
}
