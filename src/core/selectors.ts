import { openCensus } from './census.ts';
import { countUntil } from './spans.ts';
import { type Span, type TextPositionSelector, type TextQuoteSelector, UserError } from './types.ts';

/**
 * W3C selectors <-> offsets (https://www.w3.org/TR/annotation-model/#selectors). Dateline counts UTF-16 units, the
 * TextPositionSelector counts Unicode code points: this is the one place that converts. A lone surrogate is one code
 * point, as it is in a JavaScript string.
 */

/** Code points of prefix and of suffix, at the least. */
export const CONTEXT = 32;

/** The most they grow to. A stretch that repeats for longer is told apart by its position, or layers would explode. */
const MOST_CONTEXT = 4096;

/** What one text is asked about its stretches; made once, it answers without reading the whole of it again. */
export interface TextIndex {
  /** The code points before a UTF-16 offset. */
  toCodePoints(offset: number): number;
  /** The UTF-16 offset after so many code points; null beyond the text's end. */
  fromCodePoints(count: number): number | null;
  /** Whether a stretch's words surely stand nowhere else in the text: true is certain, false hardly ever wrong. */
  surelyOnce(from: number, to: number): boolean;
}

/** Prepares a text. Only surrogate pairs set the two counts apart, so only they are remembered. */
export function indexText(text: string): TextIndex {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  let census: ReturnType<typeof openCensus> | undefined; // made when it is first asked for

  return {
    surelyOnce: (from, to) => {
      census ??= openCensus(text);
      return census(from, to);
    },
    // The pair that an offset cuts counts as begun: its first half is one code point.
    toCodePoints: (offset) => offset - countUntil(pairs, (at) => at + 2 <= offset),
    fromCodePoints: (count) => {
      // The i-th pair begins `pairs[i] - i` code points into the text.
      const offset = count + countUntil(pairs, (at, index) => at - index < count);
      return count >= 0 && Number.isInteger(count) && offset <= text.length ? offset : null;
    },
  };
}

/** The code points before a UTF-16 offset. For many offsets of one text, `indexText` is quicker. */
export function toCodePoints(text: string, offset: number): number {
  return indexText(text).toCodePoints(offset);
}

/** The UTF-16 offset after so many code points; null beyond the text's end. */
export function fromCodePoints(text: string, count: number): number | null {
  return indexText(text).fromCodePoints(count);
}

/**
 * Both selectors of a span. Prefix and suffix are 32 characters, or grow until the quote with its context occurs once
 * or is the whole text; where 4096 are not enough they stay 32. They never cut a surrogate pair. Throws UserError for
 * a span outside the text or one that cuts a surrogate pair.
 */
export function describeSpan(
  text: string,
  span: Span,
  textIndex = indexText(text),
): [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = span;
  if (!(start >= 0 && start <= end && end <= text.length) || cutsPair(text, start) || cutsPair(text, end)) {
    throw new UserError(
      `The span ${start} to ${end} is no stretch of a text of ${text.length} units: give offsets inside that cut no pair.`,
    );
  }
  const { from, to } = findContext(text, span, textIndex) ?? contextOf(text, span, { size: CONTEXT, textIndex });
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    { type: 'TextPositionSelector', start: textIndex.toCodePoints(start), end: textIndex.toCodePoints(end) },
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

/** The span with as much context as makes it the only one of its words; null where 4096 characters do not. */
export function findContext(text: string, span: Span, textIndex: TextIndex): Context | null {
  for (let size = CONTEXT; size <= MOST_CONTEXT; size *= 2) {
    const context = contextOf(text, span, { size, textIndex });
    const { from, to } = context;
    if ((from === 0 && to === text.length) || textIndex.surelyOnce(from, to)) return context;
  }
  return null;
}

/** Where a prefix begins and a suffix ends. */
interface Context {
  readonly from: number;
  readonly to: number;
}

/** Counted in code points, it cuts no character. */
function contextOf(
  text: string,
  { start, end }: Span,
  { size, textIndex }: { size: number; textIndex: TextIndex },
): Context {
  const [first, last] = [textIndex.toCodePoints(start), textIndex.toCodePoints(end)];
  return {
    from: textIndex.fromCodePoints(Math.max(0, first - size)) ?? 0,
    to: textIndex.fromCodePoints(last + size) ?? text.length,
  };
}

function cutsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

/**
 * Where the words occur. `indexOf` finds the first; from there on Knuth, Morris and Pratt's scan, which stays linear
 * where the text repeats itself.
 */
function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  const first = text.indexOf(words);
  if (first === -1 || words === '') return found;
  found.push(first);
  // No second occurrence in plain text: the usual case, at the speed of `indexOf`.
  if (text.indexOf(words, first + 1) === -1) return found;

  const border = measureBorders(words);
  let matched = 0;
  for (let at = first + 1; at < text.length; at += 1) {
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
