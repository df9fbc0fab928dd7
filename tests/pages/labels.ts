import type { Page } from 'playwright-core';

/** Left, top, right, bottom in the window's pixels. */
export type Box = readonly [number, number, number, number];

/** Letters of the labels reach about this far up and down from the middle of their line. */
const REACH = 6;

/** The labels of the base map once they are placed for the view that there is now, and where their letters stand. */
export async function drawnLabels(page: Page): Promise<{ name: string; box: Box }[]> {
  await page.locator('.base-labels:not([data-stale])').waitFor({ state: 'attached' });
  return page.evaluate(
    (reach) =>
      [...document.querySelectorAll('.base-label')].map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        return { name: label.textContent ?? '', box: [left, middle - reach, right, middle + reach] as const };
      }),
    REACH,
  );
}

/** How far two boxes reach into each other, in pixels; not more than 0 when they do not. */
export function overlapOf(a: Box, b: Box): number {
  return Math.min(Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
}
