// `npm run bench`: what the built page and the gazetteer weigh, which fails above the limits; how fast the page is beside a
// plain Leaflet page, and the core beside others that find places, which only tells. `--runs N` (7), `--slower N` (4, then
// 1), `--dist FOLDER`, `--only sizes|modes|timings|core`.
// A folder that is given is measured as it is; else the project is built once more, and timed.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { serve } from '../../build.mjs';
import { openBrowser } from './browser.mjs';
import { reportCore } from './core.mjs';
import { reportModes } from './modes.mjs';
import { writePlainPage } from './plain-page.mjs';
import { ourSite, plainSite } from './sites.mjs';
import { reportSizes } from './sizes.mjs';
import { reportTimings } from './timings.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    slower: { type: 'string', multiple: true, default: ['4', '1'] },
    dist: { type: 'string' },
    only: { type: 'string' },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = options.dist ?? join(root, 'dist');
if (options.dist === undefined) {
  const start = performance.now();
  await promisify(execFile)(process.execPath, [join(root, 'build.mjs')]);
  console.log(`npm run build: ${((performance.now() - start) / 1000).toFixed(1)} s, at most 10 s are wanted.`);
}
const runs = Number(options.runs);
const above = [];
if (options.only !== 'core') await benchPages();
if (options.only === undefined || options.only === 'core') above.push(...(await reportCore({ root, dist, runs })));
for (const sentence of above) console.error(`Too large. ${sentence}`);
if (above.length > 0) process.exitCode = 1;
const load = (loadavg()[0] / availableParallelism()).toFixed(1);
console.log(
  `\nOther work on this machine takes time: its load was ${load} a processor at the end, 1 or less is quiet.`,
);

async function benchPages() {
  const layer = JSON.parse(await readFile(join(dist, 'places.geojson'), 'utf8'));
  const plainFolder = await mkdtemp(join(tmpdir(), 'dateline-plain-'));
  await writePlainPage(plainFolder, layer);
  const servers = await Promise.all([serve(dist, 0), serve(plainFolder, 0)]);
  const { browser, close } = await openBrowser();
  try {
    const sites = [ourSite(servers[0].url, layer), plainSite(servers[1].url, layer)];
    if (options.only === undefined || options.only === 'sizes')
      above.push(...(await reportSizes(browser, sites[0], dist)));
    if (options.only === 'sizes') return;
    await reportModes(browser, sites[0], { runs, slower: Number(options.slower[0]) });
    if (options.only === 'modes') return;
    for (const slower of options.slower) await reportTimings(browser, sites, { runs, slower: Number(slower) });
  } finally {
    await close();
    for (const { server } of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(plainFolder, { recursive: true, force: true });
  }
}
