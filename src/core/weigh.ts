import type { Atlas } from './atlas.ts';
import { CUE_FEATURES, type Cue } from './cues.ts';
import { CAPITALS } from './gazetteer-tables.ts';
import { distance } from './great-circle.ts';
import { kindOf } from './packed-gazetteer.ts';
import type { Name, Ranked } from './rank.ts';
import type { LngLat } from './types.ts';
import { WEIGHT_NAMES, WEIGHTS, type Weight } from './weights.ts';

const CLOSE = [150, 50]; // km
const CLOSE_HOME = 20; // km: twice as far counts noticeably less
const REACH = 100; // names before and after: in a text as long as a book the far ones say nothing, and it stays linear
const TOO_SMALL = 1e-6;
const INSIDE = 0.1; // probability from which a candidate is taken to lie in the larger place

const indexes = Object.fromEntries(WEIGHT_NAMES.map((name, index) => [name, index])) as Record<Weight, number>;

const NO_POINTS: readonly number[] = WEIGHT_NAMES.map(() => 0);

function give(points: number[], weight: Weight, share: number): void {
  points[indexes[weight]] = WEIGHTS[weight].points * share;
}

interface Alone {
  entry: number;
  /** The name is its own and not a variant. */
  isMain: boolean;
  /** Regions of the first level that have the name too. */
  regions: ReadonlySet<number>;
  cue: Cue;
}

/** What counts for a candidate whatever else the article names. */
export function weighAlone({ entry, isMain, regions, cue }: Alone, atlas: Atlas, near?: LngLat): number[] {
  const points = NO_POINTS.slice();
  const feature = atlas.feature(entry);
  const kind = kindOf(atlas.gazetteer.pack, entry);
  const people = atlas.population(entry);
  const prior = PRIORS[feature] ?? (feature === '' ? (kind === 'water' ? 'water' : 'curated') : null);
  if (prior) give(points, prior, 1);
  if (people > 0 && kind === 'settlement') give(points, 'population', Math.log10(people));
  if (isMain) give(points, 'mainName', 1);
  // "Geneva" is the town, "the canton of Geneva" the region.
  if (isMain && CAPITALS.has(feature) && regions.has(atlas.admin1(entry))) give(points, 'seatOfItsName', 1);
  if (cue !== null && (CUE_FEATURES[cue] ?? cue) === (CUE_FEATURES[cue] ? feature : kind)) give(points, 'kindWord', 1);
  const point = near && atlas.point(entry);
  if (near && point) give(points, 'home', closeness(distance(near, point)));
  return points;
}

const PRIORS: Readonly<Record<string, Weight>> = {
  PCLI: 'country',
  ADM1: 'region',
  ADM2: 'county',
  PPLC: 'capital',
  PPLA: 'regionSeat',
};

/** 1 beside it, 0 from some 2,000 km on. */
function closeness(km: number): number {
  return Math.max(0, 1 - Math.log10(1 + km / CLOSE_HOME) / 2);
}

/** How much of the article speaks for each country and region of the first level. */
interface Votes {
  total: number;
  countries: Map<number, number>;
  regions: Map<number, number>;
}

function countVotes(names: readonly Name[], ranked: readonly (readonly Ranked[])[], atlas: Atlas): Votes {
  const votes: Votes = { total: 0, countries: new Map(), regions: new Map() };
  for (const [index, list] of ranked.entries()) {
    const weight = names[index]?.weight ?? 0;
    if (list.length > 0) votes.total += weight;
    for (const { entry, probability } of list) {
      if (probability < TOO_SMALL) break; // the best stand first
      cast(votes.countries, atlas.country(entry), weight * probability);
      cast(votes.regions, atlas.admin1(entry), weight * probability);
    }
  }
  return votes;
}

function cast(votes: Map<number, number>, place: number, share: number): void {
  if (place !== 0) votes.set(place, (votes.get(place) ?? 0) + share);
}

/** What the names mean at present. */
export interface Round {
  readonly names: readonly Name[];
  readonly ranked: readonly (readonly Ranked[])[];
  readonly votes: Votes;
  /** The likeliest of each name; null of one that has none. */
  readonly likeliest: readonly (Likeliest | null)[];
  readonly atlas: Atlas;
}

interface Likeliest {
  readonly entry: number;
  readonly probability: number;
  /** What its name counts. */
  readonly weight: number;
  readonly isCountry: boolean;
}

/** What the names mean now, as the next round is weighed by. */
export function openRound(names: readonly Name[], ranked: readonly (readonly Ranked[])[], atlas: Atlas): Round {
  const likeliest = ranked.map(([best], index): Likeliest | null => {
    if (!best) return null;
    const { entry, probability } = best;
    return { entry, probability, weight: names[index]?.weight ?? 0, isCountry: atlas.feature(entry) === 'PCLI' };
  });
  return { names, ranked, votes: countVotes(names, ranked, atlas), likeliest, atlas };
}

/** Gives a candidate of the name at `index` the points for what the other names mean at present. */
export function weighOthers({ entry, points }: Pick<Ranked, 'entry' | 'points'>, index: number, round: Round): void {
  const { names, ranked, votes, atlas } = round;
  const weight = names[index]?.weight ?? 0;
  const rest = votes.total - weight + 1;
  const country = atlas.country(entry);
  const region = atlas.admin1(entry);
  let ownCountry = 0;
  let ownRegion = 0;
  for (const { entry: other, probability } of ranked[index] ?? []) {
    if (atlas.country(other) === country) ownCountry += probability * weight;
    if (atlas.admin1(other) === region) ownRegion += probability * weight;
  }
  if (country !== 0) give(points, 'countryVote', ((votes.countries.get(country) ?? 0) - ownCountry) / rest);
  if (region !== 0) give(points, 'regionVote', ((votes.regions.get(region) ?? 0) - ownRegion) / rest);
  weighLikeliest({ entry, index, rest }, round, points);
  weighContainers(entry, names[index]?.containers ?? [], round, points);
}

/** What the likeliest of the names around say: that it holds the candidate, or is near. `rest` is what all weigh. */
function weighLikeliest(
  { entry, index, rest }: { entry: number; index: number; rest: number },
  { likeliest, atlas }: Round,
  points: number[],
): void {
  let parent = 0;
  let near = 0;
  for (let at = Math.max(0, index - REACH); at < Math.min(likeliest.length, index + REACH); at++) {
    const other = likeliest[at];
    if (at === index || !other || other.entry === entry) continue;
    const { probability, weight, isCountry } = other;
    if (probability > parent && !isCountry && atlas.isWithin(entry, other.entry)) parent = probability;
    for (const km of CLOSE) {
      if (!atlas.isNear(entry, other.entry, km)) break;
      near += (probability * weight) / CLOSE.length;
    }
  }
  give(points, 'parent', parent);
  give(points, 'near', near / rest);
}

function weighContainers(
  entry: number,
  containers: readonly number[],
  { ranked, atlas }: Round,
  points: number[],
): void {
  let [inside, outside] = [0, 0];
  for (const container of containers) {
    const list = ranked[container] ?? [];
    let share = 0;
    for (const { entry: other, probability } of list) if (atlas.isWithin(entry, other)) share += probability;
    inside = Math.max(inside, share);
    const feature = atlas.feature(list[0]?.entry ?? 0);
    if (list.length > 0 && (feature === 'PCLI' || feature === 'ADM1')) outside = Math.max(outside, 1 - share);
  }
  give(points, 'contained', inside);
  give(points, 'notContained', inside < INSIDE ? outside : 0);
}
