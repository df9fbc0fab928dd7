import { findPhotoCredit, readClosingCredit } from './credits.ts';
import { findSentences } from './sentences.ts';
import { trimSpan } from './spans.ts';
import type { Paragraph, Span } from './types.ts';

const LONGEST_TITLE = 300; // characters: a longer first line is no headline
const WRAP_WIDTHS = [40, 120] as const; // characters: between these lie the columns at which text is wrapped by hand
const WRAPPED_LINES = 3; // as many lines tell a wrapped paragraph from a title above its text

/**
 * The paragraphs of a text with their sentences. A line is a paragraph; but where a text without long lines is
 * wrapped at a column, its blocks of lines between empty lines are. The first is the title and one sentence, unless
 * it is all there is or too long. A photo credit, and the closing credit, belong to no sentence.
 */
export function findParagraphs(text: string): { paragraphs: Paragraph[]; credit: string | null } {
  const blocks = findBlocks(text);
  const untils = blocks.map((span) => findPhotoCredit(text, span) ?? span.end);
  const texts = blocks.filter(({ start }, index) => untils[index] !== start);
  const credit = readCredit(text, texts);
  const closing = credit === null ? undefined : texts.pop();
  const headline = texts.length > 1 ? texts[0] : undefined;
  const paragraphs = blocks.map((span, index): Paragraph => {
    const { start, end } = span;
    const until = untils[index] ?? end;
    if (span === closing || until === start) return { start, end, kind: 'credit', sentences: [] };
    if (span === headline && end - start <= LONGEST_TITLE)
      return { start, end, kind: 'title', sentences: [{ start, end }] };
    return { start, end, kind: 'body', sentences: findSentences(text, { start, end: until }) };
  });
  return { paragraphs, credit };
}

/** The closing credit stands last, or before nothing but photo credits. A dash above it makes both a list. */
function readCredit(text: string, spans: readonly Span[]): string | null {
  const [above, last] = spans.slice(-2).map(({ start, end }) => readClosingCredit(text.slice(start, end)));
  return above === null ? (last ?? null) : null;
}

function findBlocks(text: string): Span[] {
  const blocks: Span[][] = [];
  let isOpen = false;
  for (const line of findLines(text)) {
    const isEmpty = line.start === line.end;
    if (!isEmpty && isOpen) blocks.at(-1)?.push(line);
    else if (!isEmpty) blocks.push([line]);
    isOpen = !isEmpty;
  }
  const width = blocks.flat().reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
  const isWrappedText =
    width >= WRAP_WIDTHS[0] &&
    width <= WRAP_WIDTHS[1] &&
    blocks.some((lines) => lines.length >= WRAPPED_LINES && isWrapped(text, lines, width));
  return blocks.flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    return isWrappedText && first && last && isWrapped(text, lines, width)
      ? [{ start: first.start, end: last.end }]
      : lines;
  });
}

/** Lines as trimmed spans, empty ones too. Every character that the Unicode standard calls a line break ends one. */
function* findLines(text: string): Generator<Span> {
  let from = 0;
  for (const match of text.matchAll(/[\n\r\v\f\u0085\u2028\u2029]|$/g)) {
    yield trimSpan(text, { start: from, end: match.index });
    from = match.index + 1;
  }
}

/** Whether each line was broken because the next line's first word did not fit. */
function isWrapped(text: string, lines: readonly Span[], width: number): boolean {
  return lines.every(({ end, start }, index) => {
    const next = lines[index + 1];
    if (!next) return true;
    const space = text.slice(next.start, next.end).search(/\s/);
    const word = space === -1 ? next.end - next.start : space;
    return end - start + 1 + word > width;
  });
}
