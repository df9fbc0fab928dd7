/** Where a text may be parted, and how well it parts there. */
export interface Boundary {
  /** UTF-16 offset; the white space before it stays with what goes before. */
  readonly offset: number;
  readonly kind: 'sentence' | 'clause' | 'word';
}

/** Longer than words are: a run without white space is of a script that writes none, or one long word. */
const LONG_RUN = 30;

const AFTER_SPACE = /\s+(?=\S)/g;
const ENDS_CLAUSE = /[,;:–—)\]،؛，、；：]["'”’»“]*\s*$/u;

/** All places where a text may be parted, in order. A word is never cut. */
export function findBoundaries(text: string, language: string): Boundary[] {
  const sentences = new Set(edges(text, language, 'sentence'));
  const spaces = [...text.matchAll(AFTER_SPACE)].map(({ index, 0: space }) => index + space.length);
  const offsets = [...spaces, text.length].flatMap((end, i) => {
    const start = spaces[i - 1] ?? 0;
    const run = text.slice(start, end);
    const inside = run.length > LONG_RUN ? wordEdges(run, language).map((edge) => start + edge) : [];
    return end === text.length ? inside : [...inside, end];
  });
  return offsets.map((offset) => ({
    offset,
    kind: sentences.has(offset)
      ? 'sentence'
      : ENDS_CLAUSE.test(text.slice(Math.max(0, offset - 8), offset))
        ? 'clause'
        : 'word',
  }));
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
