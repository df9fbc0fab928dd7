import { hashBytes } from './hash.ts';
import { keyOf } from './name-key.ts';

/** Word lists of the tagger: bits of the lists that a word is in, by the hash of its folded bytes. */
export type Lexicon = ReadonlyMap<number, number>;

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
/** How many they are. */
export const LISTS = 12;

/** Words of each list. */
export type WordLists = Readonly<Record<keyof typeof LIST, readonly string[]>>;

/** The bits of the lists that each word is in. */
export function makeLexicon(lists: WordLists): Lexicon {
  const lexicon = new Map<number, number>();
  for (const [name, bit] of Object.entries(LIST)) {
    for (const word of lists[name as keyof typeof LIST] ?? []) {
      const key = keyOf(word.toLowerCase().replace(/\.$/, ''));
      const hash = hashBytes(key, 0, key.length);
      lexicon.set(hash, (lexicon.get(hash) ?? 0) | bit);
    }
  }
  return lexicon;
}
