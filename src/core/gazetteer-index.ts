import { hashBytes } from './hash.ts';
import { IN_CAPITALS, keyOf } from './name-key.ts';
import { LINE_FEED, readPack } from './packed-gazetteer.ts';

/** The pack and its index. Threads share it when its memory is shared. */
export interface SharedGazetteer {
  readonly bytes: Uint8Array;
  /** Hash table of keys: of a record its number plus one and the upper bits of its key's hash; 0 for a free slot. */
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

export const WORD_COUNTS = 1 << 18;
export const NONE = 0xffffffff;

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
  if (records >= NUMBER) throw new RangeError(`${records} names are more than a gazetteer holds.`);
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
  const first = recordIn(slots[slot] ?? 0);
  nextRecord[record] = first < 0 ? NONE : first;
  slots[slot] = (hashBytes(keys, start, end) & ~NUMBER) | (record + 1);
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
export interface Key {
  keys: Uint8Array;
  start: number;
  end: number;
}

/** The lower bits of a slot, which number its record. */
const NUMBER = 2 ** 22 - 1;

/** The first record of a slot's key; -1 for a free slot. */
export function recordIn(slot: number): number {
  return (slot & NUMBER) - 1;
}

/** The slot of a key, or the free one where it would be. */
export function findSlot({ slots, keyStart }: SharedGazetteer, pool: Uint8Array, { keys, start, end }: Key): number {
  const mask = slots.length - 1;
  const hash = hashBytes(keys, start, end);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot] ?? 0;
    if (held === 0) return slot;
    // Another key seldom has the same upper bits: it need not be read, from far away in memory.
    if (((held ^ hash) & ~NUMBER) !== 0) continue;
    const record = recordIn(held);
    const from = keyStart[record] ?? 0;
    if ((keyStart[record + 1] ?? 0) - 1 - from !== end - start) continue;
    let same = 0;
    while (same < end - start && pool[from + same] === keys[start + same]) same++;
    if (same === end - start) return slot;
  }
}
