import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCli, type Ran, readLines, run } from './run-cli.ts';

vi.setConfig({ testTimeout: 20_000 });

let made: Awaited<ReturnType<typeof makeCli>>;
let folder = '';
let count = 0;
beforeAll(async () => {
  made = await makeCli();
}, 60_000);
afterAll(() => made.remove());
beforeEach(async () => {
  count += 1;
  folder = join(made.folder, `test-${count}`);
  await mkdir(folder);
});

const locate = (args: string[], input: string | Uint8Array = ''): Promise<Ran> =>
  run(made.cli, ['locate', ...args], input, folder);
const file = (name: string) => join(folder, name);
const read = (name: string) => readFile(file(name), 'utf8');
const NEWS = 'Rain in Geneva\n\nIt rained in Geneva. “Again,” said Kyiv’s envoy.\n';

describe('dateline locate', () => {
  test('standard input is an article too, with or without its hyphen', async () => {
    const [bare, hyphen] = [await locate([], NEWS), await locate(['-'], NEWS)];
    expect(bare).toEqual(hyphen);
    expect(JSON.parse(bare.stdout)).toMatchObject({ id: 'article', article: { title: 'Rain in Geneva' } });
  });

  test('what the command line says of the article stands in the layer', async () => {
    await writeFile(file('rain.txt'), `\uFEFF${NEWS.replaceAll('\n', '\r\n')}`);
    const words = { title: 'Wet = fine', url: 'https://example.org/rain', published: '2022-03-01', credit: 'with AAP' };
    const ran = await locate(['rain.txt', ...Object.entries(words).flatMap(([name, value]) => [`--${name}`, value])]);
    const layer = JSON.parse(ran.stdout);
    expect(layer).toMatchObject({ id: 'rain', article: { ...words, length: NEWS.length } });
    for (const { quote, start, end } of layer.features[0].properties.passages) {
      expect(NEWS.slice(start, end)).toBe(quote);
    }
  });

  test('with --geometry marker every geometry is its marker’s point', async () => {
    const ran = await locate(['--geometry', 'marker'], 'They met in France and in Geneva.');
    const { features } = JSON.parse(ran.stdout);
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry, properties } of features) {
      expect(geometry).toEqual({ type: 'Point', coordinates: properties.marker });
    }
  });

  test('of several articles the layers come one a line, the table as one', async () => {
    await writeFile(file('a.txt'), NEWS);
    await writeFile(file('b.txt'), 'They met in Kharkiv.');
    const layers = readLines((await locate(['a.txt', 'b.txt'])).stdout);
    expect(layers.map(({ id }) => id)).toEqual(['a', 'b']);
    const { stdout } = await locate(['a.txt', 'b.txt', '--format', 'csv']);
    expect(stdout.match(/^\uFEFF?id,name,/gm)).toHaveLength(1);
    expect(stdout).toMatch(/"a"\r\n.*"b"\r\n$/s);
  });

  test('an article in another language is placed as well as can be, and told of', async () => {
    const text =
      'Am Montag trafen sich die Minister in Genf. Sie sprachen lange über den Krieg in der Ukraine und über die Lage ' +
      'der Menschen, die aus den Städten geflohen sind. Der Kanzler sagte, man werde nicht aufgeben.';
    const ran = await locate(['-'], text);
    expect(ran).toMatchObject({
      code: 0,
      stderr: 'The standard input seems to be in German: Dateline reads English, so places may be missing or wrong.\n',
    });
    expect(JSON.parse(ran.stdout).article.language).toBe('de');
  });

  test('decisions that have lost their words are told, the layer is written all the same', async () => {
    const on = [{ type: 'TextQuoteSelector', exact: 'Lausanne' }];
    const decision = { id: 'geneva', do: 'role', role: 'literal', on, by: 'a test', at: '2026-01-01' };
    await writeFile(file('d.json'), JSON.stringify({ article: { id: 'rain' }, decisions: [decision] }));
    const ran = await locate(['--decisions', 'd.json'], NEWS);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^d\.json, decision 1 .*“Lausanne”.*\n$/);
    expect(JSON.parse(ran.stdout).id).toBe('rain');
  });
});

