import { join } from 'node:path';
import { readTable, write } from '../lib/files.mjs';
import { readCityNames, readCountryNames } from './label-names-cldr.mjs';
import { makeTownName } from './label-names-geonames.mjs';
import { makeRegionName } from './label-names-regions.mjs';
import { placeLabels } from './labels.mjs';
import { LEVELS } from './tiles.mjs';

/** The languages, beside English, in which the map can name what it names. */
export const LANGUAGES = ['ar', 'de', 'es', 'fr', 'pl', 'uk'];

/**
 * Writes `{language}/{z}/{x}/{y}.txt` for the tiles: names in the language in the order of the tile's labels, one a line,
 * an empty line where the label stays English, cut after the last name. A tile none of whose labels has a name has no
 * file: `{language}/index.txt` lists those that have one. `tiles`: the keys of the tiles that there are.
 */
export function writeLabelNames(folder, { labels, tiles }) {
  const nameOf = makeLabelName(labels);
  for (const language of LANGUAGES) {
    const named = labels.map((label) => ({ ...label, name: nameOf(label, language) }));
    const files = LEVELS.flatMap((level) =>
      [...placeLabels(named, level)].map(([key, tuples]) => [`${level.z}/${key}`, cut(tuples)]),
    );
    const kept = files
      .filter(([key, names]) => names.length > 0 && tiles.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, names] of kept) write(join(folder, language, `${key}.txt`), names.join('\n'));
    write(join(folder, language, 'index.txt'), kept.map(([key]) => key).join('\n'));
  }
}

function cut(tuples) {
  const names = tuples.map(([name]) => name);
  while (names.length > 0 && names[names.length - 1] === '') names.pop();
  return names;
}

/**
 * Gives the function that names a label in a language, '' where it stays as it is in English. Our own table comes
 * first, then CLDR, then GeoNames for towns and Natural Earth for regions.
 */
export function makeLabelName(labels) {
  const towns = labels.filter(({ id }) => id !== undefined);
  const ours = readOurs(labels);
  const townName = makeTownName();
  const regionName = makeRegionName();
  const cldr = new Map(
    LANGUAGES.map((language) => [
      language,
      { countries: readCountryNames(language), cities: readCityNames(language, towns, ({ zone }) => zone) },
    ]),
  );
  const find = (label, language) => {
    const said = ours.get(label)?.[language];
    if (said) return said === '=' ? '' : said;
    const { countries, cities } = cldr.get(language);
    if (label.kind === 'country') return countries.get(label.code);
    if (label.kind === 'region') return regionName(label, language);
    return cities.get(label.id) ?? townName(label, language);
  };
  return (label, language) => {
    const found = find(label, language) ?? '';
    // The letter ґ stands in Ukrainian names; foreign ones are written with г.
    const name = language === 'uk' && label.country !== 'UA' ? found.replaceAll('ґ', 'г').replaceAll('Ґ', 'Г') : found;
    return name === label.name ? '' : name;
  };
}

/** The rows of our table by label: of several towns of that name in the country the largest is meant. */
function readOurs(labels) {
  const kinds = { country: 'country', region: 'region', capital: 'town', town: 'town' };
  const byKey = new Map();
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    const key = `${kinds[label.kind]} ${label.country ?? label.code} ${label.name}`;
    if (!byKey.has(key)) byKey.set(key, label);
  }
  return new Map(
    readTable('label-names.tsv').map((row) => {
      const label = byKey.get(`${row.kind} ${row.country} ${row.name}`);
      if (!label) throw new Error(`label-names.tsv: the map names no ${row.kind} ${row.name} in ${row.country}.`);
      return [label, row];
    }),
  );
}
