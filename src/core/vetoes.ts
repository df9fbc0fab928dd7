import { hashBytes } from './hash.ts';
import { type Lexicon, LIST } from './lexicon.ts';
import type { TaggedSpan } from './tagger.ts';
import type { Sights } from './tagger-features.ts';
import type { Tokens } from './tokens.ts';

/** The words right beside a name, in small letters and without a full stop; '' where something stands between. */
interface Beside {
  /** The one before the name, and the one before that. */
  readonly before: readonly [string, string];
  readonly after: readonly [string, string];
  /** The name is one word, and the one before it has a capital. */
  readonly isAddressed: boolean;
  /** Word lists that the name is in when it is one word, and that the word after it is in; 0 where that has no capital. */
  readonly own: number;
  readonly next: number;
}

/** Why what has a place's name is none: annotators differ about some of them, so that the tagger learns no rule. */
const RULES: readonly { readonly because: string; readonly holds: (beside: Beside) => boolean }[] = [
  { because: '“Mr. Houston”: a person', holds: ({ before, isAddressed }) => isAddressed && HONORIFICS.has(before[0]) },
  {
    because: '“Georgia Brown”: a person',
    holds: ({ own, next }) => (own & LIST.firstName) !== 0 && (next & LIST.surname) !== 0 && (next & OTHER) === 0,
  },
  {
    because: '“University of Chicago”, “Bank of Ireland”: an institution',
    holds: ({ before }) => before[0] === 'of' && INSTITUTIONS_OF.has(before[1]),
  },
  {
    because: '“Boston University”, “Ohio State University”: an institution',
    holds: ({ after: [first, second] }) => SCHOOLS.has(first) || (first === 'state' && SCHOOLS.has(second)),
  },
  { because: '“Washington Post”: a newspaper', holds: ({ after, next }) => next !== 0 && PAPERS.has(after[0]) },
  {
    because: '“Dallas Cowboys”: a club',
    holds: ({ after, next }) => after[0].endsWith('s') && (next & (LIST.organisation | OTHER)) === LIST.organisation,
  },
];

const HONORIFICS = new Set('mr mrs ms miss dr sir dame prof'.split(' '));
const INSTITUTIONS_OF = new Set('university college bank institute'.split(' '));
const SCHOOLS = new Set('university college institute'.split(' '));
const PAPERS = new Set(
  (
    'times post herald tribune gazette journal globe chronicle star sun mail telegraph guardian observer examiner ' +
    'inquirer enquirer dispatch courier news daily mirror record bulletin review'
  ).split(' '),
);
/** A word that is in one of these lists too may be something else: "Ohio Schools", "Georgia Court". */
const OTHER = LIST.publicBody | LIST.placeWord | LIST.street | LIST.cueAfter | LIST.title;

/** Whether the words beside a name show that it is no place's, here or elsewhere in the article. */
export function isVetoed({ tokens, isPerson }: Sights, { first, end }: TaggedSpan, lexicon: Lexicon): boolean {
  if (end - first === 1 && isPerson(first)) return true;
  const beside: Beside = {
    before: [wordBeside(tokens, first, first - 1), wordBeside(tokens, first, first - 2)],
    after: [wordBeside(tokens, end - 1, end), wordBeside(tokens, end - 1, end + 1)],
    isAddressed: end - first === 1 && isCapital(tokens, first - 1),
    own: end - first === 1 ? listsOf(tokens, first, lexicon) : 0,
    next: isCapital(tokens, end) && wordBeside(tokens, end - 1, end) !== '' ? listsOf(tokens, end, lexicon) : 0,
  };
  return RULES.some(({ holds }) => holds(beside));
}

/** The word at `at`, when nothing but spaces stands between it and the name's token `from`. */
function wordBeside({ text, count, start, end, stretch }: Tokens, from: number, at: number): string {
  if (at < 0 || at >= count || stretch[at] !== stretch[from]) return '';
  for (let left = Math.min(from, at); left < Math.max(from, at); left++) {
    if (!/^\s+$/.test(text.slice(end[left], start[left + 1]))) return '';
  }
  return text.slice(start[at], end[at]).toLowerCase().replace(/\.$/, '');
}

function isCapital({ text, start }: Tokens, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start[at], (start[at] ?? 0) + 1));
}

function listsOf({ bytes, from, to }: Tokens, at: number, lexicon: Lexicon): number {
  const stop = to[at] ?? 0;
  return lexicon.get(hashBytes(bytes, from[at] ?? 0, bytes[stop - 1] === FULL_STOP ? stop - 1 : stop));
}

const FULL_STOP = 0x2e;
