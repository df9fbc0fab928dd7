import type { Page } from 'playwright-core';
import type { Passage } from '../../src/core/types.ts';
import { rowOf } from '../../src/reader/projector-entry.ts';
import { viewPlaces } from '../../src/view/places.ts';
import { stepsOf } from '../../src/view/steps.ts';
import { layer } from './built.ts';
import { frames } from './visit.ts';

/** The screens that a projector must hold on. */
export const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;

export const THEMES = ['light', 'dark', 'contrast'] as const;

/** What the tested article's projector shows, one after another. */
export const row = rowOf(stepsOf(viewPlaces(layer)));

/** The address of a stop of the row, counted from 0. */
export function addressAt(index: number, more = ''): string {
  const stop = row[index];
  if (stop === undefined) throw new Error(`The row has no stop ${index}.`);
  return `#mode=projector&step=${stop.step.start}&place=${stop.place.id}${more}`;
}

/** Where in the row the first passage is that an editor has marked with care, or is not. */
export function firstWith(care: boolean): number {
  return row.findIndex(({ step }) => (step.passage.care === true) === care);
}

export const strip = (page: Page) => page.locator('.projector-strip');
export const quotation = (page: Page) => strip(page).locator('blockquote');
export const button = (page: Page, name: string) => page.locator(`.projector-button.is-${name}`);
export const passageAt = (index: number): Passage | undefined => row[index]?.step.passage;

/** Waits until the projector stands. */
export async function projects(page: Page): Promise<void> {
  await strip(page).waitFor();
  await frames(page);
}

/** The address's fragment as the page has it now: Playwright's own hears of it later. */
export const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** What the address shows: step, place and part; or null for the page as usual. */
export async function shownAt(page: Page): Promise<string | null> {
  const address = new URLSearchParams((await hashOf(page)).slice(1));
  const [mode, ...keys] = ['mode', 'step', 'place', 'part'].map((key) => address.get(key));
  return mode === 'projector' ? keys.filter((key) => key !== null).join(' ') : null;
}

/** The same for a stop of the row. */
export function at(index: number, part?: number): string {
  const stop = row[index];
  return [stop?.step.start, stop?.place.id, part].filter((key) => key !== undefined).join(' ');
}
