import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Layer, Passage } from '../../src/core/types.ts';
import { writeCsv } from '../../src/core/write-csv.ts';

const read = (name: string): Layer =>
  JSON.parse(readFileSync(new URL(`../good/${name}.json`, import.meta.url), 'utf8'));

/** A table as RFC 4180 has it: every cell as a text. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r]*)(,|\r\n)/g;
  for (const [, cell = '', end] of csv.matchAll(pattern)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

/** The one layer with one place with one passage, each changed. */
function change(properties: object, passage: Partial<Passage> = {}): Layer {
  const layer = read('a-layer');
  const [first] = layer.features;
  const [only] = first?.properties.passages ?? [];
  if (!first || !only) throw new Error('a-layer has no place');
  const passages = [{ ...only, ...passage }];
  return { ...layer, features: [{ ...first, properties: { ...first.properties, passages, ...properties } }] };
}

const rowOf = (layer: Layer) => {
  const [head = [], row = []] = parse(writeCsv([layer]).slice(1));
  return Object.fromEntries(head.map((name, index) => [name, row[index]]));
};

describe('a layer as CSV', () => {
  test('has a row for each place and passage, between a byte order mark and a last line end', () => {
    const layer = read('same-name-twice');
    const csv = writeCsv([layer]);
    expect(csv.startsWith('\uFEFFid,name,kind,')).toBe(true);
    const [head = [], ...rows] = parse(csv.slice(1));
    expect(head.join()).toBe(
      'id,name,kind,precision,status,confidence,reported,lng,lat,quote,start,end,mentions,roles,note,source,source_url,article',
    );
    const passages = layer.features.flatMap(({ properties }) => properties.passages);
    expect(rows.map((row) => row[9])).toEqual(passages.map(({ quote }) => quote));
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  test('of several layers says which article a row is from', () => {
    const rows = parse(writeCsv([read('a-layer'), read('no-place-at-all'), read('pole')]).slice(1));
    expect(new Set(rows.slice(1).map((row) => row.at(-1)))).toEqual(new Set([read('a-layer').id, read('pole').id]));
    expect(parse(writeCsv([]).slice(1))).toHaveLength(1);
  });

  test('quotes whatever a text may hold', () => {
    const quote = 'He said, "No",\nand left 🙂.';
    expect(rowOf(change({ name: 'A "B", C' }, { quote }))).toMatchObject({ name: 'A "B", C', quote });
  });

  test.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])('no cell begins with %j', (sign) => {
    const text = `${sign}HYPERLINK("https://example.org")`;
    const row = rowOf(change({ name: text, note: text }, { quote: text }));
    expect(row).toMatchObject({ name: `'${text}`, note: `'${text}`, quote: `'${text}` });
  });

  test('leaves numbers numbers, in the west and south too', () => {
    expect(writeCsv([change({ marker: [-58.38, -34.6] })])).toContain(',-58.38,-34.6,"');
  });

  test('leaves empty what is not known', () => {
    const row = rowOf(change({ marker: null, source: { gazetteer: 'derived' } }));
    expect(row).toMatchObject({ lng: '', lat: '', source: 'derived', source_url: '' });
  });

  test('joins the mentions of a passage, and their roles', () => {
    const mentions = [
      { exact: 'Kyiv', start: 0, end: 4, role: 'literal' as const },
      { exact: 'Kyivan', start: 5, end: 11, role: 'demonym' as const },
    ];
    expect(rowOf(change({}, { mentions }))).toMatchObject({ mentions: 'Kyiv | Kyivan', roles: 'literal | demonym' });
  });
});
