import { findPreposition } from './approach.ts';
import type { Course } from './directions.ts';
import { findBorder } from './find-borders.ts';
import { findNeighbours } from './find-neighbours.ts';
import { findOffset } from './find-offsets.ts';
import { findParts } from './find-parts.ts';
import { findSurroundings } from './find-surroundings.ts';
import type { Mention } from './mentions.ts';
import type { Distance } from './quantities.ts';
import { findTriggers } from './triggers.ts';
import type { Article, Direction, Span } from './types.ts';
import type { Word } from './words.ts';

/**
 * Words that name a place only by others: "the Polish-Belarusian border", "30 kilometres north of Kyiv", "southern
 * Turkey". `anchors` are the mentions it is derived from, inside or beside it.
 */
export type Expression = Span & { readonly exact: string } & Derived;

/** What an expression says of its anchors. */
export type Derived =
  /** With one anchor, the other side is `other` (a country's code) or else the country that the passage is about. */
  | { readonly kind: 'border'; readonly anchors: readonly Mention[]; readonly other?: string }
  | {
      readonly kind: 'offset';
      readonly anchors: readonly [Mention];
      readonly distance: Distance;
      readonly course: Course;
      /** The mention that it tells the position of: "Irpin, 20 km north-west of Kyiv". */
      readonly describes?: Mention;
    }
  | {
      readonly kind: 'part';
      readonly anchors: readonly [Mention];
      readonly direction: Direction;
      /** What follows the name says that it is a region's: "southern Kherson region". */
      readonly isOfRegion: boolean;
    }
  /** Without an anchor, of the country that the passage is about. */
  | { readonly kind: 'neighbours'; readonly anchors: readonly Mention[]; readonly of: 'countries' | 'states' }
  | { readonly kind: 'surroundings'; readonly anchors: readonly [Mention] }
  /** "Off the coast of Libya"; `distance` where the text gives it. */
  | { readonly kind: 'coast'; readonly anchors: readonly [Mention]; readonly distance?: Distance };

/** The text around a mention, as far as its sentence reaches. */
export interface Scene {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The mention's place in the list. */
  readonly index: number;
  readonly sentence: Span;
}

/** The same with the preposition that the name depends on; see `findPreposition`. */
export interface LedScene extends Scene {
  readonly preposition: Word | null;
}

/** What a finder gives: the words' span and what they say. */
export type Found = Span & Derived;

/**
 * The expressions of an article, sorted by start; none overlaps another, but for the parts of one place that "and"
 * joins: the words of the first hold those of the second ("southern and eastern Ukraine"). `mentions`
 * are its names and demonyms, sorted and disjoint. Linear in both: only a few words around a mention, or around
 * "border" and "neighbour", are ever read.
 */
export function findExpressions(article: Article, mentions: readonly Mention[]): Expression[] {
  const { text, sentences } = article;
  const found: Found[] = [];
  for (const trigger of findTriggers(article, mentions)) {
    const isLine = trigger.word === 'border' || trigger.word === 'frontier';
    const one = (isLine ? findBorder : findNeighbours)(text, mentions, trigger);
    if (one) found.push(one);
  }
  let at = 0;
  for (const [index, mention] of mentions.entries()) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) < mention.end) at++;
    const sentence = sentences[at];
    if (!sentence || mention.start < sentence.start) continue;
    const bare = { text, mentions, index, sentence };
    const scene = { ...bare, preposition: findPreposition(bare, mention) };
    found.push(...findParts(scene, mention), ...findSurroundings(scene, mention));
    const offset = findOffset(scene, mention);
    if (offset) found.push(offset);
  }
  return dropOverlapping(found).map((one) => ({ ...one, exact: text.slice(one.start, one.end) }));
}

/** Of two that overlap the first stays, and of two that begin together the longer. */
function dropOverlapping(found: Found[]): Found[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of found) {
    const before = kept.at(-1);
    if (!before || before.end <= one.start || isJoined(before, one)) kept.push(one);
  }
  return kept;
}

function isJoined(before: Found, one: Found): boolean {
  return (
    before.kind === 'part' && one.kind === 'part' && before.start < one.start && before.anchors[0] === one.anchors[0]
  );
}
