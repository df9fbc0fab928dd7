import type { Geometry } from 'geojson';
import { checkBbox } from './check-bbox.ts';
import { checkGeometry, checkMembers } from './check-geometry.ts';
import { checkPassages, openSource, type Source } from './check-passages.ts';
import { checkPlace } from './check-place.ts';
import { checkProperties } from './check-properties.ts';
import { checkArticle } from './check-quotes.ts';
import { IMPRINT, language, offset, slug, text } from './rules.ts';
import { checkShape, type Fields, findUnfit, isObject, type Report, type Shape, show } from './shapes.ts';
import type { Article, Issue, Layer, PlaceProperties } from './types.ts';

const ARTICLE: Shape = {
  title: text,
  ...IMPRINT,
  language,
  sha256: {
    must: '64 lower-case hexadecimal digits',
    holds: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  },
  length: offset,
};

/**
 * Every fault of a layer, in the order of its members: against RFC 7946, against Dateline's model, and against its
 * article when that is given. Empty for a sound layer. Takes any JSON value and never throws.
 */
export function checkLayer(layer: unknown, article?: Pick<Article, 'text' | 'sha256'>): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, message) => issues.push({ path, message });
  if (!isObject(layer)) {
    report('', `The layer is ${show(layer)}, but must be a FeatureCollection.`);
    return issues;
  }
  const ofLayer = about('The layer', report);
  if (layer.type !== 'FeatureCollection')
    ofLayer('type', `"type" is ${show(layer.type)}, but must be "FeatureCollection".`);
  checkMembers(layer, '', ['geometry', 'properties', 'coordinates', 'geometries'], ofLayer);
  checkShape(layer, '', { id: text }, ofLayer);
  const unfit = findUnfit(layer.article, 'article', ARTICLE, ofLayer);
  if (article && !unfit.has('sha256') && !unfit.has('length')) {
    checkArticle((layer as unknown as Layer).article, article, report);
  }
  if (!Array.isArray(layer.features)) {
    ofLayer('features', `"features" is ${show(layer.features)}, but must be a list.`);
    return issues;
  }
  const source = article ? openSource(article.text) : null;
  const located = Array.from(layer.features, (feature, index) =>
    checkFeature(feature, `features[${index}]`, source, report),
  );
  checkIds(layer.features, report);
  const isKnown = located.every((geometry) => geometry !== undefined);
  checkBbox(layer, '', isKnown ? located.filter((geometry) => geometry !== null) : null, ofLayer);
  return issues;
}

/** Returns the Feature's geometry, undefined when it is unsound. */
function checkFeature(
  feature: unknown,
  path: string,
  source: Source | null,
  report: Report,
): Geometry | null | undefined {
  const ofPlace = about(nameOf(feature, path), report);
  if (!isObject(feature)) {
    ofPlace(path, `it is ${show(feature)}, but must be a Feature.`);
    return undefined;
  }
  if (feature.type !== 'Feature') ofPlace(`${path}.type`, `"type" is ${show(feature.type)}, but must be "Feature".`);
  checkMembers(feature, path, ['coordinates', 'geometries', 'features'], ofPlace);
  checkShape(feature, path, { id: slug }, ofPlace);

  let geometry: Geometry | null | undefined;
  if (feature.geometry === null) geometry = null;
  else if (checkGeometry(feature.geometry, `${path}.geometry`, ofPlace)) geometry = feature.geometry;
  checkBbox(feature, path, geometry === undefined ? null : [geometry].filter((located) => located !== null), ofPlace);

  const at = `${path}.properties`;
  const { properties } = feature;
  const unfit = checkProperties(properties, at, feature.id, ofPlace);
  const passages = isObject(properties) && Array.isArray(properties.passages) ? properties.passages : [];
  const shaped = checkPassages(passages, `${at}.passages`, source, ofPlace);
  if (shaped.length < passages.length) unfit.add('passages');
  if (isObject(properties)) {
    const isFit = (...names: (keyof PlaceProperties)[]) => names.every((name) => !unfit.has(name));
    checkPlace(geometry, properties as unknown as PlaceProperties, { path, isFit, report: ofPlace });
  }
  return geometry;
}

function checkIds(features: readonly unknown[], report: Report): void {
  const seen = new Map<unknown, number>();
  for (const [index, feature] of features.entries()) {
    if (!isObject(feature) || typeof feature.id !== 'string') continue;
    const first = seen.get(feature.id);
    if (first === undefined) seen.set(feature.id, index);
    else {
      const message = `the id ${show(feature.id)} is taken by features[${first}]: every place needs its own.`;
      about(nameOf(feature, ''), report)(`features[${index}].id`, message);
    }
  }
}

/** Begins each message with what it is about. */
function about(name: string, report: Report): Report {
  return (path, message) => report(path, `${name}: ${message}`);
}

function nameOf(feature: unknown, path: string): string {
  const { id, properties }: Fields = isObject(feature) ? feature : {};
  const name = [isObject(properties) ? properties.name : undefined, id].find((value) => text.holds(value));
  return typeof name === 'string' ? name.slice(0, 80).replace(/\s+/g, ' ') : path;
}
