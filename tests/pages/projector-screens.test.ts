import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer, text } from './built.ts';
import { drawnLabels, overlapOf } from './labels.ts';
import { visitWith } from './other-files.ts';
import { addressAt, firstWith, hashOf, projects, quotation, row, SCREENS, strip } from './projector.ts';
import { inSight, marker } from './reader.ts';
import { visit } from './visit.ts';

type Box = readonly [number, number, number, number];

/** The window's own boxes of all that a selector finds and that is seen. */
function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((nodes) =>
    nodes
      .map((node) => node.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => [left, top, right, bottom] as const),
  );
}

/** Font sizes of all that a selector finds, as shares of the window's height; what is just gone has none. */
function sizesOf(page: Page, selector: string): Promise<number[]> {
  return page
    .locator(selector)
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.isConnected)
        .map((node) => Number.parseFloat(getComputedStyle(node).fontSize) / innerHeight),
    );
}

/** Everything is as large as the back row needs, whole, and on nothing else. */
async function expectLegible(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const labels = await drawnLabels(page);
  for (const size of await sizesOf(page, '.projector-quote')) expect(size).toBeGreaterThanOrEqual(0.06);
  for (const size of await sizesOf(page, '.base-label, .marker-name, .marker .sign-number'))
    expect(size).toBeGreaterThanOrEqual(0.043);
  for (const size of await sizesOf(page, '.projector-title, .projector-credit, .projector-count, #scale'))
    expect(size).toBeGreaterThanOrEqual(0.0299);

  const [frame] = await boxesOf(page, '#map');
  const [strips] = await boxesOf(page, '.projector-strip');
  if (frame === undefined || strips === undefined) throw new Error('There is no map, or no strip.');
  expect(strips[3]).toBeLessThanOrEqual(height + 0.5);
  expect(strips[3] - strips[1]).toBeLessThanOrEqual(height * 0.45 + 1);
  expect(frame[3]).toBeLessThanOrEqual(strips[1] + 0.5);
  const overflow = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.projector-strip, .projector-strip *')]
      .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
      .map((node) => node.className),
  );
  expect(overflow).toEqual([]);

  // What is on the map stands apart: names, the marker, controls, scale, credits.
  const furniture = await boxesOf(page, '.projector-bar, .control-group, #scale, .credits');
  for (const box of furniture) expect(box[2]).toBeLessThanOrEqual(width);
  const signs = await boxesOf(page, '#map .marker, #map .marker-name');
  const inView = labels
    .filter(({ box }) => overlapOf(box, frame) > 0)
    // Letters reach as far up and down as their size; the labels' own helper knows a screen's size only.
    .map(({ name, box: [left, top, right, bottom] }) => {
      const reach = height * 0.0435 * 0.38;
      const middle = (top + bottom) / 2;
      return { name, box: [left, middle - reach, right, middle + reach] as const };
    });
  inView.forEach(({ name, box }, i) => {
    for (const other of inView.slice(i + 1))
      expect(overlapOf(box, other.box), `${name}, ${other.name}`).toBeLessThan(1);
    for (const other of [...furniture, ...signs]) expect(overlapOf(box, other), name).toBeLessThan(1);
  });
  for (const sign of signs) {
    expect(overlapOf(sign, strips)).toBeLessThan(1);
    for (const other of furniture) expect(overlapOf(sign, other)).toBeLessThan(1);
  }
}

const shortest = row.reduce((best, { step }, i) => {
  return step.passage.quote.length < (row[best]?.step.passage.quote.length ?? 0) ? i : best;
}, 0);
const longest = row.reduce((best, { step }, i) => {
  return step.passage.quote.length > (row[best]?.step.passage.quote.length ?? 0) ? i : best;
}, 0);

/** The article with a passage of 5,000 characters about a place whose name has 200. */
function endless(): { layer: Layer; article: string; start: number } {
  const clause =
    'and the people who had stayed in the lower town carried what they could to the bridge, while others waited; ';
  const quote = `In Kharkiv the water had come back ${clause.repeat(60)}`.slice(0, 4990).trimEnd();
  const start = text.length + 2;
  const changed = structuredClone(layer);
  const kharkiv = changed.features.find(({ id }) => id === 'kharkiv');
  if (kharkiv === undefined) throw new Error('The layer has no Kharkiv.');
  const [passage] = kharkiv.properties.passages;
  if (passage === undefined) throw new Error('Kharkiv has no passage.');
  kharkiv.properties.name = 'The upper and the lower town with the old market place '.repeat(4).slice(0, 199).trim();
  const mentions = [{ exact: 'Kharkiv', start: start + 3, end: start + 10, role: 'literal' as const }];
  const { gloss, ...bare } = passage;
  kharkiv.properties.passages.push({ ...bare, quote, start, end: start + quote.length, mentions });
  return { layer: changed, article: `${text}\n\n${quote}`, start };
}

describe.each(SCREENS)('at $width × $height', (viewport) => {
  test('short and long passages, a whole country and one that waits: all is legible, nothing overlaps', async () => {
    const page = await visit({ viewport, fragment: addressAt(shortest) });
    await projects(page);
    for (const index of [shortest, longest, firstWith(true), row.findIndex(({ place }) => place.id === 'ukraine')]) {
      await page.evaluate((hash) => location.replace(hash), addressAt(index));
      await expectLegible(page);
      expect(await inSight(marker(page, row[index]?.place.id ?? ''))).toBe(true);
    }
  });
});

test('a passage of 5,000 characters at a place whose name has 200 goes by in parts, at 1024 × 768', async () => {
  const { layer: given, article, start } = endless();
  const fragment = `#mode=projector&step=${start}&place=kharkiv&theme=light`;
  const page = await visitWith({ layer: given, article, fragment });
  await page.setViewportSize({ width: 1024, height: 768 });
  await projects(page);
  const quote = given.features
    .flatMap(({ properties }) => properties.passages)
    .find((each) => each.start === start)?.quote;
  const parts: string[] = [];
  for (let before = ''; before !== (await hashOf(page)); ) {
    if (parts.length < 3) await expectLegible(page);
    before = await hashOf(page);
    parts.push((await quotation(page).textContent()) ?? '');
    await page.keyboard.press('PageDown');
  }
  expect(parts.join('')).toBe(quote);
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/\s$/);
  expect(await strip(page).locator('.projector-count').innerText()).toMatch(
    new RegExp(`part ${parts.length} of ${parts.length}$`),
  );
});
