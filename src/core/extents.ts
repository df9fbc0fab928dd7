import { cutApart } from './antimeridian.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { destination, wrapLng } from './great-circle.ts';
import type { Area } from './polygons.ts';
import { POINT_DECIMALS, tidyArea } from './tidy.ts';
import type { LngLat } from './types.ts';

/** How far places reach of which the base map has no area. */

const CROWDING = 4000; // people on a square kilometre of a city
const CITY = { least: 1, most: 30 }; // km: radius
const AROUND = { times: 2, least: 5, most: 60 }; // the city's radius that many times; km
const CIRCLE_POINTS = 48;

/** Kilometres from the middle of a settlement to its edge, by its population. */
export function cityRadius({ population }: Pick<Candidate, 'population'>): number {
  return clamp(Math.sqrt(population / CROWDING / Math.PI), CITY);
}

/** Kilometres that "the area around" a place reaches, by its population. */
export function surroundingsRadius(place: Pick<Candidate, 'population'>): number {
  return clamp(AROUND.times * Math.sqrt(place.population / CROWDING / Math.PI), AROUND);
}

function clamp(km: number, { least, most }: { least: number; most: number }): number {
  return Math.round(Math.min(most, Math.max(least, km)));
}

/** A circle of `km` on the ground. */
export function circleAround(centre: LngLat, km: number): Area {
  const ring = Array.from({ length: CIRCLE_POINTS }, (_, index): LngLat => {
    const [lng, lat] = destination(centre, km, -(index * 360) / CIRCLE_POINTS);
    return [centre[0] + wrapLng(lng - centre[0]), lat];
  });
  return tidyArea(cutApart([...ring, ...ring.slice(0, 1)]), { decimals: POINT_DECIMALS });
}
