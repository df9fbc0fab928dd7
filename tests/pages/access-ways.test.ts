import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { markers } from './reader.ts';
import { refuseFullScreen } from './states.ts';
import { frames, visit } from './visit.ts';

const focusedMode = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-mode'));
const mode = (page: Page) => page.evaluate(() => document.documentElement.dataset.mode ?? 'reading');

test('Escape leaves each mode, the settings and a note, and the focus is where it was', async () => {
  const page = await visit({ prepare: refuseFullScreen });
  for (const name of ['tour', 'projector', 'learn', 'handout']) {
    await page.locator(`.mode[data-mode="${name}"]`).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => mode(page)).toBe(name);
    await frames(page);
    expect(await focusedMode(page), name).toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => mode(page)).toBe('reading');
    expect(await focusedMode(page), name).toBe(name);
  }
  for (const opener of [page.getByRole('button', { name: 'Settings' }), page.locator('#article .gloss').first()]) {
    await opener.focus();
    await page.keyboard.press('Enter');
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    if (await opener.evaluate((node) => node === document.activeElement)) await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
  }
});

test('all that a drag or a swipe does has a button or a key: moving, zooming, stepping, answering', async () => {
  const page = await visit({ fragment: '#step=231' });
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#step=369');
  await page.evaluate(() => {
    location.hash = '#mode=learn&seed=4821&task=where';
  });
  await page.locator('.learn-cross').waitFor();
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.learn-told').first().waitFor();
  expect(await page.evaluate(() => location.hash)).toMatch(/done=[fnm]/);
});

test('in forced colours a marker, its state, a pressed button and the chosen tab differ from the others', async () => {
  const page = await visit({ forcedColors: 'active', fragment: '#step=231' });
  await page.locator('.tour').waitFor();
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const own = (pseudo?: string) => {
          const { color, backgroundColor, borderColor, borderBottomWidth, outlineStyle, boxShadow, content } =
            getComputedStyle(node, pseudo);
          return [color, backgroundColor, borderColor, borderBottomWidth, outlineStyle, boxShadow, content];
        };
        return JSON.stringify([own(), own('::before'), own('::after')]);
      });
  expect(await look('.mode[aria-pressed="true"]')).not.toBe(await look('.mode[aria-pressed="false"]'));
  expect(await look('.tab[aria-selected="true"]')).not.toBe(await look('.tab[aria-selected="false"]'));
  expect(await look('.place.is-selected .marker')).not.toBe(await look('.place:not(.is-selected) .marker'));
  expect(await markers(page).count()).toBe(11);
});
