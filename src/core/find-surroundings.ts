import { readHeading } from './directions.ts';
import type { Found, LedScene } from './expressions.ts';
import type { Mention } from './mentions.ts';
import { distanceBefore } from './quantities.ts';
import { skipPossessive, type Word, wordAfter, wordBefore } from './words.ts';

const EDGES = new Set('outskirts suburbs vicinity environs surroundings fringes periphery hinterland'.split(' '));
const AREAS = new Set(
  (
    'area areas region regions countryside villages towns districts suburbs communities land lands hills forests ' +
    'mountains fields settlements neighbourhoods neighborhoods roads'
  ).split(' '),
);
const COASTS = new Set('coast coasts coastline shore shores'.split(' '));

type Around = Found & { kind: 'surroundings' | 'coast' };

/** "The area around Kyiv", "the outskirts of Aleppo", "Beirut’s suburbs"; "ten miles off the coast of Libya". */
export function findSurroundings(scene: LedScene, mention: Mention): Around[] {
  const found = findBefore(scene, mention) ?? findAfter(scene, mention);
  return found ? [found] : [];
}

function findBefore(scene: LedScene, mention: Mention): Around | null {
  const { text, sentence, preposition } = scene;
  if (!preposition) return null;
  const noun = wordBefore(text, preposition.start, sentence.start);
  switch (preposition.lower) {
    case 'of':
      if (mention.kind !== 'name' || !noun) return null;
      if (EDGES.has(noun.lower)) return around(withSide(text, noun, sentence.start), mention.end, mention);
      return COASTS.has(noun.lower) ? offCoast(scene, noun, { end: mention.end, mention }) : null;
    case 'around':
    case 'surrounding':
      return noun && mention.kind === 'name' && AREAS.has(noun.lower) ? around(noun.start, mention.end, mention) : null;
    case 'off':
      return offWords(scene, preposition, mention);
    default:
      return null;
  }
}

function around(start: number, end: number, mention: Mention): Around {
  return { kind: 'surroundings', start, end, anchors: [mention] };
}

/** Where "southern suburbs" begins. */
function withSide(text: string, noun: Word, floor: number): number {
  const heading = readHeading(text, wordBefore(text, noun.start, floor), floor);
  return heading && !heading.isBare ? heading.start : noun.start;
}

/** "Off the (eastern) coast of Libya", with the distance before it. */
function offCoast(scene: LedScene, coast: Word, { end, mention }: { end: number; mention: Mention }): Around | null {
  const { text, sentence } = scene;
  const heading = readHeading(text, wordBefore(text, coast.start, sentence.start), sentence.start);
  const article = wordBefore(text, heading?.start ?? coast.start, sentence.start);
  const off = article?.lower === 'the' ? wordBefore(text, article.start, sentence.start) : article;
  return off?.lower === 'off' ? beyondCoast(scene, off, { end, mention }) : null;
}

/** "20 miles off Malta", "off Libya’s coast", "off the Libyan coast". */
function offWords(scene: LedScene, off: Word, mention: Mention): Around | null {
  const { text, sentence } = scene;
  const from = skipPossessive(text, mention.end) ?? mention.end;
  const coast = nounAfter(text, from, sentence.end);
  if (coast && COASTS.has(coast.lower)) return beyondCoast(scene, off, { end: coast.end, mention });
  if (mention.kind !== 'name' || !distanceBefore(text, off.start, sentence.start)) return null;
  return beyondCoast(scene, off, { end: mention.end, mention });
}

function beyondCoast(
  { text, sentence }: LedScene,
  off: Word,
  { end, mention }: { end: number; mention: Mention },
): Around {
  const distance = distanceBefore(text, off.start, sentence.start);
  const start = distance?.start ?? off.start;
  return { kind: 'coast', start, end, anchors: [mention], ...(distance && { distance }) };
}

/** The word after, past a direction: "suburbs" in "Beirut’s southern suburbs". */
function nounAfter(text: string, at: number, ceiling: number): Word | null {
  const word = wordAfter(text, at, ceiling);
  return word && readHeading(text, word, at) ? wordAfter(text, word.end, ceiling) : word;
}

/** "Beirut’s southern suburbs", "the Kyiv outskirts", "Kyiv and its surroundings", "Kyiv and surrounding areas". */
function findAfter({ text, sentence }: LedScene, mention: Mention): Around | null {
  if (mention.kind !== 'name') return null;
  const noun = nounAfter(text, skipPossessive(text, mention.end) ?? mention.end, sentence.end);
  if (noun && EDGES.has(noun.lower)) return around(mention.start, noun.end, mention);
  const and = wordAfter(text, mention.end, sentence.end);
  const word = and?.lower === 'and' ? wordAfter(text, and.end, sentence.end) : null;
  if (!word) return null;
  const next = wordAfter(text, word.end, sentence.end);
  if (word.lower === 'its') return next && EDGES.has(next.lower) ? around(word.start, next.end, mention) : null;
  const surrounding = word.lower === 'the' ? next : word;
  const area = surrounding?.lower === 'surrounding' ? wordAfter(text, surrounding.end, sentence.end) : null;
  return surrounding && area && AREAS.has(area.lower) ? around(surrounding.start, area.end, mention) : null;
}
