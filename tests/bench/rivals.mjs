// What else finds places in JavaScript, made to do as little as it can: each takes a line of NDJSON and gives one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';

const LARGE = 100_000; // people
const MOST_WORDS = 4; // in a name of the list
const RUN = /\p{Lu}[\p{L}\p{M}’'.-]*(?: \p{Lu}[\p{L}\p{M}’'.-]*)*/gu;

/** compromise's `.places()`, with offsets; it does not say where they are. */
export function locateByCompromise(line) {
  const { id, text } = JSON.parse(line);
  return JSON.stringify({ id, places: nlp(text).places().json({ offset: true, terms: false }) });
}

/** Capitalised words that are in a list of large cities and countries, the longest first, at the largest of the name. */
export function openBareScan(gazetteer) {
  const points = readPoints(gazetteer);
  return (line) => {
    const { id, text } = JSON.parse(line);
    const places = [];
    for (const { 0: run, index } of text.matchAll(RUN)) findInRun(run, index, { points, places });
    return JSON.stringify({ id, places });
  };
}

function readPoints(gazetteer) {
  const points = new Map();
  for (const table of ['countries', 'settlements']) {
    const [header, ...rows] = readFileSync(join(gazetteer, `${table}.tsv`), 'utf8')
      .trimEnd()
      .split('\n');
    const columns = header.split('\t');
    for (const row of rows) {
      const cells = row.split('\t');
      const cell = (name) => cells[columns.indexOf(name)];
      const population = table === 'countries' ? Number.POSITIVE_INFINITY : Number(cell('population'));
      const name = cell('name');
      if (population < LARGE || (points.get(name)?.population ?? 0) >= population) continue;
      points.set(name, { population, marker: [Number(cell('lng')), Number(cell('lat'))] });
    }
  }
  return points;
}

function findInRun(run, start, { points, places }) {
  const words = run.split(' ');
  let offset = start;
  for (let from = 0; from < words.length; ) {
    let taken = 1;
    for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count--) {
      const name = words
        .slice(from, from + count)
        .join(' ')
        .replace(/(?:[’']s|[.’'-])$/, '');
      const found = points.get(name);
      if (!found) continue;
      places.push({ name, start: offset, end: offset + name.length, marker: found.marker });
      taken = count;
      break;
    }
    for (const word of words.slice(from, from + taken)) offset += word.length + 1;
    from += taken;
  }
}
