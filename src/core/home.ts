import type { Gazetteer } from './gazetteer.ts';
import { keyOf } from './name-key.ts';
import type { LngLat } from './types.ts';

/** What the caller knows of the publisher. */
export interface Publisher {
  /** Where it is at home. */
  near?: LngLat;
  /** Its address, of which only the names of places in it count. */
  domain?: string;
}

const SHORTEST = 5; // letters: a shorter beginning of an address is a place's name by chance
const LONGEST = 63; // letters: no part of an address may have more (RFC 1035)

/**
 * The names in a publisher's domain, each as gazetteer records: the longest name with which it begins
 * ("columbustelegram.com"; a name of two words is not found), and the country of its ending ("bbc.co.uk"). An address with
 * scheme and path is read by its domain.
 */
export function readDomain(domain: string, gazetteer: Gazetteer): number[][] {
  const host =
    domain
      .toLowerCase()
      .replace(/^[a-z]{1,10}:\/\//, '')
      .split(/[/?#:]/, 1)[0] ?? '';
  const labels = host.replace(/^www\./, '').split('.');
  return [findName((labels[0] ?? '').slice(0, LONGEST), gazetteer), findCountry(labels.at(-1) ?? '', gazetteer)].filter(
    ({ length }) => length > 0,
  );
}

/** "Thessaloniki" of "thessalonikinews", "Columbus" of "thecolumbustelegram". */
function findName(label: string, gazetteer: Gazetteer): number[] {
  const found = findBeginning(label, gazetteer);
  return found.length === 0 && label.startsWith('the') ? findBeginning(label.slice(3), gazetteer) : found;
}

function findBeginning(word: string, gazetteer: Gazetteer): number[] {
  for (let length = word.length; length >= SHORTEST; length--) {
    const key = keyOf(word.slice(0, length));
    const records: number[] = [];
    for (let record = gazetteer.find(key, 0, key.length, false); record >= 0; record = gazetteer.next(record)) {
      records.push(record);
    }
    if (records.length > 0) return records;
  }
  return [];
}

function findCountry(ending: string, gazetteer: Gazetteer): number[] {
  if (ending.length !== 2) return [];
  const entry = gazetteer.entryWithId(ending === 'uk' ? 'GB' : ending.toUpperCase());
  return entry < 0 ? [] : [gazetteer.recordOf(entry)];
}
