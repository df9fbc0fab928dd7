import { readList, readPackageJson, readTable } from '../lib/files.mjs';
import { distinctNames } from '../lib/names.mjs';
import { centroidOf, isInside } from '../lib/sphere.mjs';

/**
 * Rows of countries.tsv: our own table, completed by CLDR's and i18n-iso-countries' names. `shapes`: Features by code.
 * `label` is where the map writes the name; `lng` and `lat` are GeoNames' point where we know it, the same elsewhere.
 */
export function makeCountries(shapes) {
  const cldr = readPackageJson('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
  const iso = readPackageJson('i18n-iso-countries/langs/en.json').countries;
  const points = new Map(
    readTable('country-points.tsv').map(({ code, lng, lat }) => [code, [Number(lng), Number(lat)]]),
  );
  return readTable('countries.tsv').map(({ code, name, variants, demonyms, point }) => {
    const shape = shapes.get(code);
    if (!shape) throw new Error(`The base map has no country ${code}.`);
    const main = name || plainName(cldr[code]);
    const others = [cldr[code], cldr[`${code}-alt-short`], cldr[`${code}-alt-variant`], iso[code]].flat();
    const names = [...readList(variants), ...others.filter(isPlain).map(plainName)];
    const label = point ? point.split(' ').map(Number) : centroidOf(shape.geometry);
    const [lng, lat] = points.get(code) ?? label;
    for (const one of [label, [lng, lat]])
      if (!isInside(one, shape.geometry)) throw new Error(`The point of ${code}, ${one}, is outside of it.`);
    return { code, name: main, variants: distinctNames(names, main), demonyms: readList(demonyms), label, lng, lat };
  });
}

export const COUNTRY_COLUMNS = ['code', 'name', 'variants', 'demonyms', 'population', 'lng', 'lat'];

/** "Antigua & Barbuda" is "Antigua and Barbuda" in running text. */
const plainName = (name) => name.replaceAll(' & ', ' and ');

/** Inverted names ("Korea, Republic of") and explained ones ("Congo (DRC)") stand in no article. */
const isPlain = (name) => name !== undefined && !/[,(]/.test(name);
