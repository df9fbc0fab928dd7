/**
 * The name of a town as an English-language newspaper prints it, from GeoNames' main name: curated names first, then a
 * rule by country. GeoNames has romanised names with marks that no newspaper prints (Chornomors’k, Mek'elē).
 */
export function makeEnglishName(curatedRows) {
  const curated = new Map(curatedRows.map(({ country, geonames, name }) => [`${country} ${geonames}`, name]));
  return (name, country) => {
    const key = `${country} ${name}`;
    if (!curated.has(key)) return printName(name, country);
    const english = curated.get(key);
    curated.delete(key); // towns come largest first: the others of that name keep it
    return english;
  };
}

/** The rule alone, for regions too: one name of several ("A / B", "A, B"), nothing in brackets, no transliteration marks. */
export function printName(name, country) {
  const one = name.split(/\s*[/,]\s*/)[0].replace(/\s*\(.*\)/, '');
  const plain = (RULES[country] ?? ruleByScript)(one || name, country);
  return plain.replace(/^['’‘`ʻ](?!s-)/u, '').replace(/['‘`´ʼʻ]/gu, '’');
}

const APOSTROPHES = /['’‘`´ʼʻʹ]+/g;
const withoutApostrophes = (name) => name.replace(APOSTROPHES, '');

/** The name without accents: Đ, đ and ı become D, d and i. */
export const withoutMarks = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ı', 'i');

/** Countries that write Latin letters themselves: their marks and apostrophes are spelling, not transliteration. */
const LATIN = new Set(
  (
    'AD AG AL AO AR AT AU AW AX AZ BA BB BE BF BI BJ BO BR BS BW BZ CA CD CG CH CI CL CM CO CR CU CV CW CZ DE DK DM DO DZ ' +
    'EC EE ES FI FO FR GA GB GD GF GG GH GI GL GN GP GQ GT GU GW GY HN HR HT HU IE IM IS IT JE JM KE KN LC LI LR LS LT LU ' +
    'LV MA MC ME MF MG MH MK ML MQ MS MT MU MW MX MZ NA NC NE NG NI NL NO NZ PA PE PF PG PH PL PM PR PT PY RE RO RS RW SC SE SI ' +
    'SJ SK SL SM SN SR ST SV SX SZ TC TD TG TL TO TR TT TV TZ UG US UY VA VC VE VI VU WF WS XK YT ZA ZM ZW'
  ).split(' '),
);

/** Whether the country itself writes Latin letters. */
export const isLatinCountry = (country) => LATIN.has(country);

function ruleByScript(name, country) {
  return LATIN.has(country) ? name : withoutMarks(withoutApostrophes(name));
}

/** The rules of Ukraine's own transliteration (2010): й, ю, я and є are i, iu, ia and ie but at the start of a word. */
function ukrainian(name) {
  return withoutApostrophes(name)
    .replace(/yy\b/g, 'yi')
    .replace(/([aeiou])y(?=[bcdfghklmnprstvz])/g, '$1i')
    .replace(/([aeou])yi/g, '$1i')
    .replace(/iyi/g, 'ii')
    .replace(/iya/g, 'iia')
    .replace(/([bcdfghklmnprstvz])y([aeu])/g, '$1i$2');
}

/** Newspapers write -y for -yy and -iy, and nothing for a soft sign. */
function russian(name) {
  return withoutMarks(withoutApostrophes(name).replaceAll('ë', 'yo'))
    .replace(/(yy|iy)\b/g, 'y')
    .replace(/yye\b/g, 'ye');
}

/** S and t with comma below, as Romanian is written, for the cedilla of old encodings. */
function romanian(name) {
  return name.replaceAll('ş', 'ș').replaceAll('ţ', 'ț').replaceAll('Ş', 'Ș').replaceAll('Ţ', 'Ț');
}

const RULES = {
  UA: ukrainian,
  RU: russian,
  BY: (name) => withoutMarks(withoutApostrophes(name)),
  RO: romanian,
  MD: romanian,
  CN: (name) => withoutMarks(name).replace(APOSTROPHES, '’'), // Xi’an: it parts two syllables
  KR: (name) => withoutMarks(withoutApostrophes(name)).replace(/-(si|gun|eup|up|dong|gu)$/, ''),
  TR: (name) => name.replaceAll('İ', 'I'),
};
