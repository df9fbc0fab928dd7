import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closePopup, openMarker, popup, showTab } from './reader.ts';
import { frames, SIZES, visit } from './visit.ts';

/** What reaches beyond the window's left or right edge, where a reader would have to scroll sideways for it. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const page = document.scrollingElement ?? document.documentElement;
    const wide = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : [];
    const outside = [...document.body.querySelectorAll('*')].filter((node) => {
      // Only what lies on the map may: the map moves.
      if (node.closest('.map, .hidden') || !node.checkVisibility()) return false;
      const { left, right, width } = node.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    });
    return [...wide, ...outside.map((node) => node.outerHTML.slice(0, 100))];
  });
}

/** Text that its own box cuts off. */
function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = document.querySelectorAll(
      'h1, h2, h3, p, li, a, button, summary, label, blockquote, .popup, .masthead',
    );
    return [...boxes].flatMap((node) => {
      if (node.matches('.hidden, .marker, .status') || node.closest('.map') || !node.checkVisibility()) return [];
      const { overflowX, overflowY } = getComputedStyle(node);
      const cut =
        (overflowX !== 'visible' && overflowX !== 'auto' && node.scrollWidth > node.clientWidth + 1) ||
        (overflowY !== 'visible' && overflowY !== 'auto' && node.scrollHeight > node.clientHeight + 1);
      return cut ? [node.outerHTML.slice(0, 100)] : [];
    });
  });
}

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

describe.each(SIZES)('at $width × $height', (viewport) => {
  test('text at 200 % is neither cut nor wider than the window', async () => {
    const page = await visit({ viewport });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expectWholeInEveryState(page);
  });

  test('the spacing of WCAG 1.4.12 cuts nothing', async () => {
    const page = await visit({ viewport });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }
      `);
      document.adoptedStyleSheets = [sheet];
    });
    await expectWholeInEveryState(page);
  });
});

test('at 400 % zoom the whole page scrolls: the text is read and a popup closed without the mouse', async () => {
  const page = await visit({ viewport: { width: 320, height: 256 } });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1000);
  await openMarker(page, 'kharkiv');
  const box = await popup(page).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
  expect(await popup(page).getByRole('button', { name: 'Close Kharkiv' }).isVisible()).toBe(true);
});
