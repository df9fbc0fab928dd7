import type { NameMatches } from './name-matches.ts';
import { SHAPE, type Tokens } from './tokens.ts';

/** Words in lower case that stand inside names ("Isle of Man", "Rio de Janeiro"). */
const CONNECTORS = new Set(
  'of the de la del las los el al du des da do dos di van der den und and sur le les'.split(' '),
);
const HYPHENS = new Set(['-', '–', '/']);
const COMMA = 0x2c;
const DOLLAR = 0x24;

/** Marks with 1 the tokens that may be part of a place's name; `isUp` says which words have a capital. */
export function markOpen(tokens: Tokens, matches: NameMatches, isUp: (at: number) => boolean): Uint8Array {
  const { text, count, start, end, shape } = tokens;
  const isOpen = new Uint8Array(count);
  for (let at = 0; at < count; at++) isOpen[at] = isOpenAt(at) ? 1 : 0;
  return isOpen;

  function isOpenAt(at: number): boolean {
    if (isCurrency(tokens, at)) return false;
    if (isUp(at) || (matches.first[at] ?? -1) >= 0) return true;
    if (!isUp(at - 1) && !(isUp(at - 2) && shape[at - 1] === SHAPE.lower)) return false;
    const touches = start[at] === end[at - 1];
    if (shape[at] === SHAPE.punctuation) return HYPHENS.has(text[start[at] ?? 0] ?? '') && touches && isUp(at + 1);
    if (shape[at] === SHAPE.number) return isUp(at - 1);
    if (text.charCodeAt(end[at] ?? 0) === COMMA) return false;
    const isClitic = (end[at] ?? 0) - (start[at] ?? 0) === 2 && touches;
    if (isClitic) return isUp(at + 1);
    return isConnector(at) && (isUp(at + 1) || (isUp(at + 2) && isConnector(at + 1)));
  }

  function isConnector(at: number): boolean {
    return CONNECTORS.has(text.slice(start[at], end[at]));
  }
}

/** Whether a dollar sign is written right behind a word: "US$100". */
export function isCurrency({ text, end }: Tokens, at: number): boolean {
  return text.charCodeAt(end[at] ?? 0) === DOLLAR;
}
