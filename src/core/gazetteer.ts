import {
  IN_CAPITALS,
  keyOf,
  kindAt,
  LINE_FEED,
  NOWHERE,
  type PackedGazetteer,
  readPack,
  SCALE,
} from './gazetteer-pack.ts';
import type { Candidate } from './gazetteer-tables.ts';
import type { LngLat, Source } from './types.ts';

/** Finds candidates by name, without regard to accents, case, hyphens and apostrophes. */
export interface Gazetteer {
  /** Number of records: each name of each entry is one. */
  readonly recordCount: number;
  /** Every entry of that name, in the order of the tables; [] for none. */
  lookUp(name: string): readonly Candidate[];
  /** The entry of the country or region whose people or adjective the word is ("Russian", "Russians"); -1 for none. */
  findDemonym(word: string): number;
  /** The entry with that id; null for none. */
  get(id: string): Candidate | null;
  /** The number of that entry; -1 for none. */
  entryWithId(id: string): number;
  /** The entry at an index. */
  at(entry: number): Candidate;
  /**
   * The first record of the name whose folded bytes are `bytes[from..to)`; -1 for none. A name in capitals ("US") is
   * found with `inCapitals` only.
   */
  find(bytes: Uint8Array, from: number, to: number, inCapitals: boolean): number;
  /** The next record of the same name; -1 after the last. */
  next(record: number): number;
  /** The entry of a record, and the record of an entry's own name. */
  entryOf(record: number): number;
  recordOf(entry: number): number;
  /** Whether the record is the entry's own name and not a variant. */
  isMain(record: number): boolean;
  /** At least the number of words in the longest name or demonym that begins with that word; 0 when none does. */
  countWordsFrom(bytes: Uint8Array, from: number, to: number): number;
  readonly pack: PackedGazetteer;
}

/** The pack and its index. Threads share it when its memory is shared. */
export interface SharedGazetteer {
  readonly bytes: Uint8Array;
  /** Hash table of keys: a record's number plus one, 0 for a free slot. */
  readonly slots: Uint32Array;
  readonly nextRecord: Uint32Array;
  /** Where each record's key begins. */
  readonly keyStart: Uint32Array;
  readonly recordEntry: Uint32Array;
  readonly entryRecord: Uint32Array;
  /** Where each entry's printed name begins. */
  readonly nameStart: Uint32Array;
  /** Most words of the names that begin with a word, by the word's hash. */
  readonly wordCounts: Uint8Array;
}

const WORD_COUNTS = 1 << 18;
const NONE = 0xffffffff;

/**
 * Indexes a pack; takes some tenths of a second for the full one, so do it once and hand the result to all threads.
 * `allocate` gives the memory: shared, where threads share it.
 */
export function indexGazetteer(
  bytes: Uint8Array,
  allocate: (byteLength: number) => ArrayBuffer | SharedArrayBuffer = (byteLength) => new ArrayBuffer(byteLength),
): SharedGazetteer {
  const own = new Uint8Array(allocate(bytes.length));
  own.set(bytes);
  const pack = readPack(own);
  const records = pack.keyCount.reduce((sum, count) => sum + count, 0);
  const slotCount = 2 ** Math.ceil(Math.log2(records * 1.5 + 2));
  const words = (length: number) => new Uint32Array(allocate(length * 4));
  const shared: SharedGazetteer = {
    bytes: own,
    slots: words(slotCount),
    nextRecord: words(records),
    keyStart: words(records + 1),
    recordEntry: words(records),
    entryRecord: words(pack.header.count),
    nameStart: words(pack.header.count + 1),
    wordCounts: new Uint8Array(allocate(WORD_COUNTS)),
  };
  markStarts(pack.names, shared.nameStart);
  markStarts(pack.keys, shared.keyStart);
  let record = 0;
  for (const [entry, count] of pack.keyCount.entries()) {
    shared.entryRecord[entry] = record;
    for (let key = 0; key < count; key++) shared.recordEntry[record++] = entry;
  }
  // From the last to the first, each at the head of its chain: a chain begins with the first entry of the tables.
  for (let last = records - 1; last >= 0; last--) addRecord(shared, pack.keys, last);
  for (const demonym of Object.values(pack.header.demonyms).flat()) {
    const key = keyOf(demonym);
    countWords(shared.wordCounts, key, 0, key.length);
  }
  return shared;
}

