/** What ends where a text may be parted: how well it parts there. */
export type Boundary = 'sentence' | 'clause' | 'word';

/** Longer than words are: a run without white space is of a script that writes none, or one long word. */
const LONG_RUN = 30;

const AFTER_SPACE = /\s+(?=\S)/g;
const ENDS_CLAUSE = /[,;:–—)\]،؛，、；：]["'”’»“]*\s*$/u;

/**
 * All places where a text may be parted, in order, as UTF-16 offsets; the white space before one stays with what goes
 * before. A word is never cut.
 */
export function findBoundaries(text: string, language: string): number[] {
  const spaces = [...text.matchAll(AFTER_SPACE)].map(({ index, 0: space }) => index + space.length);
  return [...spaces, text.length].flatMap((end, i) => {
    const start = spaces[i - 1] ?? 0;
    const run = text.slice(start, end);
    const inside = run.length > LONG_RUN ? wordEdges(run, language).map((edge) => start + edge) : [];
    return end === text.length ? inside : [...inside, end];
  });
}

/** Tells what ends at an offset of a text. Only a text that is parted asks: a browser is slow to tell sentences. */
export function readBoundaries(text: string, language: string): (offset: number) => Boundary {
  const sentences = new Set([...edges(text, language, 'sentence'), text.length]);
  return (offset) => {
    if (sentences.has(offset)) return 'sentence';
    return ENDS_CLAUSE.test(text.slice(Math.max(0, offset - 8), offset)) ? 'clause' : 'word';
  };
}

/** Where the characters that a reader sees begin, the text's own beginning left out. */
export function characterEdges(text: string, language: string): number[] {
  return edges(text, language, 'grapheme');
}

/** Within a run without white space: before each word, so that signs stay with the word before them. */
function wordEdges(run: string, language: string): number[] {
  const words = [...segmenter(language, 'word').segment(run)].filter(({ isWordLike }) => isWordLike);
  return words.map(({ index }) => index).filter((index) => index > 0);
}

function edges(text: string, language: string, granularity: 'grapheme' | 'sentence'): number[] {
  return [...segmenter(language, granularity).segment(text)].map(({ index }) => index).filter((index) => index > 0);
}

/** An article may name a language that no browser knows. */
function segmenter(language: string, granularity: Intl.SegmenterOptions['granularity']): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