describe('--out', () => {
  test('writes the file and nothing else, and replaces one with its rights', async () => {
    await writeFile(file('out.geojson'), 'old');
    await chmod(file('out.geojson'), 0o640);
    const ran = await locate(['--out', 'out.geojson'], NEWS);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await read('out.geojson')).toBe((await locate([], NEWS)).stdout);
    expect((await stat(file('out.geojson'))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['out.geojson']);
  });

  test('leaves the old file when anything fails', async () => {
    await writeFile(file('out.geojson'), 'old');
    await writeFile(file('a.txt'), NEWS);
    await writeFile(file('b.txt'), '');
    const ran = await locate(['a.txt', 'b.txt', '--out', 'out.geojson']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^b\.txt is empty: .*\n$/);
    expect(await read('out.geojson')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt', 'out.geojson']);
  });

  test('writes through a link and into a device', async () => {
    await writeFile(file('real.geojson'), 'old');
    await symlink('real.geojson', file('link.geojson'));
    await locate(['--out', 'link.geojson'], NEWS);
    expect(JSON.parse(await read('real.geojson')).id).toBe('article');
    expect(await locate(['--out', '/dev/null'], NEWS)).toMatchObject({ code: 0, stderr: '' });
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  test.runIf(existsSync('/dev/full'))('tells when there is no room', async () => {
    const ran = await locate(['--out', '/dev/full'], NEWS);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^\/dev\/full cannot be written: there is no room left: .*\n$/);
  });

  test('a folder gets a file for each article', async () => {
    await writeFile(file('a.txt'), NEWS);
    await writeFile(file('b.txt'), 'They met in Kharkiv.');
    expect(await locate(['a.txt', 'b.txt', '--out', 'made/here/', '--format', 'annotations'])).toMatchObject({
      code: 0,
    });
    expect((await readdir(file('made/here'))).sort()).toEqual(['a.jsonld', 'b.jsonld']);
    expect(JSON.parse(await read('made/here/b.jsonld'))).toMatchObject({ type: 'AnnotationCollection' });
  });
});

describe('what is at fault is told in one sentence, and nothing is written', () => {
  const ROWS: [string, string[], string | Uint8Array, RegExp][] = [
    ['no such file', ['none.txt'], '', /^none\.txt is not there: correct its name\.\n$/],
    ['a folder', ['.'], '', /^\. is a folder: name a file in it\.\n$/],
    ['an empty article', ['-'], ' \n', /^The standard input is empty: .*\.\n$/],
    ['bytes that are no text', ['-'], Buffer.from([0x4b, 0xff]), /^The standard input is not valid UTF-8: .*\.\n$/],
    ['no such decisions', ['-', '--decisions', 'd.json'], 'Kyiv', /^d\.json is not there: correct its name\.\n$/],
    ['no such weights', ['-', '--model', 'm.bin'], 'Kyiv', /^m\.bin is not there: correct its name\.\n$/],
    ['weights that are none', ['-', '--model', '/dev/null'], 'Kyiv', /^\/dev\/null holds no weights of a tagger: /],
    ['an unknown option', ['--formt', 'csv'], '', /^There is no option --formt: .*\.\n$/],
    [
      'no such folder',
      ['--out', 'none/out.json'],
      'Kyiv',
      /^none\/out\.json cannot be written: there is no such folder/,
    ],
  ];
  test.each(ROWS)('%s', async (_, args, input, message) => {
    const ran = await locate(args, input);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(message);
    expect(await readdir(folder)).toEqual([]);
  });

  test('two articles that would have one file', async () => {
    await mkdir(file('x'));
    for (const name of ['a.txt', 'x/a.txt']) await writeFile(file(name), NEWS);
    const ran = await locate(['a.txt', 'x/a.txt', '--out', 'x']);
    expect(ran).toMatchObject({
      code: 1,
      stderr: 'Two of the articles would be written to x/a.geojson: rename one.\n',
    });
    expect(await readdir(file('x'))).toEqual(['a.txt']);
  });
});

test('--help and --version answer on standard output', async () => {
  const help = await run(made.cli, ['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect((await run(made.cli, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
