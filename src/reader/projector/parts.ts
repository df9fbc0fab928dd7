import { type Boundary, characterEdges, findBoundaries, readBoundaries } from './boundaries.ts';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The room that a part has. */
export interface StripRoom {
  /** How wide a stretch of the text is, set in one line; in any unit. */
  readonly widthOf: (start: number, end: number) => number;
  /** Width of a line, in the same unit. */
  readonly line: number;
  /** Lines that a part may have; at least 1. */
  readonly most: number;
  /** BCP 47. */
  readonly language: string;
}

/** What a line holds whole: a word with the white space after it. */
interface Piece extends Part {
  readonly width: number;
  /** Its width with the white space, which at a line's end stands nowhere. */
  readonly advance: number;
}

/** What it costs to part a text elsewhere than after a sentence, in shares of a part's length. */
const COST: Readonly<Record<Boundary, number>> = { sentence: 0, clause: 0.12, word: 0.35 };
/** A part that is not the last is filled at least this far. */
const LEAST = 0.4;
/** A cut word fills this share of its lines: characters differ in width. */
const SURE = 0.8;

/**
 * Cuts a text into parts that need no more lines than there are: parts of about the same length, that end with a
 * sentence or a clause where they can, and in no case within a word that is not itself too long. Joined they are the
 * text.
 */
export function splitParts(text: string, room: StripRoom): Part[] {
  const pieces = cutPieces(text, room);
  if (countLines(pieces, room.line) <= room.most) return [{ start: 0, end: text.length }];
  const boundaryAt = readBoundaries(text, room.language);
  const costAt = (offset: number) => COST[boundaryAt(offset)];
  const parts: Part[] = [];
  for (let from = 0; from < pieces.length; ) {
    const to = endOfPart(pieces, from, { ...room, costAt });
    parts.push({ start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? text.length });
    from = to;
  }
  return parts;
}

/** The piece after the last one of the part that begins with the piece `from`. */
function endOfPart(
  pieces: readonly Piece[],
  from: number,
  { line, most, costAt }: Pick<StripRoom, 'line' | 'most'> & { costAt: (offset: number) => number },
): number {
  let far = from + 1;
  while (far < pieces.length && countLines(pieces.slice(from, far + 1), line) <= most) far++;
  if (far === pieces.length) return far;
  const start = pieces[from]?.start ?? 0;
  const length = (pieces[far - 1]?.end ?? start) - start;
  const rest = (pieces.at(-1)?.end ?? start) - start;
  const ideal = start + rest / Math.ceil(rest / length);
  const cost = ({ end }: Piece) => Math.abs(end - ideal) / length + costAt(end);
  const [best] = pieces
    .slice(from, far)
    .filter(({ end }) => end - start >= LEAST * length)
    .sort((a, b) => cost(a) - cost(b));
  return best ? pieces.indexOf(best) + 1 : far;
}

/** Lines that pieces need, each line filled before the next. */
function countLines(pieces: readonly Piece[], line: number): number {
  let [lines, used] = [1, 0];
  for (const { width, advance } of pieces) {
    if (used > 0 && used + width > line) [lines, used] = [lines + 1, 0];
    // A word wider than a line goes on in the next ones.
    const more = Math.max(0, Math.ceil((used + width) / line) - 1);
    lines += more;
    used += advance - more * line;
  }
  return lines;
}

function cutPieces(text: string, { widthOf, line, most, language }: StripRoom): Piece[] {
  const boundaries = [...findBoundaries(text, language), text.length];
  return boundaries.flatMap((end, i): Piece[] => {
    const start = boundaries[i - 1] ?? 0;
    const seen = start + text.slice(start, end).trimEnd().length;
    const width = widthOf(start, seen);
    const piece = { start, end, width, advance: widthOf(start, end) };
    return width <= most * line ? [piece] : cutWord(text, piece, { line, most, language });
  });
}

/** A word that is longer than a whole part, cut between its characters. */
function cutWord(
  text: string,
  word: Piece,
  { line, most, language }: Pick<StripRoom, 'line' | 'most' | 'language'>,
): Piece[] {
  const edges = [0, ...characterEdges(text.slice(word.start, word.end), language)].map((edge) => word.start + edge);
  const count = Math.max(1, Math.floor((edges.length * most * line * SURE) / word.width));
  const starts = edges.filter((_, i) => i % count === 0);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? word.end;
    const width = (word.width * (end - start)) / (word.end - word.start);
    return { start, end, width, advance: width };
  });
}
