import { findContainers } from './containment.ts';
import { CUE_FEATURES, type Cue, readCue } from './cues.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readDomain } from './home.ts';
import type { Mention } from './mentions.ts';
import { featureOf } from './packed-gazetteer.ts';
import type { Name } from './rank.ts';
import type { Article } from './types.ts';

/** The names of an article: each with the mentions that mean one and the same by it. */
export interface NameGroup extends Name {
  readonly mentions: Mention[];
}

const LEAD = 600; // UTF-16 units: what stands this early is what the article is about
const LEAD_WEIGHT = 1.5;
const TITLE_WEIGHT = 2;
const DEMONYM_WEIGHT = 0.6;
const DOMAIN_WEIGHT = 0.3;

/**
 * Groups the mentions: one sense per discourse, but for a name that is said to lie in different places ("Paris, Texas",
 * "Paris, France") or to be of different kinds ("Washington state", "Washington, D.C."). Demonyms are groups of their
 * own: they speak for their country.
 */
export function groupNames(article: Article, mentions: readonly Mention[], gazetteer: Gazetteer): NameGroup[] {
  const named = mentions.filter((mention) => mention.kind === 'name');
  const containers = findContainers(article.text, named);
  const cues = named.map((mention) => readCue(article.text, mention));
  const senses = findSenses({ named, containers, cues }, gazetteer);
  const groups = new Map<string, { index: number; members: number[]; records: readonly number[] }>();
  for (const [at, { id, records }] of senses.entries()) {
    const group = groups.get(id) ?? { index: groups.size, members: [], records };
    group.members.push(at);
    groups.set(id, group);
  }
  const indexOf = (mention: number) => groups.get(senses[mention]?.id ?? '')?.index ?? 0;
  const names = Array.from(groups.values(), ({ index, members, records }): NameGroup => {
    const own = members.map((at) => named[at]).filter((mention) => mention !== undefined);
    return {
      mentions: own,
      records,
      weight: weigh(article, own),
      containers: [...new Set(members.flatMap((at) => (containers[at] ?? []).map(indexOf)))].filter(
        (other) => other !== index,
      ),
      cue: members.map((at) => cues[at] ?? null).find((cue) => cue !== null) ?? null,
    };
  });
  return [...names, ...groupDemonyms(mentions, gazetteer)];
}

interface Named {
  named: readonly (Mention & { kind: 'name' })[];
  containers: readonly number[][];
  cues: readonly Cue[];
}

interface Sense {
  /** Equal for mentions that mean one and the same. */
  id: string;
  /** What they may mean. */
  records: readonly number[];
}

/** The sense of each mention: its name, and what tells it from the others of that name when several things do. */
function findSenses({ named, containers, cues }: Named, gazetteer: Gazetteer): Sense[] {
  const holders = containers.map(([holder]) => (holder === undefined ? '' : (named[holder]?.key ?? '')));
  const held = new Set(named.filter((_, at) => holders[at] !== '').map(({ key }) => key));
  const signs = named.map(({ key, records }, at) => {
    const cue = cues[at] ?? '';
    if (holders[at]) return holders[at];
    // What is said to lie somewhere is a town already; and "the Springfield region" is about the town.
    const isTold = cue === 'settlement' ? !held.has(key) : keepKind(records, cue, gazetteer).length > 0;
    return isTold ? cue : '';
  });
  const signsOf = new Map<string, Set<string>>();
  for (const [at, { key }] of named.entries()) {
    const known = signsOf.get(key) ?? new Set();
    signsOf.set(key, known);
    if (signs[at]) known.add(signs[at]);
  }
  return named.map(({ key, records }, at) => {
    const [first = '', second] = signsOf.get(key) ?? [];
    if (second === undefined) return { id: key, records };
    const sign = signs[at] || first;
    const ofKind = keepKind(records, sign, gazetteer);
    return { id: `${key} ${sign}`, records: ofKind.length > 0 ? ofKind : records };
  });
}

/** Those of the records that are regions, or counties, where the cue says so; none for another cue. */
function keepKind(records: readonly number[], cue: string, { entryOf, pack }: Gazetteer): number[] {
  const feature = CUE_FEATURES[cue];
  return feature === undefined ? [] : records.filter((record) => featureOf(pack, entryOf(record)) === feature);
}

function weigh({ title }: Article, mentions: readonly Mention[]): number {
  const start = mentions[0]?.start ?? 0;
  const place = start < title.end ? TITLE_WEIGHT : start < LEAD ? LEAD_WEIGHT : 1;
  return place * (1 + Math.log2(mentions.length) / 2);
}

/** The names in a publisher's domain speak for where they may be; no mention means them. */
export function groupDomain(domain: string, gazetteer: Gazetteer): NameGroup[] {
  return readDomain(domain, gazetteer).map((records) => ({
    mentions: [],
    records,
    weight: DOMAIN_WEIGHT,
    containers: [],
    cue: null,
  }));
}

function groupDemonyms(mentions: readonly Mention[], gazetteer: Gazetteer): NameGroup[] {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'demonym') continue;
    const known = groups.get(mention.entry);
    if (known) known.push(mention);
    else groups.set(mention.entry, [mention]);
  }
  return Array.from(groups, ([entry, own]) => ({
    mentions: own,
    records: [gazetteer.recordOf(entry)],
    weight: DEMONYM_WEIGHT,
    containers: [],
    cue: null,
  }));
}
