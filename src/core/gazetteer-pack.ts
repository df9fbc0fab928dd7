import { CAPITALS, type Entry } from './gazetteer-tables.ts';
import { keyOf } from './name-key.ts';
import { align, COLUMNS, LINE_FEED, NOWHERE, type PackHeader, SCALE } from './packed-gazetteer.ts';
import { KINDS } from './types.ts';

const MOST_KEYS = 255; // what a byte can count

interface PackOptions {
  /** Settlements of fewer people are left out, unless they are a capital or in `whole`. */
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
  const { keys, keyCount } = packKeys(entries);
  const isNumber = ({ id }: Entry) => /^[1-9]\d*$/.test(id);
  const columns: Record<(typeof COLUMNS)[number][0], ArrayBufferView<ArrayBuffer>> = {
    kind: Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind)),
    feature: Uint8Array.from(entries, ({ feature }) => features.indexOf(feature)),
    keyCount,
    country: Uint16Array.from(entries, ({ country = '' }) => countries.indexOf(country)),
    admin1: Uint16Array.from(entries, (entry) => admin1.indexOf(admin1Of(entry))),
    admin2: Uint16Array.from(entries, (entry) => admin2.indexOf(admin2Of(entry))),
    population: Uint32Array.from(entries, ({ population }) => population),
    id: Uint32Array.from(entries, (entry) => (isNumber(entry) ? Number(entry.id) : 0)),
    lng: Int32Array.from(entries, ({ point }) => (point ? Math.round(point[0] * SCALE) : NOWHERE)),
    lat: Int32Array.from(entries, ({ point }) => (point ? Math.round(point[1] * SCALE) : NOWHERE)),
    names: new TextEncoder().encode(entries.map(({ name }) => `${name}\n`).join('')),
    keys,
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

function isWanted(
  { kind, feature, population, country = '' }: Entry,
  { smallest = 0, whole = [], admin2 }: PackOptions,
) {
  if (feature === 'ADM2') return !admin2 || admin2.includes(country);
  if (kind !== 'settlement' || feature === '') return true;
  return population >= smallest || CAPITALS.has(feature) || whole.includes(country);
}

/** Different values in the order they first come, '' first, with the index of each. */
function listOf(values: readonly string[]) {
  const indexes = new Map([['', 0]]);
  for (const value of values) if (!indexes.has(value)) indexes.set(value, indexes.size);
  return { list: [...indexes.keys()], indexOf: (value: string) => indexes.get(value) ?? 0 };
}

/** The keys of all entries in one stretch, each ended by a line feed, and how many each has. */
function packKeys(entries: readonly Entry[]) {
  const keyCount = new Uint8Array(entries.length);
  let keys = new Uint8Array(1 << 20);
  let length = 0;
  for (const [at, { names }] of entries.entries()) {
    for (const key of keysOf(names)) {
      if (length + key.length >= keys.length) {
        const larger = new Uint8Array(2 * (keys.length + key.length));
        larger.set(keys);
        keys = larger;
      }
      keys.set(key, length);
      length += key.length;
      keys[length++] = LINE_FEED;
      keyCount[at] = (keyCount[at] ?? 0) + 1;
    }
  }
  return { keys: keys.slice(0, length), keyCount };
}

/** A name's different keys. */
function keysOf(names: readonly string[]): Uint8Array[] {
  if (names.length === 1) return names.map(keyOf).filter(({ length }) => length > 0);
  const different = new Map<string, Uint8Array>();
  for (const name of names) {
    const key = keyOf(name);
    if (key.length > 0) different.set(String.fromCharCode(...key), key);
  }
  return [...different.values()].slice(0, MOST_KEYS);
}

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
