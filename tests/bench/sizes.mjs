// What the page loads, measured in a browser that loads it, as a host that serves brotli would send it.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { openPage } from './browser.mjs';
import { zoomOf } from './measure.mjs';

/** The screens, and what a first view may weigh on each: what it was as a map alone, and 60 kB for all ways to use it. */
const VIEWPORTS = [
  { width: 1440, height: 900, first: 227 },
  { width: 390, height: 844, first: 237 },
  { width: 1920, height: 1080, first: 242 },
];
/** What is zoomed to over a selected place: the zoom button is pressed until the map is there or just past it. */
const CLOSER = { place: 'kyiv', zooms: [6, 8] };
/** Milliseconds after which nothing more is asked for. */
const REST = 800;
const LIMITS = { script: 100, layer: 60, zoomed: 250, single: 1300 };

/** Bytes of a body at brotli's best. */
function compressed(body) {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;
}

/** Every file a page asks for from here on: name -> bytes compressed. `settled` waits until all are measured. */
function recordFiles(page, origin) {
  const files = new Map();
  const waiting = [];
  page.on('response', (response) => {
    const { origin: from, pathname } = new URL(response.url());
    if (from !== new URL(origin).origin || !response.ok()) return;
    waiting.push(response.body().then((body) => files.set(pathname.slice(1) || 'index.html', compressed(body))));
  });
  return async () => {
    // A tile, or a typeface for a name on it, can still be asked for by the last thing that came.
    await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
    await page.waitForTimeout(REST);
    await page.waitForLoadState('networkidle');
    await page.locator('.base-labels:not([data-stale])').waitFor({ state: 'attached' });
    await page.waitForTimeout(REST);
    await Promise.all(waiting);
    return new Map(files);
  };
}

const sum = (sizes) => [...sizes].reduce((total, size) => total + size, 0);
const kilo = (bytes) => (bytes / 1000).toFixed(1);

/** The files of a first view, and those that zooming in adds to them. */
async function loadView(browser, site, viewport) {
  const { page, close } = await openPage(browser, site.url, { viewport });
  try {
    const settled = recordFiles(page, site.url);
    await page.goto(site.url);
    const first = await settled();
    await page.click(site.find(CLOSER.place).selector);
    for (const zoom of CLOSER.zooms) {
      while ((await zoomOf(page, site)) < zoom - 0.1) {
        await page.click(site.zoomIn);
        await page.waitForTimeout(REST);
      }
    }
    const added = [...(await settled())].filter(([name]) => !first.has(name));
    return { first, added: new Map(added) };
  } finally {
    await close();
  }
}

/** Prints all sizes beside their limits; gives the sentences about those that are above. */
export async function reportSizes(browser, site, dist) {
  const above = [];
  const check = (what, bytes, limit) => {
    const verdict = bytes <= limit * 1000 ? 'ok' : 'ABOVE';
    if (verdict === 'ABOVE') above.push(`${what}: ${kilo(bytes)} kB, at most ${limit} kB are allowed.`);
    console.log(
      `  ${what.padEnd(44)}${kilo(bytes).padStart(8)} kB   limit ${String(limit).padStart(4)} kB   ${verdict}`,
    );
  };
  for (const viewport of VIEWPORTS) {
    const { first, added } = await loadView(browser, site, viewport);
    const total = sum(first.values());
    const name = `${viewport.width} x ${viewport.height}`;
    console.log(`\nFirst view at ${name}, brotli 11`);
    for (const [file, bytes] of [...first].sort((a, b) => b[1] - a[1])) {
      const share = ((100 * bytes) / total).toFixed(1);
      console.log(`  ${file.padEnd(44)}${kilo(bytes).padStart(8)} kB  ${share.padStart(5)} %`);
    }
    check('all of it', total, viewport.first);
    check('script', sum([...first].filter(([file]) => file.endsWith('.js')).map(([, bytes]) => bytes)), LIMITS.script);
    check('layer', first.get('places.geojson') ?? 0, LIMITS.layer);
    const finer = `zoomed to ${CLOSER.zooms.join(' and ')} over ${CLOSER.place}: ${added.size} files more`;
    check(finer, sum(added.values()), LIMITS.zoomed);
  }
  const { size } = await stat(join(dist, `${site.id}.html`));
  console.log('\nSingle file, as it is');
  check(`${site.id}.html`, size, LIMITS.single);
  return above;
}
