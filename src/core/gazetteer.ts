import type { Kind, LngLat, Source } from './types.ts';

/**
 * A gazetteer entry that a name may mean. `id` is ISO 3166-1 alpha-2, ISO 3166-2, a GeoNames number or a curated slug.
 */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly source: Source;
  /** ISO 3166-1 alpha-2; absent for what lies in no one country. */
  readonly country?: string;
  /** People; 0 when the table does not say. */
  readonly population: number;
  /** Representative point; null for a group. */
  readonly point: LngLat | null;
  /** Country codes of a group. */
  readonly members: readonly string[];
}

/** The tables of `geo/gazetteer` as tab-separated text, each with a header line. */
export interface GazetteerTables {
  countries: string;
  admin1: string;
  settlements: string;
  curated: string;
}

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

interface Entry {
  readonly candidate: Candidate;
  readonly names: readonly string[];
  /** Lower comes first. */
  readonly rank: number;
}

const RANK = {
  country: 0, // a country's name is nearly always the country
  curated: 1, // rows made by hand for names that are in the news
  city: 2, // of CITY_POPULATION or more
  region: 3,
  town: 4,
};
const CITY_POPULATION = 100_000; // people: from here a city outranks a region of its name ("New York", "Kharkiv")
const VARIANT_WEIGHT = 0.3; // a variant counts as a place of this share of its people

const GEONAMES = 'https://www.geonames.org/';

/** Opens the tables. Pure; takes some tenths of a second for all of them, so open once. */
export function openGazetteer(tables: GazetteerTables): Gazetteer {
  const countries = readTable(tables.countries);
  const entries: Entry[] = [
    ...countries.map(readCountry),
    ...readTable(tables.curated).map(readCurated),
    ...readTable(tables.settlements).map(readSettlement),
    ...readTable(tables.admin1).map(readRegion),
  ];
  const byId = new Map(entries.map(({ candidate }) => [candidate.id, candidate]));
  const byName = indexNames(entries);
  const byDemonym = indexDemonyms(countries, byId);
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
export function evenOut(name: string): string {
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

function indexDemonyms(rows: readonly Row[], byId: ReadonlyMap<string, Candidate>): Map<string, Candidate> {
  const index = new Map<string, Candidate>();
  for (const row of rows) {
    const country = byId.get(row('code'));
    // The first row wins where two countries share a word: the order of the table is the editor's.
    for (const word of list(row('demonyms'))) if (country && !index.has(word)) index.set(word, country);
  }
  return index;
}

/** A row answers with the cell of a column, '' when it is empty or missing. */
type Row = (column: string) => string;

function readTable(text: string): Row[] {
  const [header = '', ...lines] = text.split('\n');
  const columns = new Map(header.split('\t').map((name, index) => [name, index]));
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return (column) => cells[columns.get(column) ?? -1] ?? '';
    });
}

function readCountry(row: Row): Entry {
  const source = { gazetteer: 'Natural Earth', id: row('code') };
  return {
    candidate: { ...common(row, row('code')), kind: 'country', country: row('code'), population: 0, source },
    names: names(row),
    rank: RANK.country,
  };
}

function readRegion(row: Row): Entry {
  const source = { gazetteer: 'Natural Earth', id: row('code') };
  return {
    candidate: { ...common(row, row('code')), kind: 'region', population: 0, source },
    names: names(row),
    rank: RANK.region,
  };
}

function readSettlement(row: Row): Entry {
  const id = row('id');
  const population = Number(row('population'));
  const source = { gazetteer: 'GeoNames', id, url: GEONAMES + id };
  return {
    candidate: { ...common(row, id), kind: 'settlement', population, source },
    names: names(row).filter((name) => /^\p{Lu}/u.test(name)),
    rank: population >= CITY_POPULATION ? RANK.city : RANK.town,
  };
}

const CURATED_KINDS: readonly Kind[] = ['region', 'settlement', 'facility', 'water', 'group', 'other'];

function readCurated(row: Row): Entry {
  const id = row('id');
  const kind = CURATED_KINDS.find((known) => known === row('kind')) ?? 'other';
  const source = { gazetteer: 'curated', id };
  return {
    candidate: { ...common(row, id), kind, population: 0, source },
    // "The Kremlin" stands in running text as "the Kremlin": the article is no part of the name.
    names: names(row).map((name) => name.replace(/^The /, '')),
    rank: RANK.curated,
  };
}

function common(row: Row, id: string) {
  const country = row('country');
  const point: LngLat | null = row('lng') === '' ? null : [Number(row('lng')), Number(row('lat'))];
  return { id, name: row('name'), point, members: list(row('members')), ...(country !== '' && { country }) };
}

function names(row: Row): string[] {
  return [row('name'), ...list(row('variants'))].filter((name) => name !== '');
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}
