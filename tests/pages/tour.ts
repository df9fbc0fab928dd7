import type { Page } from 'playwright-core';
import { viewPlaces } from '../../src/view/places.ts';
import { type Step, stepsOf } from '../../src/view/steps.ts';
import { layer } from './built.ts';
import { frames } from './visit.ts';

/** The tour of the built article. */
export const steps = stepsOf(viewPlaces(layer));
export const last = steps.length;
export const startOf = (number: number) => stepOf(number).start;
/** A step, counted from 1. */
export function stepOf(number: number): Step {
  const step = steps[number - 1];
  if (step === undefined) throw new Error(`The tour has no step ${number}.`);
  return step;
}

export const panel = (page: Page) => page.locator('.tour');
export const quote = (page: Page) => panel(page).locator('blockquote');
export const tourButton = (page: Page) => page.locator('.mode[data-mode="tour"]');
export const fragment = (page: Page) => new URL(page.url()).hash;
export const status = (page: Page) => page.locator('#status').textContent();

/** Waits until the tour shows a step, counted from 1. */
export async function showsStep(page: Page, number: number): Promise<void> {
  await panel(page)
    .locator(`blockquote[data-start="${startOf(number)}"]`)
    .waitFor({ state: 'attached' });
  await frames(page);
}

export async function openTour(page: Page): Promise<void> {
  await tourButton(page).click();
  await showsStep(page, 1);
}

export async function litMarkers(page: Page): Promise<(string | null)[]> {
  const ids = await page
    .locator('#map .place.is-selected [data-place]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-place')));
  return ids.sort();
}

export const mapCentre = (page: Page) =>
  page.locator('#map .leaflet-map-pane').evaluate((pane) => getComputedStyle(pane).transform);
