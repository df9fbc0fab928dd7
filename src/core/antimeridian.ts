import { type Box, clipToBox } from './clip.ts';
import type { Area, Ring } from './polygons.ts';
import type { LngLat } from './types.ts';

/** Areas across the antimeridian: in one piece to reckon with, cut there to be written (RFC 7946, section 3.1.9). */

const WORLD: Box = [-180, -90, 180, 90];

/** An area that lies on both sides of the antimeridian in one piece: longitudes 0..360. */
export function unwrap(area: Area): Area {
  const lngs = area.flat(2).map(([lng]) => lng);
  const isSplit =
    lngs.reduce((most, lng) => Math.max(most, lng), -180) - lngs.reduce((least, lng) => Math.min(least, lng), 180) >
    180;
  return isSplit ? area.map((polygon) => shift(polygon, isWest(polygon) ? 360 : 0)) : area;
}

/** Cut at the antimeridian as before `unwrap`: no polygon crosses it, since none did. */
export function wrap(area: Area): Area {
  return area.map((polygon) => shift(polygon, polygon[0]?.some(([lng]) => lng > 180) ? -360 : 0));
}

/** A ring whose longitudes may run beyond 180 or -180, as an area cut there. */
export function cutApart(ring: Ring): Area {
  if (ring.every(([lng]) => Math.abs(lng) <= 180)) return [[ring]];
  return [-360, 0, 360].flatMap((turn) => clipToBox(shift([ring], turn), WORLD));
}

function isWest(polygon: Ring[]): boolean {
  return polygon[0]?.some(([lng]) => lng < 0) ?? false;
}

function shift(polygon: Ring[], degrees: number): Ring[] {
  return degrees === 0 ? polygon : polygon.map((ring) => ring.map(([lng, lat]): LngLat => [lng + degrees, lat]));
}
