import type { Gazetteer } from './gazetteer.ts';
import { describeDerived, describeDrawn, describeMoved } from './placing.ts';
import { describeEntry, type Place } from './resolve.ts';
import { groupByHolder, openCover } from './spans.ts';
import { type Article, type Decision, type PassageMention, type Span, UserError } from './types.ts';

/** What one decision is carried out on. */
export interface Scene {
  place: Place;
  places: ReadonlyMap<string, Place>;
  /** The decision's words in the article; null when it names none and speaks of the whole place. */
  spans: readonly Span[] | null;
  article: Article;
  gazetteer: Gazetteer;
  /** The decision, as messages name it. */
  label: string;
}

/**
 * Carries out one decision on its place. Returns what is wrong, when something is. Throws UserError for a source that
 * the gazetteer lacks.
 */
export function decide<K extends Decision['do']>(decision: Decision & { do: K }, scene: Scene): string | undefined {
  return DECIDERS[decision.do](decision, scene);
}

const NO_MENTION = 'its words hold no mention of that place; name the mention itself.';
const NO_PASSAGE = 'its words are in no sentence that names that place; name words beside it.';

const DECIDERS: { [K in Decision['do']]: (decision: Decision & { do: K }, scene: Scene) => string | undefined } = {
  confirm: (_, { place }) => confirm(place),
  reject(_, { place, spans }) {
    const { meant, others } = divideMentions(place, spans);
    place.mentions = others;
    return meant.length > 0 ? undefined : NO_MENTION;
  },
  choose({ source }, { place, gazetteer, label }) {
    const entry = gazetteer.get(source.id ?? '');
    if (!entry) {
      throw new UserError(
        `${label}: the gazetteer has no entry “${source.id ?? ''}”; look its id up in geo/gazetteer.`,
      );
    }
    const note = `Placed by an editor as the gazetteer’s ${entry.name} (${entry.source.gazetteer} ${entry.id}).`;
    replace(place, describeEntry(entry, note));
    return confirm(place);
  },
  move({ marker }, { place }) {
    // A point goes where its marker goes; a line or an area stays, with the marker elsewhere on it.
    if (isPoint(place)) replace(place, describeMoved(marker, place));
    else place.marker = marker;
    return confirm(place);
  },
  place({ kind, geometry, derivation }, { place }) {
    replace(place, { kind, ...(derivation ? describeDerived(derivation) : describeDrawn(geometry)) });
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
    if (precision === 'unlocated') replace(place, { basis: { kind: 'none' }, note: 'Left unplaced by an editor.' });
    place.precision = precision;
    return undefined;
  },
  role({ role }, { place, spans }) {
    const { meant } = divideMentions(place, spans);
    // Of a whole place only its names change: a demonym is one by its form, until its own words are given.
    const changed = new Set(spans ? meant : meant.filter((mention) => mention.role !== 'demonym'));
    place.mentions = place.mentions.map((mention) => (changed.has(mention) ? { ...mention, role } : mention));
    return changed.size > 0 ? undefined : NO_MENTION;
  },
  merge({ into }, { place, places, spans }) {
    const target = places.get(into);
    if (!target || target === place) return `there is no other place “${into}” to merge into; correct its id.`;
    const { meant, others } = divideMentions(place, spans);
    place.mentions = others;
    target.mentions = [...target.mentions, ...meant];
    target.care.push(...place.care);
    target.gloss.push(...place.gloss);
    return meant.length > 0 ? undefined : NO_MENTION;
  },
  care(_, { place, spans, article }) {
    place.care.push(...(spans ?? place.mentions));
    return isBeside(place, spans, article) ? undefined : NO_PASSAGE;
  },
  gloss({ note }, { place, places, spans, article }) {
    if (!spans) return 'it names no words to explain; give them in “on”.';
    if (isCrossed(spans, places)) return 'its words overlap others that are explained already; choose words apart.';
    place.gloss.push(...spans.map((span) => ({ ...span, note })));
    return isBeside(place, spans, article) ? undefined : NO_PASSAGE;
  },
};

/** Those of a place's mentions that stand within the words, or all where none are given; and the others. */
function divideMentions({ mentions }: Place, spans: readonly Span[] | null) {
  const isMeant = spans ? openCover(spans) : () => true;
  const [meant, others]: [PassageMention[], PassageMention[]] = [[], []];
  for (const mention of mentions) (isMeant(mention) ? meant : others).push(mention);
  return { meant, others };
}

/** Whether one of the words stands in a sentence that names the place. */
function isBeside({ mentions }: Place, spans: readonly Span[] | null, { sentences }: Article): boolean {
  if (!spans) return true;
  const named = groupByHolder(mentions, sentences);
  return [...groupByHolder(spans, sentences).keys()].some((sentence) => named.has(sentence));
}

/** Whether one of the words shares letters with other words that are explained. */
function isCrossed(spans: readonly Span[], places: ReadonlyMap<string, Place>): boolean {
  const glosses = [...places.values()].flatMap(({ gloss }) => gloss);
  const isAlike = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
  return glosses.some((gloss) =>
    spans.some((span) => span.start < gloss.end && gloss.start < span.end && !isAlike(span, gloss)),
  );
}

function isPoint({ basis }: Place): boolean {
  switch (basis.kind) {
    case 'entry':
      return basis.entry.kind !== 'country' && basis.entry.members.length === 0;
    case 'derivation':
      return basis.derivation.kind === 'offset';
    case 'geometry':
      return basis.geometry.type === 'Point';
    case 'none':
      return true;
  }
}

function confirm(place: Place): undefined {
  place.status = 'confirmed';
  place.confidence = 1;
  place.alternatives = [];
}

/** Places it anew: a marker that an editor moved belonged to where it was. */
function replace(place: Place, changes: Partial<Place>): void {
  Object.assign(place, changes);
  delete place.marker;
}
