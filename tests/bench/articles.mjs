// The articles that the core is measured with.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarked } from '../../geo/build/tagger/texts.mjs';

const MEGA = 1e6;

/** Articles as lines of NDJSON: LGL's where it is, else the project's own; and what they are called. */
export function readLines(root) {
  const lgl = join(root, '../shared/geoparsing/lgl.jsonl');
  const texts = join(root, 'geo/build/tagger/texts');
  const toLine = ({ id, text, title, domain }) =>
    JSON.stringify({ id, text, ...(title && { title }), ...(domain && { domain }) });
  if (existsSync(lgl)) {
    const articles = readFileSync(lgl, 'utf8').trimEnd().split('\n');
    return { from: 'LGL', lines: articles.map((line) => toLine(JSON.parse(line))) };
  }
  return { from: 'our own texts', lines: readMarked(texts).map(toLine) };
}

/** One article made of all texts, over and over, until it is `length` MB. */
export function writeLong(lines, length) {
  const texts = lines.map((line) => JSON.parse(line).text);
  const parts = [];
  for (let [size, i] = [0, 0]; size < length * MEGA; i++) {
    const text = texts[i % texts.length];
    parts.push(text);
    size += Buffer.byteLength(text) + 2;
  }
  return JSON.stringify({ id: 'long', text: parts.join('\n\n') });
}