/** Where each line of the bytes begins, and where the last one ends. */
function markStarts(bytes: Uint8Array, starts: Uint32Array): void {
  let line = 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE_FEED) starts[line++] = at + 1;
}

function addRecord(shared: SharedGazetteer, keys: Uint8Array, record: number): void {
  const { slots, nextRecord, keyStart } = shared;
  const start = keyStart[record] ?? 0;
  const end = (keyStart[record + 1] ?? 0) - 1;
  const slot = findSlot(shared, keys, { keys, start, end });
  nextRecord[record] = (slots[slot] ?? 0) === 0 ? NONE : (slots[slot] ?? 0) - 1;
  slots[slot] = record + 1;
  countWords(shared.wordCounts, keys, start, end);
}

function countWords(wordCounts: Uint8Array, keys: Uint8Array, start: number, end: number): void {
  const first = keys[start] === IN_CAPITALS ? start + 1 : start;
  let count = 1;
  let firstEnd = end;
  for (let at = first; at < end; at++) {
    if (keys[at] !== SPACE) continue;
    if (count === 1) firstEnd = at;
    count++;
  }
  const at = hashBytes(keys, first, firstEnd) & (WORD_COUNTS - 1);
  if (count > (wordCounts[at] ?? 0)) wordCounts[at] = Math.min(count, 255);
}

const SPACE = 0x20;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991), mixed once more for its low bits. */
export function hashBytes(bytes: Uint8Array, from: number, to: number, basis = FNV_BASIS): number {
  let hash = basis;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}

interface Key {
  keys: Uint8Array;
  start: number;
  end: number;
}

/** The slot of a key, or the free one where it would be. */
function findSlot({ slots, keyStart }: SharedGazetteer, pool: Uint8Array, { keys, start, end }: Key): number {
  const mask = slots.length - 1;
  for (let slot = hashBytes(keys, start, end) & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot] ?? 0;
    if (held === 0) return slot;
    const from = keyStart[held - 1] ?? 0;
    if ((keyStart[held] ?? 0) - 1 - from !== end - start) continue;
    let same = 0;
    while (same < end - start && pool[from + same] === keys[start + same]) same++;
    if (same === end - start) return slot;
  }
}

