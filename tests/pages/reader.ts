import type { Locator, Page } from 'playwright-core';

/** Where things are on the reader's page. Embedders rely on `data-place`, the roles and the blockquotes. */

export const marker = (page: Page, id: string): Locator => page.locator(`#map button[data-place="${id}"]`);
export const markers = (page: Page): Locator => page.locator('#map button[data-place]');
export const entry = (page: Page, id: string): Locator => page.locator(`#places [data-place="${id}"]`);
export const mention = (page: Page, id: string): Locator => page.locator(`.mention[data-place="${id}"]`);
export const popup = (page: Page): Locator => page.locator('[role="dialog"]');
/** A button of the map's own: in, out, home, north, west, east, south. */
export const control = (page: Page, name: string): Locator => page.locator(`.control-${name}`);

/** Opens a place's popup from its marker: with the mouse where the marker is in sight, else with the keyboard. */
export async function openMarker(page: Page, id: string): Promise<void> {
  const button = marker(page, id);
  // A reader waits until the map stands still: what is aimed at in flight may be missed.
  await page.waitForFunction(() => document.querySelector('.leaflet-pan-anim, .leaflet-zoom-anim') === null);
  if (await inSight(button)) {
    await button.click();
  } else {
    await button.focus();
    await page.keyboard.press('Enter');
  }
  await shows(page, id);
}

/** Waits until a place's popup is open. */
export function shows(page: Page, id: string): Promise<void> {
  return page.locator(`[role="dialog"][data-place="${id}"]`).waitFor();
}

/** Closes the popup as a reader does, and waits until it is gone. */
export async function closePopup(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await popup(page).waitFor({ state: 'detached' });
}

/** True when a click at the middle of an element, or of its first line, would reach it. */
export function inSight(target: Locator): Promise<boolean> {
  return target.evaluate((node) => {
    const { left, top, width, height } = node.getClientRects()[0] ?? new DOMRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && node.contains(hit);
  });
}

/** The id of the place that has the focus, with what has it: "marker kyiv", "mention kyiv", "popup kyiv". */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = document.activeElement;
    const place = node?.closest('[data-place]');
    if (!node || !place) return node?.id || node?.className || node?.tagName || 'nothing';
    const what = place.matches('[role="dialog"]') ? 'popup' : place.matches('#map *') ? 'marker' : place.className;
    return `${what.split(' ')[0]} ${place.getAttribute('data-place')}`;
  });
}

/** Shows a panel beside the map. */
export async function showTab(page: Page, name: 'Article' | 'Places' | 'About'): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}
