import { type Atlas, openAtlas } from './atlas.ts';
import type { Cue } from './cues.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { LngLat } from './types.ts';
import { openRound, weighAlone, weighOthers } from './weigh.ts';

/** A name as it stands in one article, with all its mentions: one sense per discourse. */
export interface Name {
  /** Gazetteer records that it may mean. */
  readonly records: readonly number[];
  /** How much it counts for the others: more when it stands early and often. */
  readonly weight: number;
  /** Indexes of the names that it is said to lie in. */
  readonly containers: readonly number[];
  /** What kind the words beside it say it is. */
  readonly cue: Cue;
}

/** A candidate of a name with what counts for it. */
export interface Ranked {
  readonly entry: number;
  /** 0 to 1; those of a name add up to 1. */
  probability: number;
  /** Points of each weight, in the order of WEIGHT_NAMES. */
  readonly points: number[];
  /** Their sum. */
  score: number;
}

const ROUNDS = 4; // after that few picks change
const MOST_COMPARED = 16; // candidates of a name, and those that the article points to

/**
 * Ranks the candidates of each name, best first. The names help each other, so it goes round a few times. `near` is where
 * the publisher is at home.
 */
export function rankNames(names: readonly Name[], gazetteer: Gazetteer, near?: LngLat): Ranked[][] {
  const atlas = openAtlas(gazetteer);
  const named = new Set(names.flatMap((name) => [...regionsOf(name, atlas)]));
  const ranked = names.map((name) => chooseCompared(rankAlone(name, atlas, near), name, { names, named, atlas }));
  const open = ranked.filter(({ length }) => length > 1);
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const before = openRound(names, ranked, atlas);
    for (const [index, list] of ranked.entries()) {
      if (list.length > 1) for (const candidate of list) weighOthers(candidate, index, before);
    }
    // Only when all are weighed: until then the others count by what they meant before.
    for (const list of open) settle(list);
  }
  return ranked;
}

function rankAlone(name: Name, atlas: Atlas, near: LngLat | undefined): Ranked[] {
  const { gazetteer } = atlas;
  const regions = regionsOf(name, atlas);
  const list = name.records.map((record) => {
    const entry = gazetteer.entryOf(record);
    const isMain = gazetteer.isMain(record);
    const points = weighAlone({ entry, isMain, regions, cue: name.cue }, atlas, near);
    return { entry, probability: 0, points, score: 0 };
  });
  return settle(list);
}

/** Regions of the first level that have the name, by their numbers. */
function regionsOf({ records }: Name, { gazetteer, feature, admin1 }: Atlas): Set<number> {
  const entries = records.map((record) => gazetteer.entryOf(record));
  return new Set(entries.filter((entry) => feature(entry) === 'ADM1').map(admin1));
}

interface Context {
  names: readonly Name[];
  /** Regions that the article names. */
  named: ReadonlySet<number>;
  atlas: Atlas;
}

/**
 * The likeliest candidates, and of the others those in a region that the article names or in what the name is said to
 * lie in: of thirty Washington Counties the article may mean any.
 */
function chooseCompared(list: Ranked[], { containers }: Name, { names, named, atlas }: Context): Ranked[] {
  if (list.length <= MOST_COMPARED) return list;
  const holders = containers.flatMap((container) => names[container]?.records ?? []).map(atlas.gazetteer.entryOf);
  const isInNamed = (entry: number) => atlas.feature(entry) !== 'ADM1' && named.has(atlas.admin1(entry));
  const isHeld = (entry: number) => holders.some((holder) => atlas.isWithin(entry, holder));
  return settle(list.filter(({ entry }, rank) => rank < MOST_COMPARED || isInNamed(entry) || isHeld(entry)));
}

/** Sorts a name's candidates by score and gives them their probabilities. */
function settle(list: Ranked[]): Ranked[] {
  for (const candidate of list) candidate.score = sum(candidate.points);
  list.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const most = list[0]?.score ?? 0;
  let total = 0;
  for (const candidate of list) {
    candidate.probability = Math.exp(candidate.score - most);
    total += candidate.probability;
  }
  for (const candidate of list) candidate.probability /= total;
  return list;
}

function sum(points: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < points.length; at++) total += points[at] ?? 0;
  return total;
}
