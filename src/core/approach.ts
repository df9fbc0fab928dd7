import type { Scene } from './expressions.ts';
import type { Mention } from './mentions.ts';
import { isLetterOrDigit, skipSpaceBefore, type Word, wordBefore, wordUntil } from './words.ts';

/** The words that lead from a name back to its preposition may say what it is: "of the besieged port city of Mariupol". */
const SORTS = new Set(
  (
    'capital city cities town village port settlement municipality district province region state county island ' +
    'peninsula resort hamlet suburb township borough enclave hub stronghold'
  ).split(' '),
);
const QUALITIES = new Set(
  (
    'the a an its their this besieged coastal border frontier central regional provincial historic ancient main ' +
    'largest strategic key nearby neighbouring neighboring industrial former northern southern eastern western ' +
    'north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern'
  ).split(' '),
);
const ARTICLES = new Set('the a an its their this'.split(' '));
const PREPOSITIONS = new Set('of around surrounding off bordering neighbouring neighboring'.split(' '));
const MOST_WORDS = 9;

/**
 * The preposition that the name depends on, past what only describes it: the first "of" in "of the Ukrainian capital,
 * Kyiv"; null for none of those that expressions are made with.
 */
export function findPreposition(scene: Scene, mention: Mention): Word | null {
  const { text, sentence } = scene;
  let word = wordBefore(text, mention.start, sentence.start) ?? sortBeforeComma(scene, mention);
  let isSorted = false;
  for (let count = 0; word && count < MOST_WORDS; count++) {
    const before: Word | null = wordBefore(text, word.start, sentence.start);
    if (word.lower === 'of' && before && SORTS.has(before.lower)) {
      isSorted = true;
      word = before;
    } else if (PREPOSITIONS.has(word.lower) && !isQuality(word, before)) {
      return word;
    } else if (ARTICLES.has(word.lower)) {
      return before && PREPOSITIONS.has(before.lower) ? before : null;
    } else if (SORTS.has(word.lower)) {
      isSorted = true;
    } else if (!QUALITIES.has(word.lower) && !isDemonym(scene, word) && !(isSorted && isLower(text, word))) {
      return null;
    }
    word = before;
  }
  return null;
}

/** "Of neighbouring Poland": here it only describes. */
function isQuality(word: Word, before: Word | null): boolean {
  return word.lower.startsWith('neighb') && !(before && COUNTRIES.has(before.lower));
}

const COUNTRIES = new Set(['countries', 'nations', 'states']);

/** The "capital" of "the capital, Kyiv". */
function sortBeforeComma({ text, sentence }: Scene, { start }: Mention): Word | null {
  const end = skipSpaceBefore(text, start, sentence.start);
  if (end === start || text.charAt(end - 1) !== ',') return null;
  const word = wordUntil(text, end - 1, sentence.start);
  return word && SORTS.has(word.lower) ? word : null;
}

/** Whether the word ends one of the mentions just before: "Ukrainian" in "the Ukrainian capital Kyiv". */
function isDemonym({ mentions, index }: Scene, { end }: Word): boolean {
  for (let before = index - 1; before >= Math.max(0, index - 2); before--) {
    const mention = mentions[before];
    if (mention?.end === end) return mention.kind === 'demonym';
  }
  return false;
}

function isLower(text: string, { start, lower }: Word): boolean {
  return isLetterOrDigit(text.charCodeAt(start)) && text.charAt(start) === lower.charAt(0);
}
