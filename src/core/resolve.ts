import type { Geometry } from 'geojson';
import type { Candidate } from './gazetteer-tables.ts';
import type { Mention } from './mentions.ts';
import type { Derivation, Kind, LngLat, PassageMention, Precision, Source, Span, Status } from './types.ts';

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

const CONFIDENCE = {
  only: 0.9, // one entry has the name
  best: 0.6, // several have it: the best by kind and population
  phrase: 0.5, // words that no table holds
};
const MOST_ALTERNATIVES = 5;

const PRECISION_OF: Partial<Record<Kind, Precision>> = {
  country: 'area',
  group: 'area',
  settlement: 'settlement',
  facility: 'exact',
};

/**
 * One place for each entry that the mentions mean, the best candidate of each, in the order of the text. A name is
 * literal, a demonym a demonym, until a decision says otherwise. Phrases give places that are unlocated until their
 * decision places them.
 */
export function resolvePlaces(mentions: readonly Mention[]): Place[] {
  const places = new Map<string, Place>();
  const idOfEntry = new Map<string, string>();
  for (const mention of mentions) {
    const place =
      mention.kind === 'phrase' ? newPlace(mention.place, mention.exact) : placeOfEntry(mention, idOfEntry, places);
    if (!place) continue;
    const known = places.get(place.id) ?? place;
    const role = mention.kind === 'demonym' ? 'demonym' : 'literal';
    known.mentions.push({ exact: mention.exact, start: mention.start, end: mention.end, role });
    places.set(known.id, known);
  }
  return [...places.values()];
}

function placeOfEntry(
  mention: Exclude<Mention, { kind: 'phrase' }>,
  idOfEntry: Map<string, string>,
  places: ReadonlyMap<string, Place>,
): Place | null {
  const [entry, ...others] = mention.kind === 'demonym' ? [mention.country] : mention.candidates;
  if (!entry) return null;
  const id = idOfEntry.get(entry.id) ?? freeId(entry, places);
  idOfEntry.set(entry.id, id);
  const described = { ...describeEntry(entry, others), alternatives: others.slice(0, MOST_ALTERNATIVES) };
  // A decision's words may have opened this place before its name came up.
  const opened = places.get(id);
  if (opened?.basis.kind === 'none') return Object.assign(opened, described);
  return { ...newPlace(id, entry.name), ...described };
}

/** What a place takes from its gazetteer entry. */
export function describeEntry(entry: Candidate, others: readonly Candidate[] = []) {
  const chosen =
    others.length === 0
      ? 'the only one of that name'
      : `the first of ${others.length + 1} of that name by kind and population`;
  return {
    name: entry.name,
    kind: entry.kind,
    precision: PRECISION_OF[entry.kind] ?? ('approximate' as const),
    source: entry.source,
    confidence: others.length === 0 ? CONFIDENCE.only : CONFIDENCE.best,
    note: `Placed by its name, which is in the gazetteer (${entry.source.gazetteer} ${entry.id}): ${chosen}.`,
    basis: { kind: 'entry' as const, entry },
  };
}

function newPlace(id: string, name: string): Place {
  return {
    id,
    name,
    kind: 'other',
    precision: 'unlocated',
    status: 'suggested',
    confidence: CONFIDENCE.phrase,
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
  if ((places.get(plain)?.basis.kind ?? 'none') === 'none') return plain;
  const withCountry = `${plain}-${(entry.country ?? 'other').toLowerCase()}`;
  let id = withCountry;
  for (let number = 2; places.has(id); number++) id = `${withCountry}-${number}`;
  return id;
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'place';
}
