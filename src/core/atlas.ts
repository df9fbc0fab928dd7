import type { Gazetteer } from './gazetteer.ts';
import { distance } from './great-circle.ts';
import { featureOf, pointOf, SCALE } from './packed-gazetteer.ts';
import type { LngLat } from './types.ts';

/** The gazetteer's entries by number, as the score compares them. */
export interface Atlas {
  readonly gazetteer: Gazetteer;
  readonly feature: (entry: number) => string;
  readonly population: (entry: number) => number;
  /** Numbers of the country and the regions that an entry is in; 0 for none. */
  readonly country: (entry: number) => number;
  readonly admin1: (entry: number) => number;
  readonly admin2: (entry: number) => number;
  readonly point: (entry: number) => LngLat | null;
  /** Whether the first lies in the other, by country and regions. */
  readonly isWithin: (entry: number, other: number) => boolean;
  /** Whether the entries are at most so many kilometres apart; never when one has no point. */
  readonly isNear: (a: number, b: number, km: number) => boolean;
}

const KM_A_DEGREE = 111; // of latitude
const NARROWEST = 12; // km: less than a degree of longitude as far from the equator as people live, even over the pole
const PEOPLED = 80; // degrees from the equator

export function openAtlas(gazetteer: Gazetteer): Atlas {
  const { pack } = gazetteer;
  const feature = (entry: number) => featureOf(pack, entry);
  const country = (entry: number) => pack.country[entry] ?? 0;
  const admin1 = (entry: number) => pack.admin1[entry] ?? 0;
  const admin2 = (entry: number) => pack.admin2[entry] ?? 0;
  const point = (entry: number) => pointOf(pack, entry);
  const isPeopled = (entry: number) => Math.abs(pack.lat[entry] ?? 0) < PEOPLED * SCALE;
  const degreesApart = (column: Int32Array, a: number, b: number) =>
    Math.abs((column[a] ?? 0) - (column[b] ?? 0)) / SCALE;
  return {
    gazetteer,
    feature,
    country,
    admin1,
    admin2,
    point,
    population: (entry) => pack.population[entry] ?? 0,
    isWithin(entry, other) {
      if (entry === other || country(entry) !== country(other)) return false;
      const holder = feature(other);
      if (holder === 'PCLI') return country(other) !== 0;
      if (holder === 'ADM1') return admin1(other) !== 0 && admin1(entry) === admin1(other);
      return holder === 'ADM2' && admin2(other) !== 0 && admin2(entry) === admin2(other);
    },
    isNear(a, b, km) {
      // Most are far apart: it spares the sines.
      if (degreesApart(pack.lat, a, b) * KM_A_DEGREE > km) return false;
      const east = degreesApart(pack.lng, a, b);
      if (Math.min(east, 360 - east) * NARROWEST > km && isPeopled(a) && isPeopled(b)) return false;
      const [from, to] = [point(a), point(b)];
      return from !== null && to !== null && distance(from, to) <= km;
    },
  };
}
