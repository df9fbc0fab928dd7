import type { Candidate } from './gazetteer-tables.ts';
import { countUntil } from './spans.ts';
import type { Article, Span } from './types.ts';
import { skipPossessive } from './words.ts';

/** A mention whose role is asked for. */
export interface Actor extends Span {
  readonly kind: 'name' | 'demonym' | 'phrase';
  /** What it most likely means; a name without is taken for that of a town. */
  readonly meaning?: Pick<Candidate, 'kind' | 'isSeat'> | null | undefined;
}

/** A word or a mark of punctuation. */
export interface Token {
  readonly text: string;
  /** In lower case, with a plain apostrophe. */
  readonly lower: string;
}

/** What stands around a name, or around the list of names that it is part of. */
export interface Context {
  /**
   * What may act: a government by its seat ("the Kremlin"), a country or union of countries, a place with people; or
   * a thing (a river, a bridge), which does not.
   */
  readonly actor: 'body' | 'country' | 'place' | 'thing';
  /** Backwards from the name, the nearest first; "the" and "both" left out. Nothing outside the sentence. */
  readonly before: readonly Token[];
  /** Forwards from the name, or from its possessive. */
  readonly after: readonly Token[];
  readonly isPossessive: boolean;
  /** The small word joined on by a hyphen ("led" in "US-led"); '' for none. */
  readonly joined: string;
  /** Whether the name stands in a list ("Russia and Ukraine", "Ukraine-Russia"). */
  readonly isListed: boolean;
  /** Whether a place before it lies in it ("Paris, *Texas*,", "R-*Dover*"). */
  readonly isContainer: boolean;
  /** Whether it stands in the headline, whose verbs may have capitals. */
  readonly isTitle: boolean;
}

const REACH = 96; // UTF-16 units looked at on either side: some fifteen words
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*|\S/gu;
const JOINT = /^(?:,? and (?:the )?|, (?:the )?| or (?:the )?|-|–| & )$/u;
const PARTISAN = /(?:^|[^\p{L}])\p{Lu}-$/u; // "(R-", of a member of parliament
const WIDEST_JOINT = 10; // UTF-16 units
const LONGEST_LIST = 24; // names

/** The context of each name; null for another mention, and where no sentence holds it. */
export function readContexts({ text, sentences, title }: Article, mentions: readonly Actor[]): (Context | null)[] {
  const contexts: (Context | null)[] = [];
  for (let from = 0; from < mentions.length; from = contexts.length) {
    const first = mentions[from];
    const sentence = first && sentences[countUntil(sentences, ({ start }) => start <= first.start) - 1];
    if (first?.kind !== 'name' || !sentence || first.end > sentence.end) {
      contexts.push(null);
      continue;
    }
    const list = mentions.slice(from, findListEnd(text, mentions, from, sentence));
    const around = readAround(text, sentence, first, list.at(-1) ?? first);
    const isTitle = first.end <= title.end;
    const contains = isContainer(text, mentions[from - 1], first);
    for (const actor of list) {
      contexts.push({ ...around, actor: classify(actor), isListed: list.length > 1, isContainer: contains, isTitle });
    }
  }
  return contexts;
}

/** Where the list of names that begins with a mention ends: only an "and" at its end makes one of commas. */
function findListEnd(text: string, mentions: readonly Actor[], from: number, sentence: Span): number {
  let end = from + 1;
  for (let at = from; at < from + LONGEST_LIST; at++) {
    const [left, right] = [mentions[at], mentions[at + 1]];
    if (!left || !right || right.start - left.end > WIDEST_JOINT || right.end > sentence.end) return end;
    const joint = text.slice(left.end, right.start);
    if (left.kind !== 'name' || right.kind !== 'name' || !JOINT.test(joint)) return end;
    const opens = left.start === sentence.start && classify(left) !== 'place' && classify(right) !== 'place';
    const closes = joint.startsWith(',') ? joint.includes(' and ') && at > from : true;
    if (closes || opens) end = at + 2;
  }
  return end;
}

/** What stands around the list of names from the first to the last. */
function readAround(text: string, sentence: Span, first: Span, last: Span) {
  const owned = skipPossessive(text, last.end);
  const after = readTokens(text.slice(owned ?? last.end, Math.min(sentence.end, last.end + REACH)));
  const [hyphen, next] = after;
  const isJoined = hyphen?.text === '-' && next !== undefined && next.text === next.lower;
  return {
    before: readBefore(text, sentence, first.start),
    after,
    isPossessive: owned !== null,
    joined: isJoined ? next.lower : '',
  };
}

/** The word at a place in a list of tokens, in lower case; '' beyond its end. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

export function isWord(lower: string): boolean {
  return /^\p{Ll}/u.test(lower);
}

export function isState(actor: Context['actor']): boolean {
  return actor === 'country' || actor === 'body';
}

function readBefore(text: string, sentence: Span, end: number): Token[] {
  const start = Math.max(sentence.start, end - REACH);
  const tokens = readTokens(text.slice(start, end));
  if (start > sentence.start) tokens.shift(); // it may be half a word
  return tokens.filter(({ lower }) => lower !== 'the' && lower !== 'both').reverse();
}

function readTokens(stretch: string): Token[] {
  const tokens: Token[] = [];
  for (const text of stretch.match(TOKEN) ?? []) {
    const lower = text.toLowerCase();
    tokens.push({ text, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower });
  }
  return tokens;
}

function classify({ meaning }: Actor): Context['actor'] {
  if (!meaning) return 'place';
  if (meaning.isSeat) return 'body';
  if (meaning.kind === 'country' || meaning.kind === 'group') return 'country';
  return meaning.kind === 'water' || meaning.kind === 'facility' || meaning.kind === 'other' ? 'thing' : 'place';
}

function isContainer(text: string, previous: Actor | undefined, { start, end }: Actor): boolean {
  if (PARTISAN.test(text.slice(Math.max(0, start - 3), start))) return true;
  return (
    previous?.kind === 'name' && text.slice(previous.end, start) === ', ' && /^[,.;)]/.test(text.slice(end, end + 1))
  );
}
