import type { Geometry } from 'geojson';
import { tellChoice, tellUnplaced } from './choice-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import type { Publisher } from './home.ts';
import type { Mention } from './mentions.ts';
import { groupDomain, groupNames } from './names.ts';
import { type Ranked, rankNames } from './rank.ts';
import { findRoles } from './roles.ts';
import { slug } from './slug.ts';
import type { Article, Derivation, Kind, LngLat, PassageMention, Precision, Source, Span, Status } from './types.ts';
import { LEAST_SURE, WEIGHT_NAMES, WEIGHTS } from './weights.ts';

/** What a place's geometry is computed from. */
export type Basis =
  | { kind: 'entry'; entry: Candidate }
  | { kind: 'derivation'; derivation: Derivation }
  | { kind: 'geometry'; geometry: Geometry }
  | { kind: 'none' };

/** A place of the article before its geometry is computed. Decisions change it; `layer.ts` makes its Feature. */
export interface Place {
  id: string;
  name: string;
  kind: Kind;
  precision: Precision;
  status: Status;
  confidence: number;
  note: string;
  source: Source;
  basis: Basis;
  /** Where an editor moved the marker to; else it is computed. */
  marker?: LngLat;
  alternatives: readonly Candidate[];
  /** Sorted by start; disjoint. */
  mentions: PassageMention[];
  /** Stretches of text that an editor marked as distressing. */
  care: Span[];
  gloss: (Span & { note: string })[];
}

const MOST_ALTERNATIVES = 5;

const PRECISION_OF: Partial<Record<Kind, Precision>> = {
  country: 'area',
  group: 'area',
  settlement: 'settlement',
  facility: 'exact',
};

/**
 * One place for each entry that the mentions mean, in the order of the text, each mention with its role. A name whose
 * candidates are too even, or that no table holds, gives an unlocated place with its alternatives. Phrases give places
 * that are unlocated until their decision places them.
 */
export function resolvePlaces(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  { near, domain = '' }: Publisher = {},
) {
  const groups = [...groupNames(article, mentions, gazetteer), ...groupDomain(domain, gazetteer)];
  const ranked = rankNames(groups, gazetteer, near);
  const senses = new Map<Mention, Sense>();
  for (const [index, { mentions: own, records }] of groups.entries()) {
    const sense = describeSense(ranked[index] ?? [], records.length, gazetteer);
    for (const mention of own) senses.set(mention, sense);
  }
  const phrases = new Set(mentions.flatMap((mention) => (mention.kind === 'phrase' ? [mention.place] : [])));
  const opened: Opened = { places: new Map(), ids: new Map(), phrases };
  const roles = findRoles(
    article,
    mentions.map((mention) => toActor(mention, senses.get(mention))),
  );
  for (const [index, mention] of mentions.entries()) {
    const { exact, start, end } = mention;
    const place = openPlace(mention, senses.get(mention), opened);
    place.mentions.push({ exact, start, end, role: roles[index] ?? 'literal' });
    opened.places.set(place.id, place);
  }
  return [...opened.places.values()];
}

/** A mention as its role is told from: with what it means, or may mean. */
function toActor({ start, end, kind }: Mention, sense: Sense | undefined) {
  return { start, end, kind, meaning: sense?.entry ?? sense?.others[0] };
}

/** The places so far, and which id each entry or unlocated name has. */
interface Opened {
  places: Map<string, Place>;
  ids: Map<string, string>;
  /** Ids that decisions have put on words: a name with such an id joins them. */
  phrases: ReadonlySet<string>;
}

/** What a name means in this article. */
interface Sense {
  /** Null when nothing places it. */
  entry: Candidate | null;
  others: Candidate[];
  probability: number;
  /** How it was chosen, or why it was not. */
  note: string;
}

function describeSense(ranked: readonly Ranked[], count: number, gazetteer: Gazetteer): Sense {
  const [best, ...rest] = ranked;
  const others = rest.slice(0, MOST_ALTERNATIVES).map(({ entry }) => gazetteer.at(entry));
  const nameOf = (id: string) => gazetteer.get(id)?.name ?? null;
  if (!best) return { entry: null, others, probability: 0, note: tellUnplaced(others, nameOf) };
  const entry = gazetteer.at(best.entry);
  if (best.probability < LEAST_SURE) {
    const all = [entry, ...others];
    return { entry: null, others: all, probability: 0, note: tellUnplaced(all, nameOf) };
  }
  const note = tellChoice({ entry, next: others[0], count, reasons: findReasons(best, rest[0]) }, nameOf);
  return { entry, others, probability: best.probability, note };
}

