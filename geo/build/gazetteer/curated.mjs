import { readList, readTable } from '../lib/files.mjs';

export const PLACE_COLUMNS = [
  'id',
  'name',
  'variants',
  'demonyms',
  'kind',
  'country',
  'lng',
  'lat',
  'members',
  'within',
  'stands',
  'note',
];

/** The tables of `curated/places`, in the order of curated.tsv, and the kind of their rows where a row gives none. */
const SUBJECTS = [
  ['world-regions', 'region'],
  ['institutions', 'facility'],
  ['regions', 'region'],
  ['us-regions', 'region'],
  ['districts', 'settlement'],
  ['villages', 'settlement'],
  ['sites', 'facility'],
  ['bases', 'facility'],
  ['seas', 'water'],
  ['lakes', 'water'],
  ['rivers', 'water'],
  ['mountains', 'region'],
  ['islands', 'region'],
];

/** Rows of curated.tsv: our own places. What a row leaves empty follows from its name, its subject and where it lies. */
export function makePlaces() {
  return SUBJECTS.flatMap(([subject, kind]) =>
    readTable(`places/${subject}.tsv`).map((row) => ({
      ...row,
      id: row.id || slugOf(row.name),
      variants: variantsOf(row),
      kind: row.kind || kind,
      country: row.country || countryOf(row.within),
    })),
  );
}

/** Letters that are no letter with an accent. */
const PLAIN = { æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', ı: 'i', þ: 'th' };

const slugOf = (name) =>
  fold(name)
    .replace(/[æøœłđðßıþ]/g, (letter) => PLAIN[letter])
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How newspapers shorten or turn round a word that many names share. */
const REWRITES = [
  [/^Mount (.+)$/, ['Mt. $1', 'Mt $1']],
  [/^Fort (.+)$/, ['Ft. $1']],
  [/^River (.+)$/, ['$1 River']],
  [/^(.+) International Airport$/, ['$1 Airport', '$1 international airport']],
];

/** The row's own variants and those by rule, each once whatever its accents and case, the name itself left out. */
function variantsOf({ name, variants }) {
  const rewritten = REWRITES.flatMap(([pattern, forms]) =>
    pattern.test(name) ? forms.map((form) => name.replace(pattern, form)) : [],
  );
  const seen = new Set([fold(name)]);
  return [...readList(variants), ...rewritten].filter((variant) => {
    const isNew = !seen.has(fold(variant));
    seen.add(fold(variant));
    return isNew;
  });
}

/** The one country that `within` names, itself or by its regions; '' for a box or several countries. */
function countryOf(within) {
  if (within.includes(',')) return '';
  const countries = new Set(readList(within).map((code) => code.slice(0, 2)));
  return countries.size === 1 ? [...countries][0] : '';
}
