import { readOwnTable } from '../lib/files.mjs';
import { foldName } from '../lib/names.mjs';
import { isWritten } from './label-names-letters.mjs';
import { soundsLike } from './label-names-sound.mjs';
import { ukrainianName } from './label-names-ukraine.mjs';

/**
 * Gives the function that says what GeoNames calls a town in a language, undefined where we do not trust it:
 * `sources/town-names.tsv` says which of its alternates is in which language.
 */
export function makeTownName() {
  const rows = new Map(readOwnTable('sources/town-names.tsv').map((row) => [row.id, row]));
  return (town, language) => {
    if (language === 'uk' && town.country === 'UA') return ukrainianName(town);
    const name = tidy(rows.get(String(town.id))?.[language] ?? '');
    return name !== '' && isTrusted(name, language, town) ? name : undefined;
  };
}

/** "Merlo, Buenos Aires" and "Monroe (Michigan)" without what tells them from others. */
function tidy(name) {
  return name
    .replace(/\s*[,،(/].*$/, '')
    .replace(/\s+-|-\s+/g, '-')
    .replace(/['`´ʼʻʹ]/g, '’')
    .trim();
}

/** Words that make a region, a district or a "city of" out of the town. */
const KINDS =
  /^(?:Ciudad de|Provincia|Prowincja|Municipio|Gmina|Distri[ck]t|Préfecture|مدينة|ولاية|شعبية|محافظة|مقاطعة|بلدية|[ҐГ]міна)\s/;

/**
 * Countries whose towns have names of their own in Polish, German, French and Spanish, as they write other letters.
 * Elsewhere the names that GeoNames has in these languages are too often former ones, or nobody's.
 */
const RESPELT = new Set(
  'UA BY RU BG KZ KG TJ TM UZ MN GE AM GR SY IQ IR IL PS JO LB SA YE OM AE KW EG LY SD AF'.split(' '),
);

function isTrusted(name, language, { name: english, main, ascii, country }) {
  if (!isWritten(name, language) || KINDS.test(name) || name.length > 2 * english.length + 6) return false;
  const isLatin = language !== 'uk' && language !== 'ar';
  if (isLatin && !RESPELT.has(country)) return false;
  // French and German set no marks on a name that they spell like English.
  if ((language === 'fr' || language === 'de') && foldName(name) === foldName(english)) return false;
  return soundsLike(name, language, [english, main, ascii]);
}
