import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { buildCli } from '../../build.mjs';

const GEO = fileURLToPath(new URL('../../geo', import.meta.url));
const POPULATION = 100_000; // people: so few towns are loaded in no time

/** The command line as `npm run build` makes it, but with the larger towns and districts only, in a folder of its own. */
export async function makeCli(): Promise<{ folder: string; cli: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-cli-'));
  await buildCli(folder, await makeSmallGeo(join(folder, 'geo')));
  return { folder, cli: join(folder, 'cli.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}

async function makeSmallGeo(geo: string): Promise<string> {
  await cp(join(GEO, 'gazetteer'), join(geo, 'gazetteer'), { recursive: true });
  for (const name of ['basemap', 'tagger']) await symlink(join(GEO, name), join(geo, name));
  for (const name of ['settlements', 'admin2']) {
    const table = join(geo, `gazetteer/${name}.tsv`);
    const [head = '', ...rows] = (await readFile(table, 'utf8')).trimEnd().split('\n');
    const column = head.split('\t').indexOf('population');
    const large = rows.filter((row) => Number(row.split('\t')[column]) >= POPULATION);
    await writeFile(table, `${[head, ...large].join('\n')}\n`);
  }
  return geo;
}

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. */
export async function run(cli: string, args: string[], input: string | Uint8Array = '', cwd = '/'): Promise<Ran> {
  const child = start(cli, args, cwd);
  const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
  child.stdin.on('error', () => {}); // it may end before it has read all
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Starts a command, its streams left to the test. */
export function start(cli: string, args: string[], cwd = '/') {
  return spawn(process.execPath, [cli, ...args], { cwd, stdio: 'pipe' });
}

function gather(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** The values of newline-delimited JSON. */
export function readLines(text: string) {
  expect(text.endsWith('\n') || text === '').toBe(true);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
