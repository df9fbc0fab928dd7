import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkLayer } from '../../src/core/check.ts';
import { beyondTheEdge } from './measures.ts';
import * as odd from './odd-layers.ts';
import { ROWS } from './odd-layers-rows.ts';
import type { OddLayer } from './odd-layers-write.ts';
import { visitWith } from './other-files.ts';
import { markers, openMarker, popup } from './reader.ts';
import { frames, stands } from './visit.ts';

const PHONE = { width: 390, height: 844 };
const WALL = { width: 1024, height: 768 };

const open = ({ layer, text }: OddLayer, fragment = '') => visitWith({ layer, article: text, fragment });

/** Goes to another address of the page, as by hand. */
async function goTo(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await frames(page);
}

/** Parts of the page that lie over each other, although none of them opens over others. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [
      '.masthead, #map, .text-pane, .tour, .learn, .projector-strip',
      '.control-group, .notice-box:has(p), .projector-bar, .projector-strip',
    ];
    return parts.flatMap((selector) => {
      const nodes = [...document.querySelectorAll(selector)].filter((node) => {
        return !node.closest('[inert]') && node.checkVisibility({ visibilityProperty: true });
      });
      return nodes.flatMap((node, i) =>
        nodes.slice(i + 1).flatMap((other) => {
          const [a, b] = [node.getBoundingClientRect(), other.getBoundingClientRect()];
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return wide > 1 && high > 1 ? [`${node.className || node.id} and ${other.className || other.id}`] : [];
        }),
      );
    });
  });
}

/** Markers whose middle is not in the map's frame. */
function outside(page: Page): Promise<string[]> {
  return page.locator('#map').evaluate((map) => {
    const frame = map.getBoundingClientRect();
    return [...map.querySelectorAll('button[data-place]')].flatMap((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isIn = x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
      return isIn ? [] : [node.getAttribute('data-place') ?? ''];
    });
  });
}

async function expectWhole(page: Page, what: string): Promise<void> {
  await frames(page);
  expect(await beyondTheEdge(page), what).toEqual([]);
  expect(await overlaps(page), what).toEqual([]);
}

describe.each(ROWS)('a layer of $name', ({ given, modes, markers: count, looks }) => {
  test('is a sound one', () => {
    expect(checkLayer(given.layer, readArticle(given.text))).toEqual([]);
  });

  test('is shown whole, in each mode that has something to offer', async () => {
    const page = await open(given);
    const offered = () =>
      page.locator('#modes button').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-mode')));
    expect((await offered()).join(' ')).toBe(modes);
    const expectAll = async (what: string) => {
      await expectWhole(page, what);
      expect(await markers(page).count()).toBe(count);
      expect(await outside(page), what).toEqual([]);
    };
    await expectAll('on a laptop');
    // A test's own changes of the address count as pressed keys: nothing is to fill the screen, which has no size then.
    await page.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }));
    await page.setViewportSize(PHONE);
    await page.reload();
    await stands(page);
    await expectAll('on a phone');
    for (const [fragment, part, words] of looks) {
      await page.setViewportSize(fragment.includes('projector') ? WALL : PHONE);
      await goTo(page, fragment);
      await page.locator(part).filter({ hasText: words }).first().waitFor({ state: 'attached' });
      await expectWhole(page, fragment);
    }
  });
});

test('a map across the antimeridian has both sides near each other, and a click there opens its place', async () => {
  const page = await open(odd.antimeridian);
  const box = async (id: string) => (await page.locator(`#map button[data-place="${id}"]`).boundingBox()) ?? { x: 0 };
  const [suva, cable, apia] = await Promise.all([box('suva'), box('cable'), box('apia')]);
  expect(suva.x).toBeLessThan(cable.x);
  expect(cable.x).toBeLessThan(apia.x);
  await openMarker(page, 'apia');
  expect(await popup(page).textContent()).toContain('Apia');
  // The area that is cut there has no edge in its middle, and is filled once.
  const fills = await page
    .locator('path.shape-area')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill !== 'none'));
  expect(fills).toEqual([true, false]);
  // The base map goes on past 180 degrees, with its names.
  await expect.poll(() => page.locator('.base-label').allTextContents()).toContain('Pago Pago');
});

test('names from right to left stand whole in a mirrored page too', async () => {
  const page = await open(odd.rtlName, '#lang=ar&place=larnaca');
  expect(await popup(page).textContent()).toContain('A ship from Larnaca was expected.');
  expect(await outside(page)).toEqual([]);
  await expectWhole(page, 'ar');
});

test('of 500 places each is a dot, and has its number where the map is close enough', async () => {
  const page = await open(odd.fiveHundred);
  const numbers = () => page.locator('#map .sign-number:visible').count();
  expect(await numbers()).toBe(0);
  await goTo(page, '#q=gmina%2049');
  await expect.poll(numbers).toBe(11);
});

test('with its storage full the page works, and a choice holds until it is closed', async () => {
  const page = await visitWith({});
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByLabel('Single-key shortcuts').uncheck();
  await page.keyboard.press('Escape');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  for (const name of ['Tour', 'Learn', 'Projector', 'Handout'] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator(`html[data-mode="${name.toLowerCase()}"]`).waitFor();
    if (name === 'Projector') await page.keyboard.press('Escape');
  }
  await goTo(page, '#place=kharkiv');
  await popup(page).waitFor();
});
