import type { Entry } from './gazetteer-tables.ts';
import { SHAPE, type Tokens, tokenize } from './tokens.ts';
import { KINDS, type Kind } from './types.ts';

/**
 * The gazetteer as one stretch of bytes: a header in JSON, then its columns one after the other. What several threads
 * share, and what a browser loads. The columns stand in the order of the entries, the keys in that of their names.
 */
export interface PackedGazetteer {
  readonly header: PackHeader;
  readonly kind: Uint8Array;
  readonly feature: Uint8Array;
  /** Number of keys. */
  readonly keyCount: Uint8Array;
  /** Indexes into the header's lists; 0 for none. */
  readonly country: Uint16Array;
  readonly admin1: Uint16Array;
  readonly admin2: Uint16Array;
  readonly population: Uint32Array;
  /** GeoNames number; 0 where the id is in the header. */
  readonly id: Uint32Array;
  /** In 1/SCALE degrees; NOWHERE for none. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  /** Names as they are printed, UTF-8, each ended by a line feed. */
  readonly names: Uint8Array;
  /** Names as they are looked up, likewise. */
  readonly keys: Uint8Array;
}

export interface PackHeader {
  readonly count: number;
  readonly features: readonly string[];
  readonly countries: readonly string[];
  readonly admin1: readonly string[];
  readonly admin2: readonly string[];
  /** Of the entries whose id is no number, in their order. */
  readonly ids: readonly string[];
  /** What few entries have, by the entry's index. */
  readonly demonyms: Readonly<Record<number, readonly string[]>>;
  readonly members: Readonly<Record<number, readonly string[]>>;
  readonly seats: readonly number[];
  /** Length of each column in bytes, in the order of COLUMNS. */
  readonly lengths: readonly number[];
}

export const SCALE = 1e5; // a metre
export const NOWHERE = 0x7fffffff;
const MOST_KEYS = 255; // what a byte can count
const CAPITALS = 5; // letters: a name in capitals up to this long is looked up in capitals only ("US", not "us")
/** Stands before the key of such a name. */
export const IN_CAPITALS = 0x5e;

const COLUMNS = [
  ['kind', Uint8Array],
  ['feature', Uint8Array],
  ['keyCount', Uint8Array],
  ['country', Uint16Array],
  ['admin1', Uint16Array],
  ['admin2', Uint16Array],
  ['population', Uint32Array],
  ['id', Uint32Array],
  ['lng', Int32Array],
  ['lat', Int32Array],
  ['names', Uint8Array],
  ['keys', Uint8Array],
] as const;

const ALIGNED = 4; // bytes

interface PackOptions {
  /** Settlements of fewer people are left out, unless they are a seat or in `whole`. */
  smallest?: number;
  /** Countries, by code, of which every settlement is kept. */
  whole?: readonly string[];
  /** Leaves out the second-level regions of all countries but these. */
  admin2?: readonly string[];
}

/** Packs the entries of the tables; `options` make a smaller pack of the same. */
export function packGazetteer(all: readonly Entry[], options: PackOptions = {}): Uint8Array<ArrayBuffer> {
  const entries = all.filter((entry) => isWanted(entry, options));
  const features = listOf(entries.map(({ feature }) => feature));
  const countries = listOf(entries.map(({ country = '' }) => country));
  // A region is in itself, so that it and what lies in it have the same number.
  const admin1Of = ({ feature, id, admin1 = '' }: Entry) => (feature === 'ADM1' ? id : admin1);
  const admin2Of = ({ feature, id, admin2 = '' }: Entry) => (feature === 'ADM2' ? id : admin2);
  const admin1 = listOf(entries.map(admin1Of));
  const admin2 = listOf(entries.map(admin2Of));
  const keys = entries.map(({ names }) => keysOf(names));
  const isNumber = ({ id }: Entry) => /^[1-9]\d*$/.test(id);
  const columns: Record<(typeof COLUMNS)[number][0], ArrayBufferView<ArrayBuffer>> = {
    kind: Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind)),
    feature: Uint8Array.from(entries, ({ feature }) => features.indexOf(feature)),
    keyCount: Uint8Array.from(keys, ({ length }) => length),
    country: Uint16Array.from(entries, ({ country = '' }) => countries.indexOf(country)),
    admin1: Uint16Array.from(entries, (entry) => admin1.indexOf(admin1Of(entry))),
    admin2: Uint16Array.from(entries, (entry) => admin2.indexOf(admin2Of(entry))),
    population: Uint32Array.from(entries, ({ population }) => population),
    id: Uint32Array.from(entries, (entry) => (isNumber(entry) ? Number(entry.id) : 0)),
    lng: Int32Array.from(entries, ({ point }) => (point ? Math.round(point[0] * SCALE) : NOWHERE)),
    lat: Int32Array.from(entries, ({ point }) => (point ? Math.round(point[1] * SCALE) : NOWHERE)),
    names: new TextEncoder().encode(entries.map(({ name }) => `${name}\n`).join('')),
    keys: joinKeys(keys.flat()),
  };
  const header: PackHeader = {
    count: entries.length,
    features: features.list,
    countries: countries.list,
    admin1: admin1.list,
    admin2: admin2.list,
    ids: entries.filter((entry) => !isNumber(entry)).map(({ id }) => id),
    demonyms: Object.fromEntries(entries.flatMap(({ demonyms }, at) => (demonyms.length > 0 ? [[at, demonyms]] : []))),
    members: Object.fromEntries(entries.flatMap(({ members }, at) => (members.length > 0 ? [[at, members]] : []))),
    seats: entries.flatMap(({ isSeat }, at) => (isSeat ? [at] : [])),
    lengths: COLUMNS.map(([name]) => columns[name].byteLength),
  };
  return joinColumns(
    header,
    COLUMNS.map(([name]) => columns[name]),
  );
}

