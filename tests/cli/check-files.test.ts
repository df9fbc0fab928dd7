import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeCli, run } from './run-cli.ts';

const TESTS = fileURLToPath(new URL('..', import.meta.url));
vi.setConfig({ testTimeout: 20_000 });

let made: Awaited<ReturnType<typeof makeCli>>;
beforeAll(async () => {
  made = await makeCli();
}, 60_000);
afterAll(() => made.remove());

const check = (args: string[], input: string | Uint8Array = '') => run(made.cli, ['check', ...args], input, TESTS);

test('of a sound layer there is nothing to say', async () => {
  const silent = { code: 0, stdout: '', stderr: '' };
  expect(await check(['good/a-layer.json', 'good/a-layer.txt'])).toEqual(silent);
  expect(await check(['-', 'good/a-layer.txt'], await readFile(join(TESTS, 'good/a-layer.json')))).toEqual(silent);
  expect(await check(['good/a-layer.json', '-'], await readFile(join(TESTS, 'good/a-layer.txt')))).toEqual(silent);
});

test('every fault is told on a line of its own', async () => {
  const ran = await check(['bad/offsets-moved.json', 'bad/offsets-moved.txt']);
  const issues = JSON.parse(await readFile(join(TESTS, 'bad/offsets-moved.issues.json'), 'utf8'));
  expect(issues.length).toBeGreaterThan(1);
  expect(ran).toMatchObject({ code: 1, stderr: '' });
  expect(ran.stdout).toBe(
    issues.map(({ path, message }: { path: string; message: string }) => `${path}: ${message}\n`).join(''),
  );
});

test('what is no layer at all is a fault too', async () => {
  const ran = await check(['bad/a-list.json', 'good/a-layer.txt']);
  expect(ran).toMatchObject({ code: 1, stdout: 'The layer is an empty list, but must be a FeatureCollection.\n' });
});

test('input that cannot be read is told in one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-check-'));
  await writeFile(join(folder, 'cut.json'), '{"type":\n"Feat');
  const layer = 'good/a-layer.json';
  const rows: [string[], RegExp][] = [
    [
      [join(folder, 'cut.json'), 'good/a-layer.txt'],
      /cut\.json is no JSON \(.*\): give a layer, as “dateline locate” writes it\.\n$/,
    ],
    [['none.json', 'good/a-layer.txt'], /^none\.json is not there/],
    [[layer, 'none.txt'], /^none\.txt is not there/],
    [[layer], /^check takes two files, not 1/],
  ];
  for (const [args, message] of rows) {
    const ran = await check(args);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(message);
  }
  await rm(folder, { recursive: true });
});
