import { readList, readTable } from '../lib/files.mjs';
import { makeEnglishName } from './english-name.mjs';
import { dropFalseFriends } from './false-friends.mjs';
import { readGeonames } from './geonames.mjs';
import { mergeNewer } from './newer.mjs';
import { pruneVariants } from './variants.mjs';

/**
 * Rows of settlements.tsv, largest first: every living place of GeoNames' cities500, and those that only its newest
 * edition has, with an id of ours and no people. `regions` finds the ISO 3166-2 code; the names of
 * `countries` are no variants of towns. `geonames` and `geonames2` are the
 * codes of the first and second level; `isOnMap` says whether the base map may name the place.
 */
export function makeSettlements(regions, countries) {
  const known = readGeonames();
  const unknown = mergeNewer(known);
  const englishName = makeEnglishName(readTable('towns.tsv'));
  const curated = new Map(readTable('town-variants.tsv').map((row) => [row.id, row]));
  const rows = known
    .filter(({ isLiving }) => isLiving)
    .map((row) => {
      const name = englishName(isLatin(row.main) ? row.main : row.ascii, row.country);
      const { variants = '', people } = curated.get(String(row.id)) ?? {};
      const said = readList(variants);
      return {
        ...row,
        name,
        said,
        variants: pruneVariants(row, name, said),
        admin1: regions.codeOf(row),
        population: people ? Number(people) : row.population,
        isOnMap: isOnMap(row),
      };
    })
    .sort((a, b) => b.population - a.population || a.id - b.id);
  const added = addIds(unknown.map((place) => makeUnknown(place, { regions, englishName })));
  const all = [...rows, ...added];
  dropFalseFriends(all, countries);
  return all;
}

export const SETTLEMENT_COLUMNS = [
  'id',
  'name',
  'variants',
  'feature',
  'country',
  'admin1',
  'admin2',
  'population',
  'lng',
  'lat',
];

/** A row as the table has it: a village's point to 100 m, a town's as GeoNames has it. */
export function toTableRow(row) {
  if (row.isOnMap) return row;
  const round = (degrees) => Math.round(degrees * 1000) / 1000;
  return { ...row, lng: round(row.lng), lat: round(row.lat) };
}

function makeUnknown(place, { regions, englishName }) {
  const row = { ...place, feature: 'PPL', population: 0, alternates: [], newer: [], said: [], ascii: place.main };
  const name = englishName(row.main, row.country);
  return { ...row, name, variants: pruneVariants(row, name, []), admin1: regions.codeOf(row), isOnMap: false };
}

/** "c:US.TX.name", made from what the place is; a second one of that name in the region is "c:US.TX.name-2". */
function addIds(rows) {
  const counts = new Map();
  const slug = ({ main, geonames }) => `c:${geonames}.${toSlug(main)}`;
  const sorted = rows.map((row) => ({ ...row, id: slug(row) })).sort(inOrder);
  return sorted.map((row) => {
    const count = (counts.get(row.id) ?? 0) + 1;
    counts.set(row.id, count);
    return count === 1 ? row : { ...row, id: `${row.id}-${count}` };
  });
}

const inOrder = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.lng - b.lng || a.lat - b.lat);

function toSlug(name) {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** The base map names towns of 15,000 people, the seats of countries and regions, and every place of the countries it knows best. */
const PARTS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']);
const SEATS = new Set(['PPLC', 'PPLA']);
const WHOLE_COUNTRIES = new Set(['UA', 'BY', 'MD']);
const TOWN_PEOPLE = 15000;

function isOnMap({ feature, country, population }) {
  if (PARTS.has(feature)) return false;
  return population >= TOWN_PEOPLE || SEATS.has(feature) || WHOLE_COUNTRIES.has(country);
}

const isLatin = (name) => !/\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Han}/u.test(name);
