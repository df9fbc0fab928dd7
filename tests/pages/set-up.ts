import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, serve } from '../../build.mjs';
import { findChromium, startChromium } from './chromium.ts';
import { makeRoot } from './project-root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built folder, and where it is served. */
    dist: string;
    url: string;
    /** Where a running Chromium listens. */
    browser: string;
  }
}

/** Builds the page once into a folder of its own, serves it, and finds or unpacks a Chromium. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'dateline-pages-'));
  const root = await makeRoot(join(home, 'project'));
  const [{ dist }, chromium] = await Promise.all([build({ root }), findChromium(home)]);
  const { url, server } = await serve(dist, 0);
  const browser = await startChromium(chromium);
  project.provide('dist', dist);
  project.provide('url', url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(home, { recursive: true, force: true });
  };
}