const SEATS = new Set(['PPLC', 'PPLA']);

function isWanted(
  { kind, feature, population, country = '' }: Entry,
  { smallest = 0, whole = [], admin2 }: PackOptions,
) {
  if (feature === 'ADM2') return !admin2 || admin2.includes(country);
  if (kind !== 'settlement' || feature === '') return true;
  return population >= smallest || SEATS.has(feature) || whole.includes(country);
}

/** Different values in the order they first come, '' first, with the index of each. */
function listOf(values: readonly string[]) {
  const indexes = new Map([['', 0]]);
  for (const value of values) if (!indexes.has(value)) indexes.set(value, indexes.size);
  return { list: [...indexes.keys()], indexOf: (value: string) => indexes.get(value) ?? 0 };
}

function keysOf(names: readonly string[]): Uint8Array[] {
  const different = new Map<string, Uint8Array>();
  for (const name of names) {
    const key = keyOf(name);
    if (key.length > 0) different.set(String.fromCharCode(...key), key);
  }
  return [...different.values()].slice(0, MOST_KEYS);
}

/** The bytes under which a name is found; none when it holds no word. */
export function keyOf(name: string): Uint8Array {
  const tokens = tokenize(name, [{ start: 0, end: name.length }]);
  const key = tokens.bytes.slice(0, tokens.to[tokens.count - 1] ?? 0);
  return isInCapitals(tokens) ? Uint8Array.of(IN_CAPITALS, ...key) : key;
}

function isInCapitals({ count, shape, text }: Tokens): boolean {
  return count === 1 && shape[0] === SHAPE.upper && text.length <= CAPITALS && !text.includes('.');
}

function joinKeys(keys: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(keys.reduce((length, key) => length + key.length + 1, 0));
  let at = 0;
  for (const key of keys) {
    joined.set(key, at);
    joined[at + key.length] = LINE_FEED;
    at += key.length + 1;
  }
  return joined;
}

export const LINE_FEED = 0x0a;

function joinColumns(header: PackHeader, columns: readonly ArrayBufferView<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = columns.reduce((length, { byteLength }) => length + align(byteLength), align(4 + head.length));
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = align(4 + head.length);
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += align(column.byteLength);
  }
  return bytes;
}

function align(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}

/** The columns of a pack, as views on its bytes. Like all typed arrays they are little-endian, as every machine is. */
export function readPack(bytes: Uint8Array): PackedGazetteer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(0, true);
  // A copy: a TextDecoder does not read shared memory.
  const header: PackHeader = JSON.parse(new TextDecoder().decode(bytes.slice(4, 4 + headLength)));
  let at = bytes.byteOffset + align(4 + headLength);
  const columns = COLUMNS.map(([name, Column], index) => {
    const length = header.lengths[index] ?? 0;
    const column = new Column(bytes.buffer as ArrayBuffer, at, length / Column.BYTES_PER_ELEMENT);
    at += align(length);
    return [name, column];
  });
  return { header, ...Object.fromEntries(columns) };
}

/** The kind of an entry by its number in the pack. */
export function kindAt(number: number): Kind {
  return KINDS[number] ?? 'other';
}
