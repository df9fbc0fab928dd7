// How soon each mode opens: from the press of its button, its script not yet loaded, to the next frame with it on the screen.
import { openPage } from './browser.mjs';
import { median } from './median.mjs';

const VIEWPORT = { width: 1366, height: 768 };
/** Milliseconds, with the processor slowed down four times. */
const MOST = 200;

/** In the page: notes when the button is pressed, and when a frame with the mode has been drawn. */
function watchMode(name) {
  const root = document.documentElement;
  window.opening = { pressed: null, opened: null };
  addEventListener(
    'click',
    ({ timeStamp }) => {
      window.opening.pressed ??= timeStamp;
    },
    { capture: true, once: true },
  );
  const observer = new MutationObserver(() => {
    if (root.dataset.mode !== name) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.opening.opened = performance.now();
      }, 0),
    );
  });
  observer.observe(root, { attributes: true, attributeFilter: ['data-mode'] });
}

async function openMode(browser, site, { name, slower }) {
  const { page, close } = await openPage(browser, site.url, { viewport: VIEWPORT, slower });
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchMode, name);
    await page.click(`.mode[data-mode="${name}"]`);
    const handle = await page.waitForFunction(() => window.opening.opened && window.opening);
    const { pressed, opened } = await handle.jsonValue();
    return opened - pressed;
  } finally {
    await close();
  }
}

/** Prints how soon each mode that the page offers opens. */
export async function reportModes(browser, site, { runs, slower }) {
  const { page, close } = await openPage(browser, site.url, { viewport: VIEWPORT });
  await page.goto(site.url);
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  const names = await page.locator('.mode[data-mode]').evaluateAll((nodes) => nodes.map(({ dataset }) => dataset.mode));
  await close();
  console.log(`\nModes, first opened, processor slowed down ${slower} times: median (least-most) of ${runs} runs`);
  for (const name of names) {
    const times = [];
    for (let run = 0; run < runs; run++) times.push(await openMode(browser, site, { name, slower }));
    const middle = median(times);
    const range = `(${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)})`;
    const verdict = middle <= MOST ? 'ok' : 'above target';
    console.log(`  ${name.padEnd(12)}${middle.toFixed(0).padStart(6)} ms ${range.padEnd(12)} ${MOST} ms: ${verdict}`);
  }
}
