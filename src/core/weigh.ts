import type { Atlas } from './atlas.ts';
import { CAPITALS } from './gazetteer-tables.ts';
import { distance } from './great-circle.ts';
import { kindOf } from './packed-gazetteer.ts';
import type { Name, Ranked } from './rank.ts';
import type { LngLat } from './types.ts';
import { WEIGHT_NAMES, WEIGHTS, type Weight } from './weights.ts';

const CLOSE = [50, 150]; // km
const CLOSE_HOME = 20; // km: twice as far counts noticeably less
const REACH = 100; // names before and after: in a text as long as a book the far ones say nothing, and it stays linear
const TOO_SMALL = 1e-6;
const INSIDE = 0.1; // probability from which a candidate is taken to lie in the larger place

const indexes = Object.fromEntries(WEIGHT_NAMES.map((name, index) => [name, index])) as Record<Weight, number>;

function give(points: Float64Array, weight: Weight, share: number): void {
  points[indexes[weight]] = WEIGHTS[weight].points * share;
}

interface Alone {
  entry: number;
  /** The name is its own and not a variant. */
  isMain: boolean;
  /** Regions of the first level that have the name too. */
  regions: ReadonlySet<number>;
  cue: Name['cue'];
}

/** What counts for a candidate whatever else the article names. */
export function weighAlone({ entry, isMain, regions, cue }: Alone, atlas: Atlas, near?: LngLat): Float64Array {
  const points = new Float64Array(WEIGHT_NAMES.length);
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

/** The feature that a word beside a name means; for the others the kind is enough. */
const CUE_FEATURES: Readonly<Record<string, string>> = { region: 'ADM1', county: 'ADM2' };

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

export function countVotes(names: readonly Name[], ranked: readonly Ranked[][], atlas: Atlas): Votes {
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
interface Round {
  names: readonly Name[];
  ranked: readonly Ranked[][];
  votes: Votes;
  atlas: Atlas;
}

interface Weighed {
  entry: number;
  /** Of its name. */
  index: number;
  /** What counts for it alone. */
  points: Float64Array;
}

/** What counts for a candidate, alone and by what the other names mean at present. */
export function weighOthers({ entry, index, points: alone }: Weighed, round: Round): Float64Array {
  const { names, ranked, votes, atlas } = round;
  const points = Float64Array.from(alone);
  const own = ranked[index] ?? [];
  const weight = names[index]?.weight ?? 0;
  const rest = votes.total - weight + 1;
  const [country, region] = [atlas.country(entry), atlas.admin1(entry)];
  let [ownCountry, ownRegion] = [0, 0];
  for (const { entry: other, probability } of own) {
    if (atlas.country(other) === country) ownCountry += probability * weight;
    if (atlas.admin1(other) === region) ownRegion += probability * weight;
  }
  if (country !== 0) give(points, 'countryVote', ((votes.countries.get(country) ?? 0) - ownCountry) / rest);
  if (region !== 0) give(points, 'regionVote', ((votes.regions.get(region) ?? 0) - ownRegion) / rest);
  let [parent, near] = [0, 0];
  for (let other = Math.max(0, index - REACH); other < Math.min(ranked.length, index + REACH); other++) {
    const best = ranked[other]?.[0];
    if (other === index || !best || best.entry === entry) continue;
    const isParent = atlas.feature(best.entry) !== 'PCLI' && atlas.isWithin(entry, best.entry);
    if (isParent) parent = Math.max(parent, best.probability);
    const share = (best.probability * (names[other]?.weight ?? 0)) / CLOSE.length;
    for (const km of CLOSE) if (atlas.isNear(entry, best.entry, km)) near += share;
  }
  give(points, 'parent', parent);
  give(points, 'near', near / rest);
  weighContainers(entry, names[index]?.containers ?? [], round, points);
  return points;
}

function weighContainers(
  entry: number,
  containers: readonly number[],
  { ranked, atlas }: Round,
  points: Float64Array,
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
  if (inside < INSIDE) give(points, 'notContained', outside);
}
