import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, loadGeography } from '../../build.mjs';
import type { Decisions } from '../../src/core/types.ts';
import { ARTICLE, freshRoot, runBuild, snapshot, startBuild } from './run-build.ts';

type Spoil = (root: string) => Promise<unknown>;

const article =
  (content: string | Buffer): Spoil =>
  async (root) => {
    await rm(join(root, ARTICLE, 'article.txt'));
    await writeFile(join(root, ARTICLE, 'article.txt'), content);
  };

const decisionsText =
  (content: string): Spoil =>
  (root) =>
    writeFile(join(root, ARTICLE, 'decisions.json'), content);

/** Adds one decision to the editor's. */
const decision =
  (added: object): Spoil =>
  async (root) => {
    const path = join(root, ARTICLE, 'decisions.json');
    const decisions: Decisions = JSON.parse(await readFile(path, 'utf8'));
    const all = [...decisions.decisions, { by: 'a test', at: '2026-01-01', ...added }];
    await writeFile(path, JSON.stringify({ ...decisions, decisions: all }));
  };

const words = (exact: string) => [{ type: 'TextQuoteSelector', exact }];

const ROWS: [string, Spoil, RegExp[]][] = [
  [
    'a missing article',
    (root) => rm(join(root, ARTICLE, 'article.txt')),
    [/article\.txt/, /missing/, /put|build again/],
  ],
  ['an empty article', article(''), [/article\.txt/, /empty/]],
  ['an article of nothing but blanks', article(' \n\n \t\n'), [/article\.txt/, /empty/]],
  [
    'a binary article',
    article(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])),
    [/article\.txt/, /binary|text|UTF-8/],
  ],
  ['invalid UTF-8', article(Buffer.from('They met in K\xffharkiv.', 'latin1')), [/article\.txt/, /UTF-8/]],
  ['missing decisions', (root) => rm(join(root, ARTICLE, 'decisions.json')), [/decisions\.json/, /missing/]],
  ['decisions that are not JSON', decisionsText('{"article": '), [/decisions\.json/, /not JSON/]],
  ['decisions of another form', decisionsText('[]'), [/decisions\.json/, /form/]],
  [
    'words that the article does not have',
    decision({ id: 'kharkiv', do: 'role', role: 'literal', on: words('Kharkiv airport') }),
    [/decisions\.json/, /kharkiv/, /Kharkiv airport/],
  ],
  [
    'an end that the article does not have',
    async (root) => {
      const path = join(root, ARTICLE, 'decisions.json');
      const decisions: Decisions = JSON.parse(await readFile(path, 'utf8'));
      decisions.article.end = { type: 'TextQuoteSelector', exact: '-with Reuters' };
      await writeFile(path, JSON.stringify(decisions));
    },
    [/article\.txt|decisions\.json/, /-with Reuters/],
  ],
  ['an unknown place', decision({ id: 'atlantis', do: 'note', note: 'Sunk.' }), [/decisions\.json/, /atlantis/]],
  [
    'a place that the gazetteer does not have',
    decision({ id: 'kharkiv', do: 'choose', source: { gazetteer: 'GeoNames', id: '0' }, on: words('Kharkiv') }),
    [/decisions\.json/, /kharkiv/, /0/],
  ],
  [
    'a marker out of range',
    decision({ id: 'kharkiv', do: 'move', marker: [36.25, 149.98] }),
    [/decisions\.json/, /kharkiv/, /149\.98/, /-90 to 90/],
  ],
  [
    'a geometry out of range',
    decision({
      id: 'station',
      do: 'place',
      kind: 'facility',
      on: words('train stations'),
      geometry: { type: 'Point', coordinates: [361, 50] },
    }),
    [/decisions\.json/, /station/, /361/, /-180 to 180/],
  ],
  [
    'a border between countries that share none',
    decision({
      id: 'far',
      do: 'place',
      kind: 'border',
      on: words('basements'),
      derivation: { kind: 'border', of: ['UA', 'PT'] },
    }),
    [/decisions\.json/, /far/],
  ],
];

/** The tests do not change it, so it is loaded once for all. */
let geography: Awaited<ReturnType<typeof loadGeography>>;

beforeAll(async () => {
  geography = await loadGeography();
}, 60_000);

/** What a build of the project's copy says when it stops. */
async function failure(root: string): Promise<{ name: string; message: string }> {
  try {
    await build({ root, geography });
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('The build did not stop.');
}

describe('npm run build stops with one sentence and writes nothing half-made for', () => {
  test.each(ROWS)(
    '%s',
    async (_, spoil, patterns) => {
      const root = await freshRoot();
      await spoil(root);
      const before = await snapshot(root);
      const { name, message } = await failure(root);
      // What carries this name is printed without a stack, and the build exits 1.
      expect(name).toBe('UserError');
      for (const pattern of patterns) expect(message).toMatch(pattern);
      expect(message).toMatch(/[.…]$/);
      expect(message.split('\n')).toHaveLength(1);
      expect(await snapshot(root)).toEqual(before);
    },
    20_000,
  );
});

describe('on the command line', () => {
  test('such a sentence is all that is printed, and the exit is 1', async () => {
    const root = await freshRoot();
    await article('')(root);
    const before = await snapshot(root);
    const { code, stdout, stderr } = await runBuild(root);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/article\.txt.*empty/);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(await snapshot(root)).toEqual(before);
  }, 20_000);

  test('a layer and a dist that were there stay as they were', async () => {
    const root = await freshRoot();
    expect((await runBuild(root)).code).toBe(0);
    await decisionsText('{')(root);
    const before = await snapshot(root);
    expect((await runBuild(root)).code).toBe(1);
    expect(await snapshot(root)).toEqual(before);
  }, 40_000);

  test('a PORT that is none is said too', async () => {
    const { printed, ended } = startBuild(await freshRoot(), { env: { PORT: 'eighty' } });
    expect(await ended).toBe(1);
    expect(printed.stderr).toBe('PORT is “eighty”, which is no port: give a whole number from 0 to 65535.\n');
  }, 20_000);
});
