// The command line's own road from a line to a line, in this process: read, find, resolve, draw, write.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles it beside what it loads, and hands its exports to `use`; nothing stays there. */
export async function withPipeline({ root, dist }, use) {
  const file = join(dist, `.bench-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `
        export { openLocator, readGeography } from './src/cli/geography.ts';
        export { locateBatch } from './src/cli/locate-line.ts';
        export { openGazetteer } from './src/core/gazetteer.ts';`,
      resolveDir: root,
    },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  try {
    return await use(pathToFileURL(file).href);
  } finally {
    await rm(file, { force: true });
  }
}

/** Opens it: gives a function from a line of NDJSON to the line that answers it. */
export async function openPipeline(url) {
  const { locateBatch, openLocator, readGeography } = await import(url);
  const locate = openLocator(await readGeography(), 'marker');
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return (line) => {
    const { bytes, errors } = locateBatch({ file: '-', first: 1, bytes: encoder.encode(line) }, locate);
    if (errors > 0) throw new Error(decoder.decode(bytes));
    return decoder.decode(bytes);
  };
}
