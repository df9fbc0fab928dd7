import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayer } from '../../src/core/check.ts';
import { makeCli, readLines, run } from './run-cli.ts';

let made: Awaited<ReturnType<typeof makeCli>>;
beforeAll(async () => {
  made = await makeCli();
}, 60_000);
afterAll(() => made.remove());

const locate = (input: string | Uint8Array, args = ['--threads', '1']) =>
  run(made.cli, ['locate', '--ndjson', ...args], input, made.folder);
const toLines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const SENTENCES = [
  'They met in Geneva. 🙂',
  'Kyiv’s envoy left Kharkiv\nfor Paris.',
  'Nothing happened.',
  'Ça va à Tokyo.',
];
const news = (index: number) => ({
  id: `n${index}`,
  text: `Story ${index}\n\n${SENTENCES[index % 4]}`.repeat(1 + (index % 9)),
});

describe('locate --ndjson', { timeout: 20_000 }, () => {
  test('gives a sound layer for each line, in order, the same with one thread and with three', async () => {
    const articles = Array.from({ length: 120 }, (_, index) => news(index));
    const one = await locate(toLines(articles));
    expect(one).toMatchObject({ code: 0, stderr: '' });
    const layers = readLines(one.stdout);
    expect(layers.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    for (const [index, layer] of layers.entries()) {
      const { sha256 } = layer.article;
      expect(checkLayer(layer, { text: articles[index]?.text ?? '', sha256 })).toEqual([]);
    }
    expect((await locate(toLines(articles), ['--threads', '3'])).stdout).toBe(one.stdout);
  });

  test('a cut anywhere between two lines changes nothing', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => toLines([news(index)]));
    const [head, tail] = [lines.slice(0, 13).join(''), lines.slice(13).join('')];
    const [first, second] = await Promise.all([locate(head), locate(tail)]);
    expect(first.stdout + second.stdout).toBe((await locate(head + tail)).stdout);
  });

  test('every faulty line gets its answer, and the others their layer', async () => {
    const text = 'They met in Kharkiv.';
    const rows: [string | Uint8Array, { id: string | null; error?: RegExp }][] = [
      [JSON.stringify({ id: 'a', text }), { id: 'a' }],
      ['{"id": "b", "text"', { id: null, error: /^Line 2 is no JSON \(.*\): write one object a line\.$/ }],
      ['[1, 2]', { id: null, error: /^Line 3 is \[1, 2\], but must be an object such as/ }],
      ['null', { id: null, error: /^Line 4 is null, but must be an object/ }],
      ['{"text": "Kyiv"}', { id: null, error: /^Line 5: "id" is missing, but must be a text/ }],
      ['{"id": "c"}', { id: 'c', error: /^Line 6: "text" is missing, but must be a text; correct it\.$/ }],
      ['{"id": "d", "text": 5}', { id: 'd', error: /^Line 7: "text" is 5, but must be a text/ }],
      [JSON.stringify({ id: 8, text, near: [200, 1] }), { id: '8', error: /^Line 8: "near" is \[200, 1\], but/ }],
      [`{"id": 12345678901234567890, "text": "${text}"}`, { id: null, error: /^Line 9: "id" is 1234.*, but must be/ }],
      [JSON.stringify({ id: 'e', text, published: 'May' }), { id: 'e', error: /^Line 10: "published" is "May", but/ }],
      [JSON.stringify({ id: 'f', text, domain: [] }), { id: 'f', error: /^Line 11: "domain" is an empty list, but/ }],
      [
        Buffer.from('{"id": "g", "text": "In K\xffharkiv."}', 'latin1'),
        { id: 'g', error: /^Line 12 is not valid UTF-8/ },
      ],
      [JSON.stringify({ id: 'h', text, title: null, domain: '', published: null, near: null, more: {} }), { id: 'h' }],
      [JSON.stringify({ id: 14, text }), { id: '14' }],
      [`{"__proto__": {"text": "x"}, "id": "__proto__", "text": "${text}"}\r`, { id: '__proto__' }],
      [`\uFEFF${JSON.stringify({ id: 'i', text })}`, { id: 'i' }],
    ];
    const input = rows.flatMap(([line], index) => [...(index > 0 ? [Buffer.from('\n')] : []), Buffer.from(line)]);
    const ran = await locate(Buffer.concat(input));
    expect(ran).toMatchObject({ code: 0, stderr: 'Of 16 lines, faulty: 11; "error" in the output says why.\n' });
    const answers = readLines(ran.stdout);
    expect(answers).toHaveLength(rows.length);
    for (const [index, [, { id, error }]] of rows.entries()) {
      expect(answers[index].id, `line ${index + 1}`).toBe(id);
      if (error) expect(answers[index]).toEqual({ id, error: expect.stringMatching(error) });
      else expect(answers[index].features.map((feature: { id: string }) => feature.id)).toEqual(['kharkiv']);
    }
  });

  test('empty lines are passed over, and count', async () => {
    const ran = await locate(`\n\r\n  \n${toLines([news(0)])}\nx`);
    const [layer, fault, ...others] = readLines(ran.stdout);
    expect(layer.id).toBe('n0');
    expect(fault.error).toMatch(/^Line 6 is no JSON/);
    expect(others).toEqual([]);
    expect(await locate('')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('offsets count in the text of the line; the title stands in the layer only', async () => {
    const text = '\uFEFFThey met.\r\n\r\nIt rained in Geneva \u2028 and in Paris.';
    const ran = await locate(toLines([{ id: 'a', title: 'Rain in Tokyo', text, published: '2022-03-01' }]));
    expect(ran.stdout.split(/[\n\u2028]/)).toHaveLength(2);
    const [layer] = readLines(ran.stdout);
    expect(layer.article).toMatchObject({ title: 'Rain in Tokyo', published: '2022-03-01' });
    const read = text.slice(1).replaceAll('\r\n', '\n');
    expect(layer.features.map(({ id }: { id: string }) => id)).toEqual(['geneva', 'paris']);
    for (const { properties, geometry } of layer.features) {
      expect(geometry.type).toBe('Point');
      for (const { start, end, quote } of properties.passages) expect(read.slice(start, end)).toBe(quote);
    }
  });

  test('NUL bytes, lone surrogates, a line of 8 MB and one of nothing but letters break nothing', async () => {
    const long = `${'It rained again.\n'.repeat(10_000)}They met in Geneva.`;
    const articles = [
      { id: 'nul', text: 'They met\0 in Geneva.' },
      { id: 'half', text: 'They \ud800met in Geneva. \udc00' },
      { id: 'letters', text: 'x'.repeat(200_000) },
      { id: 'long', text: long, page: '<p>'.repeat(2_600_000) },
      { id: 'after', text: 'They met in Geneva.' },
    ];
    const ran = await locate(toLines(articles));
    expect(ran.code).toBe(0);
    const answers = readLines(ran.stdout);
    expect(answers.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    for (const [index, answer] of answers.entries()) {
      for (const { properties } of answer.features ?? []) {
        for (const { start, end, quote } of properties.passages) {
          expect(articles[index]?.text.slice(start, end)).toBe(quote);
        }
      }
    }
    expect(answers[3].article.length).toBe(long.length);
    expect(answers[4].features).toHaveLength(1);
  });

  test('the publisher’s home weighs: the line’s own, or else the command line’s', async () => {
    const text = 'A man was charged in Springfield on Monday.';
    const [missouri, massachusetts] = [
      [-93.2982, 37.2153],
      [-72.5898, 42.1015],
    ];
    const input = toLines([
      { id: 'a', text },
      { id: 'b', text, near: [-72.6, 42.1] },
    ]);
    const ran = await locate(input, ['--threads', '1', '--near', '-93.3,37.2']);
    const markers = readLines(ran.stdout).map(({ features }) => features[0].properties.marker);
    expect(markers).toEqual([missouri, massachusetts]);
  });

  test('how many articles are in another language is told at the end', async () => {
    const text =
      'Am Montag trafen sich die Minister in Genf. Sie sprachen lange über den Krieg in der Ukraine und über die Lage ' +
      'der Menschen, die aus den Städten geflohen sind. Der Kanzler sagte, man werde nicht aufgeben.';
    const ran = await locate(toLines([news(0), { id: 'de', text }]));
    expect(ran.stderr).toBe('Of 2 lines, not in English, it seems: 1; see "article.language" in the output.\n');
    expect(readLines(ran.stdout)[1].article.language).toBe('de');
  });

  test('files are read one after the other, and --out takes what they give', async () => {
    await writeFile(join(made.folder, 'a.ndjson'), `${toLines([news(0)])}x`);
    await writeFile(join(made.folder, 'b.ndjson'), `y\n${toLines([news(1)])}`);
    const ran = await locate('', ['a.ndjson', 'b.ndjson', '--out', 'out.ndjson']);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    const answers = readLines(await readFile(join(made.folder, 'out.ndjson'), 'utf8'));
    expect(answers.map(({ id, error }) => id ?? error.slice(0, 20))).toEqual([
      'n0',
      'Line 2 of a.ndjson i',
      'Line 1 of b.ndjson i',
      'n1',
    ]);
    expect((await readdir(made.folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('a file that is not there is told before anything is done', async () => {
    const ran = await locate('', ['a.ndjson', 'none.ndjson', '--out', 'none.out']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/ is not there: correct its name\.\n$/);
    expect(await readdir(made.folder)).not.toContain('none.out');
  });
});
