import { findPreposition } from './approach.ts';
import type { Found } from './expressions.ts';
import type { Mention } from './mentions.ts';
import type { Trigger } from './triggers.ts';
import { skipPossessive, type Word, wordAfter, wordBefore } from './words.ts';

type Neighbours = Found & { kind: 'neighbours' };

/** What neighbours are called; where states make up a country, its newspapers mean those. */
const COUNTRIES: Readonly<Record<string, 'countries' | 'states'>> = {
  countries: 'countries',
  nations: 'countries',
  states: 'states',
};
/** "Two neighbouring countries" are each other's neighbours. */
const NUMBERS = new Set('two three four five six both these those as are were'.split(' '));

/** "Neighbouring countries", "Ukraine’s neighbours", "countries neighbouring Ukraine", "Ukraine and its neighbours". */
export function findNeighbours(text: string, mentions: readonly Mention[], trigger: Trigger): Neighbours | null {
  return READERS[trigger.word]?.(text, mentions, trigger) ?? null;
}

type Reader = (text: string, mentions: readonly Mention[], trigger: Trigger) => Neighbours | null;

const READERS: Readonly<Record<string, Reader>> = {
  neighboring: (text, mentions, trigger) =>
    readCountries(text, mentions, trigger) ?? readNeighbouring(text, mentions, trigger),
  neighbor: (text, mentions, trigger) => readCountries(text, mentions, trigger),
  neighbors: (text, mentions, trigger) => readNeighbours(text, mentions, trigger),
  bordering: (text, mentions, trigger) => readNeighbouring(text, mentions, trigger),
};

/** "Neighbouring countries", with "of Ukraine" after it or "Ukraine’s" before it. */
function readCountries(text: string, mentions: readonly Mention[], trigger: Trigger): Neighbours | null {
  const noun = wordAfter(text, trigger.end, trigger.sentence.end);
  const of = noun && COUNTRIES[noun.lower];
  if (!noun || !of) return null;
  const { sentence, start } = trigger;
  const before = wordBefore(text, start, sentence.start);
  const outer = before && wordBefore(text, before.start, sentence.start);
  if ((before && NUMBERS.has(before.lower)) || outer?.lower === 'two') return null;
  const owner = ownerBefore(text, mentions, trigger);
  if (owner) return { kind: 'neighbours', start: owner.start, end: noun.end, anchors: [owner], of };
  const link = wordAfter(text, noun.end, sentence.end);
  const named = nameAfter(text, mentions, { trigger, link });
  if (named) return { kind: 'neighbours', start, end: named.end, anchors: [named], of };
  return link?.lower === 'of' ? null : { kind: 'neighbours', start, end: noun.end, anchors: [], of };
}

/** "Countries neighbouring Ukraine". */
function readNeighbouring(text: string, mentions: readonly Mention[], trigger: Trigger): Neighbours | null {
  const noun = wordBefore(text, trigger.start, trigger.sentence.start);
  const of = noun && COUNTRIES[noun.lower];
  const mention = mentions[trigger.index];
  if (!noun || !of || mention?.kind !== 'name' || mention.end > trigger.sentence.end) return null;
  const preposition = findPreposition({ text, mentions, index: trigger.index, sentence: trigger.sentence }, mention);
  if (preposition?.start !== trigger.start) return null;
  return { kind: 'neighbours', start: noun.start, end: mention.end, anchors: [mention], of };
}

/** "Ukraine’s neighbours", "the neighbours of Ukraine", "Ukraine and its neighbours". */
function readNeighbours(text: string, mentions: readonly Mention[], trigger: Trigger): Neighbours | null {
  const { start, end, sentence } = trigger;
  const of = 'countries';
  const owner = ownerBefore(text, mentions, trigger);
  if (owner) return { kind: 'neighbours', start: owner.start, end, anchors: [owner], of };
  const named = nameAfter(text, mentions, { trigger, link: wordAfter(text, end, sentence.end) });
  if (named) return { kind: 'neighbours', start, end: named.end, anchors: [named], of };
  const its = wordBefore(text, start, sentence.start);
  const and = its?.lower === 'its' ? wordBefore(text, its.start, sentence.start) : null;
  const mention = mentions[trigger.index - 1];
  if (!its || and?.lower !== 'and' || mention?.kind !== 'name') return null;
  if (text.slice(mention.end, and.start).trim() !== '' || mention.end === and.start) return null;
  return { kind: 'neighbours', start: its.start, end, anchors: [mention], of };
}

/** The name whose possessive stands right before. */
function ownerBefore(text: string, mentions: readonly Mention[], { start, sentence, index }: Trigger): Mention | null {
  const mention = mentions[index - 1];
  if (mention?.kind !== 'name' || mention.start < sentence.start) return null;
  const from = skipPossessive(text, mention.end);
  return from !== null && from < start && start - from <= 3 && text.slice(from, start).trim() === '' ? mention : null;
}

/** The name after "of", unless it begins a list: in "neighbouring countries of Benin, Ghana" it is one of them. */
function nameAfter(
  text: string,
  mentions: readonly Mention[],
  { trigger, link }: { trigger: Trigger; link: Word | null },
): Mention | null {
  const mention = mentions[trigger.index];
  if (link?.lower !== 'of' || mention?.kind !== 'name' || mention.end > trigger.sentence.end) return null;
  const next = mentions[trigger.index + 1];
  if (next && /^(?:, (?:and )?| and )$/.test(text.slice(mention.end, next.start))) return null;
  const scene = { text, mentions, index: trigger.index, sentence: trigger.sentence };
  return findPreposition(scene, mention)?.start === link.start ? mention : null;
}
