import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../build.mjs';
import { freshRoot, startBuild } from './run-build.ts';

let home: string;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dateline-server-'));
  await mkdir(join(home, 'dist/fonts'), { recursive: true });
  await writeFile(join(home, 'secret.txt'), 'not for readers');
  await writeFile(join(home, 'dist/index.html'), '<!doctype html><title>The map</title>');
  await writeFile(join(home, 'dist/places.geojson'), '{}');
  await writeFile(join(home, 'dist/fonts/a.woff2'), 'font');
  served = await serve(join(home, 'dist'), 0);
});

afterAll(async () => {
  served.server.closeAllConnections();
  served.server.close();
  await rm(home, { recursive: true, force: true });
});

/** Sends a request line as it stands: no client tidies its path away. */
function ask(path: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** Holds a port that has a free one after it. */
async function holdPort() {
  const holder = createServer().listen(0);
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  return { port, release: () => holder.close() };
}

describe('the server', () => {
  test.each([
    ['/', 200, 'The map'],
    ['/index.html', 200, 'The map'],
    ['/places.geojson', 200, '{}'],
    ['/fonts/a.woff2', 200, 'font'],
    ['/nothing', 404, 'There is no such file.'],
    ['/../secret.txt', 404, 'There is no such file.'],
    ['/%2e%2e/secret.txt', 404, 'There is no such file.'],
    ['/..%2fsecret.txt', 404, 'There is no such file.'],
    ['/fonts/../../secret.txt', 404, 'There is no such file.'],
    ['/fonts/..%5c..%5csecret.txt', 404, 'There is no such file.'],
    ['/%zz', 404, 'There is no such file.'],
    ['/index.html%00.txt', 404, 'There is no such file.'],
  ])('answers %s with %i', async (path, status, body) => {
    const answer = await ask(path, served.port);
    expect(answer.split('\r\n')[0]).toContain(` ${status} `);
    expect(answer).toContain(body);
    expect(answer).not.toContain('not for readers');
  });

  test('takes the next free port when its own is taken', async () => {
    const { port, release } = await holdPort();
    const next = await serve(join(home, 'dist'), port);
    expect(next.port).toBeGreaterThan(port);
    expect(next.url).toBe(`http://localhost:${next.port}/`);
    next.server.close();
    release();
  });
});

test('npm start builds, says that the port is taken, names the one it uses and serves the map there', async () => {
  const root = await freshRoot();
  const { port, release } = await holdPort();
  const { child, printed, ended } = startBuild(root, { args: ['--serve'], env: { PORT: String(port) } });
  try {
    await expect.poll(() => printed.stdout, { timeout: 30_000 }).toMatch(/The map is at http:\/\/localhost:\d+\//);
    const used = Number(printed.stdout.match(/localhost:(\d+)/)?.[1]);
    expect(printed.stdout).toContain(`Port ${port} is taken, so the next free one is used: ${used}.`);
    expect(used).toBeGreaterThan(port);
    const [response] = await once(get(`http://localhost:${used}/`), 'response');
    expect(response.statusCode).toBe(200);
    expect(String((await response.toArray()).join(''))).toContain('Rockets launched at civilians');
  } finally {
    child.kill();
    await ended;
    release();
  }
}, 60_000);
