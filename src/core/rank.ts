import type { Gazetteer } from './gazetteer.ts';
import { NOWHERE, SCALE } from './gazetteer-pack.ts';
import type { LngLat } from './types.ts';
import { WEIGHTS, type Weight } from './weights.ts';

/** A name as it stands in one article, with all its mentions: one sense per discourse. */
export interface Name {
  /** Gazetteer records that it may mean. */
  readonly records: readonly number[];
  /** How much it counts for the others: more when it stands early and often. */
  readonly weight: number;
  /** Indexes of the names that it is said to lie in. */
  readonly containers: readonly number[];
  /** What kind the words beside it say it is. */
  readonly cue: 'region' | 'county' | 'settlement' | 'water' | null;
}

/** A candidate of a name with what counts for it. */
export interface Ranked {
  readonly entry: number;
  /** 0 to 1; those of a name add up to 1. */
  probability: number;
  /** Points of each weight that has a part in the score. */
  readonly reasons: Map<Weight, number>;
}

const ROUNDS = 4; // after that few picks change
const CLOSE = [50, 150]; // km
const MOST_COMPARED = 16; // candidates of a name that the other places are weighed for
const TOO_SMALL = 1e-6;

/**
 * Ranks the candidates of each name, best first. The names help each other, so it goes round a few times. `near` is where
 * the publisher is at home.
 */
export function rankNames(names: readonly Name[], gazetteer: Gazetteer, near?: LngLat): Ranked[][] {
  const atlas = openAtlas(gazetteer);
  const base = names.map((name) => rankAlone(name, atlas, near));
  let ranked = base.map((list) => settle(list.slice(0, MOST_COMPARED)));
  for (let round = 0; round < ROUNDS; round++) {
    const before = ranked;
    const votes = countVotes(names, before, atlas);
    ranked = base.map((list, index) => {
      const scored = list.slice(0, MOST_COMPARED).map(({ entry, reasons }) => ({
        entry,
        probability: 0,
        reasons: new Map([...reasons, ...weighOthers(entry, { index, names, ranked: before, votes, atlas })]),
      }));
      return settle(scored);
    });
  }
  return ranked;
}

/** Sorted by score, with their probabilities. */
function settle(list: Ranked[]): Ranked[] {
  const scores = list.map((candidate) => ({ candidate, score: sum(candidate.reasons) }));
  scores.sort((a, b) => b.score - a.score || a.candidate.entry - b.candidate.entry);
  const most = scores[0]?.score ?? 0;
  let total = 0;
  for (const { score } of scores) total += Math.exp(score - most);
  return scores.map(({ candidate, score }) => {
    candidate.probability = Math.exp(score - most) / total;
    return candidate;
  });
}

function sum(reasons: ReadonlyMap<Weight, number>): number {
  let total = 0;
  for (const points of reasons.values()) total += points;
  return total;
}

/** The gazetteer's columns as the score reads them. */
interface Atlas {
  gazetteer: Gazetteer;
  feature: (entry: number) => string;
  country: (entry: number) => number;
  admin1: (entry: number) => number;
  admin2: (entry: number) => number;
  /** Kilometres; Infinity where one has no point. */
  distance: (a: number, b: number) => number;
}

const EARTH = 6371.0088; // km
const RADIAN = Math.PI / 180;

function openAtlas(gazetteer: Gazetteer): Atlas {
  const { pack } = gazetteer;
  const { header } = pack;
  return {
    gazetteer,
    feature: (entry) => header.features[pack.feature[entry] ?? 0] ?? '',
    country: (entry) => pack.country[entry] ?? 0,
    admin1: (entry) => pack.admin1[entry] ?? 0,
    admin2: (entry) => pack.admin2[entry] ?? 0,
    distance(a, b) {
      const [lngA = NOWHERE, lngB = NOWHERE] = [pack.lng[a], pack.lng[b]];
      if (lngA === NOWHERE || lngB === NOWHERE) return Number.POSITIVE_INFINITY;
      return kilometres(lngA / SCALE, (pack.lat[a] ?? 0) / SCALE, lngB / SCALE, (pack.lat[b] ?? 0) / SCALE);
    },
  };
}

