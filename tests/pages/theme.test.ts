import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { colourOf, coloursIn, contrast } from './pixels.ts';
import { marker, markers, openMarker, showTab } from './reader.ts';
import { frames, SIZES, visit } from './visit.ts';

/** Waits until every tile of the base map in view is drawn. */
async function tilesDrawn(page: Page): Promise<void> {
  await page.locator('.base-tiles canvas').first().waitFor();
  await expect.poll(() => page.locator('.base-tiles canvas:not(.leaflet-tile-loaded)').count()).toBe(0);
}

describe('the theme', () => {
  test.each([
    ['#theme=dark', 'light', 'dark'],
    ['#theme=light', 'dark', 'light'],
    ['', 'dark', 'dark'],
    ['', 'light', 'light'],
    ['#theme=violet', 'dark', 'dark'],
  ] as const)('with the address “%s” and a %s system is %s', async (fragment, colorScheme, expected) => {
    const page = await visit({ fragment, colorScheme });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(expected);
    const [ink, paper] = [await colourOf(page, 'var(--ink)'), await colourOf(page, 'var(--paper)')];
    expect(ink[0] > paper[0]).toBe(expected === 'dark');
  });

  test('is changed by its button, which the address and the map’s canvases follow', async () => {
    const page = await visit();
    await tilesDrawn(page);
    const corner = async () => {
      const { x = 0, y = 0 } = (await page.locator('#map').boundingBox()) ?? {};
      const picture = await page.screenshot({ clip: { x: x + 2, y: y + 2, width: 8, height: 8 } });
      return picture.toString('base64');
    };
    const before = await corner();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Colours').selectOption('dark');
    expect(new URL(page.url()).hash).toBe('#theme=dark');
    await expect.poll(corner).not.toBe(before);
    await page.getByLabel('Colours').selectOption('light');
    expect(new URL(page.url()).hash).toBe('#theme=light');
    await expect.poll(corner).toBe(before);
  });

  test('follows the system while the page is open', async () => {
    const page = await visit({ colorScheme: 'light' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

/** What stands before what, and how far it must stand out. */
const PAIRS = [
  ['--ink', '--paper', 7],
  ['--soft', '--paper', 4.5],
  ['--named', '--paper', 4.5],
  ['--ink', '--pen', 7],
  ['--label', '--land', 4.5],
  ['--ink', '--land', 4.5],
  ['--named', '--land', 4.5],
  ['--on-reported', '--reported', 4.5],
  ['--reported', '--land', 3],
  ['--reported', '--water', 3],
  ['--named', '--water', 3],
  ['--focus', '--land', 3],
  ['--focus', '--water', 3],
  ['--focus', '--paper', 3],
] as const;

test.each(['light', 'dark'])(
  'in the %s theme text, markers and the focus ring stand out from what is behind them',
  async (theme) => {
    const page = await visit({ fragment: `#theme=${theme}` });
    for (const [front, behind, least] of PAIRS) {
      const ratio = contrast(await colourOf(page, `var(${front})`), await colourOf(page, `var(${behind})`));
      expect(ratio, `${front} before ${behind}`).toBeGreaterThanOrEqual(least);
    }
  },
);

test('a focused marker has a ring of at least two pixels', async () => {
  const page = await visit();
  await page.keyboard.press('Tab');
  await marker(page, 'kharkiv').focus();
  const { outlineStyle, outlineWidth } = await marker(page, 'kharkiv').evaluate((node) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return { outlineStyle, outlineWidth };
  });
  expect(outlineStyle).not.toBe('none');
  expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
});

test('in forced colours every marker, the selected one’s ring and the words marked in a quote are to be seen', async () => {
  const page = await visit({ fragment: '#reported=all', forcedColors: 'active' });
  for (const button of await markers(page).all()) {
    const box = await button.boundingBox();
    const frame = await page.locator('#map').boundingBox();
    if (!box || !frame || box.x < frame.x || box.x + box.width > frame.x + frame.width) continue;
    expect(await coloursIn(page, await button.screenshot())).toBeGreaterThan(1);
  }
  await openMarker(page, 'kharkiv');
  const ring = await marker(page, 'kharkiv').evaluate((node) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(node, '::before');
    return [borderTopStyle, Number.parseFloat(borderTopWidth) >= 2];
  });
  expect(ring).toEqual(['solid', true]);
  const [words, quote] = await page
    .getByRole('dialog')
    .locator('blockquote')
    .first()
    .evaluate((node) =>
      [node.querySelector('mark') ?? node, node].map((part) => getComputedStyle(part).backgroundColor),
    );
  expect(words).not.toBe(quote);
});

test.each([1, 2])(
  'at a device pixel ratio of %i the canvases have as many pixels as the screen',
  async (deviceScaleFactor) => {
    const page = await visit({ deviceScaleFactor });
    await tilesDrawn(page);
    const wrong = () =>
      page.evaluate((expected) => {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.base-tiles canvas, .locator')];
        const ratios = canvases.map((canvas) => canvas.width / canvas.getBoundingClientRect().width);
        return ratios.filter((ratio) => Math.abs(ratio - expected) > 0.05);
      }, deviceScaleFactor);
    await expect.poll(wrong).toEqual([]);
  },
);

describe.each(SIZES)('at $width × $height', (viewport) => {
  test('title, credit, scale, north, locator, sources and the key are in sight, and stay there', async () => {
    const page = await visit({ viewport });
    const furniture = ['#title', '#byline', '#scale .north', '#scale .scale-words', '#locator', '.credits', '#key'];
    const expectInSight = async () => {
      for (const selector of furniture) {
        const box = await page.locator(selector).boundingBox();
        expect(box?.width, selector).toBeGreaterThan(0);
        expect(box?.y, selector).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0), selector).toBeLessThanOrEqual(viewport.height + 1);
      }
    };
    await expectInSight();
    await page.locator('#panel-article').evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await expectInSight();
    expect(await page.locator('#byline').textContent()).toMatch(/^with AAP · 17 places · \d+ passages$/);
    expect(await page.locator('#scale').textContent()).toMatch(/North is up.*\d+ km/);
    expect(await page.locator('.credits').textContent()).toMatch(/GeoNames.*Natural Earth/s);
    await expect.poll(async () => coloursIn(page, await page.locator('#locator').screenshot())).toBeGreaterThan(3);
    await showTab(page, 'About');
    expect(await page.locator('#panel-about').textContent()).toMatch(/Crimea and Sevastopol are drawn in Ukraine/);
  });

  test('the legend has a form and a word for each precision', async () => {
    const page = await visit({ viewport });
    const summary = page.locator('#key > summary');
    if (await summary.isVisible()) await summary.click();
    const entries = page.locator('#legend li');
    expect(await entries.allTextContents()).toEqual([
      'Exact place',
      'Settlement',
      'Along a border',
      'Somewhere in an area',
      'Approximate',
      'Not located',
      'Only named',
    ]);
    for (const entry of await entries.all()) expect(await entry.isVisible()).toBe(true);
  });

  test('nothing jumps while the page loads', async () => {
    const page = await visit({
      viewport,
      prepare: (context) =>
        context.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await page.waitForLoadState('networkidle');
    await frames(page);
    const shifts = await page.evaluate((): number[] => Reflect.get(window, 'shifts'));
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
  });
});

test('on a phone the map stays in view above the text', async () => {
  const page = await visit({ viewport: SIZES[1] });
  await page.locator('#panel-article').evaluate((node) => node.scrollTo(0, 2000));
  const [map, text] = await Promise.all([
    page.locator('#map').boundingBox(),
    page.locator('#panel-article').boundingBox(),
  ]);
  expect(map?.height).toBeGreaterThan(200);
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
});

test('the map shows land, water and names without asking for anything else', async () => {
  const page = await visit();
  await tilesDrawn(page);
  await expect.poll(async () => coloursIn(page, await page.locator('#map').screenshot())).toBeGreaterThan(100);
});
