import { distinctNames, foldName, isAlike, sharedLetters } from '../lib/names.mjs';
import { isLatinCountry, withoutMarks } from './english-name.mjs';

/** Countries that write Cyrillic: an article there or about them may carry the names as they are written. */
const CYRILLIC_COUNTRIES = new Set(['BG', 'BY', 'KG', 'KZ', 'ME', 'MK', 'MN', 'RS', 'RU', 'TJ', 'UA']);
/** A town smaller than this has no Cyrillic variants, people. */
const CYRILLIC_PEOPLE = 15_000;

/**
 * The other names of a town that an English text may use, the likeliest first: `curated` ones, GeoNames' own, newer and
 * rule-made ones, then its alternates as far as they read like English.
 */
export function pruneVariants(row, name, curated) {
  const own = [row.main, row.ascii, ...row.newer].map((one) => plain(one, row.country));
  const made = [name, ...own.slice(2)].flatMap((one) => [...spellOut(one), ...withoutArticle(own[0], row.country)]);
  const transliterated = machineMade(row);
  const letters = /[^\0-ÿ]/.test(row.main.normalize('NFC')) ? ANY_LATIN : WESTERN_LATIN;
  const others = row.alternates
    .filter((one) => !transliterated.has(foldName(one)))
    .map((one) => plain(one, row.country))
    .filter((one) => letters.test(one) && !isSyllables(one, row) && isTelling(one, name, row));
  const known = distinctNames([...curated, ...[...made, ...own].filter(isName)], name);
  const alternates = distinctNames([name, ...known, ...others.filter(isName)], '').slice(known.length + 1);
  return [...known, ...keepNearest(alternates, row, name), ...distinctNames(cyrillicNames(row), name)];
}

/** Where Latin letters are written a small town's alternates are other languages' names of it: those like its own stay. */
const FEW_PEOPLE = 15_000;
const FEW = 3;

function keepNearest(alternates, { country, population }, name) {
  if (population >= FEW_PEOPLE || !isLatinCountry(country)) return alternates;
  const shared = (one) => sharedLetters(foldName(one), foldName(name));
  return alternates.toSorted((a, b) => shared(b) - shared(a)).slice(0, FEW);
}

/** Where English is spoken an unlike alternate is a forgotten or a foreign name; elsewhere a short one is too little. */
function isTelling(one, name, { country }) {
  if (ENGLISH_COUNTRIES.has(country)) return isAlike(one, name);
  return one.length > 4 || sharedLetters(foldName(one), foldName(name)) >= 2;
}

const ENGLISH_COUNTRIES = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US']);

/** Chinese names in older romanisations, syllable by syllable ("Ta-t'o-p'u"), stand in texts for great cities only. */
function isSyllables(name, { country, population }) {
  return (country === 'CN' || country === 'TW') && population < 1_000_000 && /['’-]/.test(name);
}

const ANY_LATIN = /^[\p{Script=Latin}\s'’.()-]+$/u;
const WESTERN_LATIN = /^[A-Za-zÀ-ÖØ-öø-ÿ\s'’.()-]+$/;

/** Accents are spelling in some countries, a scholar's transliteration in the others: no English text has those. */
function plain(name, country) {
  const one = name.normalize('NFC').replace(/[‘`´ʼʻʹ]/g, '’');
  return isLatinCountry(country) ? one : withoutMarks(one);
}

/** A name begins with a capital and has three letters or more; airport codes and names in capitals are none. */
function isName(name) {
  if (!/^['’]?\p{Lu}[\p{Script=Latin}\p{M}\s'’.()-]+$/u.test(name) || [...name].length < 3) return false;
  if (/[(].*[^)]$|\s(?:-|–)\s/.test(name) || name.length > 40) return false;
  return /\p{Ll}/u.test(name) || /\./.test(name);
}

const PAIRS = [
  [/\b(?:St\.|St|Saint)(?= )/g, ['Saint', 'St.', 'St']],
  [/\b(?:Ste\.|Ste|Sainte)(?= )/g, ['Sainte', 'Ste.', 'Ste']],
  [/\b(?:Ft\.|Ft|Fort)(?= )/g, ['Fort', 'Ft.']],
  [/\b(?:Mt\.|Mt|Mount)(?= )/g, ['Mount', 'Mt.']],
];

/** "Saint Louis" as "St. Louis" and "St Louis", "Fort Worth" as "Ft. Worth", "Mount Vernon" as "Mt. Vernon". */
function spellOut(name) {
  return PAIRS.flatMap(([pattern, forms]) =>
    name.search(pattern) < 0 ? [] : forms.map((form) => name.replace(pattern, form)),
  );
}

/** Countries whose towns' names begin with the Arabic article, which English texts leave out, tie on or write "al-". */
const ARABIC_COUNTRIES = new Set('AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE'.split(' '));
const ARTICLE = /^(?:A[lrsdntz]|Ash|Ath|Adh|El|Ed|Es)[ -](?=\p{Lu}[^ ]{4,}$)/u;

/** "Al Hawijah" as "Hawijah", "Hawija" and "Al-Hawija". */
function withoutArticle(main, country) {
  if (!ARABIC_COUNTRIES.has(country) || !ARTICLE.test(main)) return [];
  const bare = main.replace(ARTICLE, '').replace(/[’']/g, '');
  const short = bare.replace(/(?<=\p{Ll}{4}[aiy]?)ah$/u, 'a');
  return [bare, short, `Al-${bare}`, `Al-${short}`];
}

function cyrillicNames({ country, population, alternates }) {
  if (!CYRILLIC_COUNTRIES.has(country) || population < CYRILLIC_PEOPLE) return [];
  return alternates.filter((one) => /^\p{Lu}[\p{Script=Cyrillic}\s’'-]{2,}$/u.test(one));
}

/** Elsewhere a Cyrillic alternate comes with a transliteration of itself, which nobody writes: "Shankhaj", "Pekin'". */
function machineMade({ country, alternates }) {
  if (CYRILLIC_COUNTRIES.has(country)) return new Set();
  const made = alternates.filter((one) => /\p{Script=Cyrillic}/u.test(one)).map(transliterate);
  return new Set(made.filter((one) => /j|eh|'|shh/.test(one)));
}

const CYRILLIC = 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ ј љ њ ђ џ ќ ѓ ў'.split(' ');
const LATIN =
  "a b v g d e e zh z i j k l m n o p r s t u f kh c ch sh shh ' y ' eh ju ja i i e g j lj nj d dz k g u".split(' ');
const LETTERS = Object.fromEntries(CYRILLIC.map((letter, i) => [letter, LATIN[i]]));

const transliterate = (name) => [...name.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
