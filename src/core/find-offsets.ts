import { readCourse } from './directions.ts';
import type { Found, LedScene } from './expressions.ts';
import type { Mention } from './mentions.ts';
import { distanceBefore } from './quantities.ts';
import { skipSpaceBefore, type Word, wordBefore, wordUntil } from './words.ts';

/** "30 kilometres north of the capital Kyiv": a distance, a direction, a name. Null for none. */
export function findOffset(scene: LedScene, mention: Mention): (Found & { kind: 'offset' }) | null {
  const { text, sentence, preposition: of } = scene;
  if (of?.lower !== 'of' || mention.kind !== 'name') return null;
  const course = readCourse(text, wordBefore(text, of.start, sentence.start), sentence.start);
  if (!course) return null;
  const distance = distanceBefore(text, skipToThe(text, course.start, sentence.start), sentence.start);
  if (!distance) return null;
  const described = findDescribed(scene, distance.start);
  return {
    kind: 'offset',
    start: distance.start,
    end: mention.end,
    anchors: [mention],
    distance,
    course,
    ...(described && { describes: described }),
  };
}

/** Past the "to the" or "due" between distance and direction. */
function skipToThe(text: string, at: number, floor: number): number {
  const word = wordBefore(text, at, floor);
  if (word?.lower === 'due') return word.start;
  const to = word?.lower === 'the' ? wordBefore(text, word.start, floor) : null;
  return to?.lower === 'to' ? to.start : at;
}

/** Between a place and the words that tell its position: "Irpin, a town some 20 km north-west of Kyiv". */
const LEADING = new Set(
  (
    'about some around roughly approximately nearly just almost over more less than only barely up to located situated ' +
    'lying sited which that a an the small little town city village hamlet suburb settlement place area community port base ' +
    'district village'
  ).split(' '),
);
const VERBS = new Set('is was lies lay sits stands lying located situated'.split(' '));
const MOST_LEADING = 9;

/** The mention whose position the words from `start` on tell; null for none. */
function findDescribed(scene: LedScene, start: number): Mention | null {
  const { text, sentence } = scene;
  let at = start;
  let isLinked = false;
  for (let count = 0; count < MOST_LEADING; count++) {
    const end = skipSpaceBefore(text, at, sentence.start);
    const mark = text.charAt(end - 1);
    if (mark === ',' || mark === '(') {
      if (isLinked && mark === '(') return null;
      isLinked = true;
      at = end - 1;
      const mention = endingAt(scene, mark === '(' ? skipSpaceBefore(text, at, sentence.start) : at);
      if (mention) return mention;
      continue;
    }
    const mention = isLinked ? endingAt(scene, end) : null;
    if (mention) return mention;
    const word: Word | null = wordUntil(text, end, sentence.start);
    if (!word || !(LEADING.has(word.lower) || VERBS.has(word.lower))) return null;
    isLinked ||= VERBS.has(word.lower);
    at = word.start;
  }
  return null;
}

function endingAt({ mentions, index }: LedScene, end: number): Mention | null {
  for (let before = index - 1; before >= 0; before--) {
    const mention = mentions[before];
    if (!mention || mention.end < end) return null;
    if (mention.end === end) return mention.kind === 'name' ? mention : null;
  }
  return null;
}
