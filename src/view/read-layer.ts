import { DEPTHS } from '../core/depths.ts';
import { KINDS, type Layer, type PlaceFeature, PRECISIONS, UserError } from '../core/types.ts';

/** What could be read of a layer, and what could not, in full sentences. */
export interface ReadLayer {
  readonly layer: Layer;
  readonly faults: readonly string[];
}

/**
 * Makes sure that a layer file is one before anything is drawn from it: what a hostile or broken file could crash the
 * page with is refused. Features at fault are left out and named; throws UserError when it is no layer at all. The
 * whole check is core/check.ts, which every build runs; this is the part that a page needs.
 */
export function readLayer(data: unknown): ReadLayer {
  if (
    !isRecord(data) ||
    data.type !== 'FeatureCollection' ||
    !Array.isArray(data.features) ||
    !isRecord(data.article)
  ) {
    throw new UserError('The file of places is not a Dateline layer.');
  }
  const faults: string[] = [];
  const features = data.features.filter((feature: unknown, i): feature is PlaceFeature => {
    const fault = faultOf(feature);
    if (fault !== null) faults.push(`Place ${i + 1} is left out: ${fault}.`);
    return fault === null;
  });
  return { layer: { ...(data as unknown as Layer), features }, faults };
}

function faultOf(feature: unknown): string | null {
  if (!isRecord(feature) || typeof feature.id !== 'string') return 'it has no id';
  const { properties, geometry } = feature;
  if (!isRecord(properties) || typeof properties.name !== 'string') return 'it has no name';
  if (!PRECISIONS.some((precision) => precision === properties.precision)) return 'its precision is not known';
  if (!KINDS.some((kind) => kind === properties.kind)) return 'its kind is not known';
  if (!isSource(properties.source)) return 'its source cannot be read';
  if (!isDerivation(properties.derivation)) return 'its derivation cannot be read';
  if (!Array.isArray(properties.passages) || !properties.passages.every(isPassage))
    return 'its passages cannot be read';
  if (properties.marker !== null && !isPosition(properties.marker)) return 'its marker is not a position on the earth';
  if (geometry !== null && !isGeometry(geometry)) return 'its geometry is not on the earth';
  return null;
}

function isPassage(passage: unknown): boolean {
  return (
    isRecord(passage) &&
    typeof passage.quote === 'string' &&
    isSpan(passage) &&
    isListOfWords(passage.mentions) &&
    (passage.gloss === undefined || isListOfWords(passage.gloss))
  );
}

function isListOfWords(words: unknown): boolean {
  return Array.isArray(words) && words.every((word) => isSpan(word) && typeof word.exact === 'string');
}

function isSpan(span: unknown): span is Record<string, unknown> {
  return isRecord(span) && Number.isInteger(span.start) && Number.isInteger(span.end);
}

/** Its address becomes a link, so only a plain web address will do. */
function isSource(source: unknown): boolean {
  if (!isRecord(source) || typeof source.gazetteer !== 'string') return false;
  return source.url === undefined || (typeof source.url === 'string' && /^https?:\/\//.test(source.url));
}

/** Only an offset's is computed with here: the view draws its line. */
function isDerivation(derivation: unknown): boolean {
  if (derivation === undefined) return true;
  if (!isRecord(derivation)) return false;
  if (derivation.kind !== 'offset') return true;
  return typeof derivation.of === 'string' && Number.isFinite(derivation.km) && Number.isFinite(derivation.bearing);
}

function isGeometry(geometry: unknown): boolean {
  if (!isRecord(geometry)) return false;
  // One level is all that RFC 7946 advises, and all that is ever needed here.
  if (geometry.type === 'GeometryCollection') {
    return (
      Array.isArray(geometry.geometries) &&
      geometry.geometries.every((part) => isRecord(part) && part.type !== 'GeometryCollection' && isGeometry(part))
    );
  }
  const depth = DEPTHS.get(geometry.type);
  return depth !== undefined && isCoordinates(geometry.coordinates, depth);
}

function isCoordinates(coordinates: unknown, depth: number): boolean {
  if (depth === 0) return isPosition(coordinates);
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  return coordinates.every((part) => isCoordinates(part, depth - 1));
}

function isPosition(position: unknown): boolean {
  if (!Array.isArray(position)) return false;
  // By index: there are thousands, and taking a list apart costs more.
  const lng: unknown = position[0];
  const lat: unknown = position[1];
  return typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
