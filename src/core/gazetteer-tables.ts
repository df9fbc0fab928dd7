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

/** A candidate as its table has it. */
export interface Entry {
  readonly candidate: Candidate;
  readonly names: readonly string[];
  /** A people's name and adjective, of a country. */
  readonly demonyms: readonly string[];
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

const GEONAMES = 'https://www.geonames.org/';

/** Every entry of the tables, countries first. */
export function readEntries(tables: GazetteerTables): Entry[] {
  return [
    ...readTable(tables.countries).map(readCountry),
    ...readTable(tables.curated).map(readCurated),
    ...readTable(tables.settlements).map(readSettlement),
    ...readTable(tables.admin1).map(readRegion),
  ];
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
    demonyms: list(row('demonyms')),
    rank: RANK.country,
  };
}

function readRegion(row: Row): Entry {
  const source = { gazetteer: 'Natural Earth', id: row('code') };
  return {
    candidate: { ...common(row, row('code')), kind: 'region', population: 0, source },
    names: names(row),
    demonyms: [],
    rank: RANK.region,
  };
}

function readSettlement(row: Row): Entry {
  const id = row('id');
  const population = Number(row('population'));
  const source = { gazetteer: 'GeoNames', id, url: GEONAMES + id };
  return {
    candidate: { ...common(row, id), kind: 'settlement', population, source },
    // A town is looked up by a capitalised name only: tens of thousands of variants need not be kept.
    names: names(row).filter((name) => /^\p{Lu}/u.test(name)),
    demonyms: [],
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
    demonyms: [],
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
