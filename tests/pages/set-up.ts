import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, serve } from '../../build.mjs';
import { makeRoot } from '../project-root.ts';
import { findChromium, startChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built folder, and where it is served. */
    dist: string;
    url: string;
    /** A folder with the single file as `map.html`, and nothing else. */
    alone: string;
    /** Where a running Chromium listens. */
    browser: string;
  }
}

/** Builds the page once into a folder of its own, serves it, and finds or unpacks a Chromium. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'dateline-pages-'));
  const root = await makeRoot(join(home, 'project'));
  const [{ dist, layers }, chromium] = await Promise.all([build({ root }), findChromium(home)]);
  const alone = join(home, 'alone');
  await mkdir(alone);
  await copyFile(join(dist, `${layers[0]?.id}.html`), join(alone, 'map.html'));
  const { url, server } = await serve(dist, 0);
  const browser = await startChromium(chromium);
  project.provide('dist', dist);
  project.provide('url', url);
  project.provide('alone', alone);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(home, { recursive: true, force: true });
  };
}
