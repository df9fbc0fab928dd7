import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { frames } from './visit.ts';

/** What is printed, while it is there. */
export const printed = (page: Page): Locator => page.locator('.handout-print');
/** The preview's sheets of paper. */
export const sheets = (page: Page): Locator => page.locator('.handout-sheet');

/** How many pages a printer would print. */
export async function pageCount(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Brings the page into the state in which it is printed, to be looked at. The script for it is loaded when idle. */
export async function startPrinting(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelector('.handout-print') !== null;
      }),
    )
    .toBe(true);
}

/** The preview, once its pages are there. */
export async function openPreview(page: Page): Promise<void> {
  await sheets(page).first().waitFor({ timeout: 25_000 });
  await frames(page);
}
