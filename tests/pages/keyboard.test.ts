import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onlyNamed, places, reported } from './built.ts';
import { control, entry, focused, marker, mention, popup, showTab } from './reader.ts';
import { DOORS, DOORS_AND_SIZES, visit } from './visit.ts';

/** Presses Tab until something has the focus that `is` says yes to; the stops on the way. */
async function tabTo(page: Page, is: (stop: string) => boolean, key = 'Tab'): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press(key);
    stops.push(await focused(page));
    if (is(stops.at(-1) ?? '')) return stops;
  }
  throw new Error(`Tab did not come there; it stopped at ${stops.join(', ')}.`);
}

describe.each(DOORS_AND_SIZES)('through the $door at $width × $height', ({ door, width, height }) => {
  test('Tab alone comes to every marker, and each popup opens, closes and gives the focus back', async () => {
    const page = await visit({ door, viewport: { width, height } });
    for (const [i, { id }] of reported.entries()) {
      await tabTo(page, (stop) => stop === `marker ${id}`);
      await page.keyboard.press(i % 2 === 0 ? 'Enter' : 'Space');
      expect(await popup(page).getAttribute('data-place')).toBe(id);
      expect(await focused(page)).toBe(`popup ${id}`);
      await page.keyboard.press('Escape');
      expect(await popup(page).count()).toBe(0);
      expect(await focused(page)).toBe(`marker ${id}`);
    }
  });

  test('from a name in the text and from the list the focus comes back there', async () => {
    const page = await visit({ door, viewport: { width, height } });
    await mention(page, 'geneva').focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('popup geneva');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('mention geneva');

    await showTab(page, 'Places');
    await entry(page, 'kharkiv').focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('popup kharkiv');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('place-entry kharkiv');
  });
});

describe.each(DOORS)('through the %s', (door) => {
  test('Tab goes through the whole page and leaves it at its end, forwards and backwards', async () => {
    const page = await visit({ door });
    const there = await tabTo(page, (stop) => stop === 'BODY');
    expect(there.filter((stop) => stop.startsWith('marker'))).toEqual(reported.map(({ id }) => `marker ${id}`));
    // Names and explained words come again in the text, and so do the ways to use the map; nothing else does.
    const isOneOfMany = (stop: string) => /^(mention|gloss|mode)/.test(stop);
    expect(new Set(there.map((stop, i) => (isOneOfMany(stop) ? `${i}` : stop))).size).toBe(there.length);
    const back = await tabTo(page, (stop) => stop === 'BODY', 'Shift+Tab');
    expect(back.slice(0, -1)).toEqual(there.slice(0, -1).reverse());
  });

  test('the close button closes by Enter, and the focus is on the marker again', async () => {
    const page = await visit({ door });
    await marker(page, 'kharkiv').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close Kharkiv');
    await page.keyboard.press('Enter');
    expect(await popup(page).count()).toBe(0);
    expect(await focused(page)).toBe('marker kharkiv');
  });

  test('a place that is only named gives the focus back to its entry, and from a link to the map', async () => {
    const page = await visit({ door, fragment: '#place=moscow' });
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('map');
    await showTab(page, 'Places');
    for (const { id } of onlyNamed) {
      await entry(page, id).focus();
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe(`popup ${id}`);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe(`place-entry ${id}`);
    }
  });
});

test('Escape closes the popup from wherever the focus is', async () => {
  const page = await visit({ fragment: '#place=kharkiv' });
  await page.locator('#tab-places').focus();
  await page.keyboard.press('Escape');
  expect(await popup(page).count()).toBe(0);
  expect(await focused(page)).toBe('marker kharkiv');
});

test('everything in a popup is a few Tabs from its title, and the page goes on after it', async () => {
  const page = await visit();
  await marker(page, 'kyiv').focus();
  await page.keyboard.press('Enter');
  const stops = await tabTo(page, (stop) => !stop.startsWith('popup'));
  // The close button, the passages as a whole; for each of four a link into the article and a button that copies; a
  // note before one and a word explained in another; the source, and what else the popup says of the place.
  expect(stops.length).toBeLessThan(17);
});

test('a popup’s link into the article puts the focus on the sentence, and Escape brings it back', async () => {
  const page = await visit();
  await marker(page, 'kharkiv').focus();
  await page.keyboard.press('Enter');
  const link = popup(page).getByText('Show in the article');
  await link.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('sentence');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('marker kharkiv');
});

test('arrow keys, Home and End go from marker to marker in the article’s order', async () => {
  const page = await visit();
  await marker(page, 'kharkiv').focus();
  const steps: [string, number][] = [
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 1],
    ['ArrowUp', 0],
    ['ArrowUp', reported.length - 1],
    ['ArrowRight', 0],
    ['End', reported.length - 1],
    ['Home', 0],
  ];
  for (const [key, index] of steps) {
    await page.keyboard.press(key);
    expect(await focused(page), key).toBe(`marker ${reported[index]?.id}`);
  }
});

test('arrow keys move the map when the map itself has the focus', async () => {
  const page = await visit();
  await page.locator('#map').focus();
  const before = await marker(page, 'kharkiv').boundingBox();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await marker(page, 'kharkiv').boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  await page.keyboard.press('+');
  await expect.poll(() => page.locator('#scale').textContent()).not.toBe(before);
  expect(await focused(page)).toBe('map');
});

test('a marker outside the view comes into it when Tab reaches it', async () => {
  const page = await visit();
  for (let i = 0; i < 4; i++) await control(page, 'in').click();
  await page.locator('#map').focus();
  for (const { id } of reported) {
    await tabTo(page, (stop) => stop === `marker ${id}`);
    await expect.poll(() => isWhole(page, id), { message: id }).toBe(true);
  }
});

/** True when a marker is whole inside the map's frame. */
async function isWhole(page: Page, id: string): Promise<boolean> {
  const [frame, button] = await Promise.all([page.locator('#map').boundingBox(), marker(page, id).boundingBox()]);
  if (frame === null || button === null) return false;
  const isWide = button.x >= frame.x && button.x + button.width <= frame.x + frame.width;
  return isWide && button.y >= frame.y && button.y + button.height <= frame.y + frame.height;
}

test('the tabs follow the arrow keys', async () => {
  const page = await visit();
  await page.locator('#tab-article').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#tab-places').getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('#panel-places').isVisible()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('#panel-article').isVisible()).toBe(true);
});

test('every place is on the list, which one Tab stop each reaches', async () => {
  const page = await visit();
  await page.locator('#tab-places').focus();
  await page.keyboard.press('Enter');
  const stops = await tabTo(page, (stop) => stop === 'BODY');
  const entries = stops.filter((stop) => stop.startsWith('place-entry'));
  expect(entries).toEqual(places.map(({ id }) => `place-entry ${id}`));
});
