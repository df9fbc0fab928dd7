import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BEGIN = '<!-- checksums: written by the build -->';
const END = '<!-- end of checksums -->';

/** The derived files that PROVENANCE.md lists one by one; the tiles go by level, their names by language. */
const FILES = [
  'geo/basemap/world.topojson',
  'geo/basemap/borders.topojson',
  'geo/basemap/regions.topojson',
  'geo/basemap/tiles/index.json',
  'geo/gazetteer/countries.tsv',
  'geo/gazetteer/admin1.tsv',
  'geo/gazetteer/admin2.tsv',
  'geo/gazetteer/settlements.tsv',
  'geo/gazetteer/curated.tsv',
  'geo/tagger/tagger.bin',
  'public/fonts/source-sans-3-latin.woff2',
  'public/fonts/source-sans-3-latin-ext.woff2',
  'public/fonts/source-sans-3-cyrillic.woff2',
  'public/fonts/OFL.txt',
];
const FOLDERS = [
  ...['0', '3', '5'].map((level) => `geo/basemap/tiles/${level}`),
  ...['ar', 'de', 'es', 'fr', 'pl', 'uk'].map((language) => `geo/basemap/names/${language}`),
];

/** Writes the size and SHA-256 of each derived file into the table of geo/PROVENANCE.md. */
export function updateProvenance(root) {
  const path = join(root, 'geo/PROVENANCE.md');
  const text = readFileSync(path, 'utf8');
  const rows = [
    ...FILES.map((file) => row(file, [readFileSync(join(root, file))])),
    ...FOLDERS.map((folder) => row(`${folder}/**`, readFolder(join(root, folder)))),
  ];
  const table = ['| file | bytes | SHA-256 |', '|---|---|---|', ...rows].join('\n');
  const start = text.indexOf(BEGIN) + BEGIN.length;
  writeFileSync(path, `${text.slice(0, start)}\n${table}\n${text.slice(text.indexOf(END))}`);
}

/** A folder's files in the order of their paths, compared as text. */
function readFolder(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:json|txt)$/.test(name));
  return names.sort().map((name) => readFileSync(join(folder, name)));
}

function row(name, contents) {
  const bytes = Buffer.concat(contents);
  return `| \`${name}\` | ${bytes.length} | \`${createHash('sha256').update(bytes).digest('hex')}\` |`;
}