const MOST_REASONS = 2;

/** Why the best candidate is preferred to the next, the strongest reason first. */
function findReasons(best: Ranked, next: Ranked | undefined): string[] {
  const lead = (index: number) => (best.points[index] ?? 0) - (next?.points[index] ?? 0);
  return WEIGHT_NAMES.map((weight, index) => ({ weight, lead: lead(index) }))
    .filter((reason) => reason.lead > 0)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, MOST_REASONS)
    .map(({ weight }) => WEIGHTS[weight].phrase);
}

function openPlace(mention: Mention, sense: Sense | undefined, opened: Opened): Place {
  const { ids, places } = opened;
  if (mention.kind === 'phrase') return places.get(mention.place) ?? newPlace(mention.place, mention.exact);
  const entry = sense?.entry;
  if (!entry) return openUnlocated(mention, sense, opened);
  const id = ids.get(entry.id) ?? freeId(entry, opened);
  const isNew = !ids.has(entry.id);
  ids.set(entry.id, id);
  const known = places.get(id);
  if (known && !isNew) return known;
  const likelihood = mention.kind === 'name' ? mention.likelihood : 1;
  const confidence = Math.round(likelihood * sense.probability * 100) / 100;
  // A decision's words may have opened this place before its name came up.
  return Object.assign(known ?? newPlace(id, entry.name), describeEntry(entry, sense.note, sense.others), {
    confidence,
  });
}

function openUnlocated({ exact }: Mention, sense: Sense | undefined, opened: Opened): Place {
  const { ids, places } = opened;
  const key = `unlocated ${exact}`;
  const known = places.get(ids.get(key) ?? '');
  if (known) return known;
  const id = freeSlug(slug(exact), '', opened);
  ids.set(key, id);
  const place = newPlace(id, exact);
  return sense ? { ...place, note: sense.note, alternatives: sense.others } : place;
}

/** What a place takes from its gazetteer entry; `note` says why it is this one and not another. */
export function describeEntry(entry: Candidate, note: string, others: readonly Candidate[] = []) {
  return {
    name: entry.name,
    kind: entry.kind,
    precision: isDrawn(entry) ? ('area' as const) : (PRECISION_OF[entry.kind] ?? ('approximate' as const)),
    source: entry.source,
    note,
    basis: { kind: 'entry' as const, entry },
    alternatives: others,
  };
}

/** Whether it is drawn as an area though its kind does not say so: first-level regions have ISO 3166-2 codes. */
function isDrawn({ id, kind, members }: Candidate): boolean {
  return kind === 'region' && (members.length > 0 || /^[A-Z]{2}-/.test(id));
}

const UNPLACED = 0.5; // confidence: read as a place, and nothing places it

function newPlace(id: string, name: string): Place {
  return {
    id,
    name,
    kind: 'other',
    precision: 'unlocated',
    status: 'suggested',
    confidence: UNPLACED,
    note: `Named by an editor on the words “${name}”; nothing places it yet.`,
    source: { gazetteer: 'none' },
    basis: { kind: 'none' },
    alternatives: [],
    mentions: [],
    care: [],
    gloss: [],
  };
}

/** "kharkiv"; of two places of one name the second has its country's code, then a number. */
function freeId(entry: Candidate, opened: Opened): string {
  const plain = entry.source.gazetteer === 'curated' ? entry.id : slug(entry.name);
  return freeSlug(plain, (entry.country ?? 'other').toLowerCase(), opened);
}

function freeSlug(plain: string, second: string, { places, phrases, ids }: Opened): string {
  const isTaken = places.has(plain) && !(phrases.has(plain) && ![...ids.values()].includes(plain));
  if (!isTaken) return plain;
  const longer = second === '' ? plain : `${plain}-${second}`;
  let id = longer;
  for (let number = 2; places.has(id); number++) id = `${longer}-${number}`;
  return id;
}
