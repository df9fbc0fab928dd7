import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readPackageFile, write } from '../lib/files.mjs';

const PACKAGE = '@fontsource-variable/source-sans-3';

/**
 * The typeface's files and what each holds, as in the style sheet's `unicode-range`. Each is cut from the package's file
 * of the same name, to the weights and features that the pages use.
 */
export const FONTS = [
  {
    name: 'latin',
    ranges:
      'U+20-7E, U+A0-FF, U+131, U+152-153, U+2BC, U+2C6, U+2DA, U+2DC, U+2009, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+2032-2033, U+2039-203A, U+20AC, U+2122, U+2191, U+2193, U+2212',
  },
  {
    name: 'latin-ext',
    ranges: 'U+100-130, U+132-151, U+154-17F, U+18F, U+1A0-1A1, U+1AF-1B0, U+218-21B, U+259, U+1E9E',
  },
  { name: 'cyrillic', ranges: 'U+401-40C, U+40E-44F, U+451-45C, U+45E-45F, U+490-491, U+2116' },
];

const WEIGHTS = { min: 400, max: 700 };
/** Kerning, combined and local forms, ligatures: all the package's files have but fractions. */
const FEATURES = ['kern', 'ccmp', 'liga', 'locl'];

/** Writes the subsets and the typeface's licence into `folder`. */
export async function writeFonts(folder) {
  for (const { name, ranges } of FONTS) {
    const source = readPackageFile(`${PACKAGE}/files/source-sans-3-${name}-wght-normal.woff2`);
    const subset = await subsetFont(source, charactersIn(ranges), {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
      keepFeatures: FEATURES,
      noHinting: true,
    });
    write(join(folder, `source-sans-3-${name}.woff2`), subset);
  }
  write(join(folder, 'OFL.txt'), readPackageFile(`${PACKAGE}/LICENSE`));
}

function charactersIn(ranges) {
  return ranges
    .split(', ')
    .flatMap((range) => {
      const [first, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join('');
}
