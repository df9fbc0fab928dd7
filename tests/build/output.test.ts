import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRoot } from '../project-root.ts';
import { ARTICLE, runBuild, snapshot } from './run-build.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SINGLE_FILE = 'rockets-launched-at-civilians.html';

let root: string;
let first: Map<string, string>;
let result: Awaited<ReturnType<typeof runBuild>>;

beforeAll(async () => {
  root = await makeRoot(await mkdtemp(join(tmpdir(), 'dateline-output-')));
  result = await runBuild(root);
  first = await snapshot(root);
  return () => rm(root, { recursive: true, force: true });
}, 60_000);

describe('npm run build', () => {
  test('succeeds and says what it built', () => {
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    expect(result.stdout).toBe('rockets-launched-at-civilians: 17 places, every quote proven.\n');
  });

  test('makes the layer that is committed', async () => {
    const committed = await readFile(join(PROJECT, ARTICLE, 'places.geojson'), 'utf8');
    expect(await readFile(join(root, ARTICLE, 'places.geojson'), 'utf8')).toBe(committed);
    expect(await readFile(join(root, 'dist/places.geojson'), 'utf8')).toBe(committed);
  });

  test('makes a command line that gives the same layer', async () => {
    const args = ['dist/cli.js', 'locate', `${ARTICLE}/article.txt`, '--decisions', `${ARTICLE}/decisions.json`];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    expect(stdout).toBe(await readFile(join(PROJECT, ARTICLE, 'places.geojson'), 'utf8'));
  });

  test('writes everything that the page needs, and nothing aside', () => {
    const wanted = ['index.html', 'shell.html', SINGLE_FILE, 'places.geojson', 'article.txt', 'reader.js', 'reader.css']
      .concat(['icon.svg', 'NOTICE', 'basemap/index.json'])
      .concat(['framed.html', 'dateline-map.js', 'embed.html', 'embed.css', 'embed-page.js'])
      .concat(['latin', 'latin-ext', 'cyrillic'].map((name) => `fonts/source-sans-3-${name}.woff2`));
    expect(wanted.filter((name) => !first.has(`dist/${name}`))).toEqual([]);
    expect([...first.keys()].filter((name) => /^dist\./.test(name))).toEqual([]);
  });

  test('the article beside the page is the one that the layer was made from', async () => {
    const text = await readFile(join(root, 'dist/article.txt'), 'utf8');
    expect(text.endsWith('-with AAP')).toBe(true);
    const layer = JSON.parse(await readFile(join(root, 'dist/places.geojson'), 'utf8'));
    expect(layer.article.length).toBe(text.length);
  });

  test('the single file has at most 1.3 MB and names nothing outside itself to load', async () => {
    const { size } = await stat(join(root, 'dist', SINGLE_FILE));
    expect(size).toBeLessThanOrEqual(1_300_000);
    const html = await readFile(join(root, 'dist', SINGLE_FILE), 'utf8');
    const loaded =
      /<(script|img|link|iframe|source)\b[^>]*\b(src|href)="(?!data:)[^"]*|@import|\burl\(["']?(?!data:|#)[a-z./]+/g;
    expect(html.match(loaded)).toBe(null);
    expect(html.match(/\bimport\(["'`][^)]*/g)).toBe(null);
  });

  test('no page has a template’s words left in it', async () => {
    for (const name of ['index.html', SINGLE_FILE]) {
      const html = await readFile(join(root, 'dist', name), 'utf8');
      expect(html.match(/\{\{\w+\}\}|<!--data-->/g), name).toBe(null);
    }
  });

  test('every policy of a page forbids inline script and style that it does not know', async () => {
    for (const name of ['index.html', SINGLE_FILE, 'shell.html']) {
      const html = await readFile(join(root, 'dist', name), 'utf8');
      const policy = html.match(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/)?.[1] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|\*/);
      const body = html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '');
      expect(body.match(/<[^>]*\s(style|on[a-z]+)="/g), name).toBe(null);
    }
  });

  test('gives the same bytes the second time', async () => {
    expect((await runBuild(root)).code).toBe(0);
    const second = await snapshot(root);
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, bytes] of second) expect(bytes === first.get(name), name).toBe(true);
  }, 60_000);
});
