import { SHAPE, type Tokens } from './tokens.ts';

const CAPS_SHARE = 0.7; // of a stretch's words: it is set in capitals
const TITLE_SHARE = 0.7; // of its longer words with a capital: it is a headline

/** How each stretch is set: 0 as running text, 1 in capitals, 2 as a headline with a capital on each word. */
export function describeLines({ count, shape, stretch, start, end }: Tokens): Uint8Array {
  const lines = new Uint8Array((stretch[count - 1] ?? -1) + 1);
  for (let at = 0; at < count; ) {
    const line = stretch[at] ?? 0;
    let [words, uppers, long, capitals] = [0, 0, 0, 0];
    for (; at < count && stretch[at] === line; at++) {
      const written = shape[at] ?? 0;
      if (written < SHAPE.lower) continue;
      words++;
      if (written === SHAPE.upper || written === SHAPE.initial) uppers++;
      if ((end[at] ?? 0) - (start[at] ?? 0) < 4) continue;
      long++;
      if (written !== SHAPE.lower) capitals++;
    }
    if (words > 2 && uppers >= words * CAPS_SHARE) lines[line] = 1;
    else if (long > 2 && capitals >= long * TITLE_SHARE) lines[line] = 2;
  }
  return lines;
}

/** The run of capitalised words, with nothing but spaces between, that each token is in: its first, and after its last. */
export function findRuns({ count, stretch }: Tokens, isUp: (at: number) => boolean): [Int32Array, Int32Array] {
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (let at = 0; at < count; ) {
    let next = at + 1;
    if (isUp(at)) while (next < count && isUp(next) && stretch[next] === stretch[at]) next++;
    starts.fill(at, at, next);
    ends.fill(next, at, next);
    at = next;
  }
  return [starts, ends];
}
