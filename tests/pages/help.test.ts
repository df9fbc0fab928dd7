import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer, places, reported } from './built.ts';
import { visitWith } from './other-files.ts';
import { marker, markers, openMarker, popup, showTab } from './reader.ts';
import { stands, visit } from './visit.ts';

const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const notices = (page: Page) => page.locator('#notices > p');

/** The article's layer, its first place in doubt, with an address to write to. */
function doubtful(contact: string): Layer {
  const changed = structuredClone(layer);
  const [first] = changed.features;
  if (first === undefined) throw new Error('The layer is empty.');
  changed.article.contact = contact;
  Object.assign(first.properties, {
    status: 'suggested',
    confidence: 0.7,
    alternatives: [
      {
        name: 'Kharkiv Oblast',
        marker: [36.5, 49.5],
        source: { gazetteer: 'GeoNames', id: '706482', url: 'https://www.geonames.org/706482' },
      },
      { name: 'Kharkivka', marker: [33.5, 51.2], source: { gazetteer: 'curated' } },
    ],
  });
  return changed;
}

describe('the size of the text', () => {
  test('is set, remembered, in the address, and the map’s names follow', async () => {
    const page = await visit();
    const nameSize = () =>
      marker(page, 'kharkiv')
        .locator('.marker-name')
        .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
    const before = await nameSize();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Size of the text').selectOption('150');
    expect(await rootSize(page)).toBe(24);
    expect(new URL(page.url()).hash).toBe('#size=150');
    expect(await nameSize()).toBeGreaterThan(before);
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.reload();
    await stands(page);
    expect(await rootSize(page)).toBe(24);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Size of the text').selectOption('100');
    expect(await rootSize(page)).toBe(16);
    expect(new URL(page.url()).hash).toBe('');
  });

  test.each([
    [1440, 900],
    [1920, 1080],
    [390, 844],
  ])('at 200 per cent leaves the map, the ways to use it and the text reachable at %i × %i', async (width, height) => {
    const page = await visit({ viewport: { width, height }, fragment: '#size=200' });
    for (const name of ['Tour', 'Projector', 'Learn', 'Handout', 'Settings'])
      expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(true);
    const map = await page.locator('#map').boundingBox();
    expect(map?.height).toBeGreaterThanOrEqual(190);
    expect(map?.width).toBeGreaterThanOrEqual(320);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Settings' }).click();
    const panel = await page.locator('#settings-panel').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? width)).toBeLessThanOrEqual(width);
  });
});

describe('the masthead', () => {
  test.each([
    [320, 640],
    [390, 844],
    [768, 1024],
    [1024, 768],
    [1440, 900],
    [1920, 1080],
  ])('at %i × %i overlaps nothing and leaves room for the map, in long words too', async (width, height) => {
    for (const language of ['de', 'ar']) {
      const page = await visit({ viewport: { width, height }, fragment: `#lang=${language}` });
      const boxes = await page
        .locator('.masthead :is(.title, .byline, button)')
        .evaluateAll((nodes) =>
          nodes.filter((node) => node.checkVisibility()).map((node) => node.getBoundingClientRect().toJSON()),
        );
      for (const [i, a] of boxes.entries()) {
        expect(a.left, language).toBeGreaterThanOrEqual(0);
        expect(a.right, language).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // Buttons of one bar share an edge, and a title its lines' room with the line below.
          expect(Math.min(across, down), `${language}: ${JSON.stringify([a, b])}`).toBeLessThanOrEqual(4);
        }
      }
      const map = await page.locator('#map').boundingBox();
      expect((map?.y ?? height) + 150, language).toBeLessThan(height);
      await page.context().close();
    }
  });
});

test('the list says how many places an editor has reviewed, and leads to the method', async () => {
  const page = await visitWith({ layer: doubtful('') });
  await showTab(page, 'Places');
  const line = `${places.length - 1} of ${places.length} places reviewed by an editor.`;
  expect(await page.locator('.reviewed').textContent()).toContain(line);
  await page.getByRole('button', { name: 'How the places were found' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('How the places were found');
  expect(await page.locator('#method').textContent()).toContain(line);
});

test('the keys are listed, and a key leads there', async () => {
  const page = await visit();
  await page.keyboard.press('?');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keys');
  expect(await page.locator('.keys th').allTextContents()).toContain('/');
});

describe('a place in doubt', () => {
  test('says what else it could be, and how to report it', async () => {
    const page = await visitWith({ layer: doubtful('maps@example.org'), fragment: '#theme=dark' });
    await openMarker(page, 'kharkiv');
    await popup(page).getByText('It could also be…').click();
    expect(await popup(page).locator('.alternatives li').allTextContents()).toEqual([
      'Kharkiv Oblast, 56 km to the south · GeoNames 706482',
      'Kharkivka, 237 km to the north-west · Dateline’s own table of buildings and institutions',
    ]);
    const frame = await page.locator('#map-frame').boundingBox();
    const box = await popup(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0) + 1);
    const letter = await popup(page).getByRole('link', { name: 'Report a wrong place' }).getAttribute('href');
    expect(letter).toMatch(/^mailto:maps@example\.org\?subject=Wrong%20place%20on%20the%20map%3A%20Kharkiv&body=/);
    expect(decodeURIComponent(letter ?? '')).toContain('#place=kharkiv\r\n');
    // The theme is the reader's own.
    expect(letter).not.toContain('dark');
  });

  test('has no letter where the layer names no plain address', async () => {
    const page = await visitWith({ layer: doubtful('maps@example.org?bcc=all@example.org') });
    await openMarker(page, 'kharkiv');
    expect(await page.locator('a[href^="mailto:"]').count()).toBe(0);
  });
});

describe('what the address asks for in vain', () => {
  const fragment = '#place=atlantis&step=7&kind=castle&precision=vague&reported=maybe&theme=violet&lang=tlh&size=7';

  test('is said, each once, over the whole map, until it is closed', async () => {
    const page = await visit({ fragment });
    expect(await notices(page).allTextContents()).toEqual([
      'There is no place “atlantis” in this article; the whole map is shown.',
      'There is no step “7” in this article’s tour; the whole map is shown.',
      'There is no kind of place “castle”.',
      'There is no precision “vague”.',
      'The filter “reported” has no value “maybe”.',
      'There is no language “tlh” here; the page is in English.',
      'There is no theme “violet” here.',
      'There is no text size “7”.',
    ]);
    expect(await markers(page).count()).toBe(reported.length);
    expect(await page.locator('html').getAttribute('data-mode')).toBeNull();
    await page.getByRole('button', { name: 'Close this message' }).click();
    expect(await notices(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('map');
  });

  test('goes when the reader goes on, and no later word takes its place before', async () => {
    const page = await visit({ fragment: '#mode=party' });
    expect(await page.getByRole('status').textContent()).toBe('There is no mode “party”; the map is shown as usual.');
    await openMarker(page, 'kharkiv');
    expect(await notices(page).count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toBe('Place 1 of 11: Kharkiv, 1 passage.');
  });

  test('is taken back when the address is mended by hand', async () => {
    const page = await visit({ fragment: '#place=atlantis' });
    await page.evaluate(() => {
      location.hash = '#place=geneva';
    });
    await expect.poll(() => notices(page).count()).toBe(0);
  });
});

test('with its storage switched off the page works, and a choice holds until it is closed', async () => {
  const page = await visit({
    prepare: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }),
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByLabel('Size of the text').selectOption('130');
  await page.getByLabel('Single-key shortcuts').uncheck();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.keyboard.press('Escape');
  await openMarker(page, 'kharkiv');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.locator('#find').isVisible()).toBe(false);
});
