import type { Span } from './types.ts';

/** Between a name and the larger place that it is said to be in: "Paris, Texas", "Springfield in Illinois". */
const WITHIN = new Set([', ', ' (', ' in ', ', in ', ' of ', ',']);
/** Between a larger place and a name in it: "Ukraine's Kharkiv". */
const HOLDS = new Set(['’s ', "'s "]);
const LONGEST = 5; // UTF-16 units of what stands between

/** For each mention the indexes of those that it is said to lie in. `mentions` are sorted and disjoint. */
export function findContainers(text: string, mentions: readonly Span[]): number[][] {
  const containers: number[][] = mentions.map(() => []);
  for (let at = 0; at + 1 < mentions.length; at++) {
    const [left, right] = [mentions[at], mentions[at + 1]];
    if (!left || !right || right.start - left.end > LONGEST || right.start < left.end) continue;
    const between = text.slice(left.end, right.start);
    if (WITHIN.has(between)) containers[at]?.push(at + 1);
    else if (HOLDS.has(between)) containers[at + 1]?.push(at);
  }
  return containers;
}
