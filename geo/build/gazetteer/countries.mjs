import { readList, readPackageJson, readTable } from '../lib/files.mjs';
import { centroidOf, isInside } from '../lib/sphere.mjs';

/** Rows of countries.tsv: our own table, completed by CLDR's and i18n-iso-countries' names. `shapes`: Features by code. */
export function makeCountries(shapes) {
  const cldr = readPackageJson('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
  const iso = readPackageJson('i18n-iso-countries/langs/en.json').countries;
  return readTable('countries.tsv').map(({ code, name, variants, demonyms, point }) => {
    const shape = shapes.get(code);
    if (!shape) throw new Error(`The base map has no country ${code}.`);
    const main = name || plainName(cldr[code]);
    const others = [cldr[code], cldr[`${code}-alt-short`], cldr[`${code}-alt-variant`], iso[code]].flat();
    const names = [...readList(variants), ...others.filter(isPlain).map(plainName)];
    const [lng, lat] = point ? point.split(' ').map(Number) : centroidOf(shape.geometry);
    if (!isInside([lng, lat], shape.geometry))
      throw new Error(`The point of ${code}, ${lng} ${lat}, is outside of it.`);
    return { code, name: main, variants: withoutRepeats(names, main), demonyms: readList(demonyms), lng, lat };
  });
}

export const COUNTRY_COLUMNS = ['code', 'name', 'variants', 'demonyms', 'lng', 'lat'];

/** "Antigua & Barbuda" is "Antigua and Barbuda" in running text. */
const plainName = (name) => name.replaceAll(' & ', ' and ');

/** Inverted names ("Korea, Republic of") and explained ones ("Congo (DRC)") stand in no article. */
const isPlain = (name) => name !== undefined && !/[,(]/.test(name);

function withoutRepeats(names, main) {
  return [...new Set(names)].filter((name) => name !== main);
}
