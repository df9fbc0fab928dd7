import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeCli, readLines, run, start } from './run-cli.ts';

/**
 * How lines go through the threads, apart from what is done to them: in place of the thread that locates stands one
 * that gives each line back, and that stumbles over some words.
 */
const THREAD = `
import { parentPort } from 'node:worker_threads';
let lines = 0;
parentPort.on('message', ({ bytes }) => {
  const text = Buffer.from(bytes).toString();
  const answer = () => parentPort.postMessage({ bytes: Buffer.from(text), articles: 1, errors: 0, foreign: 0 });
  if (text.includes('throw')) setTimeout(() => { throw new Error('thrown'); });
  else if (text.includes('exit')) process.exit(3);
  else if (text.includes('slow')) setTimeout(answer, 300);
  else answer();
});
parentPort.postMessage('ready');
`;

vi.setConfig({ testTimeout: 20_000 });

let made: Awaited<ReturnType<typeof makeCli>>;
beforeAll(async () => {
  made = await makeCli();
  await writeFile(join(made.folder, 'cli-worker.js'), THREAD);
}, 60_000);
afterAll(() => made.remove());

const locate = (input: string, threads = 2) => run(made.cli, ['locate', '--ndjson', '--threads', `${threads}`], input);
const count = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `${from + index}\n`).join('');

test('a slow line holds its place', async () => {
  const input = `${count(0, 100)}"slow"\n${count(100, 5000)}`;
  expect((await locate(input)).stdout).toBe(input);
});

test('a line that ends its thread gets an error, all others their answer', async () => {
  const ran = await locate(`${count(0, 50)}"throw"\n${count(50, 200)}"exit"\n${count(200, 300)}`);
  expect(ran.code).toBe(0);
  const answers = readLines(ran.stdout);
  const faults = answers.filter((answer) => typeof answer === 'object');
  expect(faults).toEqual([
    { id: null, error: expect.stringMatching(/^Line 51 made the program run out of memory or stop/) },
    { id: null, error: expect.stringMatching(/^Line 202 made the program/) },
  ]);
  expect(answers.filter((answer) => typeof answer === 'number')).toEqual(
    Array.from({ length: 300 }, (_, index) => index),
  );
});

test('each line is answered before the next one comes', async () => {
  const child = start(made.cli, ['locate', '--ndjson']);
  for (const line of ['1\n', '2\n', '3\n']) {
    child.stdin.write(line);
    expect(String(await new Promise((resolve) => child.stdout.once('data', resolve)))).toBe(line);
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
});

test('while nobody reads its output it reads no more input, and it loses nothing', async () => {
  const child = start(made.cli, ['locate', '--ndjson']);
  const line = `"${'x'.repeat(997)}"\n`;
  const block = line.repeat(1000);
  let sent = 0;
  const isFull = () => child.stdin.writableNeedDrain;
  for (let still = 0; still < 10; still = isFull() ? still + 1 : 0) {
    for (; !isFull(); sent += 1) child.stdin.write(block);
    await wait(50);
  }
  expect(sent).toBeLessThan(20); // of a megabyte each
  let got = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    got += chunk.length;
  });
  child.stdin.end();
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(got).toBe(sent * block.length);
});

test('who stops reading, as head does, ends it quietly', async () => {
  const child = start(made.cli, ['locate', '--ndjson']);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  const feed = setInterval(() => child.stdin.write('"x"\n'.repeat(1000)), 5);
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  clearInterval(feed);
  expect(stderr).toBe('');
});

test.runIf(existsSync('/proc/self/status'))('a stream of 200 MB takes no more memory than a short one', async () => {
  const child = start(made.cli, ['locate', '--ndjson']);
  child.stdout.resume();
  const block = Buffer.from(`"${'x'.repeat(2000)}"\n`.repeat(500));
  let peak = 0;
  for (let sent = 0; sent < 200_000_000; sent += block.length) {
    if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  child.stdin.end();
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(peak).toBeGreaterThan(10);
  expect(peak).toBeLessThan(400);
});

test('a thread that cannot start is the program’s fault', async () => {
  await writeFile(join(made.folder, 'cli-worker.js'), 'throw new Error("no gazetteer");');
  const child = start(made.cli, ['locate', '--ndjson']);
  const stderr: string[] = [];
  child.stderr.on('data', (chunk) => stderr.push(String(chunk)));
  await wait(300); // the threads are gone before the first line comes
  child.stdin.end(count(0, 10));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(stderr.join('')).toMatch(/no gazetteer/);
});
