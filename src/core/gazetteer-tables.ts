import type { Kind, LngLat, Source } from './types.ts';

/**
 * A gazetteer entry that a name may mean. `id` is ISO 3166-1 alpha-2, ISO 3166-2, a GeoNames number or code, or a
 * curated slug.
 */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** GeoNames' code: PCLI a country, ADM1 and ADM2 its regions, PPL… a settlement; '' for a curated row. */
  readonly feature: string;
  readonly source: Source;
  /** ISO 3166-1 alpha-2; absent for what lies in no one country. */
  readonly country?: string;
  /** Id of the first-level region it lies in, and of the second-level one; absent when not known. */
  readonly admin1?: string;
  readonly admin2?: string;
  /** People; 0 when the table does not say. */
  readonly population: number;
  /** Representative point; null for a group. */
  readonly point: LngLat | null;
  /** Country codes of a group. */
  readonly members: readonly string[];
  /** The name often stands for a government ("the Kremlin"). */
  readonly isSeat: boolean;
}

/** The tables of `geo/gazetteer` as tab-separated text, each with a header line. */
export interface GazetteerTables {
  countries: string;
  admin1: string;
  admin2: string;
  settlements: string;
  curated: string;
}

/** Features of the towns from which a country or a region of the first level is governed. */
export const CAPITALS: ReadonlySet<string> = new Set(['PPLC', 'PPLA']);

/** A row of a table, ready to be packed. */
export interface Entry extends Omit<Candidate, 'source'> {
  /** Its name first. */
  readonly names: readonly string[];
  /** Words for its people and its adjective ("Russian", "Russians"). */
  readonly demonyms: readonly string[];
}

/** Every entry of the tables: countries, curated rows and regions, then settlements, each in their table's order. */
export function readEntries(tables: GazetteerTables): Entry[] {
  return [
    ...readTable(tables.countries, readCountry),
    ...readTable(tables.curated, readCurated),
    ...readTable(tables.admin1, (row) => readRegion(row, 'ADM1')),
    ...readTable(tables.admin2, (row) => readRegion(row, 'ADM2')),
    ...readTable(tables.settlements, readSettlement),
  ];
}

/** A row answers with the cell of a column, '' when it is empty or missing. */
type Row = (column: string) => string;

/** What `read` makes of each row. */
function readTable(text: string, read: (row: Row) => Entry): Entry[] {
  const [header = '', ...lines] = text.split('\n');
  const columns = new Map(header.split('\t').map((name, index) => [name, index]));
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return read((column) => cells[columns.get(column) ?? -1] ?? '');
    });
}

function readCountry(row: Row): Entry {
  const id = row('code');
  return { ...common(row, id), kind: 'country', feature: 'PCLI', country: id };
}

function readRegion(row: Row, feature: string): Entry {
  return { ...common(row, row('code')), kind: 'region', feature };
}

function readSettlement(row: Row): Entry {
  return { ...common(row, row('id')), kind: 'settlement', feature: row('feature') };
}

const CURATED_KINDS: readonly Kind[] = ['region', 'settlement', 'facility', 'water', 'group', 'other'];

function readCurated(row: Row): Entry {
  const kind = CURATED_KINDS.find((known) => known === row('kind')) ?? 'other';
  const entry = common(row, row('id'));
  // "The Kremlin" stands in running text as "the Kremlin": the article is no part of the name.
  return { ...entry, names: entry.names.map((name) => name.replace(/^The /, '')), kind, feature: '' };
}

function common(row: Row, id: string) {
  const [country, admin1, admin2] = [row('country'), row('admin1'), row('admin2')];
  const point: LngLat | null = row('lng') === '' ? null : [Number(row('lng')), Number(row('lat'))];
  return {
    id,
    name: row('name'),
    names: [row('name'), ...list(row('variants'))].filter((name) => name !== ''),
    demonyms: list(row('demonyms')),
    population: Number(row('population')),
    point,
    members: list(row('members')),
    isSeat: row('stands') === 'government',
    ...(country !== '' && { country }),
    ...(admin1 !== '' && { admin1 }),
    ...(admin2 !== '' && { admin2 }),
  };
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}
