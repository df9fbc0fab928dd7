import { countUntil, findHolder } from './spans.ts';
import type { Article, Span } from './types.ts';
import { isLetterOrDigit } from './words.ts';

/** The text around a word that expressions are looked for at. */
export interface Trigger extends Span {
  readonly sentence: Span;
  /** How many of the mentions begin before it. */
  readonly index: number;
}

/**
 * The whole words of a text that begin with one of these stems, which may be written small, with a capital or in
 * capitals. One search through the text for each.
 */
export function* findTriggers(
  { text, sentences }: Article,
  mentions: readonly Span[],
  stems: readonly string[],
): Generator<Trigger> {
  for (const stem of stems) {
    for (const part of [stem.slice(1), stem.slice(1).toUpperCase()]) {
      for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
        const start = at - 1;
        if (start < 0 || text.charAt(start).toLowerCase() !== stem.charAt(0)) continue;
        if (isLetterOrDigit(text.charCodeAt(start - 1))) continue;
        let end = at + part.length;
        while (end - start < LONGEST && isLetterOrDigit(text.charCodeAt(end))) end++;
        const sentence = findHolder({ start, end }, sentences);
        if (sentence) yield { start, end, sentence, index: countUntil(mentions, (mention) => mention.start < start) };
      }
    }
  }
}

const LONGEST = 24; // UTF-16 units
