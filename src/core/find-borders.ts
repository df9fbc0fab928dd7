import type { Found } from './expressions.ts';
import type { Mention } from './mentions.ts';
import type { Trigger } from './triggers.ts';
import { isDash, skipPossessive, type Word, wordAfter, wordBefore, wordUntil } from './words.ts';

type Border = Found & { kind: 'border' };

/** The two sides of a border as far as the words before it name them. */
interface Sides {
  readonly start: number;
  readonly anchors: readonly Mention[];
  readonly other?: string;
}

/** May stand between a name and "border", or between "border with" and a name. */
const QUALITIES = new Set(
  (
    'land common shared mutual state international national long porous disputed de facto main whole entire ' +
    'northern southern eastern western north-eastern north-western south-eastern south-western northeastern northwestern ' +
    'southeastern southwestern neighbouring neighboring nearby'
  ).split(' '),
);
const MOST_QUALITIES = 3;

/** After these the words name people or an office, not a line on the ground. */
const OFFICES = new Set(
  (
    'guard guards guardsmen police patrol patrols agent agents officer officers official officials service services ' +
    'agency authority authorities force forces troops security protection policy dispute disputes talks deal agreement ' +
    'war minister ministry czar tsar commission'
  ).split(' '),
);
/** With one name only, these too: the place is the town. */
const FEATURES = new Set(
  (
    'town towns city cities village villages crossing crossings post posts point area areas region regions district ' +
    'districts province provinces zone zones fence wall checkpoint checkpoints gate station control controls closure ' +
    'state states county counties community communities clash clashes conflict crisis issue trade'
  ).split(' '),
);

/** The first half of "Sino-Indian", and the country it stands for. */
const COMBINING: Readonly<Record<string, string>> = {
  Anglo: 'GB',
  Austro: 'AT',
  Finno: 'FI',
  Franco: 'FR',
  Greco: 'GR',
  Hispano: 'ES',
  Indo: 'IN',
  Irano: 'IR',
  Italo: 'IT',
  Luso: 'PT',
  Polono: 'PL',
  Russo: 'RU',
  Serbo: 'RS',
  Sino: 'CN',
  Turco: 'TR',
  Turko: 'TR',
};

/** "The Polish-Belarusian border", "Lebanon’s border with Israel", "the border between X and Y", "the Belarus border". */
export function findBorder(text: string, mentions: readonly Mention[], trigger: Trigger): Border | null {
  const before = readBefore(text, mentions, trigger);
  const noun = wordAfter(text, trigger.end, trigger.sentence.end);
  if (before && before.anchors.length + (before.other === undefined ? 0 : 1) === 2) {
    return noun && OFFICES.has(noun.lower) ? null : border(before, trigger.end);
  }
  const after = noun && readAfter(text, mentions, { trigger, link: noun });
  if (after && noun.lower === 'with') {
    const own = before ?? readSide(text, mentions, trigger);
    return border(
      { start: own?.start ?? trigger.start, anchors: [...(own?.anchors ?? []), ...after.anchors] },
      after.end,
    );
  }
  if (after) return border({ start: trigger.start, anchors: after.anchors }, after.end);
  // One name alone: "the Belarus border", and not "Belarus’s border", "Belarusian border guards".
  const [only] = before?.anchors ?? [];
  if (!before || !only || before.start !== only.start || skipPossessive(text, only.end) !== null) return null;
  if (noun && (OFFICES.has(noun.lower) || FEATURES.has(noun.lower))) return null;
  return border(before, trigger.end);
}

function border({ start, anchors, other }: Sides, end: number): Border {
  return { kind: 'border', start, end, anchors, ...(other !== undefined && { other }) };
}

