import { hashBytes } from './hash.ts';
import { keyOf } from './name-key.ts';

/** Word lists of the tagger. */
export interface Lexicon {
  /** Bits of the lists that a word is in, by the hash of its folded bytes. */
  readonly get: (hash: number) => number;
}

/** Bits of the lists that the features below name. */
export const LIST = {
  firstName: 1,
  surname: 2,
  title: 4,
  publicBody: 8,
  organisation: 16,
  street: 32,
  placeWord: 64,
  cueBefore: 128,
  cueAfter: 256,
  speech: 512,
  personCue: 1024,
  notPlace: 2048,
} as const;

/** Words of each list. */
export type WordLists = Readonly<Record<keyof typeof LIST, readonly string[]>>;

/** The bits of the lists that each word is in. */
export function makeLexicon(lists: WordLists): Lexicon {
  // With its sign a hash is a small integer, which engines look up the quickest.
  const bits = new Map<number, number>();
  for (const [name, bit] of Object.entries(LIST)) {
    for (const word of lists[name as keyof typeof LIST] ?? []) {
      const key = keyOf(word.toLowerCase().replace(/\.$/, ''));
      const hash = hashBytes(key, 0, key.length) | 0;
      bits.set(hash, (bits.get(hash) ?? 0) | bit);
    }
  }
  return { get: (hash) => bits.get(hash | 0) ?? 0 };
}