function kilometres(lngA: number, latA: number, lngB: number, latB: number): number {
  const x = Math.sin(((latB - latA) * RADIAN) / 2);
  const y = Math.sin(((lngB - lngA) * RADIAN) / 2);
  return 2 * EARTH * Math.asin(Math.sqrt(x * x + Math.cos(latA * RADIAN) * Math.cos(latB * RADIAN) * y * y));
}

/** What counts for a name's candidates whatever else the article names. */
function rankAlone(name: Name, atlas: Atlas, near: LngLat | undefined): Ranked[] {
  const regions = new Set<number>();
  for (const record of name.records) {
    const entry = atlas.gazetteer.entryOf(record);
    if (atlas.feature(entry) === 'ADM1') regions.add(atlas.admin1(entry));
  }
  return settle(
    name.records.map((record) => {
      const entry = atlas.gazetteer.entryOf(record);
      const reasons = weighAlone(entry, name, atlas, near);
      if (atlas.gazetteer.isMain(record)) {
        reasons.set('mainName', WEIGHTS.mainName.points);
        // "Geneva" is the town, "the canton of Geneva" the region.
        const isSeat = SEATS.has(atlas.feature(entry)) && regions.has(atlas.admin1(entry));
        if (isSeat) reasons.set('seatOfItsName', WEIGHTS.seatOfItsName.points);
      }
      return { entry, probability: 0, reasons };
    }),
  );
}

function weighAlone(entry: number, { cue }: Name, atlas: Atlas, near: LngLat | undefined) {
  const { pack } = atlas.gazetteer;
  const reasons = new Map<Weight, number>();
  const add = (weight: Weight, share = 1) => reasons.set(weight, WEIGHTS[weight].points * share);
  const feature = atlas.feature(entry);
  const people = pack.population[entry] ?? 0;
  if (feature === 'PCLI') add('country');
  else if (feature === 'ADM1') add('region');
  else if (feature === 'ADM2') add('county');
  else if (feature === '') add(KIND_OF_WATER === pack.kind[entry] ? 'water' : 'curated');
  else if (feature === 'PPLC') add('capital');
  else if (feature === 'PPLA') add('regionSeat');
  if (people > 0 && feature.startsWith('PPL')) add('population', Math.log10(people));
  if (cue !== null && cueFits(cue, feature, pack.kind[entry] ?? 0)) add('kindWord');
  if (near && pack.lng[entry] !== NOWHERE) {
    const km = kilometres(near[0], near[1], (pack.lng[entry] ?? 0) / SCALE, (pack.lat[entry] ?? 0) / SCALE);
    add('home', closeness(km));
  }
  return reasons;
}

const SEATS = new Set(['PPLC', 'PPLA']);
const KIND_OF_WATER = 5; // in KINDS

function cueFits(cue: NonNullable<Name['cue']>, feature: string, kind: number): boolean {
  switch (cue) {
    case 'region':
      return feature === 'ADM1';
    case 'county':
      return feature === 'ADM2';
    case 'settlement':
      return feature.startsWith('PPL');
    case 'water':
      return kind === KIND_OF_WATER;
  }
}

/** 1 beside it, 0 from some 2,000 km on. */
function closeness(km: number): number {
  return Math.max(0, 1 - Math.log10(1 + km / 20) / 2);
}

/** Whether one place lies in another, by country and regions. */
function isWithin(entry: number, other: number, { feature, country, admin1, admin2 }: Atlas): boolean {
  if (entry === other || country(entry) !== country(other)) return false;
  switch (feature(other)) {
    case 'PCLI':
      return country(other) !== 0;
    case 'ADM1':
      return admin1(other) !== 0 && admin1(entry) === admin1(other);
    case 'ADM2':
      return admin2(other) !== 0 && admin2(entry) === admin2(other);
    default:
      return false;
  }
}