/** The names before "border": "Polish-Belarusian", "Turkey’s Syrian", "Russo-Ukrainian", "Lebanon’s southern". */
function readBefore(text: string, mentions: readonly Mention[], { start, sentence, index }: Trigger): Sides | null {
  const near = mentions[index - 1];
  if (!near || near.start < sentence.start || !isLedBy(text, near.end, start)) return null;
  const combined = withCombining(text, near);
  if (combined) return combined;
  const single: Sides = { start: near.start, anchors: [near] };
  const far = mentions[index - 2];
  const isHalf = isDash(text.charCodeAt(near.start - 1));
  // "The Kazakh-Chinese border" is no border of China with whatever the passage is about.
  if (!far || far.start < sentence.start) return isHalf ? null : single;
  const possessive = skipPossessive(text, far.end);
  if (possessive !== null && isLedBy(text, possessive, near.start)) return { start: far.start, anchors: [far, near] };
  if (!isJoint(text, far.end, near.start)) return isHalf ? null : single;
  const third = mentions[index - 3];
  // "The Turkey-Syria-Iraq border" is a point where three meet.
  if (third && isJoint(text, third.end, far.start)) return null;
  return { start: far.start, anchors: [far, near] };
}

/** Whether nothing but a possessive and a few qualities stand between a name and what follows it. */
function isLedBy(text: string, end: number, start: number): boolean {
  const from = skipPossessive(text, end) ?? end;
  let at = start;
  for (let count = 0; count <= MOST_QUALITIES; count++) {
    const word: Word | null = wordBefore(text, at, from);
    if (!word) return isBlank(text, from, at);
    if (!QUALITIES.has(word.lower)) return false;
    at = word.start;
  }
  return false;
}

const WIDEST_JOINT = 3; // UTF-16 units: " – "

/** "-", "–", " – " or "/" between two names. */
function isJoint(text: string, end: number, start: number): boolean {
  if (end >= start || start - end > WIDEST_JOINT) return false;
  const joint = text.slice(end, start).trim();
  return joint.length === 1 && (joint === '/' || isDash(joint.charCodeAt(0)));
}

function isBlank(text: string, start: number, end: number): boolean {
  return start < end && text.slice(start, end).trim() === '';
}

/** "Sino-" before "Indian". */
function withCombining(text: string, near: Mention): Sides | null {
  if (!isDash(text.charCodeAt(near.start - 1))) return null;
  const word = wordUntil(text, near.start - 1, 0);
  const other = word && COMBINING[text.slice(word.start, word.end)];
  return word && other ? { start: word.start, anchors: [near], other } : null;
}

/** The "Syrian" of "the Syrian side of the border with Turkey". */
function readSide(text: string, mentions: readonly Mention[], { start, sentence, index }: Trigger): Sides | null {
  const mention = mentions[index - 1];
  if (!mention || mention.start < sentence.start) return null;
  const words = /^(?:['’]s)? side of (?:the|its)\s*$/i;
  const between = start - mention.end < LONGEST_SIDE ? text.slice(mention.end, start) : '';
  return words.test(between) ? { start: mention.start, anchors: [mention] } : null;
}

const LONGEST_SIDE = 24; // UTF-16 units

interface After {
  readonly anchors: readonly Mention[];
  readonly end: number;
}

/** The names after "border with", "border between", "border of". */
function readAfter(
  text: string,
  mentions: readonly Mention[],
  { trigger, link }: { trigger: Trigger; link: Word },
): After | null {
  const { sentence, index } = trigger;
  if (link.lower !== 'with' && link.lower !== 'between' && link.lower !== 'of') return null;
  const [first, second] = [mentions[index], mentions[index + 1]];
  const from = skipArticle(text, link, sentence.end);
  if (first?.kind !== 'name' || first.end > sentence.end || !isLedBy(text, from, first.start)) return null;
  if (link.lower === 'with') return { anchors: [first], end: first.end };
  const and = wordAfter(text, first.end, sentence.end);
  if (and?.lower !== 'and' || !second || second.kind !== 'name' || second.end > sentence.end) return null;
  const on = skipArticle(text, and, sentence.end);
  return isLedBy(text, on, second.start) ? { anchors: [first, second], end: second.end } : null;
}

/** Where "with the" ends. */
function skipArticle(text: string, word: Word, ceiling: number): number {
  const next = wordAfter(text, word.end, ceiling);
  return next?.lower === 'the' || next?.lower === 'its' ? next.end : word.end;
}
