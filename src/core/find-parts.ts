import { type Heading, readHeading } from './directions.ts';
import type { Found, LedScene } from './expressions.ts';
import type { Mention } from './mentions.ts';
import { distanceBefore } from './quantities.ts';
import type { Direction } from './types.ts';
import { isCapitalised, skipPossessive, type Word, wordAfter, wordBefore } from './words.ts';

/** What a part may be called: "northern parts of Mali", "the southern tip of Italy". */
const PART_NOUNS = new Set(
  (
    'part parts half area areas regions tip edge end corner section sections provinces districts reaches third quarter ' +
    'stretches swath swathe swaths swathes portion portions countryside side flank coast shore shores coastline seaboard'
  ).split(' '),
);
/** What a region is called after its name. */
export const REGION_NOUNS: ReadonlySet<string> = new Set(
  'region province oblast state county governorate district prefecture department parish'.split(' '),
);
/** Before a bare direction these make it a movement or a position outside ("further north, Kharkiv"). */
const MOVING = new Set(
  (
    'further farther miles kilometres kilometers km mile due just head heads headed heading go goes going went move ' +
    'moved moving drive drove push pushed pushing advance advanced advancing travel travelled traveled to is lies fled fly flew'
  ).split(' '),
);
/** "East Germany" was a country, and is not the east of one. */
const FORMER = new Set(['Germany', 'Vietnam', 'Yemen', 'Pakistan', 'Korea', 'Indies', 'India']);

type Part = Found & { kind: 'part' };

/** "Southern Turkey", "northern and eastern Syria", "the north of Mali", "Ukraine’s east". */
export function findParts(scene: LedScene, mention: Mention): Part[] {
  if (mention.kind !== 'name') return [];
  const direct = findSided(scene, mention);
  if (direct.length > 0) return direct;
  const one = findOf(scene, mention) ?? findOwned(scene, mention);
  return one ? [one] : [];
}

/** A direction right before the name; two where it is one of two that "and" joins. */
function findSided(scene: LedScene, mention: Mention): Part[] {
  const { text, sentence } = scene;
  const heading = readHeading(text, wordBefore(text, mention.start, sentence.start), sentence.start);
  if (!heading || (heading.isBare && heading.direction === 'centre')) return [];
  const before = wordBefore(text, heading.start, sentence.start);
  // "North central Texas" is neither the north nor the centre.
  if (heading.direction === 'centre' && readHeading(text, before, sentence.start)?.isBare) return [];
  const after = wordAfter(text, mention.end, sentence.end);
  const isOfRegion = after !== null && REGION_NOUNS.has(after.lower);
  const isProper = isCapitalised(text, { start: heading.start, end: heading.start + 1 });
  // "Northern Michigan University"; "Ukraine’s eastern Donetsk region" lies in the east of Ukraine.
  if (isProper && after && !isOfRegion && isCapitalised(text, after)) return [];
  if (isOwned(text, heading.start, sentence.start)) return [];
  if (heading.isBare && !isPartOfName(scene, mention, { heading, before, isProper })) return [];
  const end = isOfRegion && after ? after.end : mention.end;
  const part = (start: number, direction: Direction): Part => ({
    kind: 'part',
    start,
    end,
    anchors: [mention],
    direction,
    isOfRegion,
  });
  const first = before && /^(?:and|or)$/.test(before.lower) ? wordBefore(text, before.start, sentence.start) : null;
  const other = readHeading(text, first, sentence.start);
  const parts = [part(heading.start, heading.direction)];
  if (other && other.direction !== heading.direction && !other.isBare && !heading.isBare)
    parts.unshift(part(other.start, other.direction));
  return parts;
}

