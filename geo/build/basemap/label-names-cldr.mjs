import { readPackageJson } from '../lib/files.mjs';
import { foldName } from '../lib/names.mjs';

/** Areas whose official name in CLDR names their sovereign too: the short one stands on the map. */
const SHORT = new Set(['HK', 'MO', 'PS']);

/** The names of countries in a language, by ISO 3166-1 code: without what stands in brackets. */
export function readCountryNames(language) {
  const { territories } = readPackageJson(`cldr-localenames-full/main/${language}/territories.json`).main[language]
    .localeDisplayNames;
  const nameOf = (code) => (SHORT.has(code) && territories[`${code}-alt-short`]) || territories[code];
  const codes = Object.keys(territories).filter((code) => /^[A-Z]{2}$/.test(code));
  return new Map(codes.map((code) => [code, tidy(nameOf(code).replace(/\s*\(.*\)/, ''))]));
}

/**
 * The names in a language of the cities that time zones are called after, by GeoNames id. A zone's city is the largest
 * town of its English name within the zone's continent. `zoneOf` says in which time zone a town lies.
 */
export function readCityNames(language, towns, zoneOf) {
  const english = readCities('en');
  const byName = new Map();
  for (const town of [...towns].sort((a, b) => b.population - a.population)) {
    const key = `${zoneOf(town).split('/')[0]} ${foldName(town.name)}`;
    if (!byName.has(key)) byName.set(key, town);
  }
  const names = new Map();
  for (const [zone, name] of readCities(language)) {
    const [continent, city, part] = zone.split('/');
    const town = byName.get(`${continent} ${foldName(english.get(zone) ?? city.replaceAll('_', ' '))}`);
    if (town && part === undefined && /^[^,(]+$/.test(name)) names.set(town.id, tidy(name));
  }
  return names;
}

/** Our apostrophe, and no hyphens that show only at a line's end. */
const tidy = (name) => name.replaceAll('ʼ', '’').replaceAll('\u00ad', '');

/** The city of each time zone in a language: where CLDR gives none, it is as in English. */
function readCities(language) {
  const { zone } = readPackageJson(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates
    .timeZoneNames;
  const cities = new Map();
  const visit = (node, path) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'object') continue;
      if (value.exemplarCity) cities.set([...path, key].join('/'), value.exemplarCity);
      visit(value, [...path, key]);
    }
  };
  visit(zone, []);
  return cities;
}
