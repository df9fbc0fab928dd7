import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/view/languages.ts';
import type { Message } from '../../src/view/words.ts';
import { readCatalog, TRANSLATIONS, textsOf } from '../view/catalogs.ts';
import { markers, openMarker, popup } from './reader.ts';
import { frames, stands, visit } from './visit.ts';

const DIRECTIONS = Object.fromEntries(LANGUAGES.map(({ id, direction }) => [id, direction]));

/** What the page says in its own name: its texts and labels, without what it quotes and without names on the map. */
function spokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const quoted = '[lang="en"], .article, .title, .base-labels, .marker-name, [lang="en"] *, .article *, .title *';
    const words: string[] = [];
    for (const node of document.querySelectorAll('body *:not(script, style)')) {
      if (node.matches(quoted)) continue;
      words.push(...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? ''));
      for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) words.push(child.textContent ?? '');
    }
    return words.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
  });
}

/** The English texts that are not the same in a language, as patterns: their slots may hold anything. */
function englishPatterns(language: Language): RegExp[] {
  const own = new Set(Object.values<Message>(readCatalog(language)).flatMap(textsOf));
  return Object.values<Message>(readCatalog('en'))
    .flatMap(textsOf)
    .filter((text) => !own.has(text) && /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')))
    .map((text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`));
}

/** How far the page could be scrolled sideways, in pixels. */
const sidewaysRoom = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The left edge of an element. */
const leftOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.x ?? Number.NaN;

/** Every panel beside the map, one after the other. */
async function throughPanels(page: Page, look: (panel: string) => Promise<void>): Promise<void> {
  for (const panel of ['article', 'places', 'about']) {
    await page.locator(`#tab-${panel}`).click();
    await frames(page);
    await look(panel);
  }
}

describe.each(TRANSLATIONS)('in %s', (language) => {
  test('a browser of that language has all words of the page in it', async () => {
    const page = await visit({ locale: language, fragment: '#place=kharkiv&reported=all' });
    const html = page.locator('html');
    expect(await html.getAttribute('lang')).toBe(language);
    expect(await html.getAttribute('dir')).toBe(DIRECTIONS[language]);
    expect(await page.locator('#title').getAttribute('lang')).toBe('en');
    expect(await page.locator('#article').getAttribute('lang')).toBe('en');
    const english = englishPatterns(language);
    const isEnglish = (text: string) => english.some((pattern) => pattern.test(text));
    expect((await spokenWords(page)).filter(isEnglish)).toEqual([]);
  });

  test('nothing is wider than a small window, a phone’s or a laptop’s', async () => {
    const page = await visit({ viewport: { width: 320, height: 844 }, fragment: `#lang=${language}` });
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await throughPanels(page, async (panel) => expect([panel, await sidewaysRoom(page)]).toEqual([panel, 0]));
      await page.locator('#settings > button').click();
      const { x = -1, width: wide = 0 } = (await page.locator('#settings-panel').boundingBox()) ?? {};
      expect([x >= 0, x + wide <= width]).toEqual([true, true]);
      await page.keyboard.press('Escape');
    }
  });
});

describe('in Arabic', () => {
  test('the page is mirrored, and the map is not', async () => {
    const english = await visit();
    const arabic = await visit({ fragment: '#lang=ar' });
    for (const [page, turned] of [
      [english, false],
      [arabic, true],
    ] as const) {
      expect((await leftOf(page, '.text-pane')) < (await leftOf(page, '.map-pane'))).toBe(turned);
      expect((await leftOf(page, '#settings')) < (await leftOf(page, '#title'))).toBe(turned);
      expect((await leftOf(page, '#tab-places')) < (await leftOf(page, '#tab-article'))).toBe(turned);
      // Geneva lies west of Kyiv, and Kyiv west of Kharkiv, whoever reads.
      const [geneva, kyiv, kharkiv] = await Promise.all(
        ['geneva', 'kyiv', 'kharkiv'].map((id) => leftOf(page, `#map button[data-place="${id}"]`)),
      );
      expect(geneva).toBeLessThan(kyiv ?? 0);
      expect(kyiv).toBeLessThan(kharkiv ?? 0);
    }
    expect(await markers(arabic).count()).toBe(await markers(english).count());
  });

  test('a popup reads from the right, and what it quotes from the left', async () => {
    const page = await visit({ fragment: '#lang=ar' });
    await openMarker(page, 'kharkiv');
    const directions = (selector: string) =>
      popup(page)
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).direction);
    expect(await directions('.popup-facts')).toBe('rtl');
    expect(await directions('.quote')).toBe('ltr');
    const close = await popup(page).locator('.popup-close').boundingBox();
    const title = await popup(page).locator('.popup-title').boundingBox();
    expect(close?.x).toBeLessThan(title?.x ?? 0);
    expect(await popup(page).locator('.popup-close').getAttribute('aria-label')).toBe('إغلاق \u2068Kharkiv\u2069');
  });

  test('the arrow keys go through the tabs the way that they lie', async () => {
    const page = await visit({ fragment: '#lang=ar' });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.locator('#tab-article').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('tab-places');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-about');
  });

  test('letters are not spaced', async () => {
    const page = await visit({ fragment: '#lang=ar' });
    await page.locator('#tab-places').click();
    const spacing = page
      .locator('.list-title')
      .first()
      .evaluate((node) => getComputedStyle(node).letterSpacing);
    expect(['normal', '0px']).toContain(await spacing);
  });
});

