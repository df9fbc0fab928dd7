/** What stands between words. Marks and invisible signs (a soft hyphen, a joiner) are parts of words. */
const BETWEEN = /[^\p{L}\p{N}\p{M}\p{Cf}]+/gu;
const INVISIBLE = /[\p{M}\p{Cf}\u0640]+/gu;

/** Scripts that set no spaces: each sign is taken for a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** One word of a text, or one sign of a script without spaces. */
const WORD = new RegExp(
  `${UNSPACED.source}[\\p{M}\\p{Cf}]*|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{M}\\p{Cf}])+`,
  'gu',
);

/** Letters that Unicode does not take apart, and what readers type for them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ґ', 'г'],
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);
const PLAIN_LETTERS = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

/**
 * A text as it is searched: its words without case and accents, each with a space before it (" kyiv s envoy"). All
 * apostrophes, quotation marks and dashes are the same: the space between two words.
 */
export function fold(text: string): string {
  const plain = text
    .replace(BETWEEN, ' ')
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(PLAIN_LETTERS, (letter) => PLAIN.get(letter) ?? letter)
    .replace(UNSPACED, ' $& ')
    // What has been taken apart may hold what is no letter: the stroke of a fraction.
    .replace(BETWEEN, ' ')
    .trim();
  return plain === '' ? '' : ` ${plain}`;
}

/** A word of a text, where it stands, and how it is searched. */
export interface FoldedWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The words of a text: what they are folded to, joined, is the folded text. */
export function wordsOf(text: string): FoldedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}
