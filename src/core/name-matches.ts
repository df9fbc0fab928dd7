import type { Gazetteer } from './gazetteer.ts';
import { remember } from './memo.ts';
import { supportNames } from './name-support.ts';
import { featureOf, kindOf } from './packed-gazetteer.ts';
import { SHAPE, type Tokens } from './tokens.ts';

/** What the gazetteer knows a name as, at best: the tagger's view of it. */
export const NAME_CLASS = {
  none: 0,
  country: 1,
  region: 2, // of the first level
  county: 3, // of the second
  curated: 4,
  water: 5,
  code: 6, // "Ky.", "NSW"
  city: 7, // 7 to 11: fewer people the higher
  variant: 12, // 12 to 15: a settlement by another name than its own
  demonym: 16,
} as const;

/** The longest names of the gazetteer in a text, left to right, disjoint; the arrays run parallel to the tokens. */
export interface NameMatches {
  /** First token of the name that the token is in; -1 for none. */
  readonly first: Int32Array;
  /** The token after the name's last one. */
  readonly end: Int32Array;
  /** Of NAME_CLASS. */
  readonly nameClass: Uint8Array;
  /** How well it goes with the article's other names, see `supportNames`; 0 for demonyms. */
  readonly support: Uint8Array;
}

const CITY_SIZES = [1_000_000, 100_000, 15_000, 1_000]; // people
const VARIANT_SIZES = [1_000_000, 100_000, 15_000]; // people
const MOST_RECORDS = 12; // the best of a name stand first

/** Finds the names that begin with a capital. */
export function matchNames(tokens: Tokens, gazetteer: Gazetteer): NameMatches {
  const { count } = tokens;
  const matches = {
    first: new Int32Array(count).fill(-1),
    end: new Int32Array(count),
    nameClass: new Uint8Array(count),
    record: new Int32Array(count).fill(-1),
    support: new Uint8Array(count),
  };
  for (let at = 0; at < count; ) {
    const end = isCapitalised(tokens.shape[at] ?? 0) ? matchAt(tokens, at, gazetteer, matches) : 0;
    at = end || at + 1;
  }
  const support = supportNames(matches.record, gazetteer);
  for (let at = 0; at < count; at++) matches.support[at] = support.get(matches.record[at] ?? -1) ?? 0;
  return matches;
}

/** Whether a word so written may begin a name. */
export function isCapitalised(shape: number): boolean {
  return shape >= SHAPE.capital;
}

interface Matching extends NameMatches {
  /** The first record of the name. */
  readonly record: Int32Array;
}

function matchAt(tokens: Tokens, at: number, gazetteer: Gazetteer, matches: Matching): number {
  const { bytes, from, to } = tokens;
  const start = from[at] ?? 0;
  const most = gazetteer.countWordsFrom(bytes, start, to[at] ?? 0);
  if (most === 0) return 0;
  const ends = nameEnds(tokens, at, most);
  for (let words = ends.length; words > 0; words--) {
    const last = ends[words - 1] ?? at;
    const [nameClass, record] = classify(tokens, { at, last, words }, gazetteer);
    if (nameClass === NAME_CLASS.none) continue;
    matches.record.fill(record, at, last + 1);
    matches.first.fill(at, at, last + 1);
    matches.end.fill(last + 1, at, last + 1);
    matches.nameClass.fill(nameClass, at, last + 1);
    return last + 1;
  }
  return 0;
}

const HYPHENS = new Set(['-', '–', '‑']);

/** The last tokens of a name of one word, two words and so on, that begins at a token. */
function nameEnds({ text, count, start, end, shape, stretch }: Tokens, at: number, most: number): number[] {
  const ends = [at];
  for (let last = at; ends.length < most; ) {
    let next = last + 1;
    if (next < count && shape[next] === SHAPE.punctuation && end[last] === start[next]) {
      if (!HYPHENS.has(text[start[next] ?? 0] ?? '') || start[next + 1] !== end[next]) break;
      next++;
    }
    if (next >= count || stretch[next] !== stretch[at] || shape[next] === SHAPE.punctuation) break;
    last = next;
    ends.push(last);
  }
  return ends;
}

function classify(
  tokens: Tokens,
  name: { at: number; last: number; words: number },
  gazetteer: Gazetteer,
): [number, number] {
  const { bytes, from, to, shape, text, start, end } = tokens;
  const [first, stop] = [from[name.at] ?? 0, to[name.last] ?? 0];
  const isUpper = name.words === 1 && shape[name.at] === SHAPE.upper;
  const code = isUpper ? gazetteer.find(bytes, first, stop, true) : -1;
  if (code >= 0) return [best(code, gazetteer, NAME_CLASS.code), code];
  const record = gazetteer.find(bytes, first, stop, false);
  if (record >= 0)
    return [best(record, gazetteer, bytes[stop - 1] === FULL_STOP ? NAME_CLASS.code : NAME_CLASS.none), record];
  const word = text.slice(start[name.at], end[name.last]);
  return [gazetteer.findDemonym(word) >= 0 ? NAME_CLASS.demonym : NAME_CLASS.none, -1];
}

const FULL_STOP = 0x2e;

/** The best class of a name's records; `code` is what a region's abbreviation is. */
function best(first: number, gazetteer: Gazetteer, code: number): number {
  // Of the names already read, by their first record, plus one; 0 for the others.
  const known = remember(gazetteer, 'name classes', () => new Uint8Array(gazetteer.recordCount));
  if (known[first]) return known[first] - 1;
  let found = Number.POSITIVE_INFINITY;
  let read = 0;
  for (let record = first; record >= 0 && read < MOST_RECORDS; record = gazetteer.next(record), read++) {
    found = Math.min(found, rate(record, gazetteer, code));
  }
  known[first] = found + 1;
  return found;
}

function rate(record: number, gazetteer: Gazetteer, code: number): number {
  const { pack } = gazetteer;
  const entry = gazetteer.entryOf(record);
  const feature = featureOf(pack, entry);
  if (feature === 'PCLI') return NAME_CLASS.country;
  if (feature === 'ADM1') return code || NAME_CLASS.region;
  if (feature === 'ADM2') return NAME_CLASS.county;
  if (feature === '') return kindOf(pack, entry) === 'water' ? NAME_CLASS.water : NAME_CLASS.curated;
  const [lowest, sizes] = gazetteer.isMain(record)
    ? [NAME_CLASS.city, CITY_SIZES]
    : [NAME_CLASS.variant, VARIANT_SIZES];
  const size = sizes.findIndex((people) => (pack.population[entry] ?? 0) >= people);
  return lowest + (size < 0 ? sizes.length : size);
}