describe('the language is chosen', () => {
  test('by a switch, which keeps the place and stays open, and is remembered', async () => {
    const page = await visit({ fragment: '#place=kharkiv' });
    await page.locator('#settings > button').click();
    await Promise.all([page.waitForEvent('load'), page.locator('#language').selectOption('uk')]);
    await stands(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    expect(new URL(page.url()).hash).toBe('#place=kharkiv&lang=uk');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('language');
    expect(await page.locator('[role="dialog"][data-place="kharkiv"]').isVisible()).toBe(true);
    await page.goto(page.url().replace(/#.*/, ''));
    await page.reload();
    await stands(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
  });

  test('by the address; in the single file too, which asks for nothing', async () => {
    const page = await visit({ door: 'file', locale: 'pl-PL', fragment: '#lang=ar' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('#tab-places').textContent()).toBe(readCatalog('ar')['tabs.places']);
  });
});

describe('while a catalogue is on its way', () => {
  const held = (page: Page) =>
    page.evaluate(() => {
      const { lang, dir, dataset } = document.documentElement;
      const tab = document.getElementById('tab-places');
      return { lang, dir, theme: dataset.theme, visibility: tab && getComputedStyle(tab).visibility };
    });

  test('the page has its direction and theme, and shows no English word', async () => {
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    const page = await visit({
      fragment: '#lang=ar&theme=dark',
      whole: false,
      prepare: (context) => context.route('**/words/ar.json', (route) => sent.then(() => route.continue())),
    });
    expect(await held(page)).toEqual({ lang: 'ar', dir: 'rtl', theme: 'dark', visibility: 'hidden' });
    send();
    await stands(page);
    expect(await held(page)).toEqual({ lang: 'ar', dir: 'rtl', theme: 'dark', visibility: 'visible' });
  });

  test('nothing that is seen jumps, when its words and letters come', async () => {
    const page = await visit({
      locale: 'uk',
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

  test('and speaks English when there is none', async () => {
    const page = await visit({
      fragment: '#lang=ar',
      provoked: /404|Failed to load/,
      prepare: (context) => context.route('**/words/ar.json', (route) => route.fulfill({ status: 404 })),
    });
    expect(await held(page)).toEqual({ lang: 'en', dir: 'ltr', theme: 'light', visibility: 'visible' });
    expect(await page.locator('#tab-places').textContent()).toBe('Places');
  });
});
