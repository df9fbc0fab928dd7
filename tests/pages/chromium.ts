import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/**
 * The program of a Chromium: `CHROMIUM_PATH`, an installed one, or the one that comes with the development packages
 * (Linux x64), unpacked into `home`. Throws a sentence that says what to install where there is none.
 */
export async function findChromium(home: string): Promise<string> {
  const installed = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED].find((path) => path !== '' && existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The page tests bring a Chromium for Linux x64 only: set CHROMIUM_PATH to an installed one.');
  }
  const unpacked = join(home, 'chromium');
  await mkdir(unpacked, { recursive: true });
  // The package reads both when it is imported: where to unpack, and that its own system libraries are wanted.
  process.env.TMPDIR = unpacked;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Starts it once for all tests; the caller closes it. */
export function startChromium(executablePath: string): Promise<BrowserServer> {
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking'];
  return chromium.launchServer({ executablePath, args });
}
