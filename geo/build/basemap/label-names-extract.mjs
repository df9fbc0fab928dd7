// Makes sources/town-names.tsv from the Debian package libgeonames-common, which holds GeoNames' alternate names with
// their language as message catalogues: `node basemap/label-names-extract.mjs libgeonames-common_0.3.0-1_all.deb`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTable } from '../lib/files.mjs';

const LANGUAGES = ['uk', 'pl', 'de', 'fr', 'es', 'ar'];

const folder = mkdtempSync(join(tmpdir(), 'dateline-names-'));
try {
  execFileSync('dpkg-deb', ['-x', process.argv[2], folder]);
  const catalogues = LANGUAGES.map((language) =>
    readCatalogue(readFileSync(join(folder, `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`))),
  );
  const ids = [...new Set(catalogues.flatMap((catalogue) => [...catalogue.keys()]))].sort((a, b) => a - b);
  const rows = ids.map((id) => ({
    id,
    ...Object.fromEntries(LANGUAGES.map((language, i) => [language, catalogues[i].get(id) ?? ''])),
  }));
  writeTable(join(import.meta.dirname, '../sources/town-names.tsv'), ['id', ...LANGUAGES], rows);
} finally {
  rmSync(folder, { recursive: true });
}

/** The messages of a GNU .mo file by their key, a GeoNames id; the empty key is the catalogue's own header. */
function readCatalogue(bytes) {
  const word = (at) => bytes.readUInt32LE(at);
  const text = (table, i) => {
    const [length, at] = [word(table + 8 * i), word(table + 8 * i + 4)];
    return bytes.toString('utf8', at, at + length);
  };
  const [count, keys, messages] = [word(8), word(12), word(16)];
  const pairs = Array.from({ length: count }, (_, i) => [text(keys, i), text(messages, i)]);
  return new Map(pairs.filter(([id]) => /^\d+$/.test(id)).map(([id, name]) => [id, tidy(name)]));
}

/** Without marks of direction, vowel signs and runs of spaces. */
function tidy(name) {
  return name
    .replace(/[\u200e\u200f\u202a-\u202e\u064b-\u0652\u0640]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
