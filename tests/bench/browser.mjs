// A Chromium for the bench, the same one that the page tests use.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { chromium } from 'playwright-core';

const FINDER = fileURLToPath(new URL('../pages/chromium.ts', import.meta.url));

/** What a module in memory imports by name, by address: a data: module has no folder to look from. */
const BY_ADDRESS = {
  name: 'by-address',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? null : { path: import.meta.resolve(path), external: true },
    );
  },
};

/** The page tests' own finder, from its TypeScript: what Node 20 cannot import by itself. */
async function loadFinder() {
  const { outputFiles } = await bundle({
    entryPoints: [FINDER],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [BY_ADDRESS],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Starts a Chromium; `close` ends it and removes what was unpacked for it. */
export async function openBrowser() {
  const home = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const { findChromium, startChromium } = await loadFinder();
  const server = await startChromium(await findChromium(home));
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** An empty page of its own: nothing cached, the processor slowed down `slower` times. */
export async function openPage(browser, origin, { viewport, slower = 1 }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  // From the same origin, so that the navigation that is measured keeps the process that is slowed down.
  await page.goto(new URL('nothing-here', origin).href);
  const devtools = await context.newCDPSession(page);
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, devtools, close: () => context.close() };
}
