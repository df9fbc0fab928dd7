import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { marker, openMarker, popup } from './reader.ts';
import { frames, visit } from './visit.ts';

async function whereIs(page: Page, id: string): Promise<{ x: number; y: number }> {
  await frames(page);
  const box = await marker(page, id).boundingBox();
  if (box === null) throw new Error(`${id} is not drawn.`);
  return { x: box.x, y: box.y };
}

/** A map that goes there and back rounds to whole pixels on its way. */
function expectNear(a: { x: number; y: number }, b: { x: number; y: number }): void {
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(4);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const scale = (page: Page) => page.locator('#scale .scale-words').textContent();

describe('everything that a drag or a pinch does, a button does too', () => {
  test('the four arrows move the map', async () => {
    const page = await visit();
    const home = await whereIs(page, 'kharkiv');
    await press(page, 'Move north');
    expect((await whereIs(page, 'kharkiv')).y).toBeGreaterThan(home.y);
    await press(page, 'Move south');
    expectNear(await whereIs(page, 'kharkiv'), home);
    await press(page, 'Move west');
    expect((await whereIs(page, 'kharkiv')).x).toBeGreaterThan(home.x);
    await press(page, 'Move east');
    expectNear(await whereIs(page, 'kharkiv'), home);
  });

  test('plus and minus zoom from 3 to 10 and say when there is no more, without losing the focus', async () => {
    const page = await visit();
    for (const name of ['Zoom in', 'Zoom out']) {
      const button = page.getByRole('button', { name });
      await button.focus();
      for (let i = 0; i < 16; i++) await page.keyboard.press('Enter');
      await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
      expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    }
  });

  test('“Show all places” comes back to the first view', async () => {
    const page = await visit();
    const [home, distance] = [await whereIs(page, 'kharkiv'), await scale(page)];
    await press(page, 'Zoom in');
    await press(page, 'Move west');
    expect(await whereIs(page, 'kharkiv')).not.toEqual(home);
    await press(page, 'Show all places');
    expectNear(await whereIs(page, 'kharkiv'), home);
    expect(await scale(page)).toBe(distance);
  });
});

describe('the wheel', () => {
  test('zooms the map where the page itself does not scroll', async () => {
    const page = await visit();
    const before = await scale(page);
    await page.locator('#map').hover();
    await page.mouse.wheel(0, -600);
    await expect.poll(() => scale(page)).not.toBe(before);
  });

  test('scrolls a page that scrolls, and the map is no trap on its way', async () => {
    const page = await visit({ viewport: { width: 320, height: 256 } });
    const before = await scale(page);
    const { x, y, width, height } = (await page.locator('#map').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width / 3, Math.min(y + height / 2, 250));
    await page.mouse.wheel(0, 500);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollTop)).toBeGreaterThan(100);
    expect(await scale(page)).toBe(before);
  });
});

describe('a popup goes away', () => {
  test('by a second press of its marker', async () => {
    const page = await visit();
    await openMarker(page, 'kharkiv');
    await marker(page, 'kharkiv').click();
    expect(await popup(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('by a click on the map beside everything', async () => {
    const page = await visit();
    await openMarker(page, 'kharkiv');
    const { x = 0, y = 0 } = (await page.locator('#map').boundingBox()) ?? {};
    await page.mouse.click(x + 30, y + 30);
    await expect.poll(() => popup(page).count()).toBe(0);
  });

  test('by its close button', async () => {
    const page = await visit();
    await openMarker(page, 'kharkiv');
    await press(page, 'Close Kharkiv');
    expect(await popup(page).count()).toBe(0);
  });

  test('and stays when a drag ends the press', async () => {
    const page = await visit();
    await openMarker(page, 'kharkiv');
    const { x = 0, y = 0 } = (await page.locator('#map').boundingBox()) ?? {};
    await page.mouse.move(x + 60, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 80, { steps: 3 });
    await page.mouse.up();
    expect(await popup(page).count()).toBe(1);
  });
});

test('the page has its language, one heading of the first rank, its landmarks and a name', async () => {
  const page = await visit();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.title()).toBe('Rockets launched at civilians as Ukraine-Russia negotiations end: the map');
  expect(await page.locator('h1').count()).toBe(1);
  for (const role of ['banner', 'main', 'tablist'] as const) expect(await page.getByRole(role).count(), role).toBe(1);
});

test('“List of places” leads to the list, with the focus', async () => {
  const page = await visit();
  await press(page, 'List of places');
  expect(await page.locator('#panel-places').evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.locator('#places').isVisible()).toBe(true);
});
