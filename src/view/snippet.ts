import type { Span } from '../core/types.ts';
import { wordsOf } from './fold.ts';

/** A piece of a text: one of the words looked for, or what stands between them. */
export interface MarkedText {
  readonly text: string;
  readonly isMarked: boolean;
}

/** What stands before the first word that was found, and the whole, at most; UTF-16 units. */
const LEAD = 60;
const LENGTH = 200;

/** Where the words that begin as the folded terms do stand in a text: in order, none in another. */
export function findMarks(text: string, terms: readonly string[]): Span[] {
  const words = wordsOf(text);
  const whole = words.map(({ folded }) => folded).join('');
  const marked = new Set<number>();
  const starts: number[] = [];
  let at = 0;
  for (const { folded } of words) {
    starts.push(at);
    at += folded.length;
  }
  for (const term of terms) {
    let word = 0;
    for (let i = whole.indexOf(term); i !== -1; i = whole.indexOf(term, i + 1)) {
      while ((starts[word + 1] ?? at) <= i && word + 1 < words.length) word++;
      for (let other = word; other < words.length && (starts[other] ?? at) < i + term.length; other++)
        marked.add(other);
    }
  }
  return [...marked].sort((a, b) => a - b).flatMap((i) => words[i] ?? []);
}

/** A text in pieces, the words looked for marked. */
export function markWords(text: string, terms: readonly string[]): MarkedText[] {
  return cut(text, { start: 0, end: text.length }, findMarks(text, terms));
}

/** The part of a quotation around the first of the words looked for, verbatim; what is left out is marked by "…". */
export function snippetOf(quote: string, terms: readonly string[]): MarkedText[] {
  const marks = findMarks(quote, terms);
  if (quote.length <= LENGTH) return cut(quote, { start: 0, end: quote.length }, marks);
  const first = marks[0]?.start ?? 0;
  const start = first <= LEAD ? 0 : wordStart(quote, first - LEAD, first);
  const end = start + LENGTH >= quote.length ? quote.length : wordEnd(quote, start + LENGTH, first + 1);
  const pieces = cut(quote, { start, end }, marks);
  if (start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (end < quote.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

function cut(text: string, span: Span, marks: readonly Span[]): MarkedText[] {
  const pieces: MarkedText[] = [];
  let done = span.start;
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.start, done), Math.min(mark.end, span.end)];
    if (start >= end) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  if (done < span.end) pieces.push({ text: text.slice(done, span.end), isMarked: false });
  return pieces;
}

/** Where the next word begins after `from`, before `to`; in a text without spaces, where a sign does. */
function wordStart(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (/\s/.test(text[i - 1] ?? '')) return i;
  return isInsidePair(text, from) ? from + 1 : from;
}

/** Where the last word ends before `to`, after `from`. */
function wordEnd(text: string, to: number, from: number): number {
  for (let i = to; i > Math.max(from, to - LEAD); i--) if (/\s/.test(text[i] ?? '')) return i;
  return isInsidePair(text, to) ? to - 1 : to;
}

/** True between the two halves of a character beyond the first 65,536. */
function isInsidePair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}
