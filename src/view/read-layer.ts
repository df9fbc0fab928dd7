import { DEPTHS } from '../core/depths.ts';
import { KINDS, type Layer, type PlaceFeature, PRECISIONS } from '../core/types.ts';

/** What is wrong with a place that is left out: a message is said of each. */
type Fault =
  | 'id'
  | 'name'
  | 'precision'
  | 'kind'
  | 'source'
  | 'derivation'
  | 'alternatives'
  | 'passages'
  | 'marker'
  | 'geometry';

/** What could be read of a layer, and the number of each place that could not, with the reason. */
export interface ReadLayer {
  readonly layer: Layer;
  readonly faults: readonly { readonly number: number; readonly fault: Fault }[];
}

/**
 * Makes sure that a layer file is one before anything is drawn from it: what a hostile or broken file could crash the
 * page with is refused. Features at fault are left out and named; null when it is no layer at all. The
 * whole check is core/check.ts, which every build runs; this is the part that a page needs.
 */
export function readLayer(data: unknown): ReadLayer | null {
  if (
    !isRecord(data) ||
    data.type !== 'FeatureCollection' ||
    !Array.isArray(data.features) ||
    !isRecord(data.article)
  ) {
    return null;
  }
  const faults: { number: number; fault: Fault }[] = [];
  const features = data.features.filter((feature: unknown, i): feature is PlaceFeature => {
    const fault = faultOf(feature);
    if (fault !== null) faults.push({ number: i + 1, fault });
    return fault === null;
  });
  return { layer: { ...(data as unknown as Layer), article: readTexts(data.article), features }, faults };
}

/** What the article says of itself, as far as it is text: all of that is written down as it stands. */
function readTexts(article: Record<string, unknown>): Layer['article'] {
  const texts = Object.entries(article).filter(([name, value]) => typeof value === 'string' || name === 'length');
  return { title: '', language: '', ...Object.fromEntries(texts) } as Layer['article'];
}

function faultOf(feature: unknown): Fault | null {
  if (!isRecord(feature) || typeof feature.id !== 'string') return 'id';
  const { properties, geometry } = feature;
  if (!isRecord(properties) || typeof properties.name !== 'string') return 'name';
  if (!PRECISIONS.some((precision) => precision === properties.precision)) return 'precision';
  if (!KINDS.some((kind) => kind === properties.kind)) return 'kind';
  if (!isSource(properties.source)) return 'source';
  if (!isDerivation(properties.derivation)) return 'derivation';
  if (!isListOfAlternatives(properties.alternatives)) return 'alternatives';
  if (!Array.isArray(properties.passages) || !properties.passages.every(isPassage)) return 'passages';
  if (properties.marker !== null && !isPosition(properties.marker)) return 'marker';
  if (geometry !== null && !isGeometry(geometry)) return 'geometry';
  return null;
}

function isPassage(passage: unknown): boolean {
  return (
    isRecord(passage) &&
    typeof passage.quote === 'string' &&
    isSpan(passage) &&
    isListOfWords(passage.mentions) &&
    (passage.gloss === undefined || (isListOfWords(passage.gloss) && passage.gloss.every(hasNote)))
  );
}

function isListOfWords(words: unknown): words is Record<string, unknown>[] {
  return Array.isArray(words) && words.every((word) => isSpan(word) && typeof word.exact === 'string');
}

function hasNote({ note }: Record<string, unknown>): boolean {
  return typeof note === 'string';
}

function isSpan(span: unknown): span is Record<string, unknown> {
  return isRecord(span) && Number.isInteger(span.start) && Number.isInteger(span.end);
}

/** Its address becomes a link, so only a plain web address will do. */
function isSource(source: unknown): boolean {
  if (!isRecord(source) || typeof source.gazetteer !== 'string') return false;
  return source.url === undefined || (typeof source.url === 'string' && /^https?:\/\//.test(source.url));
}

function isListOfAlternatives(alternatives: unknown): boolean {
  if (alternatives === undefined) return true;
  if (!Array.isArray(alternatives)) return false;
  return alternatives.every(
    (other: unknown) =>
      isRecord(other) && typeof other.name === 'string' && isPosition(other.marker) && isSource(other.source),
  );
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
