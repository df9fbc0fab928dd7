import type { Geometry, Position } from 'geojson';
import { buildChain, isInside } from './check-crossings.ts';
import { nearestOn } from './planar.ts';
import type { Report } from './shapes.ts';
import type { LngLat, PlaceProperties } from './types.ts';

const NEAR = 0.01; // degrees, about 1 km: the base map is no truer, and outlines are rounded

interface Tools {
  /** The Feature's JSON path. */
  path: string;
  /** Whether these fields have their shape: a rule over fields that do not says nothing. */
  isFit: (...names: (keyof PlaceProperties)[]) => boolean;
  report: Report;
}

/** What the fields of a place have to do with each other and with its geometry, which is undefined when unsound. */
export function checkPlace(geometry: Geometry | null | undefined, place: PlaceProperties, tools: Tools): void {
  const { path, isFit, report } = tools;
  const { precision, status, confidence, reported, marker, passages } = place;
  const at = `${path}.properties`;
  if (isFit('status', 'confidence') && status === 'confirmed' && confidence !== 1) {
    report(`${at}.confidence`, `the confidence is ${confidence}, but what an editor confirmed has 1.`);
  }
  if (isFit('reported', 'passages')) {
    const isLiteral = passages.some(({ mentions }) => mentions.some(({ role }) => role === 'literal'));
    const literal = isLiteral ? 'a mention is literal' : 'no mention is literal';
    if (reported !== isLiteral) {
      report(`${at}.reported`, `"reported" is ${reported}, but ${literal}: a place is reported when one is.`);
    }
  }
  if (geometry === undefined) return;
  const isLocated = geometry !== null;
  if (isFit('precision') && isLocated === (precision === 'unlocated')) {
    const without = isLocated ? 'there is a geometry' : 'there is no geometry';
    report(`${at}.precision`, `the precision is "${precision}", but ${without}: "unlocated" is what has none.`);
  }
  if (!isFit('marker')) return;
  if (!isLocated && marker !== null) report(`${at}.marker`, 'there is a marker, but no geometry that it marks.');
  if (isLocated && marker === null) report(`${at}.marker`, 'there is no marker, but only an unlocated place has none.');
  if (geometry === null || marker === null) return;
  checkType(geometry, place, path, report);
  if (!isOn(geometry, marker)) {
    report(`${at}.marker`, `the marker [${marker.join(', ')}] lies neither inside nor on the geometry.`);
  }
}

/** An offset is a point, a border a line; but any place may be given as no more than its marker. */
function checkType(
  geometry: Geometry,
  { kind, derivation, marker }: PlaceProperties,
  path: string,
  report: Report,
): void {
  const { type } = geometry;
  if (type === 'Point' && isOn(geometry, marker)) return;
  if ((kind === 'offset' || derivation?.kind === 'offset') && type !== 'Point') {
    report(`${path}.geometry.type`, `the geometry is a ${type}, but an offset is a Point.`);
  }
  if ((kind === 'border' || derivation?.kind === 'border') && type !== 'LineString' && type !== 'MultiLineString') {
    report(`${path}.geometry.type`, `the geometry is a ${type}, but a border is a LineString or MultiLineString.`);
  }
}

/** Whether a point lies inside or on a geometry, or within a hair of it. */
function isOn(geometry: Geometry, marker: LngLat | null): boolean {
  if (marker === null) return false;
  switch (geometry.type) {
    case 'Point':
      return isNearLine([geometry.coordinates], marker);
    case 'MultiPoint':
      return geometry.coordinates.some((point) => isNearLine([point], marker));
    case 'LineString':
      return isNearLine(geometry.coordinates, marker);
    case 'MultiLineString':
      return geometry.coordinates.some((line) => isNearLine(line, marker));
    case 'Polygon':
      return isInArea(geometry.coordinates, marker);
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => isInArea(rings, marker));
    case 'GeometryCollection':
      return geometry.geometries.some((part) => isOn(part, marker));
  }
}

function isInArea(rings: readonly Position[][], marker: LngLat): boolean {
  const inside = rings.filter((ring) => isInside(buildChain(ring), ...marker)).length;
  return inside % 2 === 1 || rings.some((ring) => isNearLine(ring, marker));
}

/**
 * Whether a point lies near a line, which may be a single position; a degree of longitude shrinks towards the poles.
 */
function isNearLine(line: readonly Position[], [lng, lat]: LngLat): boolean {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const toPlane = ([x = 0, y = 0]: Position): LngLat => [(x - lng) * shrink, y - lat];
  let from = toPlane(line[0] ?? []);
  for (const position of line) {
    const to = toPlane(position);
    if (Math.hypot(...nearestOn(from, to, [0, 0])) <= NEAR) return true;
    from = to;
  }
  return false;
}
