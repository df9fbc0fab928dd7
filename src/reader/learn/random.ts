import { hashBytes } from '../../core/hash.ts';

/** Numbers from 0 to under 1, the same ones for the same seed on every machine. Any text is a seed. */
export function seededRandom(seed: string): () => number {
  const bytes = new TextEncoder().encode(seed);
  let state = hashBytes(bytes, 0, bytes.length);
  return () => {
    // A counter in steps of the golden ratio, its bits mixed: short, and even enough for the order of a lesson.
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order that the random numbers give (Fisher and Yates); the list itself is left as it is. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const drawn: T[] = [];
  const left = [...items];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
