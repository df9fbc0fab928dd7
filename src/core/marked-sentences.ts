import type { Place } from './resolve.ts';
import { groupByHolder, sortDisjoint } from './spans.ts';
import type { Article, Passage, Span } from './types.ts';

/** What the editor has marked in one sentence, as its passages carry it. */
export type Marks = Pick<Passage, 'care' | 'gloss'>;

/**
 * What the editor has marked, by sentence. A sentence is distressing, and its word wants explaining, whichever of its
 * places a reader comes from, so the marks of all places are put together. Of two notes on one word the newer stays, of
 * words that overlap the longer.
 */
export function markSentences(places: readonly Place[], { text, sentences }: Article): (sentence: Span) => Marks {
  const distressing = groupByHolder(
    places.flatMap(({ care }) => care),
    sentences,
  );
  // The newest first: of two alike the first is kept.
  const glosses = sortDisjoint(places.flatMap(({ gloss }) => gloss.toReversed()));
  const explained = groupByHolder(glosses, sentences);
  return (sentence) => {
    const gloss = explained.get(sentence)?.map(({ start, end, note }) => ({
      exact: text.slice(start, end),
      start,
      end,
      note,
    }));
    return { ...(distressing.has(sentence) && { care: true as const }), ...(gloss && { gloss }) };
  };
}
