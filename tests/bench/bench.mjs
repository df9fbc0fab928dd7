// `npm run bench`: what the built page weighs, which fails above its limits, and how fast it is beside a plain Leaflet
// page, which only tells. `--runs N` (7), `--slower N` (4, then 1), `--dist FOLDER`, `--only sizes|timings`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../build.mjs';
import { openBrowser } from './browser.mjs';
import { writePlainPage } from './plain-page.mjs';
import { ourSite, plainSite } from './sites.mjs';
import { reportSizes } from './sizes.mjs';
import { reportTimings } from './timings.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    slower: { type: 'string', multiple: true, default: ['4', '1'] },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
    only: { type: 'string' },
  },
});

const layer = JSON.parse(await readFile(join(options.dist, 'places.geojson'), 'utf8'));
const plainFolder = await mkdtemp(join(tmpdir(), 'dateline-plain-'));
await writePlainPage(plainFolder, layer);
const servers = await Promise.all([serve(options.dist, 0), serve(plainFolder, 0)]);
const { browser, close } = await openBrowser();
try {
  const sites = [ourSite(servers[0].url, layer), plainSite(servers[1].url, layer)];
  if (options.only !== 'timings') {
    const above = await reportSizes(browser, sites[0], options.dist);
    for (const sentence of above) console.error(`Too large. ${sentence}`);
    if (above.length > 0) process.exitCode = 1;
  }
  if (options.only !== 'sizes') {
    for (const slower of options.slower) {
      await reportTimings(browser, sites, { runs: Number(options.runs), slower: Number(slower) });
    }
  }
} finally {
  await close();
  for (const { server } of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(plainFolder, { recursive: true, force: true });
}
