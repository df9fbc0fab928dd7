import type { Geometry } from 'geojson';
import polylabel from 'polylabel';
import { cutApart } from './antimeridian.ts';
import { countryArea, countryPart, neighboursOf, type World } from './areas.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { destination, wrapLng } from './great-circle.ts';
import { type Borders, borderBetween, midpoint } from './lines.ts';
import { type Area, largest, moveInside } from './polygons.ts';
import type { Basis } from './resolve.ts';
import { roundPosition, tidyArea } from './tidy.ts';
import { type Derivation, type LngLat, UserError } from './types.ts';

/** The parts of `geo/basemap` that geometry is computed from. */
export interface BaseMap {
  world: World;
  borders: Borders;
}

/** What a place may be derived from. */
export interface Surveyed {
  gazetteer: Gazetteer;
  baseMap: BaseMap;
  /** What another place of the article is based on, by its Feature id; null for none. */
  find: (id: string) => { basis: Basis; marker?: LngLat } | null;
}

/** Where a place is. Both null when nothing places it. */
export interface Located {
  geometry: Geometry | null;
  marker: LngLat | null;
}

const POINT_DECIMALS = 4; // of a degree: about ten metres
const SURROUNDINGS = 15; // km: the radius drawn for "the area around X"
const CIRCLE_POINTS = 48;
const LABEL_PRECISION = 0.02; // degrees

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
    case 'geometry':
      return { geometry: basis.geometry, marker: markerOf(basis.geometry) };
    case 'none':
      return { geometry: null, marker: null };
  }
}

function locateEntry({ id, kind, point, members }: Candidate, { gazetteer, baseMap }: Surveyed): Located {
  if (kind === 'country') return locateArea(countryArea([id], baseMap.world), point);
  if (members.length > 0) return locateArea(countryArea(members, baseMap.world), middleOf(members, gazetteer));
  return locatePoint(point);
}

type Deriver<K extends Derivation['kind']> = (derivation: Derivation & { kind: K }, surveyed: Surveyed) => Located;
const DERIVERS: { [K in Derivation['kind']]: Deriver<K> } = {
  offset: ({ of, km, bearing }, surveyed) => locatePoint(destination(pointOf(of, surveyed), km, bearing)),
  border({ of }, surveyed) {
    const [one, other] = [countryOf(of[0], surveyed), countryOf(of[1], surveyed)];
    const lines = borderBetween([one, other], surveyed.baseMap.borders);
    const [first] = lines;
    if (!first)
      throw new UserError(`The base map has no border between “${of[0]}” and “${of[1]}”: name two neighbours.`);
    const geometry: Geometry =
      lines.length === 1 ? { type: 'LineString', coordinates: first } : { type: 'MultiLineString', coordinates: lines };
    return { geometry, marker: roundMarker(midpoint(lines)) };
  },
  part({ of, direction }, surveyed) {
    const area = countryPart(countryOf(of, surveyed), direction, surveyed.baseMap.world);
    if (area.length === 0) throw new UserError(`The base map has no area of “${of}”: place it by hand.`);
    return locateArea(area, labelPoint(area));
  },
  neighbours({ of }, surveyed) {
    const codes = neighboursOf(countryOf(of, surveyed), surveyed.baseMap.world);
    if (codes.length === 0) throw new UserError(`The base map has no neighbour of “${of}”: name a country with some.`);
    return locateArea(countryArea(codes, surveyed.baseMap.world), middleOf(codes, surveyed.gazetteer));
  },
  surroundings({ of }, surveyed) {
    const centre = pointOf(of, surveyed);
    return { geometry: toGeometry(circleAround(centre, SURROUNDINGS)), marker: roundMarker(centre) };
  },
};

function derive<K extends Derivation['kind']>(derivation: Derivation & { kind: K }, surveyed: Surveyed): Located {
  return DERIVERS[derivation.kind](derivation, surveyed);
}

/** A circle of `km` on the ground. */
function circleAround(centre: LngLat, km: number): Area {
  const ring = Array.from({ length: CIRCLE_POINTS }, (_, index): LngLat => {
    const [lng, lat] = destination(centre, km, -(index * 360) / CIRCLE_POINTS);
    return [centre[0] + wrapLng(lng - centre[0]), lat];
  });
  return tidyArea(cutApart([...ring, ...ring.slice(0, 1)]), { decimals: POINT_DECIMALS });
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

function labelPoint(area: Area): LngLat | null {
  if (area.length === 0) return null;
  const [lng = 0, lat = 0] = polylabel(largest(area), LABEL_PRECISION);
  return [lng, lat];
}

/** The area with its marker at `wanted`, moved into it; a Point where the base map has no such area. */
function locateArea(area: Area, wanted: LngLat | null): Located {
  if (area.length === 0) return locatePoint(wanted);
  return { geometry: toGeometry(area), marker: roundMarker(moveInside(area, wanted ?? labelPoint(area) ?? [0, 0])) };
}

function toGeometry(area: Area): Geometry {
  const [polygon] = area;
  return polygon && area.length === 1
    ? { type: 'Polygon', coordinates: polygon }
    : { type: 'MultiPolygon', coordinates: area };
}

function locatePoint(point: LngLat | null): Located {
  const marker = roundMarker(point);
  return { geometry: marker && { type: 'Point', coordinates: marker }, marker };
}

function roundMarker(point: LngLat | null): LngLat | null {
  return point && roundPosition(point, POINT_DECIMALS);
}

/** Where the popup of a geometry that an editor gave opens. */
function markerOf(geometry: Geometry): LngLat | null {
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

/** The marker of another place of the article, or the point of a gazetteer entry. */
function pointOf(of: string, surveyed: Surveyed): LngLat {
  const place = surveyed.find(of);
  // Without the place itself among those it may be derived from, a circle of derivations ends.
  const others = { ...surveyed, find: (id: string) => (id === of ? null : surveyed.find(id)) };
  const point = place ? (place.marker ?? locate(place.basis, others).marker) : surveyed.gazetteer.get(of)?.point;
  if (!point) throw new UserError(unknown(of, 'a place with a position'));
  return point;
}

/** The country code of another place of the article, or of a gazetteer id. */
function countryOf(of: string, { find, gazetteer }: Surveyed): string {
  const basis = find(of)?.basis;
  const entry = basis?.kind === 'entry' ? basis.entry : gazetteer.get(of);
  if (entry?.kind !== 'country') throw new UserError(unknown(of, 'a country'));
  return entry.id;
}

function unknown(of: string, wanted: string): string {
  return `“${of}” is no place of this article and no gazetteer id of ${wanted}: name ${wanted}, by either.`;
}
