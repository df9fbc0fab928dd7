import type { Gazetteer } from './gazetteer.ts';
import type { Phrase } from './mentions.ts';
import { describeEntry, type Place } from './resolve.ts';
import { findQuote } from './selectors.ts';
import {
  type Article,
  type Decision,
  type Decisions,
  type Derivation,
  type Precision,
  type Span,
  UserError,
} from './types.ts';

/** What decisions are applied with. */
interface Options {
  article: Article;
  gazetteer: Gazetteer;
  /** The decisions' file, as messages name it. */
  file?: string;
}

interface Applied {
  places: Place[];
  /** A sentence for each decision that has lost its words or its place; the others are applied. */
  problems: string[];
}

/** The words on which decisions put places: mentions that the program cannot know of. */
export function findPhrases({ decisions }: Decisions, article: Article): Phrase[] {
  const phrases = decisions.flatMap((decision) =>
    decision.do === 'place' || decision.do === 'choose'
      ? findWords(decision, article).spans.map((span) => ({ ...span, place: decision.id }))
      : [],
  );
  const keyOf = ({ place, start, end }: Phrase) => `${start} ${end} ${place}`;
  return [...new Map(phrases.map((phrase) => [keyOf(phrase), phrase])).values()];
}

/**
 * Applies the editor's decisions to the program's places, in their order. Throws UserError for a decision that no text could fit: a source
 * that the gazetteer lacks.
 */
export function applyDecisions(suggested: readonly Place[], { decisions }: Decisions, options: Options): Applied {
  const { article, gazetteer, file = 'decisions.json' } = options;
  const places = new Map(suggested.map((place) => [place.id, structuredClone(place)]));
  const problems: string[] = [];
  for (const [index, decision] of decisions.entries()) {
    const label = `${file}, decision ${index + 1} (${decision.do} “${decision.id}”)`;
    const { spans, missing } = findWords(decision, article);
    for (const words of missing) {
      problems.push(
        `${label}: the words “${words}” are in no sentence of the article; correct them or delete the decision.`,
      );
    }
    if (decision.on && spans.length === 0) continue;
    const place = places.get(decision.id);
    const problem = place
      ? apply(decision, { place, places, spans: decision.on ? spans : null, article, gazetteer, label })
      : `no place has that id; correct it, say which words it stands on, or delete the decision.`;
    if (problem) problems.push(`${label}: ${problem}`);
  }
  const kept = [...places.values()].map((place) => ({ ...place, mentions: sortDisjoint(place.mentions) }));
  return { places: kept.filter(({ mentions }) => mentions.length > 0), problems };
}

