import { LIST } from './lexicon.ts';
import { NAME_CLASS, type NameMatches } from './name-matches.ts';
import { SHAPE, type Tokens } from './tokens.ts';

/** What stands around the capitalised words of an article. */
export interface Surroundings {
  readonly tokens: Tokens;
  readonly matches: NameMatches;
  /** Hash of each token's word, and the bits of the lists that it is in. */
  readonly word: Uint32Array;
  readonly lists: Uint16Array;
  /** The run of capitalised words that each token is in: its first, and after its last. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  readonly isUp: (at: number) => boolean;
}

/** Evidence about each capitalised word from all over the article, by the word's hash. */
export interface WordEvidence {
  /** Bits of SEEN. */
  readonly seen: ReadonlyMap<number, number>;
  /** How its first run is made up below the headline, where news writes a name in full: equal for two alike. */
  readonly introduced: ReadonlyMap<number, number>;
}

const SEEN = { afterPerson: 1, beforePerson: 2, afterCue: 4, inOrganisation: 8, beforeRegion: 16, alone: 32 };
/** How many bits they are. */
export const SEEN_BITS = 6;

/** Whether that evidence makes the word a person's last name, and nowhere a place's. */
export function isPersons(found: number): boolean {
  const both = SEEN.afterPerson | SEEN.beforePerson;
  return (found & both) === both && (found & (SEEN.afterCue | SEEN.beforeRegion)) === 0;
}

const COMMA = 0x2c;

/** Goes through the capitalised words once. */
export function gatherEvidence(around: Surroundings): WordEvidence {
  const { tokens, word, isUp } = around;
  const seen = new Map<number, number>();
  const introduced = new Map<number, number>();
  const isBelow = new Set<number>(); // words whose first run below the headline is known
  for (let at = 0; at < tokens.count; at++) {
    if (!isUp(at)) continue;
    const key = (word[at] ?? 0) | 0; // with its sign it is a small integer, which engines look up the quickest
    seen.set(key, (seen.get(key) ?? 0) | findSeen(at, around));
    if (isBelow.has(key)) continue;
    if (tokens.stretch[at] !== 0) isBelow.add(key);
    introduced.set(key, describeRun(at, around));
  }
  return { seen, introduced };
}

function findSeen(at: number, { tokens, matches, word, lists, runStart, runEnd }: Surroundings): number {
  const { count, shape } = tokens;
  const before = runStart[at] ?? at;
  const last = (runEnd[at] ?? at + 1) - 1;
  const listsBefore = lists[before - 1] ?? 0;
  let seen = 0;
  if (at < last && (lists[last] ?? 0) & LIST.organisation) seen |= SEEN.inOrganisation;
  if (at > before) {
    const isNamed = (lists[at - 1] ?? 0) & (LIST.firstName | LIST.title) || shape[at - 1] === SHAPE.initial;
    if (isNamed) seen |= SEEN.afterPerson;
  } else {
    if (listsBefore & LIST.title) seen |= SEEN.afterPerson;
    if (at === last && shape[before - 1] === SHAPE.lower) {
      seen |= SEEN.alone;
      if (listsBefore & LIST.cueBefore) seen |= SEEN.afterCue;
    }
  }
  if (at === last && at + 1 < count) {
    if ((lists[at + 1] ?? 0) & LIST.personCue) seen |= SEEN.beforePerson;
    if (word[at + 1] === COMMA && PARTS.has(matches.nameClass[at + 2] ?? 0)) seen |= SEEN.beforeRegion;
  }
  return seen;
}

/** A country, a region or a region's abbreviation. */
const PARTS = new Set<number>([NAME_CLASS.country, NAME_CLASS.region, NAME_CLASS.code]);

/** A run's length, the word's place in it, and what its first word, its last and the one before it are. */
function describeRun(at: number, { lists, runStart, runEnd }: Surroundings): number {
  const before = runStart[at] ?? at;
  const last = (runEnd[at] ?? at + 1) - 1;
  const parts = [
    [Math.min(last - before, 2), 3],
    [at > before ? 1 : 0, 2],
    [at < last ? 1 : 0, 2],
    [rankList(lists[before], [LIST.firstName, LIST.title]), 3],
    [rankList(lists[last], [LIST.organisation, LIST.publicBody, LIST.placeWord]), 4],
    [rankList(lists[before - 1], [LIST.cueBefore, LIST.title]), 3],
  ] as const;
  let code = 0;
  for (const [value, choices] of parts) code = code * choices + value;
  return code + 1;
}

/** Which of the lists is the first that a word is in, from 1; 0 for none. */
function rankList(known: number | undefined, wanted: readonly number[]): number {
  return wanted.findIndex((bit) => ((known ?? 0) & bit) !== 0) + 1;
}
