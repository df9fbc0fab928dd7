import type { Geometry } from 'geojson';
import { readArticle } from '../../src/core/article.ts';
import { boundsOf } from '../../src/core/bounds.ts';
import { describeSpan } from '../../src/core/selectors.ts';
import type { Kind, Layer, LngLat, Passage, PlaceFeature, Role } from '../../src/core/types.ts';

/** A layer with its article. */
export interface OddLayer {
  readonly layer: Layer;
  readonly text: string;
}

/** A place as these layers are written down: where it is, and which sentences name it by which words. */
export interface OddPlace {
  readonly id: string;
  readonly name: string;
  /** Null for one that could not be located. */
  readonly at: LngLat | null;
  readonly kind?: Kind;
  readonly geometry?: Geometry;
  readonly role?: Role;
  readonly care?: true;
  /** Each sentence in which it is named: its place in the list of sentences. */
  readonly in: readonly number[];
  /** The words in the sentence, where they are not its name; the last time they stand there. */
  readonly words?: string;
}

/** An article of these sentences, each a paragraph, and the layer of its places. */
export function write(
  { id, title, language = 'en' }: { id: string; title: string; language?: string },
  sentences: readonly string[],
  places: readonly OddPlace[],
): OddLayer {
  const text = `${[title, ...sentences].join('\n\n')}\n`;
  const starts = sentences.map((sentence, i) => {
    const before = [title, ...sentences.slice(0, i)].join('\n\n').length + 2;
    return { start: before, end: before + sentence.length };
  });
  const { sha256, text: read } = readArticle(text);
  const passageOf = ({ name, words = name, role = 'literal', care }: OddPlace, i: number): Passage => {
    const { start, end } = starts[i] ?? { start: Number.NaN, end: Number.NaN };
    const quote = read.slice(start, end);
    const from = start + quote.lastIndexOf(words);
    const mention = { exact: words, start: from, end: from + words.length, role };
    return {
      quote,
      start,
      end,
      mentions: [mention],
      selector: describeSpan(read, { start, end }),
      ...(care && { care }),
    };
  };
  const features = places.map((place): PlaceFeature => {
    const { id, name, at, kind = 'settlement', role = 'literal' } = place;
    const geometry: Geometry | null = at && (place.geometry ?? { type: 'Point', coordinates: at });
    return {
      type: 'Feature',
      id,
      geometry,
      properties: {
        name,
        kind,
        precision: geometry === null ? 'unlocated' : precisionOf(geometry),
        status: 'suggested',
        confidence: 0.9,
        reported: role === 'literal',
        marker: at,
        note: 'The place of this name in the gazetteer.',
        source: { gazetteer: 'geonames' },
        passages: place.in.map((i) => passageOf(place, i)),
      },
    };
  });
  const bbox = features.every(({ geometry }) => geometry?.type === 'Point')
    ? boundsOf(features.map(({ geometry }) => geometry))
    : null;
  const article = { title, language, sha256, length: read.length, published: '2026-11-20', credit: 'A. Writer' };
  return { text, layer: { type: 'FeatureCollection', id, article, ...(bbox && { bbox }), features } };
}

function precisionOf({ type }: Geometry): 'settlement' | 'line' | 'area' {
  if (type.endsWith('LineString')) return 'line';
  return type.endsWith('Polygon') ? 'area' : 'settlement';
}
