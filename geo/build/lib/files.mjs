import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));

/** The repository's root: what is built lands in `geo/` and `public/` below it. */
export const root = dirname(dirname(here));

/** A source file by package and path, past the package's `exports`. */
export function readPackageFile(path) {
  return readFileSync(join(here, 'node_modules', path));
}

/** A source package's JSON file. */
export function readPackageJson(path) {
  return JSON.parse(readPackageFile(path).toString('utf8'));
}

/** A JSON file of this folder. */
export function readOwnJson(path) {
  return JSON.parse(readFileSync(join(here, path), 'utf8'));
}

/** One of our own tables in `curated/`: rows as objects by the header line. Lines that begin with # are remarks. */
export function readTable(name) {
  return readOwnTable(join('curated', name));
}

/** A table of this folder. */
export function readOwnTable(name) {
  const text = readFileSync(join(here, name), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = lines[0].split('\t');
  return lines.slice(1).map((line, index) => {
    const cells = line.split('\t');
    if (cells.length > columns.length) throw new Error(`${name}: row ${index + 2} has too many cells: ${line}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** Cells that hold a list are joined by "|". */
export function readList(cell) {
  return cell === '' ? [] : cell.split('|');
}

/** Writes a file and the folders it needs. */
export function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes rows as a table: a header line, cells by tab, lists by "|". */
export function writeTable(path, columns, rows) {
  const cell = (value) => {
    const text = Array.isArray(value) ? value.join('|') : String(value ?? '');
    if (/[\t\n]/.test(text)) throw new Error(`${path}: a cell holds a tab or a line break: ${text}`);
    return text;
  };
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join('\t'));
  write(path, `${[columns.join('\t'), ...lines].join('\n')}\n`);
}
