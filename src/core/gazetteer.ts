import { type Candidate, type Entry, type GazetteerTables, readEntries } from './gazetteer-tables.ts';

/** Finds candidates by name. Names are compared letter for letter; only apostrophes and white space are evened out. */
export interface Gazetteer {
  /** Every entry of that name, best first; [] for none. */
  lookUp(name: string): readonly Candidate[];
  /** The country whose people or adjective the word is ("Russian", "Russians"); null for none. */
  lookUpDemonym(word: string): Candidate | null;
  /** The entry with that id; null for none. */
  get(id: string): Candidate | null;
  /**
   * Words in the longest name or demonym that begins with the word: no longer stretch need be looked up; 0 when none
   * does.
   */
  countWordsFrom(word: string): number;
}

const VARIANT_WEIGHT = 0.3; // a variant counts as a place of this share of its people

/** Opens the tables. Pure; takes some tenths of a second for all of them, so open once. */
export function openGazetteer(tables: GazetteerTables): Gazetteer {
  const entries = readEntries(tables);
  const byId = new Map(entries.map(({ candidate }) => [candidate.id, candidate]));
  const byName = indexNames(entries);
  const byDemonym = indexDemonyms(entries);
  const longest = new Map<string, number>();
  for (const name of [...byName.keys(), ...byDemonym.keys()]) {
    const words = splitWords(name);
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }

  return {
    countWordsFrom: (word) => longest.get(evenOut(word)) ?? 0,
    get: (id) => byId.get(id) ?? null,
    lookUpDemonym: (word) => byDemonym.get(word) ?? null,
    lookUp(name) {
      const key = evenOut(name);
      return (byName.get(key) ?? [])
        .toSorted((a, b) => a.rank - b.rank || weigh(b, key) - weigh(a, key) || compare(a, b))
        .map(({ candidate }) => candidate);
    },
  };
}

/** A name as it is compared: one kind of apostrophe, one kind of space, composed letters. */
function evenOut(name: string): string {
  return name.replaceAll(/[’ʼ‘]/g, "'").replaceAll(/\s+/g, ' ').normalize('NFC');
}

/**
 * Words and dotted abbreviations ("U.S."); apostrophes and hyphens part words, so "Ukraine’s" and "US-led" begin with a
 * name.
 */
export const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+/gu;

function splitWords(name: string): readonly string[] {
  return name.match(WORD) ?? [];
}

function weigh({ candidate }: Entry, key: string): number {
  return candidate.population * (evenOut(candidate.name) === key ? 1 : VARIANT_WEIGHT);
}

function compare(a: Entry, b: Entry): number {
  return a.candidate.id < b.candidate.id ? -1 : 1;
}

function indexNames(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(entry.names.map(evenOut))) {
      const found = index.get(key);
      if (found) found.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

function indexDemonyms(entries: readonly Entry[]): Map<string, Candidate> {
  const index = new Map<string, Candidate>();
  for (const { candidate, demonyms } of entries) {
    // The first row wins where two countries share a word: the order of the table is the editor's.
    for (const word of demonyms) if (!index.has(word)) index.set(word, candidate);
  }
  return index;
}
