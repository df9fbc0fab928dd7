import type { Role, Span } from '../core/types.ts';

/** A mention of a place in the text. */
export interface TextMention extends Span {
  readonly place: string;
  readonly role: Role;
  /** Start of the passage it stands in. */
  readonly passage: number;
}

/** A stretch of text and the mentions (or other spans) that cover it, innermost first; none for plain text. */
export interface Segment<Mention extends Span = TextMention> extends Span {
  readonly mentions: readonly Mention[];
}

/**
 * Cuts a stretch of text where mentions begin and end. Mentions may nest: the words of the inner one list it first,
 * and identical words list every place that they name.
 */
export function segment<Mention extends Span>(span: Span, mentions: readonly Mention[]): Segment<Mention>[] {
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

/** True when a span reaches over all of another. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** Spans in order, those that overlap joined: what lies under the marker pen, nested names once. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
