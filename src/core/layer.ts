import { boundsOf } from './bounds.ts';
import { applyDecisions, findPhrases } from './decisions.ts';
import { derivePlaces } from './derive.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type BaseMap, type Located, locate } from './geometry.ts';
import type { Publisher } from './home.ts';
import { detectLanguage } from './language.ts';
import { type Marks, markSentences } from './marked-sentences.ts';
import { findMentions } from './mentions.ts';
import { type Place, resolvePlaces } from './resolve.ts';
import { describeSpan, indexText, type TextIndex } from './selectors.ts';
import { groupByHolder } from './spans.ts';
import type { Tagger } from './tagger.ts';
import {
  type Article,
  type Decisions,
  type Layer,
  type Passage,
  type PlaceFeature,
  type Span,
  UserError,
} from './types.ts';

/** Everything a layer is made from. */
export interface Ingredients {
  article: Article;
  decisions: Decisions;
  gazetteer: Gazetteer;
  tagger: Tagger;
  baseMap: BaseMap;
  publisher?: Publisher;
  /** Draws every place as a point at its marker, which is much quicker. */
  only?: 'marker';
  /** The decisions' file, as messages name it. */
  file?: string;
}

/**
 * The whole pipeline: an article and its editor's decisions to a layer. `problems` holds a sentence for each decision
 * that has lost its words; the others are applied. Throws UserError for a decision that cannot be carried out. The same
 * input gives the same layer.
 */
export function buildLayer(ingredients: Ingredients): { layer: Layer; problems: string[] } {
  const { article, decisions, gazetteer } = ingredients;
  const mentions = findMentions(article, ingredients, findPhrases(decisions, article));
  const named = resolvePlaces(article, mentions, gazetteer, ingredients.publisher);
  const suggested = derivePlaces(named, mentions, ingredients);
  const { places, problems } = applyDecisions(suggested, decisions, ingredients);
  return { layer: toLayer(places, ingredients), problems };
}

/** The places as a layer, their geometry computed, reported places first. */
export function toLayer(
  places: readonly Place[],
  { article, decisions, gazetteer, baseMap, file, only }: Omit<Ingredients, 'tagger' | 'publisher'>,
): Layer {
  const { id, title, credit = article.credit, url, published, contact } = decisions.article;
  const find = (other: string) => places.find((place) => place.id === other) ?? null;
  const sentences = { article, textIndex: indexText(article.text), marks: markSentences(places, article) };
  const features = [...places].sort(compareByNumber).map((place): PlaceFeature => {
    const located = locateNamed(place, { gazetteer, baseMap, find, ...(only && { only }) }, file);
    return toFeature(place, { located, passages: toPassages(place, sentences) });
  });
  const bbox = boundsOf(features.map(({ geometry }) => geometry));
  return {
    type: 'FeatureCollection',
    id,
    ...(bbox && { bbox }),
    article: {
      title: title ?? article.text.slice(article.title.start, article.title.end),
      ...(credit !== undefined && { credit }),
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
      ...(contact !== undefined && { contact }),
      language: detectLanguage(article.text),
      sha256: article.sha256,
      length: article.text.length,
    },
    features,
  };
}

function locateNamed(place: Place, surveyed: Parameters<typeof locate>[1], file = 'decisions.json'): Located {
  try {
    return locate(place.basis, surveyed);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${file}, the place “${place.id}”: ${error.message}`);
  }
}

function toFeature(place: Place, { located, passages }: { located: Located; passages: Passage[] }): PlaceFeature {
  const { id, name, kind, status, confidence, note, source, basis } = place;
  const alternatives = place.alternatives.flatMap(({ name: other, point, source: from }) =>
    point ? [{ name: other, marker: point, source: from }] : [],
  );
  return {
    type: 'Feature',
    id,
    properties: {
      name,
      kind,
      precision: located.geometry ? place.precision : 'unlocated',
      status,
      confidence,
      reported: isReported(place),
      marker: located.geometry && (place.marker ?? located.marker),
      note,
      source,
      ...(basis.kind === 'derivation' && { derivation: basis.derivation }),
      ...(alternatives.length > 0 && { alternatives }),
      passages,
    },
    geometry: located.geometry,
  };
}

function isReported({ mentions }: Place): boolean {
  return mentions.some(({ role }) => role === 'literal');
}

/** What all passages of a layer are made with. */
interface Sentences {
  article: Article;
  textIndex: TextIndex;
  marks: (sentence: Span) => Marks;
}

/** One passage for each sentence that names the place. */
function toPassages({ mentions }: Place, { article, textIndex, marks }: Sentences): Passage[] {
  const { text, sentences } = article;
  return Array.from(groupByHolder(mentions, sentences), ([sentence, inside]): Passage => {
    const { start, end } = sentence;
    return {
      quote: text.slice(start, end),
      start,
      end,
      mentions: inside,
      selector: describeSpan(text, sentence, textIndex),
      ...marks(sentence),
    };
  });
}

/**
 * The order of the numbers. Reported places come first, by the mention that first locates them (literal, or the anchor
 * of a derived place), by where it ends: at one end the literal before the anchor, then the shorter. The others follow
 * by their first mention.
 */
function compareByNumber(a: Place, b: Place): number {
  const [isA, isB] = [isReported(a), isReported(b)];
  if (isA !== isB) return isA ? -1 : 1;
  const [firstA, firstB] = [firstMention(a), firstMention(b)];
  if (!firstA || !firstB) return 0;
  if (!isA) return firstA.start - firstB.start || firstA.end - firstB.end;
  const length = ({ start, end }: Span) => end - start;
  const anchored = (role: string) => (role === 'anchor' ? 1 : 0);
  return firstA.end - firstB.end || anchored(firstA.role) - anchored(firstB.role) || length(firstA) - length(firstB);
}

function firstMention(place: Place) {
  const isLocating = (role: string) => role === 'literal' || role === 'anchor';
  return isReported(place) ? place.mentions.find(({ role }) => isLocating(role)) : place.mentions[0];
}