interface Votes {
  total: number;
  countries: Map<number, number>;
  regions: Map<number, number>;
}

function countVotes(names: readonly Name[], ranked: readonly Ranked[][], atlas: Atlas): Votes {
  const votes: Votes = { total: 0, countries: new Map(), regions: new Map() };
  for (const [index, list] of ranked.entries()) {
    const weight = names[index]?.weight ?? 0;
    if (list.length > 0) votes.total += weight;
    for (const { entry, probability } of list) castVote(votes, entry, weight * probability, atlas);
  }
  return votes;
}

function castVote({ countries, regions }: Votes, entry: number, share: number, { country, admin1 }: Atlas): void {
  if (share < TOO_SMALL) return;
  const [own, region] = [country(entry), admin1(entry)];
  if (own !== 0) countries.set(own, (countries.get(own) ?? 0) + share);
  if (region !== 0) regions.set(region, (regions.get(region) ?? 0) + share);
}

interface Round {
  index: number;
  names: readonly Name[];
  ranked: readonly Ranked[][];
  votes: Votes;
  atlas: Atlas;
}

/** What counts for a candidate by what the other names mean at present. */
function weighOthers(entry: number, { index, names, ranked, votes, atlas }: Round): Map<Weight, number> {
  const reasons = new Map<Weight, number>();
  const add = (weight: Weight, share: number) => {
    if (Math.abs(share) > TOO_SMALL) reasons.set(weight, WEIGHTS[weight].points * share);
  };
  const own = ranked[index] ?? [];
  const weight = names[index]?.weight ?? 0;
  const rest = votes.total - (own.length > 0 ? weight : 0) + 1;
  const ownShare = (of: (entry: number) => number) => {
    let share = 0;
    for (const other of own) if (of(other.entry) === of(entry)) share += other.probability;
    return share * weight;
  };
  const [country, region] = [atlas.country(entry), atlas.admin1(entry)];
  if (country !== 0) add('countryVote', ((votes.countries.get(country) ?? 0) - ownShare(atlas.country)) / rest);
  if (region !== 0) add('regionVote', ((votes.regions.get(region) ?? 0) - ownShare(atlas.admin1)) / rest);
  let [parent, near] = [0, 0];
  for (const [other, list] of ranked.entries()) {
    const best = list[0];
    if (other === index || !best) continue;
    if (isWithin(entry, best.entry, atlas) && atlas.feature(best.entry) !== 'PCLI')
      parent = Math.max(parent, best.probability);
    if (best.entry === entry) continue;
    const km = atlas.distance(entry, best.entry);
    for (const close of CLOSE) if (km < close) near += (best.probability * (names[other]?.weight ?? 0)) / CLOSE.length;
  }
  add('parent', parent);
  add('near', near / rest);
  weighContainers(entry, names[index]?.containers ?? [], { ranked, atlas, add });
  return reasons;
}

interface Weighing {
  ranked: readonly Ranked[][];
  atlas: Atlas;
  add: (weight: Weight, share: number) => void;
}

function weighContainers(entry: number, containers: readonly number[], { ranked, atlas, add }: Weighing): void {
  let [inside, outside] = [0, 0];
  for (const container of containers) {
    const list = ranked[container] ?? [];
    let share = 0;
    for (const { entry: other, probability } of list) if (isWithin(entry, other, atlas)) share += probability;
    inside = Math.max(inside, share);
    if (list.length > 0 && isLarge(list[0]?.entry ?? 0, atlas)) outside = Math.max(outside, 1 - share);
  }
  add('contained', inside);
  if (inside < 0.1) add('notContained', outside);
}

function isLarge(entry: number, { feature }: Atlas): boolean {
  return feature(entry) === 'PCLI' || feature(entry) === 'ADM1';
}
