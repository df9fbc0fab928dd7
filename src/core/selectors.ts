import { countUntil } from './spans.ts';
import { type Span, type TextPositionSelector, type TextQuoteSelector, UserError } from './types.ts';

/**
 * W3C selectors <-> offsets (https://www.w3.org/TR/annotation-model/#selectors). Dateline counts UTF-16 units, the
 * TextPositionSelector counts Unicode code points: this is the one place that converts. A lone surrogate is one code
 * point, as it is in a JavaScript string.
 */

/** Code points of prefix and of suffix, at the least. */
export const CONTEXT = 32;

/**
 * The most they grow to: a text that repeats itself for longer is told apart by position alone, or layers would
 * explode.
 */
export const MOST_CONTEXT = 4096;

/** Converts the offsets of one text; made once, it answers in O(log n). */
export interface Positions {
  /** The code points before a UTF-16 offset. */
  toCodePoints(offset: number): number;
  /** The UTF-16 offset after so many code points; null beyond the text's end. */
  fromCodePoints(count: number): number | null;
}

/** Prepares a text for conversions. Only surrogate pairs set the two counts apart, so only they are remembered. */
export function openPositions(text: string): Positions {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);

  return {
    // The pair that an offset cuts counts as begun: its first half is one code point.
    toCodePoints: (offset) => offset - countUntil(pairs, (at) => at + 2 <= offset),
    fromCodePoints: (count) => {
      // The i-th pair begins `pairs[i] - i` code points into the text.
      const offset = count + countUntil(pairs, (at, index) => at - index < count);
      return count >= 0 && Number.isInteger(count) && offset <= text.length ? offset : null;
    },
  };
}

/** The code points before a UTF-16 offset. For many offsets of one text, `openPositions` is quicker. */
export function toCodePoints(text: string, offset: number): number {
  return openPositions(text).toCodePoints(offset);
}

/** The UTF-16 offset after so many code points; null beyond the text's end. */
export function fromCodePoints(text: string, count: number): number | null {
  return openPositions(text).fromCodePoints(count);
}

/**
 * Both selectors of a span. Prefix and suffix are 32 characters or more and grow until the quote with its context
 * occurs once, or to the text's edge (or 4096); they never cut a surrogate pair. Throws UserError for a span outside
 * the text or one that cuts a surrogate pair.
 */
export function describeSpan(
  text: string,
  span: Span,
  positions = openPositions(text),
): [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = span;
  if (!(start >= 0 && start <= end && end <= text.length) || cutsPair(text, start) || cutsPair(text, end)) {
    throw new UserError(
      `The span ${start} to ${end} is no stretch of a text of ${text.length} units: give offsets inside that cut no pair.`,
    );
  }
  const [from, to] = growContext(text, span, positions);
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    { type: 'TextPositionSelector', start: positions.toCodePoints(start), end: positions.toCodePoints(end) },
  ];
}

/**
 * Every verbatim occurrence of a quote, overlapping ones too, with its prefix before and its suffix behind it where
 * they are given. Empty when there is none, or when the quote itself is empty: nothing is ever matched loosely.
 */
export function findQuote(text: string, { exact, prefix = '', suffix = '' }: Omit<TextQuoteSelector, 'type'>): Span[] {
  if (exact === '') return [];
  return findAll(text, prefix + exact + suffix).map((at) => {
    const start = at + prefix.length;
    return { start, end: start + exact.length };
  });
}

/** Doubles the context until it is unique. Counted in code points, it cuts no character. */
function growContext(text: string, { start, end }: Span, positions: Positions): [from: number, to: number] {
  const [first, last] = [positions.toCodePoints(start), positions.toCodePoints(end)];
  for (let size = CONTEXT; ; size *= 2) {
    const from = positions.fromCodePoints(Math.max(0, first - size)) ?? 0;
    const to = positions.fromCodePoints(last + size) ?? text.length;
    if ((from === 0 && to === text.length) || size >= MOST_CONTEXT) return [from, to];
    if (findAll(text, text.slice(from, to), 2).length === 1) return [from, to];
  }
}

function cutsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

/**
 * Where the words occur, at most `limit` times. `indexOf` finds the first; from there on Knuth, Morris and Pratt's
 * scan, which stays linear where the text repeats itself.
 */
function findAll(text: string, words: string, limit = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  const first = text.indexOf(words);
  if (first === -1 || words === '') return found;
  found.push(first);
  // No second occurrence in plain text: the usual case, at the speed of `indexOf`.
  if (limit === 1 || text.indexOf(words, first + 1) === -1) return found;

  const border = measureBorders(words);
  let matched = 0;
  for (let at = first + 1; at < text.length && found.length < limit; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = border[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched += 1;
    if (matched === words.length) {
      found.push(at - matched + 1);
      matched = border[matched - 1] ?? 0;
    }
  }
  return found;
}

/** For each beginning of the words, the length of the longest proper beginning that is also its end. */
function measureBorders(words: string): Uint32Array {
  const border = new Uint32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at += 1) {
    while (length > 0 && words.charCodeAt(length) !== words.charCodeAt(at)) length = border[length - 1] ?? 0;
    if (words.charCodeAt(length) === words.charCodeAt(at)) length += 1;
    border[at] = length;
  }
  return border;
}
