// The program from outside: how soon it is ready, and what it holds while it works through many articles.
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, showValues } from './median.mjs';

/** At most: milliseconds, megabytes. */
const TARGETS = { load: 1000, memory: 600 };
/** Times over for the measurement of memory, so that it is long. */
const TIMES = 5;
const MEGA = 1e6;

const LOAD = fileURLToPath(new URL('load.mjs', import.meta.url));
const PEAK = new URL('peak-memory.mjs', import.meta.url).href;

const verdict = (value, most, unit) => `${most} ${unit}: ${value <= most ? 'ok' : 'above target'}`;

/** Prints how long it takes until the pipeline, or a packing alone, can answer, each time in a process of its own. */
export async function reportLoading(url, { dist, runs }) {
  console.log(`\nLoading, until the first answer: ms, median (least-most) of ${runs} processes`);
  for (const [name, packing] of [
    ['gazetteer, weights and base map', null],
    ['gazetteer.bin', 'geography/gazetteer.bin'],
    ['gazetteer-small.bin', 'geography/gazetteer-small.bin'],
  ]) {
    const times = [];
    for (let run = 0; run < runs; run++) {
      const parts = [LOAD, url, ...(packing ? [join(dist, packing)] : [])];
      const { stdout } = await promisify(execFile)(process.execPath, parts);
      times.push(JSON.parse(stdout));
    }
    const clock = times.map(([ms]) => ms);
    const processor = median(times.map(([, ms]) => ms)).toFixed(0);
    const told = `${verdict(median(clock), TARGETS.load, 'ms')}; ${processor} of processor`;
    console.log(`  ${name.padEnd(44)}${showValues(clock).padStart(22)}   ${told}`);
  }
}

/** Peak memory in MB and articles a second of the command line, loading included. */
async function runCommand(dist, lines, threads) {
  const parts = ['--import', PEAK, join(dist, 'cli.js'), 'locate', '--ndjson', '--threads', String(threads)];
  const start = performance.now();
  const child = spawn(process.execPath, parts, { stdio: ['pipe', 'ignore', 'inherit', 'pipe'] });
  const closed = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  Readable.from(lines.map((line) => `${line}\n`)).pipe(child.stdin);
  let peak = '';
  for await (const chunk of child.stdio[3]) peak += chunk;
  const code = await closed;
  if (code !== 0) throw new Error(`${parts.join(' ')} failed with ${code}.`);
  return { memory: (Number(peak) * 1024) / MEGA, rate: (1000 * lines.length) / (performance.now() - start) };
}

/** Prints the command line’s peak memory with one thread and with two. */
export async function reportCommand(dist, { from, lines }) {
  const many = Array.from({ length: TIMES }, () => lines).flat();
  console.log(
    `\nlocate --ndjson, ${many.length} articles (${from}, ${TIMES} times over), one run each, loading included`,
  );
  for (const threads of [1, 2]) {
    const { memory, rate } = await runCommand(dist, many, threads);
    const name = `${threads} ${threads === 1 ? 'thread' : 'threads'}: ${rate.toFixed(0)} articles a second`;
    const told = verdict(memory, TARGETS.memory, 'MB');
    console.log(`  ${name.padEnd(44)}${memory.toFixed(0).padStart(8)} MB at most   ${told}`);
  }
}