/** Whether a possessive ends there: "Ukraine’s ", before "eastern Donetsk". */
function isOwned(text: string, at: number, floor: number): boolean {
  const tail = text.slice(Math.max(floor, at - 4), at);
  return /['’ʼ]s?\s+$/.test(tail);
}

interface Bare {
  heading: Heading;
  before: Word | null;
  isProper: boolean;
}

function isPartOfName({ text, sentence }: LedScene, { exact }: Mention, { heading, before, isProper }: Bare): boolean {
  if (isProper && FORMER.has(exact)) return false;
  if (before && MOVING.has(before.lower)) return false;
  if (before?.lower !== 'the') return !distanceBefore(text, heading.start, sentence.start);
  // "To the north Turkey has massed troops": the direction stands alone.
  const outer = wordBefore(text, before.start, sentence.start);
  return !isProper && outer !== null && !/^(?:to|in|from)$/.test(outer.lower);
}

/** "The north of Mali", "northern parts of Mali", "the centre of Kyiv". */
function findOf(scene: LedScene, mention: Mention): Part | null {
  const { text, sentence, preposition: of } = scene;
  if (of?.lower !== 'of') return null;
  const noun = wordBefore(text, of.start, sentence.start);
  const heading = readHeading(text, noun, sentence.start) ?? readNoun(text, noun, sentence.start);
  if (!heading || !isInside(text, heading, sentence.start)) return null;
  const { start, direction } = heading;
  return { kind: 'part', start, end: mention.end, anchors: [mention], direction, isOfRegion: false };
}

function readNoun(text: string, noun: Word | null, floor: number): Heading | null {
  if (!noun || !PART_NOUNS.has(noun.lower)) return null;
  const heading = readHeading(text, wordBefore(text, noun.start, floor), floor);
  return heading && { ...heading, isBare: false };
}

/** "In the north of Mali", and not "to the north of Mali", "30 km north of Kyiv" or "at the centre of Iran’s plans". */
function isInside(text: string, { start, direction, isBare }: Heading, floor: number): boolean {
  const [before, outer] = twoBefore(text, start, floor);
  if (before?.lower === 'off' || (before?.lower === 'the' && outer?.lower === 'off')) return false;
  if (!isBare) return true;
  if (direction === 'centre') {
    if (before?.lower === 'city' || before?.lower === 'town') return true;
    return before?.lower === 'the' && outer !== null && /^(?:in|into|from|near|through|outside|of)$/.test(outer.lower);
  }
  if (before && /^(?:far|deep|extreme)$/.test(before.lower)) return outer?.lower === 'the';
  if (before?.lower === 'the') return outer?.lower !== 'to';
  return before !== null && /^(?:in|across|throughout)$/.test(before.lower);
}

function twoBefore(text: string, at: number, floor: number): [Word | null, Word | null] {
  const before = wordBefore(text, at, floor);
  return [before, before && wordBefore(text, before.start, floor)];
}

/** May stand between a possessive and its direction: "Mali’s restive north". */
const OWNED_QUALITIES = new Set(
  'far deep extreme restive volatile troubled lawless rural arid poor remote desert'.split(' '),
);
/** After a bare direction these make it something else: "Australia’s east coast". */
const COMPOUNDS = new Set('coast coastline shore bank side end pole wing gate face london korea'.split(' '));

/** "Ukraine’s east", "Mali’s far north", "Turkey’s southern provinces". */
function findOwned({ text, sentence }: LedScene, mention: Mention): Part | null {
  const possessive = skipPossessive(text, mention.end);
  const first = possessive === null ? null : wordAfter(text, possessive, sentence.end);
  if (!first) return null;
  const isQuality = OWNED_QUALITIES.has(first.lower) || first.lower.endsWith('-hit') || first.lower.endsWith('-torn');
  const word = isQuality ? wordAfter(text, first.end, sentence.end) : first;
  const heading = readHeading(text, word, first.start);
  if (!word || !heading || isCapitalised(text, word)) return null;
  const next = wordAfter(text, word.end, sentence.end);
  const { direction } = heading;
  const part = { kind: 'part', start: mention.start, anchors: [mention], direction, isOfRegion: false } as const;
  if (!heading.isBare) return next && PART_NOUNS.has(next.lower) ? { ...part, end: next.end } : null;
  if (next && PART_NOUNS.has(next.lower)) return { ...part, end: next.end };
  return next && (COMPOUNDS.has(next.lower) || isCapitalised(text, next)) ? null : { ...part, end: word.end };
}
