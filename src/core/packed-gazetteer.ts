import { KINDS, type Kind, type LngLat } from './types.ts';

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
/** Ends each name and key. */
export const LINE_FEED = 0x0a;

export const COLUMNS = [
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

const ALIGNED = 4; // bytes: where a column may begin

export function align(length: number): number {
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

export function kindOf(pack: PackedGazetteer, entry: number): Kind {
  return KINDS[pack.kind[entry] ?? -1] ?? 'other';
}

/** GeoNames' code; '' for a curated entry. */
export function featureOf({ header, feature }: PackedGazetteer, entry: number): string {
  return header.features[feature[entry] ?? 0] ?? '';
}

/** Null for what has no point of its own. */
export function pointOf({ lng, lat }: PackedGazetteer, entry: number): LngLat | null {
  return lng[entry] === NOWHERE ? null : [(lng[entry] ?? 0) / SCALE, (lat[entry] ?? 0) / SCALE];
}
