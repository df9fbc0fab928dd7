import { findContainers } from './containment.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readDomain } from './home.ts';
import type { Mention } from './mentions.ts';
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
 * "Paris, France"). Demonyms are groups of their own: they speak for their country.
 */
export function groupNames(
  article: Article,
  mentions: readonly Mention[],
  recordOf: (entry: number) => number,
): NameGroup[] {
  const named = mentions.filter((mention) => mention.kind === 'name');
  const containers = findContainers(article.text, named);
  const senses = findSenses(
    named.map(({ key }) => key),
    containers,
  );
  const groups = new Map<string, { index: number; members: number[] }>();
  for (const [at, sense] of senses.entries()) {
    const group = groups.get(sense) ?? { index: groups.size, members: [] };
    group.members.push(at);
    groups.set(sense, group);
  }
  const indexOf = (mention: number) => groups.get(senses[mention] ?? '')?.index ?? 0;
  const names = Array.from(groups.values(), ({ index, members }): NameGroup => {
    const own = members.map((at) => named[at]).filter((mention) => mention !== undefined);
    return {
      mentions: own,
      records: own[0]?.records ?? [],
      weight: weigh(article, own),
      containers: [...new Set(members.flatMap((at) => (containers[at] ?? []).map(indexOf)))].filter(
        (other) => other !== index,
      ),
      cue: own.map((mention) => readCue(article.text, mention)).find((cue) => cue !== null) ?? null,
    };
  });
  return [...names, ...groupDemonyms(mentions, recordOf)];
}

/** The sense of each mention: its name, and where it is said to lie when that name lies in several places. */
function findSenses(keys: readonly string[], containers: readonly number[][]): string[] {
  const places = new Map<string, Set<string>>();
  const holderOf = (at: number) => {
    const [holder] = containers[at] ?? [];
    return holder === undefined ? '' : (keys[holder] ?? '');
  };
  for (const [at, key] of keys.entries()) {
    const known = places.get(key) ?? new Set();
    places.set(key, known);
    if (holderOf(at) !== '') known.add(holderOf(at));
  }
  return keys.map((key, at) => {
    const [first = '', second] = places.get(key) ?? [];
    return second === undefined ? key : `${key} in ${holderOf(at) || first}`;
  });
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

function groupDemonyms(mentions: readonly Mention[], recordOf: (entry: number) => number): NameGroup[] {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'demonym') continue;
    const known = groups.get(mention.entry);
    if (known) known.push(mention);
    else groups.set(mention.entry, [mention]);
  }
  return Array.from(groups, ([entry, own]) => ({
    mentions: own,
    records: [recordOf(entry)],
    weight: DEMONYM_WEIGHT,
    containers: [],
    cue: null,
  }));
}

const CUES: Readonly<Record<string, NonNullable<Name['cue']>>> = {
  county: 'county',
  parish: 'county',
  borough: 'county',
  'co.': 'county',
  state: 'region',
  province: 'region',
  region: 'region',
  oblast: 'region',
  prefecture: 'region',
  governorate: 'region',
  city: 'settlement',
  town: 'settlement',
  township: 'settlement',
  village: 'settlement',
  river: 'water',
  lake: 'water',
  sea: 'water',
};
const BESIDE = 16; // UTF-16 units

/** What the word within, after or before a name says that it is: "Orange County", "Herat province", "the city of Herat". */
function readCue(text: string, { exact, start, end }: Mention): Name['cue'] {
  const words = exact.toLowerCase().split(' ');
  const own = words.length > 1 ? CUES[words.at(-1) ?? ''] : undefined;
  if (own) return own;
  const after = /^ ([a-z]+)/.exec(text.slice(end, end + BESIDE));
  const before = /([a-z]+) of $/.exec(text.slice(Math.max(0, start - BESIDE), start));
  return CUES[after?.[1] ?? ''] ?? CUES[before?.[1] ?? ''] ?? null;
}
