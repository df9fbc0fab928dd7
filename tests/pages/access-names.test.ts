import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { visitWith } from './other-files.ts';
import { markers, openMarker } from './reader.ts';
import { bring, refuseFullScreen, STATES } from './states.ts';
import { visit } from './visit.ts';

const said = (page: Page) => page.locator('#said').textContent();

test('no two markers have the same role and name, in no language', async () => {
  const page = await visit({ fragment: '#reported=all' });
  const names = await markers(page).evaluateAll((all) => all.map((node) => node.textContent?.replace(/^\d+/, '')));
  expect(new Set(names).size).toBe(names.length);
});

test('places with the same name say which of them they are', async () => {
  const read = (name: string) => readFileSync(new URL(`../good/same-name-twice.${name}`, import.meta.url), 'utf8');
  const layer = JSON.parse(read('json')) as Layer;
  const page = await visitWith({ layer, article: read('txt'), fragment: '#reported=all' });
  const { name = '' } = layer.features[0]?.properties ?? {};
  const last = layer.features.filter(({ properties }) => properties.name === name).length;
  expect(last).toBeGreaterThan(1);
  for (let number = 1; number <= last; number++) {
    const named = page.locator('#map').getByRole('button', { name: `${name} (${number} of ${last})`, exact: true });
    expect(await named.count()).toBe(1);
  }
});

describe('what happens is said', () => {
  test('a selection, and that nothing is selected any more', async () => {
    const page = await visit();
    await openMarker(page, 'kharkiv');
    expect(await said(page)).toBe('Place 1 of 11: Kharkiv, 1 passage.');
    await page.keyboard.press('Escape');
    expect(await said(page)).toBe('');
  });

  test('the steps of the tour and of the projector', async () => {
    const page = await visit({ fragment: '#step=231' });
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
      const place = await page.locator('.tour-title').textContent();
      await expect.poll(() => said(page)).toMatch(/^Step \d+ of 9: /);
      for (const word of place?.split(/[^\p{L}]+/u) ?? []) expect(await said(page)).toContain(word);
    }
    await page.evaluate(() => {
      location.hash = '#mode=projector&step=231&place=kharkiv';
    });
    await expect.poll(() => said(page)).toMatch(/^1 of 14: Kharkiv\. Ukraine has accused/);
    await page.keyboard.press('PageDown');
    await expect.poll(() => said(page)).toMatch(/^2 of 14: /);
  });

  test('how an answer went, and the score', async () => {
    const page = await visit({ fragment: '#mode=learn&seed=4821&task=where' });
    await expect.poll(() => said(page)).toBe('Question 1 of 11');
    await page.getByRole('button', { name: 'I do not know' }).click();
    await expect.poll(() => said(page)).toMatch(/^Not found\./);
    await page.evaluate(() => {
      location.hash = '#mode=learn&seed=4821&task=where&done=fffffffffff';
    });
    await expect.poll(() => said(page)).toBe('11 places found at once');
  });

  test('how much a search finds', async () => {
    const page = await visit();
    await page.keyboard.press('/');
    await page.keyboard.type('kyiv');
    await expect.poll(() => page.locator('.found [aria-live="polite"]').textContent()).toMatch(/^\d+ of 17 places$/);
  });
});

test('everything has a name, no two regions the same; the article’s words say their language, and nothing moves by itself', async () => {
  const page = await visit({ fragment: '#lang=ar', prepare: refuseFullScreen });
  for (const state of STATES) {
    await bring(page, state, 'lang=ar');
    const tree = await page.locator('body').ariaSnapshot();
    const unnamed = tree.match(/- (region|dialog|combobox|searchbox|textbox|slider|button|link|radio|checkbox)(:|\n)/g);
    expect(unnamed, state.name).toBeNull();
    const regions = [...tree.matchAll(/- region "([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(regions).size, `${state.name}: ${regions}`).toBe(regions.length);
    const { foreign, moving } = await page.evaluate(() => ({
      foreign: [
        ...document.querySelectorAll(
          'blockquote, q, .marker-name, .entry-name, .mention, .popup-title, .tour-place, .projector-name, .handout-title',
        ),
      ]
        .filter((node) => node.textContent?.trim() && node.checkVisibility())
        .filter((node) => node.closest('[lang]')?.getAttribute('lang') !== 'en' && !node.querySelector('[lang="en"]'))
        .map((node) => node.outerHTML.slice(0, 120)),
      moving: [
        ...document.getAnimations().map(({ effect }) => String(effect?.getComputedTiming().duration)),
        ...[...document.querySelectorAll('.leaflet-zoom-anim, .leaflet-pan-anim')].map(({ className }) => className),
      ],
    }));
    expect(foreign, state.name).toEqual([]);
    expect(moving, state.name).toEqual([]);
  }
}, 60_000);
