import { countUntil, findHolder } from './spans.ts';
import type { Article, Span } from './types.ts';
import { isLetterOrDigit } from './words.ts';

/** A word that expressions are looked for at. */
export interface Trigger extends Span {
  /** In lower case, and spelt as in America. */
  readonly word: string;
  readonly sentence: Span;
  /** How many of the mentions begin before it. */
  readonly index: number;
}

const STEMS = ['border', 'frontier', 'neighbo'].flatMap((stem) => [
  stem,
  stem.charAt(0).toUpperCase() + stem.slice(1),
  stem.toUpperCase(),
]);
const LONGEST = 24; // UTF-16 units

/** The words of an article's sentences that begin with "border", "frontier" or "neighbour": a search for each stem. */
export function* findTriggers({ text, sentences }: Article, mentions: readonly Span[]): Generator<Trigger> {
  for (const stem of STEMS) {
    for (let start = text.indexOf(stem); start !== -1; start = text.indexOf(stem, start + stem.length)) {
      if (isLetterOrDigit(text.charCodeAt(start - 1))) continue;
      let end = start + stem.length;
      while (end - start < LONGEST && isLetterOrDigit(text.charCodeAt(end))) end++;
      const sentence = findHolder({ start, end }, sentences);
      if (!sentence) continue;
      const word = text.slice(start, end).toLowerCase().replace('neighbour', 'neighbor');
      yield { start, end, word, sentence, index: countUntil(mentions, (mention) => mention.start < start) };
    }
  }
}
