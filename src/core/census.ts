/** UTF-16 units. As many as the first in a row seldom stand twice in a text; the others are for texts that repeat. */
const WINDOWS = [16, 64, 256, 1024, 4096] as const;
const BASE = 0x01000193; // odd, so that multiplying loses nothing
const ROOM = 2; // slots for each window: with this many, three windows in five that stand once have one to themselves

/**
 * Counts the windows of a text, so that of any stretch it can at once be said whether it surely stands in it only
 * once: one of its windows does. True is certain; false is not, but a stretch twice as long seldom needs more. Time is
 * linear whatever the text: a pass for short windows, and one for longer ones when they are first needed.
 */
export function openCensus(text: string): (from: number, to: number) => boolean {
  const soonest = new Int32Array(text.length).fill(text.length + 1);
  let counted = 0;
  return (from, to) => {
    const isSure = () => to >= (soonest[from] ?? text.length + 1);
    while (!isSure()) {
      const size = WINDOWS[counted];
      if (size === undefined || size > to - from) return false;
      countWindows(text, size, soonest);
      counted += 1;
    }
    return true;
  };
}

/**
 * Lowers each offset's number to the end of the window that stands once and ends soonest, of those that begin there or
 * later. A rolling hash (Karp and Rabin 1987) chooses each window's slot; windows that share one count as repeated.
 */
function countWindows(text: string, size: number, soonest: Int32Array): void {
  const slots = hashWindows(text, size);
  const words = 2 ** Math.ceil(Math.log2((ROOM * text.length) / 32 + 1));
  const [once, twice] = [new Int32Array(words), new Int32Array(words)]; // sets of slots, a bit each
  for (const slot of slots) {
    const word = (slot >>> 5) & (words - 1);
    const bit = 1 << slot;
    const seen = once[word] ?? 0;
    if (seen & bit) twice[word] = (twice[word] ?? 0) | bit;
    else once[word] = seen | bit;
  }
  let end = text.length + 1;
  for (let start = slots.length - 1; start >= 0; start -= 1) {
    const slot = slots[start] ?? 0;
    if (((twice[(slot >>> 5) & (words - 1)] ?? 0) & (1 << slot)) === 0) end = start + size;
    if (end < (soonest[start] ?? end)) soonest[start] = end;
  }
}

/** The hash of the window at each offset. */
function hashWindows(text: string, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - size + 1));
  let leaving = 1; // BASE to the power of size
  for (let power = 0; power < size; power += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= size) hash = (hash - Math.imul(leaving, text.charCodeAt(at - size))) | 0;
    // The upper half is told in the lower, of which the slots are chosen.
    if (at >= size - 1) hashes[at - size + 1] = hash ^ (hash >>> 15);
  }
  return hashes;
}
