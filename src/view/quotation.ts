import type { Passage, Span } from '../core/types.ts';
import { element } from './dom.ts';
import { drawGloss, glossesOf } from './gloss.ts';
import { covers, joinSpans, segment } from './segments.ts';
import type { Words } from './words.ts';

/** What a quotation shows besides its words. */
export interface QuotationOptions {
  readonly words: Words;
  /** What lies under the marker pen: all mentions unless told. */
  readonly mentions?: readonly Span[];
  /** False where nothing can be opened: on paper, on a wall. */
  readonly gloss?: boolean;
}

/**
 * A passage's words, verbatim, for whatever element quotes them: names under the marker pen, explained words as
 * buttons that open the editor's note.
 */
export function drawQuotation(
  passage: Passage,
  { words, mentions = passage.mentions, gloss = true }: QuotationOptions,
): (Node | string)[] {
  const { quote, start } = passage;
  const marked = joinSpans(mentions);
  const explained = gloss ? glossesOf(passage) : [];
  const parts: (Node | string)[] = [];
  let opener: HTMLElement | null = null;
  for (const piece of segment({ start, end: start + quote.length }, [...marked, ...explained])) {
    const text = quote.slice(piece.start - start, piece.end - start);
    const word = marked.some((mark) => covers(mark, piece)) ? element('mark', {}, text) : text;
    const own = explained.find((candidate) => covers(candidate, piece));
    if (own === undefined) parts.push(word);
    else if (own.start === piece.start) {
      opener = drawGloss(own, words, word);
      parts.push(opener);
    } else opener?.append(word);
  }
  return parts;
}
