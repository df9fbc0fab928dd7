import { writeJsonLine } from './json-line.ts';
import { toCodePoints } from './selectors.ts';
import type { Layer, Passage, PassageMention, PlaceFeature, TextPositionSelector, TextQuoteSelector } from './types.ts';

/**
 * A layer as a Web Annotation collection in JSON-LD (https://www.w3.org/TR/annotation-model/#annotation-collection): an
 * annotation for each mention, its target the words by quote and by position, its body the place. The same layer gives
 * the same annotations; what is named by no address is named by the hash of the text (RFC 6920).
 */
export function toAnnotations(layer: Layer): object {
  const { article } = layer;
  const text = `nih:sha-256;${article.sha256}`;
  const items = layer.features.flatMap((feature) =>
    feature.properties.passages.flatMap((passage) =>
      passage.mentions.map((mention) => ({
        id: `${text}#${encodeURIComponent(feature.id)}-${mention.start}-${mention.end}`,
        type: 'Annotation',
        motivation: 'identifying',
        body: bodyOf(feature, mention),
        target: { source: article.url ?? text, selector: selectMention(mention, passage) },
      })),
    ),
  );
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', 'https://geojson.org/geojson-ld/geojson-context.jsonld'],
    id: `${text}#places`,
    type: 'AnnotationCollection',
    label: article.title,
    generator: { type: 'Software', name: 'Dateline' },
    total: items.length,
    first: { id: `${text}#places-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** Layers as the text of a file: one collection to be read, or one a line where there are several. */
export function writeAnnotations(layers: readonly Layer[]): string {
  const [only] = layers;
  return only && layers.length === 1
    ? `${JSON.stringify(toAnnotations(only), null, 1)}\n`
    : layers.map((layer) => writeJsonLine(toAnnotations(layer))).join('');
}

/** The place: its gazetteer's page, its name as a tag, how it was placed, and a GeoJSON Feature with its marker. */
function bodyOf({ id, properties }: PlaceFeature, { role }: PassageMention): object[] {
  const { name, kind, precision, status, confidence, reported, marker, note, source } = properties;
  return [
    ...(source.url === undefined ? [] : [{ type: 'SpecificResource', purpose: 'identifying', source: source.url }]),
    { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: name },
    { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: note },
    {
      type: 'Feature',
      geometry: marker && { type: 'Point', coordinates: marker },
      properties: { place: id, name, kind, precision, status, confidence, reported, role },
    },
  ];
}

/** The mention's selectors. Its context is its passage with that one's context, which tells it from all other words. */
function selectMention(
  { exact, start, end }: PassageMention,
  { quote, start: from, selector }: Passage,
): [TextQuoteSelector, TextPositionSelector] {
  const [{ prefix = '', suffix = '' }, position] = selector;
  const first = position.start + toCodePoints(quote, start - from);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: prefix + quote.slice(0, start - from),
      suffix: quote.slice(end - from) + suffix,
    },
    { type: 'TextPositionSelector', start: first, end: first + toCodePoints(exact, exact.length) },
  ];
}
