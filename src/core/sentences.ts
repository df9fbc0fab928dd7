import { findQuotations } from './quotations.ts';
import { type Boundary, JOINS } from './sentence-rules.ts';
import { trimSpan } from './spans.ts';
import type { Span } from './types.ts';

const PIECE = 4096; // UTF-16 units: the Segmenter's time grows with the square of the sentences it is given at once
const BEFORE = 80; // UTF-16 units that the rules see before a boundary
const AFTER = 120; // and after it

/**
 * Ends that Unicode's rules do not know: "…" before a capital, and a closing mark set off by a space ("It sank. ” It").
 */
const OTHER_ENDS = /(?:…["”’'»)\]]*|[.!?…]\s[”»])\s+(?=["“‘'«([]*\p{Lu})/gu;

/**
 * The sentences of a stretch of text, in order, disjoint, without white space around them. `Intl.Segmenter` proposes
 * where they end, `sentence-rules.ts` says where it errs, and a quotation of a few sentences stays whole.
 */
export function findSentences(text: string, span: Span, segmenter = openSegmenter()): Span[] {
  // A line break inside a paragraph is a space; the Segmenter would end a sentence there.
  const flat = text.slice(span.start, span.end).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
  const ends = /[\p{STerm}…]/u.test(flat) ? proposeEnds(flat, segmenter) : [];
  const isQuoted = ends.length > 0 ? findQuotations(flat) : () => false;
  const sentences: Span[] = [];
  let from = 0;
  for (const at of [...ends, flat.length]) {
    if (at < flat.length && (isQuoted(at) || isJoined(flat, from, at))) continue;
    const sentence = trimSpan(flat, { start: from, end: at });
    if (/[\p{L}\p{N}]/u.test(flat.slice(sentence.start, sentence.end))) {
      sentences.push({ start: span.start + sentence.start, end: span.start + sentence.end });
    }
    from = at;
  }
  return sentences;
}

/** The base of the sentences; one serves all paragraphs, as making it takes longer than a short paragraph. */
export function openSegmenter(): Intl.Segmenter {
  return new Intl.Segmenter('en', { granularity: 'sentence' });
}

function isJoined(flat: string, from: number, at: number): boolean {
  const before = flat.slice(Math.max(from, at - BEFORE), at);
  const boundary: Boundary = {
    before: before.trimEnd(),
    isWhole: at - from <= BEFORE,
    isSpaced: /\s$/.test(before),
    after: flat.slice(at, at + AFTER).trimStart(),
  };
  return JOINS.some(({ holds }) => holds(boundary));
}

/** Every offset at which a sentence may end, in order. */
function proposeEnds(flat: string, segmenter: Intl.Segmenter): number[] {
  const ends = new Set<number>();
  for (const match of flat.matchAll(OTHER_ENDS)) ends.add(match.index + match[0].length);
  let size = PIECE;
  for (let from = 0; from < flat.length; ) {
    const starts = Array.from(segmenter.segment(flat.slice(from, from + size)), ({ index }) => from + index);
    for (const start of starts.slice(1)) ends.add(start);
    // The last segment may go on in the next piece, so that one begins with it. One long segment needs a larger piece.
    const last = starts.at(-1) ?? from;
    if (from + size >= flat.length) break;
    if (last === from) size *= 2;
    else {
      from = last;
      size = PIECE;
    }
  }
  return [...ends].sort((a, b) => a - b);
}