/** Every occurrence of a decision's words that lies in one sentence, and the words that occur nowhere. */
function findWords(decision: Decision, article: Article): { spans: Span[]; missing: string[] } {
  const found = (decision.on ?? []).map((selector) => ({
    exact: selector.exact,
    spans: findQuote(article.text, selector).filter((span) => article.sentences.some((s) => isWithin(span, s))),
  }));
  return {
    spans: found.flatMap(({ spans }) => spans),
    missing: found.filter(({ spans }) => spans.length === 0).map(({ exact }) => exact),
  };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

interface Scene {
  place: Place;
  places: Map<string, Place>;
  /** The decision's words in the article; null when it names none and speaks of the whole place. */
  spans: Span[] | null;
  article: Article;
  gazetteer: Gazetteer;
  label: string;
}

/** Each returns what is wrong, when something is. */
const APPLIERS: { [K in Decision['do']]: (decision: Decision & { do: K }, scene: Scene) => string | undefined } = {
  confirm: (_, { place }) => confirm(place),
  reject(_, { place, places, spans }) {
    if (!spans) places.delete(place.id);
    place.mentions = place.mentions.filter((mention) => !spans?.some((span) => isWithin(mention, span)));
    return undefined;
  },
  choose({ source }, { place, gazetteer, label }) {
    const entry = gazetteer.get(source.id ?? '');
    if (!entry) {
      throw new UserError(
        `${label}: the gazetteer has no entry “${source.id ?? ''}”; look its id up in geo/gazetteer.`,
      );
    }
    const note = `Placed by an editor as the gazetteer’s ${entry.name} (${entry.source.gazetteer} ${entry.id}).`;
    Object.assign(place, describeEntry(entry), { note });
    return confirm(place);
  },
  move({ marker }, { place }) {
    const isPoint = place.basis.kind === 'entry' && place.basis.entry.kind !== 'country' && place.basis.entry.point;
    if (isPoint || place.basis.kind === 'none') {
      place.basis = { kind: 'geometry', geometry: { type: 'Point', coordinates: marker } };
    }
    if (place.precision === 'unlocated') place.precision = 'approximate';
    place.marker = marker;
    return confirm(place);
  },
  place({ kind, geometry, derivation }, { place }) {
    place.kind = kind;
    place.source = { gazetteer: derivation ? 'derived' : 'editor' };
    place.precision = derivation ? PRECISION_OF[derivation.kind] : geometry ? 'approximate' : 'unlocated';
    place.note = derivation ? describeDerivation(derivation) : describeDrawn(geometry !== undefined);
    if (derivation) place.basis = { kind: 'derivation', derivation };
    else place.basis = geometry ? { kind: 'geometry', geometry } : { kind: 'none' };
    return confirm(place);
  },
  rename({ name }, { place }) {
    place.name = name;
    return undefined;
  },
  note({ note }, { place }) {
    place.note = note;
    return undefined;
  },
  precision({ precision }, { place }) {
    if (precision === 'unlocated') place.basis = { kind: 'none' };
    place.precision = precision;
    return undefined;
  },
  role({ role }, { place, spans }) {
    // Of a whole place only its names change: a demonym is one by its form, until its own words are given.
    const isMeant = (mention: Place['mentions'][number]) =>
      spans ? spans.some((span) => isWithin(mention, span)) : mention.role !== 'demonym';
    if (!place.mentions.some(isMeant)) return 'its words hold no mention of that place; name the mention itself.';
    place.mentions = place.mentions.map((mention) => (isMeant(mention) ? { ...mention, role } : mention));
    return undefined;
  },
  merge({ into }, { place, places }) {
    const target = places.get(into);
    if (!target || target === place) return `there is no other place “${into}” to merge into; correct its id.`;
    target.mentions = [...target.mentions, ...place.mentions];
    target.care.push(...place.care);
    target.gloss.push(...place.gloss);
    places.delete(place.id);
    return undefined;
  },
  care(_, { place, spans }) {
    place.care.push(...(spans ?? place.mentions));
    return undefined;
  },
  gloss({ note }, { place, spans }) {
    if (!spans) return 'it names no words to explain; give them in “on”.';
    place.gloss.push(...spans.map((span) => ({ ...span, note })));
    return undefined;
  },
};

const PRECISION_OF: Record<Derivation['kind'], Precision> = {
  offset: 'approximate',
  border: 'line',
  part: 'area',
  neighbours: 'area',
  surroundings: 'approximate',
};

/** The note of a derived place, until its editor writes a better one. */
function describeDerivation(derivation: Derivation): string {
  switch (derivation.kind) {
    case 'offset':
      return `Computed by an editor’s decision as the point ${derivation.km} kilometres from “${derivation.of}”, ${derivation.bearing}° clockwise from north.`;
    case 'border':
      return `Drawn by an editor’s decision as the border of “${derivation.of[0]}” and “${derivation.of[1]}”.`;
    case 'part':
      return `Drawn by an editor’s decision as a part of “${derivation.of}” (${derivation.direction}).`;
    case 'neighbours':
      return `Drawn by an editor’s decision as the countries that share a border with “${derivation.of}”.`;
    case 'surroundings':
      return `Drawn by an editor’s decision as a circle around “${derivation.of}”.`;
  }
}

function describeDrawn(isDrawn: boolean): string {
  return isDrawn ? 'Drawn by an editor.' : 'Named by an editor, who could not place it.';
}

function apply<K extends Decision['do']>(decision: Decision & { do: K }, scene: Scene): string | undefined {
  return APPLIERS[decision.do](decision, scene);
}

function confirm(place: Place): undefined {
  place.status = 'confirmed';
  place.confidence = 1;
  place.alternatives = [];
}

/** Sorted; of two that overlap the longer stays. */
function sortDisjoint(mentions: Place['mentions']): Place['mentions'] {
  const kept: Place['mentions'] = [];
  for (const mention of mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every((other) => mention.end <= other.start || other.end <= mention.start)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
