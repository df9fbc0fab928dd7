import { type Gazetteer, WORD } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { openCover } from './spans.ts';
import type { Article, Span } from './types.ts';

/** Words that an editor's decision names as those of a place, by the place's id. */
export interface Phrase extends Span {
  readonly place: string;
}

/** A span of the article that is read as the name of a place. */
export type Mention = Span & { readonly exact: string } & (
    | { readonly kind: 'name'; readonly candidates: readonly Candidate[] }
    | { readonly kind: 'demonym'; readonly country: Candidate }
    | { readonly kind: 'phrase'; readonly place: string }
  );

const SMALLEST_TOWN = 5_000; // people: names of smaller places are more often persons or plain words
const SMALLEST_FIRST_WORD = 100_000; // people: the first word of a sentence has a capital anyway

/** Towns somewhere, but in a newspaper nearly always the plain word. */
const PLAIN_WORDS = new Set(
  'Center Central East God Green Hall Man March May North Police She South University We West Western'.split(' '),
);

/** May open a sentence before a name without being part of a longer one ("In Kyiv", but not "Vladimir Putin"). */
const OPENERS = new Set(
  (
    'A About Across After Against All Along Around As At Before Beyond But By Central East Even For From If In ' +
    'Inside Into Like Most Much Near North Northern Of On Only Outside Over Since South Southern That The This Though ' +
    'Through To Toward Towards Two Under Until West When Where While With'
  ).split(' '),
);

/**
 * The mentions inside the article's sentences, sorted by start, then end; nothing outside them. Names and demonyms are
 * whole words, the longest first, disjoint from each other. A phrase takes the place of a name on the very same words
 * and covers the demonyms inside it ("Polish-Belarusian border"); names inside it stay, to be its anchors.
 */
export function findMentions(article: Article, gazetteer: Gazetteer, phrases: readonly Phrase[] = []): Mention[] {
  const found = article.sentences.flatMap((sentence) => findNames(article.text, sentence, gazetteer));
  const isInPhrase = openCover(phrases);
  const taken = new Set(phrases.map(({ start, end }) => `${start} ${end}`));
  const kept = found.filter((mention) =>
    mention.kind === 'demonym' ? !isInPhrase(mention) : !taken.has(`${mention.start} ${mention.end}`),
  );
  const named = phrases.map(
    ({ place, start, end }): Mention => ({ kind: 'phrase', place, start, end, exact: article.text.slice(start, end) }),
  );
  return [...kept, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
}

function findNames(text: string, sentence: Span, gazetteer: Gazetteer): Mention[] {
  const words = splitWords(text, sentence);
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; ) {
    let taken = 1;
    const most = gazetteer.countWordsFrom(text.slice(words[from]?.start, words[from]?.end));
    for (let count = Math.min(most, words.length - from); count > 0; count--) {
      const mention = readWords({ text, words, from, count }, gazetteer);
      if (!mention) continue;
      mentions.push(mention);
      taken = count;
      break;
    }
    from += taken;
  }
  return mentions;
}

function splitWords(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(WORD), (match) => {
    const from = start + match.index;
    return { start: from, end: from + match[0].length };
  });
}

/** `count` words of a sentence from the word `from`. */
interface Stretch {
  readonly text: string;
  readonly words: readonly Span[];
  readonly from: number;
  readonly count: number;
}

function readWords(stretch: Stretch, gazetteer: Gazetteer): Mention | null {
  const { text, words, from, count } = stretch;
  const start = words[from]?.start ?? 0;
  const end = words[from + count - 1]?.end ?? start;
  const exact = text.slice(start, end);
  const country = gazetteer.lookUpDemonym(exact);
  if (country) return { kind: 'demonym', start, end, exact, country };
  const candidates = gazetteer.lookUp(exact).filter((candidate) => isLikely(candidate, stretch));
  return candidates.length > 0 ? { kind: 'name', start, end, exact, candidates } : null;
}

/**
 * Countries and curated names are taken wherever they stand. Towns and regions share their names with persons, firms
 * and plain words: they need a capital, some size, and no other capitalised word beside them.
 */
function isLikely({ kind, source, population }: Candidate, { text, words, from, count }: Stretch): boolean {
  if (kind === 'country' || source.gazetteer === 'curated') return true;
  const wordAt = (index: number) => text.slice(words[index]?.start, words[index]?.end);
  if (!isCapitalised(wordAt(from)) || (count === 1 && PLAIN_WORDS.has(wordAt(from)))) return false;
  if (kind === 'settlement' && population < (from === 0 ? SMALLEST_FIRST_WORD : SMALLEST_TOWN)) return false;
  const isBeside = (left: Span | undefined, right: Span | undefined) =>
    left !== undefined && right !== undefined && text.slice(left.end, right.start) === ' ';
  const before = wordAt(from - 1);
  const isPartOfBefore =
    isBeside(words[from - 1], words[from]) && isCapitalised(before) && !(from === 1 && OPENERS.has(before));
  const next = from + count;
  return !isPartOfBefore && !(isBeside(words[next - 1], words[next]) && isCapitalised(wordAt(next)));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
