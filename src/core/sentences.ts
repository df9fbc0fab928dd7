import { findQuotations } from './quotations.ts';
import { findSentenceEnds } from './sentence-ends.ts';
import { type Boundary, JOINS } from './sentence-rules.ts';
import { trimSpan } from './spans.ts';
import type { Span } from './types.ts';

const BEFORE = 80; // UTF-16 units that the rules see before a boundary
const AFTER = 120; // and after it

/** UTF-16 units. No sentence in the news is as long; one without end would be quoted whole for every place in it. */
const LONGEST = 1000;

/**
 * Ends that Unicode's rules do not know: "…" before a capital, and a closing mark set off by a space ("It sank. ” It").
 */
const OTHER_ENDS = /(?:…["”’'»)\]]*|[.!?…]\s[”»])\s+(?=["“‘'«([]*\p{Lu})/gu;

/**
 * The sentences of a stretch of text, in order, disjoint, without white space around them. Unicode's rules propose
 * where they end, `sentence-rules.ts` says where they err, and a quotation of a few sentences stays whole.
 */
export function findSentences(text: string, span: Span): Span[] {
  // A line break inside a paragraph is a space; Unicode's rules would end a sentence there.
  const flat = text.slice(span.start, span.end).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
  const ends = /[\p{STerm}…]/u.test(flat) ? proposeEnds(flat) : [];
  const isQuoted = ends.length > 0 ? findQuotations(flat) : () => false;
  const sentences: Span[] = [];
  let from = 0;
  for (const at of [...ends, flat.length]) {
    if (at < flat.length && (isQuoted(at) || isJoined(flat, from, at))) continue;
    for (const sentence of cutLong(flat, trimSpan(flat, { start: from, end: at }))) {
      if (!/[\p{L}\p{N}]/u.test(flat.slice(sentence.start, sentence.end))) continue;
      sentences.push({ start: span.start + sentence.start, end: span.start + sentence.end });
    }
    from = at;
  }
  return sentences;
}

/** A sentence that is too long as several: cut behind a comma or the like, or a space, or where it must be. */
function* cutLong(flat: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const piece = flat.slice(from, from + LONGEST);
    const signs = [', ', '; ', ': '].map((sign) => piece.lastIndexOf(sign) + 1);
    const at = [Math.max(...signs), piece.lastIndexOf(' ')].find((offset) => offset > LONGEST / 2);
    const isPair = /[\uD800-\uDBFF]$/.test(piece);
    const until = from + (at ?? (isPair ? LONGEST - 1 : LONGEST));
    yield trimSpan(flat, { start: from, end: until });
    from = until;
  }
  yield trimSpan(flat, { start: from, end });
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
function proposeEnds(flat: string): number[] {
  const others = Array.from(flat.matchAll(OTHER_ENDS), (match) => match.index + match[0].length);
  const ends = findSentenceEnds(flat);
  return others.length === 0 ? ends : [...new Set([...ends, ...others])].sort((a, b) => a - b);
}
