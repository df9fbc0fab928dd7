// What the gazetteer's tables know of the names that a table of errors asks about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name as it is compared: no accents, no case, no punctuation. */
export function foldName(name) {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function fold(text) {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+|[.’'ʼ]/gu, '')
    .toLowerCase();
}

/** Every table of a folder: its name -> its text. */
export function readTables(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(0, -'.tsv'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

/**
 * Answers by name from the tables, but only for the folded names that are asked for. An entry is {kind, country, admin1,
 * population, lat, lng}; its kind is its table's name, or what the curated table says.
 */
export function openKnown(tables, asked) {
  const entries = new Map([...asked].map((name) => [name, []]));
  const demonyms = new Set();
  for (const [kind, text] of Object.entries(tables)) {
    const [header, ...rows] = text.trimEnd().split('\n');
    const columns = header.split('\t');
    for (const row of rows) readRow(Object.fromEntries(pairCells(columns, row)), kind, { entries, demonyms });
  }
  return { lookUp: (name) => entries.get(foldName(name)) ?? [], isDemonym: (word) => demonyms.has(foldName(word)) };
}

function pairCells(columns, row) {
  const cells = row.split('\t');
  return columns.map((column, i) => [column, cells[i] ?? '']);
}

function readRow(row, kind, { entries, demonyms }) {
  for (const word of row.demonyms?.split('|') ?? []) if (word) demonyms.add(foldName(word));
  let entry = null;
  const names = new Set([row.name, ...(row.variants ? row.variants.split('|') : [])].map(foldName));
  for (const name of names) {
    const found = entries.get(name);
    if (!found) continue;
    entry ??= toEntry(row, kind);
    found.push(entry);
  }
}

function toEntry(row, kind) {
  return {
    kind: kind === 'curated' ? row.kind : kind,
    country: row.country || (kind === 'countries' ? row.code : ''),
    admin1: row.admin1 ?? (kind === 'admin1' ? row.code : ''),
    // Where a table does not count people, the entry is large.
    population: row.population === undefined ? Number.POSITIVE_INFINITY : Number(row.population),
    lat: Number(row.lat),
    lng: Number(row.lng),
  };
}
