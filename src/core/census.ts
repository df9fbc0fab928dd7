const WINDOW = 16; // UTF-16 units: as many in a row seldom stand twice in a text
const BASE = 0x01000193; // odd, so that multiplying loses nothing
const ROOM = 4; // counters for each window: with this many, three windows in four that stand once have one to themselves

/**
 * Counts the windows of a text, so that of many stretches it can soon be said that they stand in it once. True is
 * certain, as one of the stretch's windows is the only one of its hash; false is not. A rolling hash (Karp and Rabin
 * 1987): the whole text takes one pass, a stretch hardly more than a window.
 */
export function openCensus(text: string): (from: number, to: number) => boolean {
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(ROOM * text.length + 1)));
  const mask = counts.length - 1;
  let leaving = 1; // BASE to the power of WINDOW
  for (let power = 0; power < WINDOW; power += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash, BASE) + text.charCodeAt(at);
    if (at >= WINDOW) hash -= Math.imul(leaving, text.charCodeAt(at - WINDOW));
    hash |= 0;
    const slot = mix(hash) & mask;
    if (at >= WINDOW - 1) counts[slot] = Math.min(2, (counts[slot] ?? 0) + 1);
  }

  return (from, to) => {
    for (let start = from; start + WINDOW <= to; start += WINDOW) {
      let own = 0;
      for (let at = start; at < start + WINDOW; at += 1) own = (Math.imul(own, BASE) + text.charCodeAt(at)) | 0;
      if (counts[mix(own) & mask] === 1) return true;
    }
    return false;
  };
}

/** The upper half of the hash told in the lower, of which the counters are chosen. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
