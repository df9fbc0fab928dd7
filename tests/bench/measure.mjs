// One run through one page: how soon its markers are drawn, how soon its popups open, how smoothly its map moves.
import { setTimeout as wait } from 'node:timers/promises';
import { openPage } from './browser.mjs';
import { findGrip, findMarker, readZoom, startFrames, stopFrames, watchMarkers, watchPopup } from './probes.mjs';

/** Between two acts, so that none is measured with the work of the one before. */
const REST = 250;
/** Drags and presses of the pan buttons, in shares of 320 pixels. */
const WAYS = [
  [-1, 0],
  [0.3, 0.5],
  [0.7, -0.5],
];
const BUTTONS = ['east', 'north', 'west', 'south'];
/** Between the arrivals of two finer tiles, for the drags while they arrive. */
const STAGGER = 60;

/** Runs through a site as a reader would; gives milliseconds. */
export async function measure(browser, site, { viewport, slower }) {
  const { page, devtools, close } = await openPage(browser, site.url, { viewport, slower });
  try {
    await page.addInitScript(watchMarkers, { marker: site.marker, count: site.places.length });
    await page.goto(site.url);
    const ready = await (await page.waitForFunction(() => window.bench.ready)).jsonValue();
    const first = await click(page, site, site.clicks[0]);
    await page.waitForLoadState('networkidle');
    const clicks = {};
    for (const id of site.clicks) clicks[id] = await click(page, site, id);
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.enable').then(() => devtools.send('Performance.getMetrics'));
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
    return { ready, first, clicks, heap, ...(await pan(page, site)) };
  } finally {
    await close();
  }
}

/** A click on a marker by the mouse; gives the time until its popup is on the screen, and closes it. */
async function click(page, site, id) {
  const { x, y, open } = await page.evaluate(findMarker, site.find(id));
  if (!open) throw new Error(`The marker of ${id} is not in reach on ${site.name}.`);
  await page.mouse.move(x, y);
  await page.evaluate(watchPopup, { popup: site.popup });
  await page.mouse.click(x, y);
  const opened = await (await page.waitForFunction(() => window.bench.opened)).jsonValue();
  await wait(REST);
  await page.click(site.close);
  await page.waitForSelector(site.popup, { state: 'detached' });
  await wait(REST);
  return opened;
}

async function pan(page, site) {
  // The finer tiles come one after the other, as over a slow line, while the first drags go on.
  let queue = Promise.resolve();
  await page.route('**/basemap/5/**', async (route) => {
    queue = queue.then(() => wait(STAGGER));
    await queue;
    await route.continue();
  });
  await zoomTo(page, site, 6);
  const arriving = await watchFrames(page, () => drag(page));
  await page.waitForLoadState('networkidle');
  await wait(REST);
  const dragged = await watchFrames(page, () => drag(page));
  const pressed = site.panButton ? await watchFrames(page, () => press(page, site)) : null;
  return { arriving, dragged, pressed };
}

async function watchFrames(page, act) {
  await page.evaluate(startFrames);
  await act();
  return page.evaluate(stopFrames);
}

async function drag(page) {
  for (const [east, south] of WAYS) {
    const { x, y } = await page.evaluate(findGrip);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step++) {
      await page.mouse.move(x + step * 16 * east, y + step * 16 * south);
      await wait(8);
    }
    await page.mouse.up();
    await wait(REST);
  }
}

async function press(page, site) {
  for (const way of BUTTONS) {
    await page.click(site.panButton(way));
    await wait(REST + 250);
  }
}

/** The zoom that a site's map is at. */
export function zoomOf(page, site) {
  const [a, b] = site.farApart;
  return page.evaluate(readZoom, { a: site.find(a.id), b: site.find(b.id), degrees: Math.abs(a.lng - b.lng) });
}

/** Presses the zoom button, or turns the wheel where half a step is left, until the map is at a zoom. */
async function zoomTo(page, site, zoom) {
  for (let presses = 0; presses < 8; presses++) {
    const now = await zoomOf(page, site);
    if (Math.abs(now - zoom) < 0.1) return;
    if (zoom - now > 0.9) await page.click(site.zoomIn);
    else {
      const { x, y } = await page.evaluate(findGrip);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, now < zoom ? -30 : 30);
    }
    await wait(REST);
  }
  throw new Error(`The map of ${site.name} cannot be brought to zoom ${zoom}.`);
}
