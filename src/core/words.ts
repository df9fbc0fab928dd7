import type { Span } from './types.ts';

/** A word beside a place in the text. */
export interface Word extends Span {
  /** In lower case. */
  readonly lower: string;
}

const LONGEST = 32; // UTF-16 units: no word that is looked for is longer, and no run of letters is followed farther
const WIDEST_GAP = 3; // white space between two words

/** The word before `at` with nothing but white space between, not before `floor`; null for none. */
export function wordBefore(text: string, at: number, floor: number): Word | null {
  let end = at;
  while (end > floor && at - end < WIDEST_GAP && isSpace(text.charCodeAt(end - 1))) end--;
  return end === at ? null : wordUntil(text, end, floor);
}

/** The word that ends at `end`. */
export function wordUntil(text: string, end: number, floor: number): Word | null {
  let start = end;
  while (start > floor && end - start < LONGEST && isInWord(text, start - 1)) start--;
  return start === end ? null : { start, end, lower: text.slice(start, end).toLowerCase() };
}

/** The word after `at` with nothing but white space between, not beyond `ceiling`; null for none. */
export function wordAfter(text: string, at: number, ceiling: number): Word | null {
  let start = at;
  while (start < ceiling && start - at < WIDEST_GAP && isSpace(text.charCodeAt(start))) start++;
  if (start === at) return null;
  let end = start;
  while (end < ceiling && end - start < LONGEST && isInWord(text, end)) end++;
  return end === start ? null : { start, end, lower: text.slice(start, end).toLowerCase() };
}

/** Where the white space before `at` begins. */
export function skipSpaceBefore(text: string, at: number, floor: number): number {
  let end = at;
  while (end > floor && at - end < WIDEST_GAP && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Where a possessive ending at `at` ends ("’s", or "’" after an s); null when there is none. */
export function skipPossessive(text: string, at: number): number | null {
  if (!isApostrophe(text.charCodeAt(at))) return null;
  const next = text.charCodeAt(at + 1);
  if ((next | 0x20) === 0x73) return isLetterOrDigit(text.charCodeAt(at + 2)) ? null : at + 2;
  return (text.charCodeAt(at - 1) | 0x20) === 0x73 && !isLetterOrDigit(next) ? at + 1 : null;
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(text: string, { start }: Span): boolean {
  const first = text.charAt(start);
  return first !== first.toLowerCase();
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** "½" and its like count as figures; all that lies beyond Latin punctuation counts as letters. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  if (!(code >= 0xc0)) return code >= 0xbc && code <= 0xbe; // NaN too: there is nothing beyond the text
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

/** Letters and figures; hyphens between them ("north-east"), and marks inside a number ("1,200"). */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetterOrDigit(code)) return true;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return isLetterOrDigit(before) && isLetterOrDigit(after);
  return (code === 0x2c || code === 0x2e) && isDigit(before) && isDigit(after);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
