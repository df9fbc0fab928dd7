import { hashFeature } from './feature-hash.ts';
import { hashBytes } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitalised, NAME_CLASS, type NameMatches } from './name-matches.ts';
import { COUNTRY_BITS } from './name-support.ts';
import { markOpen } from './open-tokens.ts';
import { findSeries } from './series.ts';
import { describeLines, findRuns } from './token-lines.ts';
import { SHAPE, type Tokens } from './tokens.ts';
import { gatherEvidence, isPersons, SEEN_BITS } from './word-evidence.ts';

/** What the tagger sees of each token. */
export interface Sights {
  readonly tokens: Tokens;
  readonly matches: NameMatches;
  /** Hash of each token's word. */
  readonly word: Uint32Array;
  /** Tokens that may be part of a place's name; the others are none. */
  readonly isOpen: Uint8Array;
  /** Of a feature's hash, what is the index of its weights. */
  readonly mask: number;
  /** Writes the token's features, as indexes of weights, into `into`; returns how many. */
  readonly read: (at: number, into: Int32Array) => number;
  /** Whether the article makes the word a person's last name, and nowhere a place's. */
  readonly isPerson: (at: number) => boolean;
}

/** At most this many features a token. */
export const MOST_FEATURES = 192;

/** Looks at the tokens once; `bits` is the logarithm of the number of weights. */
export function look(tokens: Tokens, matches: NameMatches, lexicon: Lexicon, bits: number): Sights {
  const { text, count, start, end, shape, stretch, bytes, from, to } = tokens;
  const mask = 2 ** bits - 1;
  const word = new Uint32Array(count);
  const lists = new Uint16Array(count);
  for (let at = 0; at < count; at++) {
    if (shape[at] === SHAPE.punctuation) word[at] = text.charCodeAt(start[at] ?? 0);
    else {
      const hash = hashBytes(bytes, from[at] ?? 0, (to[at] ?? 0) - (endsInStop(at) ? 1 : 0));
      word[at] = hash;
      lists[at] = lexicon.get(hash);
    }
  }

  function endsInStop(at: number): boolean {
    return bytes[(to[at] ?? 0) - 1] === 0x2e && (to[at] ?? 0) - (from[at] ?? 0) > 2;
  }

  const line = describeLines(tokens);
  const isUp = (at: number) =>
    at >= 0 && at < count && isCapitalised(shape[at] ?? 0) && !(shape[at] === SHAPE.initial && word[at] === WORD_A);
  const [runStart, runEnd] = findRuns(tokens, isUp);
  const series = findSeries(tokens, runEnd, isUp);
  const { seen, introduced } = gatherEvidence({ tokens, matches, word, lists, runStart, runEnd, isUp });

  const wordAt = (at: number, near: number) =>
    at < 0 || at >= count || stretch[at] !== stretch[near] ? EDGE : (word[at] ?? 0);
  const listsAt = (at: number, near: number) =>
    at < 0 || at >= count || stretch[at] !== stretch[near] ? 0 : (lists[at] ?? 0);
  const shapeAt = (at: number, near: number) =>
    at < 0 || at >= count || stretch[at] !== stretch[near] ? 7 : (shape[at] ?? 0);

  /** Class of the name and where in it the token stands. */
  function nameAt(at: number, near: number): number {
    if (at < 0 || at >= count || stretch[at] !== stretch[near] || (matches.first[at] ?? -1) < 0) return 0;
    const isFirst = matches.first[at] === at;
    const isLast = matches.end[at] === at + 1;
    return (matches.nameClass[at] ?? 0) * 4 + (isFirst ? 0 : 1) + (isLast ? 0 : 2);
  }

  function read(at: number, into: Int32Array): number {
    let length = 0;
    const add = (template: number, a: number, b = 0) => {
      into[length++] = hashFeature(template, a, b) & mask;
    };
    const addLists = (template: number, found: number, b = 0) => {
      for (let left = found; left !== 0; left &= left - 1) add(template, 31 - Math.clz32(left & -left), b);
    };
    const name = nameAt(at, at);
    const nameClass = matches.nameClass[at] ?? 0;
    const nameFirst = (matches.first[at] ?? -1) < 0 ? at : (matches.first[at] ?? at);
    const nameEnd = (matches.first[at] ?? -1) < 0 ? at + 1 : (matches.end[at] ?? at + 1);
    const isFirst = at === 0 || stretch[at - 1] !== stretch[at];
    const own = (shape[at] ?? 0) + 8 * (line[stretch[at] ?? 0] ?? 0);
    const w0 = word[at] ?? 0;
    const before = wordAt(at - 1, at);
    const after = wordAt(at + 1, at);
    const l0 = lists[at] ?? 0;
    const lBefore = listsAt(at - 1, at);
    const lAfter = listsAt(at + 1, at);
    const sBefore = shapeAt(at - 1, at);
    const sAfter = shapeAt(at + 1, at);
    const found = seen.get(w0 | 0) ?? 0;
    add(0, 0);
    add(1, w0);
    add(2, before);
    add(3, after);
    add(4, before, wordAt(at - 2, at));
    add(5, after, wordAt(at + 2, at));
    add(6, own * 64 + sBefore * 8 + sAfter, isFirst ? 1 : 0);
    const length0 = (to[at] ?? 0) - (from[at] ?? 0);
    if (length0 > 3) add(7, hashBytes(bytes, (to[at] ?? 0) - 3, to[at] ?? 0));
    if (length0 > 4) add(8, hashBytes(bytes, (to[at] ?? 0) - 4, to[at] ?? 0));
    add(9, name, own);
    add(10, name, before);
    add(11, name, after);
    add(12, name, sBefore * 8 + sAfter);
    add(13, name, nameAt(at - 1, at) + 128);
    add(14, name, nameAt(at + 1, at) + 128);
    add(15, name, l0);
    addLists(16, l0);
    addLists(17, lBefore, name);
    addLists(18, lAfter, name);
    addLists(19, lBefore);
    addLists(20, lAfter);
    add(21, name, isFirst ? own + 64 : own);
    add(22, lBefore, l0);
    add(23, l0, lAfter);

    // Around the gazetteer's name.
    add(24, wordAt(nameFirst - 1, at), nameClass);
    add(25, wordAt(nameEnd, at), nameClass);
    addLists(26, listsAt(nameFirst - 1, at), nameClass);
    addLists(27, listsAt(nameEnd, at), nameClass);
    add(28, shapeAt(nameFirst - 1, at) * 8 + shapeAt(nameEnd, at), nameClass);
    if (wordAt(nameEnd, at) === COMMA) add(29, nameAt(nameEnd + 1, at), nameClass);
    if (wordAt(nameFirst - 1, at) === COMMA) add(30, nameAt(nameFirst - 2, at), nameClass);
    add(31, wordAt(nameFirst - 1, at), wordAt(nameFirst - 2, at));

    // In the run of capitals.
    const runFirst = runStart[at] ?? at;
    const runLast = (runEnd[at] ?? at + 1) - 1;
    if (isUp(at)) {
      const size = Math.min(runLast - runFirst + 1, 5);
      add(32, size * 8 + Math.min(at - runFirst, 4), name);
      if (runLast > at) {
        add(33, wordAt(runLast, at), name === 0 ? 0 : 1);
        addLists(34, listsAt(runLast, at), nameClass);
      }
      if (runFirst < at) {
        addLists(35, listsAt(runFirst, at), nameClass);
        add(36, wordAt(runFirst, at), Math.min(at - runFirst, 2));
      }
      add(37, wordAt(runFirst - 1, at), size === 1 ? 1 : 2);
      add(38, wordAt(runLast + 1, at), at === runLast ? 1 : 2);
      addLists(39, listsAt(runFirst - 1, at), nameClass);
      addLists(40, listsAt(runLast + 1, at), at === runLast ? nameClass : 32);
      add(41, nameEnd - 1 === runLast && nameFirst === runFirst ? 1 : 0, nameClass);
    }
    add(42, found, nameClass);
    for (let bit = 0; bit < SEEN_BITS; bit++) add(43, found & (1 << bit) ? bit : bit + 8, nameClass);
    add(44, line[stretch[at] ?? 0] ?? 0, nameClass);
    add(45, start[at] === end[at - 1] ? 1 : 0, nameClass);
    add(46, stretch[at] === 0 ? 1 : 0, nameClass);
    add(47, before, after);
    addLists(48, listsAt(at - 2, at), nameClass);
    addLists(49, listsAt(at + 2, at), nameClass);
    if (isDateline(at)) add(50, nameClass);

    // How the name goes with the article's others, and how the word is introduced.
    if (name > 0 && nameClass !== NAME_CLASS.demonym) {
      const support = matches.support[at] ?? 0;
      add(51, support >> COUNTRY_BITS, nameClass);
      add(52, support & (2 ** COUNTRY_BITS - 1), nameClass);
    }
    if (isUp(at)) {
      const first = introduced.get(w0 | 0) ?? 0;
      add(53, first, nameClass);
      add(54, first, found);
    }

    // Around the series ("Clarke, Oconee and Barrow counties").
    const [seriesFirst, seriesEnd] = [series.start[at] ?? at, series.end[at] ?? at + 1];
    if (isUp(at) && (seriesFirst < runFirst || seriesEnd > runLast + 1)) {
      const kind = name === 0 ? 0 : 1;
      add(55, wordAt(seriesFirst - 1, at), kind);
      addLists(56, listsAt(seriesFirst - 1, at), nameClass);
      add(57, wordAt(seriesFirst - 2, at), kind);
      addLists(58, listsAt(seriesFirst - 2, at), nameClass);
      add(59, wordAt(seriesEnd, at), kind);
      addLists(60, listsAt(seriesEnd, at), nameClass);
    }
    return length;
  }

  /** Before the dash or the agency in brackets of a stretch's first words: "KYIV, Ukraine (AP) —". */
  function isDateline(at: number): boolean {
    for (let next = at + 1; next < at + 6 && next < count && stretch[next] === stretch[at]; next++) {
      const code = word[next];
      if (code === 0x2014 || code === 0x2013 || (code === 0x28 && shape[next + 1] === SHAPE.upper)) {
        return at < 6 || stretch[at - 6] !== stretch[at];
      }
      if (shape[next] === SHAPE.lower) return false;
    }
    return false;
  }

  const isPerson = (at: number) => isPersons(seen.get((word[at] ?? 0) | 0) ?? 0);

  return { tokens, matches, word, isOpen: markOpen(tokens, matches, isUp), mask, read, isPerson };
}

const EDGE = 0xfffffff;
const COMMA = 0x2c;
const WORD_A = hashBytes(Uint8Array.of(0x61), 0, 1);
