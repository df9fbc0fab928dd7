import type { Gazetteer } from './gazetteer.ts';
import { SHAPE, type Tokens, tokenize } from './tokens.ts';

/** Gazetteer records that a name may mean, in the order of the tables, and the name they have. */
export interface Found {
  readonly records: readonly number[];
  readonly key: string;
}

const MOST_RECORDS = 80; // of one name; the tables put the largest first

/** Words that say what a place is: where the gazetteer has no name with them, the name without them is meant. */
const KIND_WORDS_AFTER = new Set(
  (
    'county parish borough township province state region district prefecture oblast governorate city town village area ' +
    'metro municipality department division territory valley island islands co.'
  ).split(' '),
);
const KIND_WORDS_BEFORE = new Set(
  (
    'the greater downtown upstate metropolitan central upper lower north south east west northern southern eastern ' +
    'western northeast northwest southeast southwest northeastern northwestern southeastern southwestern'
  ).split(' '),
);

/** The records named by the tokens `first` to `end`, or by what is left of them without the words for a kind. */
export function findRecords(tokens: Tokens, first: number, end: number, gazetteer: Gazetteer): Found {
  let [from, to] = [first, end];
  let found = findWhole(tokens, from, to, gazetteer);
  while (found.records.length === 0 && to - from > 1) {
    if (KIND_WORDS_AFTER.has(wordAt(tokens, to - 1))) to--;
    else if (KIND_WORDS_BEFORE.has(wordAt(tokens, from))) from++;
    else if (to - from > 2 && wordAt(tokens, from + 1) === 'of' && KIND_WORDS_AFTER.has(wordAt(tokens, from)))
      from += 2;
    else break;
    found = findWhole(tokens, from, to, gazetteer);
  }
  return found.records.length > 0 ? found : { records: [], key: keyOfTokens(tokens, first, end) };
}

/** The records of a name with the word for a kind that it shares with others of a list; null where there are none. */
export function findOfKind(name: string, kind: string | null, gazetteer: Gazetteer): Found | null {
  if (kind === null) return null;
  const whole = `${name} ${kind}`;
  const tokens = tokenize(whole, [{ start: 0, end: whole.length }]);
  const found = findWhole(tokens, 0, tokens.count, gazetteer);
  return found.records.length > 0 ? found : null;
}

function wordAt({ text, start, end }: Tokens, at: number): string {
  return text.slice(start[at], end[at]).toLowerCase();
}

function findWhole(tokens: Tokens, first: number, end: number, gazetteer: Gazetteer): Found {
  const { bytes, from, to, shape } = tokens;
  const [start, stop] = [from[first] ?? 0, to[end - 1] ?? 0];
  let record = end - first === 1 && shape[first] === SHAPE.upper ? gazetteer.find(bytes, start, stop, true) : -1;
  if (record < 0) record = gazetteer.find(bytes, start, stop, false);
  const records: number[] = [];
  for (; record >= 0 && records.length < MOST_RECORDS; record = gazetteer.next(record)) {
    records.push(record);
  }
  return { records, key: keyOfTokens(tokens, first, end) };
}

function keyOfTokens({ bytes, from, to }: Tokens, first: number, end: number): string {
  let key = '';
  for (let at = from[first] ?? 0; at < (to[end - 1] ?? 0); at++) key += String.fromCharCode(bytes[at] ?? 0);
  return key;
}
