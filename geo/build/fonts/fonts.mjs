import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readOwnJson, readPackageFile, write } from '../lib/files.mjs';

const PACKAGE = '@fontsource-variable/source-sans-3';

const WEIGHTS = { min: 400, max: 700 };
/** Kerning, combined and local forms, ligatures: all the package's files have but fractions. */
const FEATURES = ['kern', 'ccmp', 'liga', 'locl'];
/** The licence and its address, which stay in the files. */
const LICENCE_NAMES = [13, 14];
/** As the files say; the package's text of the licence leaves it out. */
const COPYRIGHT = '© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’';

/**
 * Writes the typeface's subsets and its licence into `folder`. Each subset is cut from the package's file of the same
 * name to what `ranges.json` says, as in the style sheet's `unicode-range`, and to the weights and features in use.
 */
export async function writeFonts(folder) {
  for (const [name, ranges] of Object.entries(readOwnJson('fonts/ranges.json'))) {
    const source = readPackageFile(`${PACKAGE}/files/source-sans-3-${name}-wght-normal.woff2`);
    const subset = await subsetFont(source, charactersIn(ranges), {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
      keepFeatures: FEATURES,
      preserveNameIds: LICENCE_NAMES,
      noHinting: true,
    });
    write(join(folder, `source-sans-3-${name}.woff2`), subset);
  }
  write(join(folder, 'OFL.txt'), `${COPYRIGHT}\n${readPackageFile(`${PACKAGE}/LICENSE`)}`);
}

function charactersIn(ranges) {
  return ranges
    .flatMap((range) => {
      const [first, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join('');
}
