import { KINDS, type Passage, PRECISIONS } from '../core/types.ts';
import type { Address } from './address.ts';
import { fold } from './fold.ts';
import { hidesPlaces } from './hidden-places.ts';
import type { PlaceView } from './places.ts';

/** Values of `reported` in the address: places reported on, places only named, or both of them. */
export const REPORTS = ['here', 'named', 'all'] as const;

/** The address's keys that search and filter; they are cleared together. */
export const FILTER_KEYS = ['q', 'kind', 'precision', 'reported'] as const;

/** What the address looks for. An empty list asks for nothing. */
export interface Filter {
  /** The words typed, folded; each must be found. */
  readonly terms: readonly string[];
  readonly kind: readonly string[];
  readonly precision: readonly string[];
  readonly reported: (typeof REPORTS)[number] | null;
}

/** The places that an address looks for. */
export interface Found {
  readonly filter: Filter;
  /** Each place found, with the passage that has most of the words; null when its name has them all, or none was typed. */
  readonly places: ReadonlyMap<string, Passage | null>;
  /** The ids of those that the map shows: all that were looked for, or else the reported ones. */
  readonly onMap: ReadonlySet<string>;
}

/** Finds what an address looks for; the same address again costs nothing. */
export type Finder = (address: Address) => Found;

/** The values of a key with several, those not known left out. */
export function readValues<T extends string>(value: string | undefined, known: readonly T[]): T[] {
  const asked = (value ?? '').split(',');
  return known.filter((name) => asked.includes(name));
}

/** What an address looks for; what it does not know looks for nothing. */
export function readFilter(address: Address): Filter {
  const terms = (address.get('q') ?? '').split(/\s+/u).map(fold);
  return {
    terms: [...new Set(terms)].filter((term) => term !== ''),
    kind: readValues(address.get('kind'), KINDS),
    precision: readValues(address.get('precision'), PRECISIONS),
    reported: REPORTS.find((name) => name === address.get('reported')) ?? null,
  };
}

/** True when a filter leaves places out of the list. */
export function isNarrow({ terms, kind, precision, reported }: Filter): boolean {
  return terms.length + kind.length + precision.length > 0 || reported === 'here' || reported === 'named';
}

/** A finder for these places. Their texts are folded once, when they are first searched. */
export function openFinder(places: readonly PlaceView[]): Finder {
  const folded = new Map<string, string>();
  // Where nothing is reported anywhere, the map shows what is named.
  const reports = places.some(({ number }) => number !== null);
  let last: { key: string; found: Found } | null = null;

  function foldOnce(text: string): string {
    const known = folded.get(text) ?? fold(text);
    folded.set(text, known);
    return known;
  }

  function find(filter: Filter): Found {
    const found = new Map<string, Passage | null>();
    for (const place of places) {
      if (!isOfSort(place, filter)) continue;
      const passage = findWords(place, filter.terms, foldOnce);
      if (passage !== undefined) found.set(place.id, passage);
    }
    const isAsked = isNarrow(filter) || filter.reported === 'all' || !reports;
    const shown = places.filter(({ id, number }) => found.has(id) && (isAsked || number !== null));
    return { filter, places: found, onMap: new Set(shown.map(({ id }) => id)) };
  }

  return (address) => {
    const key = JSON.stringify(FILTER_KEYS.map((name) => address.get(name) ?? ''));
    if (last?.key !== key) last = { key, found: find(readFilter(address)) };
    return hidesPlaces(address) ? { ...last.found, onMap: new Set() } : last.found;
  };
}

function isOfSort({ feature: { properties } }: PlaceView, { kind, precision, reported }: Filter): boolean {
  if (kind.length > 0 && !kind.includes(properties.kind)) return false;
  if (precision.length > 0 && !precision.includes(properties.precision)) return false;
  return reported === null || reported === 'all' || properties.reported === (reported === 'here');
}

/**
 * The passage that has, together with the place's name, every word: the one with most of them. Null when the name
 * alone has them, undefined when no passage does.
 */
function findWords(
  { feature: { properties } }: PlaceView,
  terms: readonly string[],
  foldOnce: (text: string) => string,
): Passage | null | undefined {
  if (terms.length === 0) return null;
  const name = foldOnce(properties.name);
  const missing = terms.filter((term) => !name.includes(term));
  let best: Passage | null | undefined = missing.length === 0 ? null : undefined;
  let most = 0;
  for (const passage of properties.passages) {
    const text = foldOnce(passage.quote);
    if (!missing.every((term) => text.includes(term))) continue;
    const count = terms.filter((term) => text.includes(term)).length;
    if (count > most) [best, most] = [passage, count];
  }
  return best;
}
