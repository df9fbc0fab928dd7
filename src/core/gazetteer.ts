import {
  findSlot,
  indexGazetteer,
  type Key,
  NONE,
  recordIn,
  type SharedGazetteer,
  WORD_COUNTS,
} from './gazetteer-index.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { hashBytes } from './hash.ts';
import { IN_CAPITALS, keyOf } from './name-key.ts';
import { featureOf, kindOf, type PackedGazetteer, pointOf, readPack } from './packed-gazetteer.ts';
import type { Source } from './types.ts';

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

/** Opens a gazetteer on a pack (its bytes), or on what another thread has indexed. */
export function openGazetteer(source: Uint8Array | SharedGazetteer): Gazetteer {
  const shared = source instanceof Uint8Array ? indexGazetteer(source) : source;
  const pack = readPack(shared.bytes);
  const { header, keys } = pack;
  const specialIds = new Map<number, string>();
  for (let entry = 0; entry < pack.id.length; entry++) {
    if (pack.id[entry] === 0) specialIds.set(entry, header.ids[specialIds.size] ?? '');
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
    const feature = featureOf(pack, entry);
    const country = header.countries[pack.country[entry] ?? 0] ?? '';
    const admin1 = header.admin1[pack.admin1[entry] ?? 0] ?? '';
    const admin2 = header.admin2[pack.admin2[entry] ?? 0] ?? '';
    const name = pack.names.slice(shared.nameStart[entry], (shared.nameStart[entry + 1] ?? 0) - 1);
    return {
      id,
      name: new TextDecoder().decode(name),
      kind: kindOf(pack, entry),
      feature,
      source: describeSource(id, feature),
      population: pack.population[entry] ?? 0,
      point: pointOf(pack, entry),
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
    return recordIn(shared.slots[findSlot(shared, keys, key)] ?? 0);
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
