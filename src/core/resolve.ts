import type { Geometry } from 'geojson';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import type { Mention } from './mentions.ts';
import { groupNames } from './names.ts';
import { type Home, type Ranked, rankNames } from './rank.ts';
import type { Article, Derivation, Kind, LngLat, PassageMention, Precision, Role, Source, Span, Status } from './types.ts';
import { LEAST_SURE, WEIGHTS, type Weight } from './weights.ts';

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
 * One place for each entry that the mentions mean, in the order of the text. A name whose candidates are too even, or
 * that no table holds, gives an unlocated place with its alternatives. Phrases give places that are unlocated until their
 * decision places them. `placeOf` says which place a mention became.
 */
export function resolvePlaces(article: Article, mentions: readonly Mention[], gazetteer: Gazetteer, home: Home = {}) {
  const groups = groupNames(article, mentions, gazetteer.recordOf);
  const ranked = rankNames(groups, gazetteer, home);
  const senses = new Map<Mention, Sense>();
  for (const [index, { mentions: own, records }] of groups.entries()) {
    const sense = describeSense(ranked[index] ?? [], records.length, gazetteer);
    for (const mention of own) senses.set(mention, sense);
  }
  const places = new Map<string, Place>();
  const ids = new Map<string, string>();
  const placeOf = new Map<Mention, Place>();
  for (const mention of mentions) {
    const place = openPlace(mention, senses.get(mention), ids, places);
    place.mentions.push({ exact: mention.exact, start: mention.start, end: mention.end, role: roleOf(mention) });
    places.set(place.id, place);
    placeOf.set(mention, place);
  }
  return { places: [...places.values()], placeOf };
}

function roleOf({ kind }: Mention): Role {
  return kind === 'demonym' ? 'demonym' : 'literal';
}

/** What a name means in this article. */
interface Sense {
  /** Null when nothing places it. */
  entry: Candidate | null;
  others: Candidate[];
  probability: number;
  why: string;
}

function describeSense(ranked: readonly Ranked[], count: number, gazetteer: Gazetteer): Sense {
  const [best, ...rest] = ranked;
  const others = rest.slice(0, MOST_ALTERNATIVES).map(({ entry }) => gazetteer.at(entry));
  if (!best) return { entry: null, others, probability: 0, why: '' };
  const entry = gazetteer.at(best.entry);
  if (best.probability < LEAST_SURE) return { entry: null, others: [entry, ...others], probability: 0, why: '' };
  return { entry, others, probability: best.probability, why: tellWhy(best, rest[0], count) };
}

const MOST_REASONS = 2;

/** Why the best candidate is preferred to the next. */
function tellWhy(best: Ranked, next: Ranked | undefined, count: number): string {
  if (!next) return 'the only one of that name';
  const lead = (weight: Weight) => (best.reasons.get(weight) ?? 0) - (next.reasons.get(weight) ?? 0);
  const reasons = [...best.reasons.keys()].filter((weight) => lead(weight) > 0).sort((a, b) => lead(b) - lead(a));
  const phrases = reasons.slice(0, MOST_REASONS).map((weight) => WEIGHTS[weight].phrase);
  const because = phrases.length > 0 ? `, because ${phrases.join(' and ')}` : '';
  return `the likeliest of ${count} of that name${because}`;
}

function openPlace(
  mention: Mention,
  sense: Sense | undefined,
  ids: Map<string, string>,
  places: ReadonlyMap<string, Place>,
): Place {
  if (mention.kind === 'phrase') return places.get(mention.place) ?? newPlace(mention.place, mention.exact);
  const likelihood = mention.kind === 'name' ? mention.likelihood : 1;
  const entry = sense?.entry;
  if (!entry) return openUnlocated(mention, sense?.others ?? [], ids, places);
  const id = ids.get(entry.id) ?? freeId(entry, places);
  ids.set(entry.id, id);
  const known = places.get(id);
  if (known && known.basis.kind !== 'none') return known;
  const described = describeEntry(entry, sense.why, sense.others);
  const confidence = Math.round(likelihood * sense.probability * 100) / 100;
  // A decision's words may have opened this place before its name came up.
  return Object.assign(known ?? newPlace(id, entry.name), described, { confidence });
}

function openUnlocated(
  { exact }: Mention,
  others: readonly Candidate[],
  ids: Map<string, string>,
  places: ReadonlyMap<string, Place>,
): Place {
  const key = `unlocated ${exact}`;
  const known = places.get(ids.get(key) ?? '');
  if (known) return known;
  const id = freeSlug(slug(exact), '', places);
  ids.set(key, id);
  const note =
    others.length === 0
      ? `Read as the name of a place; the gazetteer does not hold it, so it is not placed.`
      : `Read as the name of a place; ${others.length > MOST_ALTERNATIVES ? 'several' : others.length} of that name are too much alike to choose, so it is not placed.`;
  return { ...newPlace(id, exact), note, alternatives: others };
}

/** What a place takes from its gazetteer entry; `why` it is this one and not another. */
export function describeEntry(entry: Candidate, why = 'the only one of that name', others: readonly Candidate[] = []) {
  return {
    name: entry.name,
    kind: entry.kind,
    precision: PRECISION_OF[entry.kind] ?? ('approximate' as const),
    source: entry.source,
    note: `Placed by its name, which is in the gazetteer (${entry.source.gazetteer} ${entry.id}): ${why}.`,
    basis: { kind: 'entry' as const, entry },
    alternatives: others,
  };
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
function freeId(entry: Candidate, places: ReadonlyMap<string, Place>): string {
  const plain = entry.source.gazetteer === 'curated' ? entry.id : slug(entry.name);
  return freeSlug(plain, (entry.country ?? 'other').toLowerCase(), places);
}

function freeSlug(plain: string, second: string, places: ReadonlyMap<string, Place>): string {
  if (!places.has(plain)) return plain;
  const longer = second === '' ? plain : `${plain}-${second}`;
  let id = longer;
  for (let number = 2; places.has(id); number++) id = `${longer}-${number}`;
  return id;
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'place';
}
