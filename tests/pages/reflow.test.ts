import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { beyondTheEdge, cutText } from './measures.ts';
import { closePopup, openMarker, popup, showTab } from './reader.ts';
import { bring, refuseFullScreen, STATES } from './states.ts';
import { frames, visit } from './visit.ts';

async function expectWholeInEveryState(page: Page): Promise<void> {
  const check = async (state: string) => {
    await frames(page);
    expect(await beyondTheEdge(page), state).toEqual([]);
    expect(await cutText(page), state).toEqual([]);
  };
  await check('as it opens');
  await openMarker(page, 'polish-belarusian-border');
  await check('with a popup open');
  await closePopup(page);
  const key = page.locator('#key > summary');
  if (await key.isVisible()) {
    await key.click();
    await check('with the key open');
    await key.click();
  }
  for (const name of ['Places', 'About'] as const) {
    await showTab(page, name);
    await check(`on the tab ${name}`);
  }
}

describe('nothing overflows', () => {
  test.each([
    ['page', 'at 320 pixels', 320, 568],
    ['file', 'at 320 pixels', 320, 568],
    ['page', 'at 400 % zoom of 1280 × 1024', 320, 256],
    ['file', 'at 400 % zoom of 1280 × 1024', 320, 256],
    ['page', 'on a phone on its side', 844, 390],
    ['page', 'on a tablet upright', 768, 1024],
    ['page', 'on a classroom’s small laptop', 1366, 768],
  ] as const)('through the %s %s', async (door, _, width, height) => {
    await expectWholeInEveryState(await visit({ door, viewport: { width, height } }));
  });
});

/** What a reader may do to the page's text. */
const CHANGES: Readonly<Record<string, string>> = {
  'at 400 % zoom': '',
  'with text of 200 %': ':root { font-size: 200% !important }',
  // https://www.w3.org/TR/WCAG22/#text-spacing
  'with wide spacing': `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
  `,
};

test.each([
  { change: 'at 400 % zoom', lang: 'de', width: 320, height: 256 },
  { change: 'with text of 200 %', lang: 'pl', width: 390, height: 844 },
  { change: 'with text of 200 %', lang: 'fr', width: 1440, height: 900 },
  { change: 'with wide spacing', lang: 'de', width: 390, height: 844 },
  { change: 'with wide spacing', lang: 'uk', width: 1920, height: 1080 },
])(
  '$change, in $lang at $width × $height, no state is wider than the window, and no text is cut',
  async ({ change, lang, width, height }) => {
    const page = await visit({ viewport: { width, height }, fragment: `#lang=${lang}`, prepare: refuseFullScreen });
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, CHANGES[change] ?? '');
    for (const state of STATES) {
      await bring(page, state, `lang=${lang}`);
      expect(await beyondTheEdge(page), state.name).toEqual([]);
      expect(await cutText(page), state.name).toEqual([]);
    }
  },
  60_000,
);

test('at 400 % zoom the whole page scrolls: the text is read and a popup closed without the mouse', async () => {
  const page = await visit({ viewport: { width: 320, height: 256 } });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1000);
  await openMarker(page, 'kharkiv');
  const box = await popup(page).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
  expect(await popup(page).getByRole('button', { name: 'Close Kharkiv' }).isVisible()).toBe(true);
});