/** Opens a gazetteer on a pack (its bytes), or on what another thread has indexed. */
export function openGazetteer(source: Uint8Array | SharedGazetteer): Gazetteer {
  const shared = source instanceof Uint8Array ? indexGazetteer(source) : source;
  const pack = readPack(shared.bytes);
  const { header, keys } = pack;
  const specialIds = new Map<number, string>();
  for (const [entry, number] of pack.id.entries()) {
    if (number === 0) specialIds.set(entry, header.ids[specialIds.size] ?? '');
  }
  const seats = new Set(header.seats);
  const demonyms = indexDemonyms(header.demonyms);
  const candidates = new Map<number, Candidate>();
  const scratch = new Uint8Array(256);
  let byId: Map<string, number> | undefined;

  const at = (entry: number): Candidate => {
    const known = candidates.get(entry);
    if (known) return known;
    const made = makeCandidate(entry);
    candidates.set(entry, made);
    return made;
  };

  const makeCandidate = (entry: number): Candidate => {
    const id = specialIds.get(entry) ?? String(pack.id[entry]);
    const kind = kindAt(pack.kind[entry] ?? 0);
    const feature = header.features[pack.feature[entry] ?? 0] ?? '';
    const point: LngLat | null =
      pack.lng[entry] === NOWHERE ? null : [(pack.lng[entry] ?? 0) / SCALE, (pack.lat[entry] ?? 0) / SCALE];
    const country = header.countries[pack.country[entry] ?? 0] ?? '';
    const admin1 = header.admin1[pack.admin1[entry] ?? 0] ?? '';
    const admin2 = header.admin2[pack.admin2[entry] ?? 0] ?? '';
    const name = pack.names.slice(shared.nameStart[entry], (shared.nameStart[entry + 1] ?? 0) - 1);
    return {
      id,
      name: new TextDecoder().decode(name),
      kind,
      feature,
      source: describeSource(id, feature),
      population: pack.population[entry] ?? 0,
      point,
      members: header.members[entry] ?? [],
      isSeat: seats.has(entry),
      ...(country !== '' && { country }),
      ...(admin1 !== '' && admin1 !== id && { admin1 }),
      ...(admin2 !== '' && admin2 !== id && { admin2 }),
    };
  };

  const find = (bytes: Uint8Array, from: number, to: number, inCapitals: boolean): number => {
    let key: Key = { keys: bytes, start: from, end: to };
    if (inCapitals) {
      if (to - from >= scratch.length) return -1;
      scratch[0] = IN_CAPITALS;
      scratch.set(bytes.subarray(from, to), 1);
      key = { keys: scratch, start: 0, end: to - from + 1 };
    }
    return (shared.slots[findSlot(shared, keys, key)] ?? 0) - 1;
  };

  const next = (record: number): number => {
    const following = shared.nextRecord[record] ?? NONE;
    return following === NONE ? -1 : following;
  };

  const entryWithId = (id: string): number => {
    byId ??= indexIds(pack, specialIds);
    return byId.get(id) ?? -1;
  };

  const entryOf = (record: number): number => shared.recordEntry[record] ?? 0;

  return {
    recordCount: shared.recordEntry.length,
    pack,
    at,
    find,
    next,
    entryOf,
    recordOf: (entry) => shared.entryRecord[entry] ?? 0,
    isMain: (record) => record === 0 || shared.recordEntry[record - 1] !== shared.recordEntry[record],
    countWordsFrom: (bytes, from, to) => shared.wordCounts[hashBytes(bytes, from, to) & (WORD_COUNTS - 1)] ?? 0,
    entryWithId,
    get(id) {
      const entry = entryWithId(id);
      return entry < 0 ? null : at(entry);
    },
    findDemonym: (word) => demonyms.get(word) ?? -1,
    lookUp(name) {
      const key = keyOf(name);
      const found: Candidate[] = [];
      for (let record = find(key, 0, key.length, false); record >= 0; record = next(record))
        found.push(at(entryOf(record)));
      return found;
    },
  };
}

function indexIds(pack: PackedGazetteer, specialIds: ReadonlyMap<number, string>): Map<string, number> {
  const byId = new Map<string, number>();
  for (const [entry, number] of pack.id.entries()) byId.set(specialIds.get(entry) ?? String(number), entry);
  return byId;
}

function indexDemonyms(demonyms: Readonly<Record<number, readonly string[]>>): Map<string, number> {
  const index = new Map<string, number>();
  // The first row wins where two share a word: the order of the table is the editor's.
  for (const [entry, words] of Object.entries(demonyms)) {
    for (const word of words) if (!index.has(word)) index.set(word, Number(entry));
  }
  return index;
}

const GEONAMES = 'https://www.geonames.org/';

function describeSource(id: string, feature: string): Source {
  if (feature === '') return { gazetteer: 'curated', id };
  if (feature === 'PCLI' || feature === 'ADM1') return { gazetteer: 'Natural Earth', id };
  return { gazetteer: 'GeoNames', id, ...(/^\d+$/.test(id) && { url: GEONAMES + id }) };
}
