import fc from 'fast-check';

/** What turns names into places derived from them. */
const TRIGGERS = [
  '30 km north of ',
  'ten miles off the coast of ',
  'the border between ',
  ' border',
  '’s border with ',
  'southern ',
  'north-west ',
  'central ',
  'neighbouring countries',
  'the outskirts of ',
  'the area around ',
  ' and ',
  '-',
  ', ',
];
const NEWS = [
  'KHARKIV, Ukraine (AP) — ',
  'LOUISVILLE, Ky. (AP) -- ',
  'Photo: AAP',
  '-with AAP',
  'No. 3 ',
  'U.S. ',
  'Mr. ',
];
const MARKS = [
  '. ',
  '.',
  '? ',
  '! ',
  '…',
  '“',
  '”',
  '"',
  '‘',
  '’s ',
  '(',
  ')',
  '[',
  ' – ',
  ' said. ',
  'said ',
  ' ',
  'A',
  'b',
];
const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\u2028', '\u0085', '\v', '\f', '\u00A0', '\t'];
const ODDITIES = [
  ...['\0', '\uD83D', '\uDE00', '\uFEFF', '\uFFFE'],
  ...['\u200F', '\u202E', '\u202C', '\u2066', '\u2069', '\u200B', '\u200D', '\u00AD'],
  ...['e\u0301', '\u0301', '🏚️', '👩‍👩‍👧', '🇺🇦', '𝒳', 'İ', 'ß', 'ﬁ', 'ı'],
  ...['</script>', '<b>', '&amp;', '<!--', '\\u0000', '"}'],
  ...['Київ', 'Харків', 'שלום', 'بيروت', '火箭落下。', 'नई'],
  ...[' '.repeat(70), 'Rain fell. '.repeat(12), 'x'.repeat(130), '🌊'.repeat(40)],
];

/** Any UTF-16 units, surrogates without a partner among them. */
export function anyUnits(maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units));
}

/** Texts of names, of what news says about them, and of all that has ever broken a program that counts characters. */
export function hostileTexts(names: readonly string[], maxLength = 30): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 3, arbitrary: fc.constantFrom(...TRIGGERS, ...NEWS) },
    { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 2, arbitrary: fc.constantFrom(...BREAKS) },
    { weight: 3, arbitrary: fc.constantFrom(...ODDITIES) },
    { weight: 1, arbitrary: anyUnits(6) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}
