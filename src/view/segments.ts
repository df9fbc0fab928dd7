import type { Role, Span } from '../core/types.ts';

/** A mention of a place in the text. */
export interface TextMention extends Span {
  readonly place: string;
  readonly role: Role;
  /** Start of the passage it stands in. */
  readonly passage: number;
}

/** A stretch of text and the mentions that cover it, innermost first; none for plain text. */
export interface Segment extends Span {
  readonly mentions: readonly TextMention[];
}

/**
 * Cuts a stretch of text where mentions begin and end. Mentions may nest: the words of the inner one list it first,
 * and identical words list every place that they name.
 */
export function segment(span: Span, mentions: readonly TextMention[]): Segment[] {
  const inside = mentions.filter(({ start, end }) => start >= span.start && end <= span.end);
  const cuts = [...new Set([span.start, span.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? span.end;
    const covering = inside
      .filter((mention) => mention.start <= start && mention.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end, mentions: covering };
  });
}

/** The places a reader may mean by clicking a segment: those of its innermost words, several when they are the same. */
export function placesMeant({ mentions }: Segment): TextMention[] {
  const [innermost] = mentions;
  return mentions.filter(({ start, end }) => start === innermost?.start && end === innermost.end);
}
