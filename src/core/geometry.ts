import type { Geometry } from 'geojson';
import { codedArea, hasArea } from './areas.ts';
import { type BaseMap, sheetOf } from './base-map.ts';
import { derive } from './derivers.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { labelPoint, markerOf, roundMarker } from './markers.ts';
import { type Area, moveInside } from './polygons.ts';
import type { Basis } from './resolve.ts';
import type { LngLat } from './types.ts';

export type { BaseMap };

/** What a place may be derived from. */
export interface Surveyed {
  gazetteer: Gazetteer;
  baseMap: BaseMap;
  /** What another place of the article is based on, by its Feature id; null for none. */
  find: (id: string) => { basis: Basis; marker?: LngLat } | null;
  /** Give every place as a Point at its marker: no area is computed, and most places then need no base map. */
  only?: 'marker';
}

/** Where a place is. Both null when nothing places it. */
export interface Located {
  geometry: Geometry | null;
  marker: LngLat | null;
}

/**
 * Geometry and marker of a place. Throws UserError when its derivation names what neither the article's places nor the
 * gazetteer know, or what the base map cannot give ("a border of Spain and Poland").
 */
export function locate(basis: Basis, surveyed: Surveyed): Located {
  switch (basis.kind) {
    case 'entry':
      return locateEntry(basis.entry, surveyed);
    case 'derivation':
      return derive(basis.derivation, surveyed);
    case 'geometry': {
      const marker = markerOf(basis.geometry);
      return surveyed.only === 'marker' ? locatePoint(marker) : { geometry: basis.geometry, marker };
    }
    case 'none':
      return { geometry: null, marker: null };
  }
}

function locateEntry({ id, kind, point, members }: Candidate, surveyed: Surveyed): Located {
  const { baseMap, gazetteer } = surveyed;
  if (members.length > 0) return locateCountries(members, surveyed, point);
  if (kind !== 'country' && kind !== 'region') return locatePoint(point);
  if (point && surveyed.only === 'marker') return locatePoint(point);
  const sheet = sheetOf(id, baseMap);
  if (!sheet || !hasArea(id, sheet)) return locatePoint(point ?? middleOf([id], gazetteer));
  return locateArea(() => codedArea([id], sheet), point, surveyed);
}

/** Several countries as one area, with its marker at `point` or else in their middle. */
export function locateCountries(codes: readonly string[], surveyed: Surveyed, point: LngLat | null = null): Located {
  return locateArea(
    () => codedArea(codes, surveyed.baseMap.world),
    point ?? middleOf(codes, surveyed.gazetteer),
    surveyed,
  );
}

/** The area with its marker at `wanted`, moved into it; a Point where the base map has no such area. */
export function locateArea(compute: () => Area, wanted: LngLat | null, { only }: Pick<Surveyed, 'only'>): Located {
  if (wanted && only === 'marker') return locatePoint(wanted);
  const area = compute();
  if (area.length === 0) return locatePoint(wanted);
  const marker = roundMarker(moveInside(area, wanted ?? labelPoint(area) ?? [0, 0]));
  return only === 'marker' ? locatePoint(marker) : { geometry: toGeometry(area), marker };
}

/** Lines with their marker on them. */
export function locateLines(lines: LngLat[][], marker: LngLat | null, { only }: Pick<Surveyed, 'only'>): Located {
  const [first] = lines;
  if (!first || only === 'marker') return locatePoint(marker);
  const geometry: Geometry =
    lines.length === 1 ? { type: 'LineString', coordinates: first } : { type: 'MultiLineString', coordinates: lines };
  return { geometry, marker: roundMarker(marker) };
}

/** A Point; nothing for none. */
export function locatePoint(point: LngLat | null): Located {
  const marker = roundMarker(point);
  return { geometry: marker && { type: 'Point', coordinates: marker }, marker };
}

function toGeometry(area: Area): Geometry {
  const [polygon] = area;
  return polygon && area.length === 1
    ? { type: 'Polygon', coordinates: polygon }
    : { type: 'MultiPolygon', coordinates: area };
}

/**
 * The middle of several countries: the median of their representative points, longitude and latitude apart, so that one
 * vast member does not carry it away (the middle of Ukraine's neighbours is near Ukraine, not in Siberia).
 */
function middleOf(codes: readonly string[], gazetteer: Gazetteer): LngLat | null {
  const points = codes.map((code) => gazetteer.get(code)?.point ?? null).filter((point) => point !== null);
  return points.length === 0 ? null : [median(points.map(([lng]) => lng)), median(points.map(([, lat]) => lat))];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}
