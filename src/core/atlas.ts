import type { Gazetteer } from './gazetteer.ts';
import { NOWHERE, SCALE } from './gazetteer-pack.ts';
import { distance } from './great-circle.ts';
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
  /** Whether one lies in the other, by country and regions. */
  readonly isWithin: (entry: number, other: number) => boolean;
  /** Whether the entries are at most so many kilometres apart; both must have a point. */
  readonly isNear: (a: number, b: number, km: number) => boolean;
}

const KM_A_DEGREE = 111; // of latitude
const NARROWEST = 15; // km: a degree of longitude, as far from the equator as people live
const PEOPLED = 80; // degrees from the equator

export function openAtlas(gazetteer: Gazetteer): Atlas {
  const { pack } = gazetteer;
  const { features } = pack.header;
  const feature = (entry: number) => features[pack.feature[entry] ?? 0] ?? '';
  const country = (entry: number) => pack.country[entry] ?? 0;
  const admin1 = (entry: number) => pack.admin1[entry] ?? 0;
  const admin2 = (entry: number) => pack.admin2[entry] ?? 0;
  const degrees = (column: Int32Array, entry: number) => (column[entry] ?? 0) / SCALE;
  const point = (entry: number): LngLat | null =>
    pack.lng[entry] === NOWHERE ? null : [degrees(pack.lng, entry), degrees(pack.lat, entry)];
  const isPeopled = (entry: number) => Math.abs(degrees(pack.lat, entry)) < PEOPLED;
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
      const north = Math.abs(degrees(pack.lat, a) - degrees(pack.lat, b));
      if (north * KM_A_DEGREE > km) return false;
      const east = Math.abs(degrees(pack.lng, a) - degrees(pack.lng, b));
      if (Math.min(east, 360 - east) * NARROWEST > km && isPeopled(a) && isPeopled(b)) return false;
      const [from, to] = [point(a), point(b)];
      return from !== null && to !== null && distance(from, to) <= km;
    },
  };
}
