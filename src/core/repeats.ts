import { hashFeature } from './feature-hash.ts';
import { isCapitalised } from './name-matches.ts';
import type { Sights } from './tagger-features.ts';

/** At most this many features a token. */
export const MOST_REPEAT_FEATURES = 4;

const MOST_COUNTED = 3; // times: more say no more

/**
 * How each word was read at its other places in the article, given the `tags` of all tokens (0 for outside): writes
 * these features of a token, as indexes of weights, into `into`; returns how many.
 */
export function findRepeats(sights: Sights, tags: Uint8Array): (at: number, into: Int32Array) => number {
  const { tokens, matches, word, isOpen, mask } = sights;
  const isRead = (at: number) => isOpen[at] === 1 && isCapitalised(tokens.shape[at] ?? 0);
  const inNames = new Map<number, number>();
  const outside = new Map<number, number>();
  for (let at = 0; at < tokens.count; at++) {
    if (!isRead(at)) continue;
    const counts = tags[at] ? inNames : outside;
    const key = (word[at] ?? 0) | 0;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (at, into) => {
    if (!isRead(at)) return 0;
    const own = tags[at] ? 1 : 0;
    const key = (word[at] ?? 0) | 0;
    const names = (inNames.get(key) ?? 0) - own;
    const others = (outside.get(key) ?? 0) - (1 - own);
    const habit = rateHabit(names, others);
    const counts = Math.min(names, MOST_COUNTED) * (MOST_COUNTED + 1) + Math.min(others, MOST_COUNTED);
    into[0] = hashFeature(KIND, habit, matches.nameClass[at] ?? 0) & mask;
    into[1] = hashFeature(KIND + 1, habit, 0) & mask;
    into[2] = hashFeature(KIND + 2, counts, 0) & mask;
    into[3] =
      hashFeature(KIND + 3, habit, isOpen[at - 1] && tokens.stretch[at - 1] === tokens.stretch[at] ? 1 : 0) & mask;
    return MOST_REPEAT_FEATURES;
  };
}

const KIND = 100; // the first; those of `look` are less

/** 0 for a word that stands once; always, mostly, seldom or never a place's name, and whether that was seen twice. */
function rateHabit(names: number, others: number): number {
  const total = names + others;
  if (total === 0) return 0;
  const share = others === 0 ? 0 : names === 0 ? 3 : names >= others ? 1 : 2;
  return 1 + share * 2 + (total > 1 ? 1 : 0);
}
