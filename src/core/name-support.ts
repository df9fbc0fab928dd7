import type { Gazetteer } from './gazetteer.ts';

const MOST_RECORDS = 12; // the best of a name stand first
const REGION_STEPS = [0.15, 0.6, 1.5, 4]; // names of the same region
const COUNTRY_STEPS = [0.3, 1, 3]; // names of the same country
/** The lower bits of a name's support are the step of its country, the others that of its region. */
export const COUNTRY_BITS = 2;

/** Regions and countries that the records of a name lie in. */
interface Homes {
  readonly regions: readonly number[];
  readonly countries: readonly number[];
}

/**
 * How well each name, told by its first record, goes with the article's other names: as one number, for the steps of
 * the names in the same region, and in the same country. A name that may lie in several counts for each the less.
 */
export function supportNames(records: Iterable<number>, gazetteer: Gazetteer): Map<number, number> {
  const homes = new Map<number, Homes>();
  const regionVotes = new Map<number, number>();
  const countryVotes = new Map<number, number>();
  for (const record of records) {
    if (record < 0 || homes.has(record)) continue;
    const found = findHomes(record, gazetteer);
    homes.set(record, found);
    vote(regionVotes, found.regions);
    vote(countryVotes, found.countries);
  }
  const support = new Map<number, number>();
  for (const [record, { regions, countries }] of homes) {
    const region = rateVotes(regionVotes, regions, REGION_STEPS);
    const country = rateVotes(countryVotes, countries, COUNTRY_STEPS);
    support.set(record, (region << COUNTRY_BITS) | country);
  }
  return support;
}

function findHomes(first: number, gazetteer: Gazetteer): Homes {
  const { pack } = gazetteer;
  const regions = new Set<number>();
  const countries = new Set<number>();
  let read = 0;
  for (let record = first; record >= 0 && read < MOST_RECORDS; record = gazetteer.next(record), read++) {
    const entry = gazetteer.entryOf(record);
    regions.add(pack.admin1[entry] ?? 0);
    countries.add(pack.country[entry] ?? 0);
  }
  regions.delete(0);
  countries.delete(0);
  return { regions: [...regions], countries: [...countries] };
}

function vote(votes: Map<number, number>, homes: readonly number[]): void {
  for (const home of homes) votes.set(home, (votes.get(home) ?? 0) + 1 / homes.length);
}

/** The step of the most votes for one of the homes, its own aside. */
function rateVotes(votes: ReadonlyMap<number, number>, homes: readonly number[], steps: readonly number[]): number {
  let most = 0;
  for (const home of homes) most = Math.max(most, (votes.get(home) ?? 0) - 1 / homes.length);
  const step = steps.findIndex((least) => most < least);
  return step < 0 ? steps.length : step;
}
