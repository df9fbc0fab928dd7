import { findOfKind, findRecords } from './find-records.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findListKinds } from './kind-lists.ts';
import { isCapitalised, matchNames, NAME_CLASS, type NameMatches } from './name-matches.ts';
import { isCurrency } from './open-tokens.ts';
import { keyOf, openCover } from './spans.ts';
import type { TaggedSpan, Tagger } from './tagger.ts';
import { type Tokens, tokenize } from './tokens.ts';
import type { Article, Span } from './types.ts';

/** Words that an editor's decision names as those of a place, by the place's id. */
export interface Phrase extends Span {
  readonly place: string;
}

/** A span of the article that is read as the name of a place. */
export type Mention = Span & { readonly exact: string } & (
    | NameMention
    | { readonly kind: 'demonym'; readonly entry: number }
    | { readonly kind: 'phrase'; readonly place: string }
  );

interface NameMention {
  readonly kind: 'name';
  /** Gazetteer records that it may mean, in the order of the tables; none when no table holds the name. */
  readonly records: readonly number[];
  /** What it is looked up as; equal for two mentions of one name. */
  readonly key: string;
  /** 0 to 1: how sure it is that this is a place's name. */
  readonly likelihood: number;
}

/** What names are found with. */
export interface Recogniser {
  gazetteer: Gazetteer;
  tagger: Tagger;
}

/**
 * The mentions inside the article's sentences, sorted by start, then end; nothing outside them. Names and demonyms are
 * whole words, disjoint from each other. A phrase takes the place of a name on the very same words and covers the
 * demonyms inside it ("Polish-Belarusian border"); names inside it stay, to be its anchors.
 */
export function findMentions(
  article: Article,
  { gazetteer, tagger }: Recogniser,
  phrases: readonly Phrase[] = [],
): Mention[] {
  const tokens = tokenize(article.text, article.sentences);
  const matches = matchNames(tokens, gazetteer);
  const tagged = tagger.tag(tokens, matches);
  const spans = [...tagged, ...findRepeated(tokens, matches, { gazetteer, spans: tagged })];
  const names = readNames(spans, tokens, gazetteer);
  const found = [...names, ...findDemonyms(tokens, matches, { gazetteer, spans })];
  const isInPhrase = openCover(phrases);
  const phraseKeys = new Set(phrases.map(keyOf));
  const kept = found.filter((mention) =>
    mention.kind === 'demonym' ? !isInPhrase(mention) : !phraseKeys.has(keyOf(mention)),
  );
  const named = phrases.map(
    ({ place, start, end }): Mention => ({ kind: 'phrase', place, start, end, exact: article.text.slice(start, end) }),
  );
  return [...kept, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
}

function readNames(spans: readonly TaggedSpan[], tokens: Tokens, gazetteer: Gazetteer): Mention[] {
  const sorted = spans.toSorted((a, b) => a.first - b.first);
  const places = sorted.map(({ first, end }) => spanOf(tokens, first, end));
  const kinds = findListKinds(tokens.text, places);
  return sorted.flatMap(({ first, end, margin }, at): Mention[] => {
    const place = places[at];
    if (!place) return [];
    const found = findOfKind(place.exact, kinds[at] ?? null, gazetteer) ?? findRecords(tokens, first, end, gazetteer);
    return [{ kind: 'name', ...place, ...found, likelihood: toLikelihood(margin) }];
  });
}

/** Fitted on articles that the tagger had not seen: of names with a margin of 1 two thirds are right, of 5 93 %. */
function toLikelihood(margin: number): number {
  return Math.min(MOST_LIKELY, 1 / (1 + Math.exp(-margin * EVIDENCE)));
}

const EVIDENCE = 0.54;
const MOST_LIKELY = 0.98; // more than one in fifty is wrong even of the clearest

function spanOf({ text, start, end }: Tokens, first: number, after: number) {
  const span = { start: start[first] ?? 0, end: end[after - 1] ?? 0 };
  return { ...span, exact: text.slice(span.start, span.end) };
}

/**
 * Famous names that stand by themselves and are read as a place's elsewhere in the article, or are of one place only.
 */
function findRepeated(tokens: Tokens, matches: NameMatches, { gazetteer, spans }: Beside): TaggedSpan[] {
  const isTaken = openTaken(spans);
  const margins = new Map(
    spans.map(({ first, end, margin }) => [findRecords(tokens, first, end, gazetteer).key, margin]),
  );
  const found: TaggedSpan[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const end = matches.end[at] ?? 0;
    if (matches.first[at] !== at || !FAMOUS.has(matches.nameClass[at] ?? 0)) continue;
    if (isTaken(at, end) || !isApart(tokens, at, end) || isCurrency(tokens, end - 1)) continue;
    const { key, records } = findRecords(tokens, at, end, gazetteer);
    const isOfOne = matches.nameClass[at] === NAME_CLASS.city ? records.length === 1 : end - at > 1;
    const margin = margins.get(key) ?? (isOfOne ? KNOWN : null);
    if (margin !== null) found.push({ first: at, end, margin });
  }
  return found;
}

/** What few persons and firms are named like: countries, waters, curated places and the largest cities. */
const FAMOUS = new Set<number>([NAME_CLASS.country, NAME_CLASS.curated, NAME_CLASS.water, NAME_CLASS.city]);
const KNOWN = 4; // margin of a famous name that only one place has

/** Small words that begin a sentence before a name: "In Berlin", "The Kremlin". Others may be a first name. */
const OPENERS = new Set(
  (
    'a across after against along although amid among an and around as at because before behind below beneath beside ' +
    'between beyond both but by despite during east even for from how if in inside into like meanwhile most near no ' +
    'north not now of off on once only or outside over past since so south than that the then there these this though ' +
    'through throughout to today toward towards under unlike until upon what when where while why will with within ' +
    'without west yesterday yet'
  ).split(' '),
);

/** Whether no capitalised word or hyphen stands right beside, but for the sentence's own first one. */
function isApart({ text, count, start, end, shape, stretch }: Tokens, first: number, after: number): boolean {
  const isBeside = (at: number) =>
    at >= 0 && at < count && stretch[at] === stretch[first] && isCapitalised(shape[at] ?? 0);
  const touches = (at: number) => text[start[at] ?? 0] === '-';
  if (after < count && (isBeside(after) || (touches(after) && end[after - 1] === start[after]))) return false;
  if (!isBeside(first - 1)) return true;
  return (
    stretch[first - 2] !== stretch[first] && OPENERS.has(text.slice(start[first - 1], end[first - 1]).toLowerCase())
  );
}

/** Answers whether one of the tokens `first` to `end` is in one of the spans. */
function openTaken(spans: readonly TaggedSpan[]): (first: number, end: number) => boolean {
  const taken = new Set<number>();
  for (const { first, end } of spans) for (let at = first; at < end; at++) taken.add(at);
  return (first, end) => {
    for (let at = first; at < end; at++) if (taken.has(at)) return true;
    return false;
  };
}

interface Beside {
  gazetteer: Gazetteer;
  spans: readonly TaggedSpan[];
}

function findDemonyms(tokens: Tokens, matches: NameMatches, { gazetteer, spans }: Beside): Mention[] {
  const isTaken = openTaken(spans);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (matches.nameClass[at] !== NAME_CLASS.demonym || matches.first[at] !== at) continue;
    const after = matches.end[at] ?? at + 1;
    const span = spanOf(tokens, at, after);
    const entry = gazetteer.findDemonym(span.exact);
    if (entry >= 0 && !isTaken(at, after)) found.push({ kind: 'demonym', ...span, entry });
  }
  return found;
}
