import type { Passage } from '../core/types.ts';

/** A stretch of a passage: its words as they stand, or a gap where they are to be guessed. Offsets as in the article. */
export interface Piece {
  readonly text: string;
  readonly gap: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A passage with a gap for each of its mentions, and wherever the very same words stand in it once more as whole
 * words: a name that is only hidden in one spot is no question. Mentions that touch or overlap make one gap. The
 * pieces, put together again, are the quote; which mentions are hidden is the caller's choice.
 */
export function blankMentions({ quote, start, mentions }: Pick<Passage, 'quote' | 'start' | 'mentions'>): Piece[] {
  const hidden = mentions.map((mention) => ({ start: mention.start - start, end: mention.end - start }));
  for (const exact of new Set(mentions.map((mention) => mention.exact))) hidden.push(...wholeWords(quote, exact));
  hidden.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let done = 0;
  const add = (end: number, gap: boolean) => {
    if (end > done) pieces.push({ text: quote.slice(done, end), gap, start: start + done, end: start + end });
    done = Math.max(done, end);
  };
  for (let i = 0; i < hidden.length; ) {
    const first = hidden[i] ?? { start: 0, end: 0 };
    let end = first.end;
    for (i++; i < hidden.length && (hidden[i]?.start ?? 0) <= end; i++) end = Math.max(end, hidden[i]?.end ?? 0);
    add(first.start, false);
    add(end, true);
  }
  add(quote.length, false);
  return pieces;
}

/** Where words stand in a text as words of their own: "Sumy" not in "Sumyshchyna". */
function wholeWords(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!endsInLetter(text.slice(0, start)) && !beginsWithLetter(text.slice(end))) found.push({ start, end });
  }
  return found;
}

function endsInLetter(text: string): boolean {
  return /[\p{L}\p{M}\p{N}]$/u.test(text.slice(-2));
}

function beginsWithLetter(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(0, 2));
}
