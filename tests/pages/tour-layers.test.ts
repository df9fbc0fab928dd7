import { expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer, reported } from './built.ts';
import { visitWith } from './other-files.ts';
import { inSight, marker } from './reader.ts';
import { fragment, litMarkers, openTour, panel, showsStep, startOf, status, steps, tourButton } from './tour.ts';
import { visit } from './visit.ts';

test.each(['999999', '', 'kyiv'])(
  'of a step “%s” that is not there it is said, and the whole map is shown',
  async (step) => {
    const page = await visit({ fragment: `#step=${step}&theme=dark` });
    expect(await status(page)).toBe(`There is no step “${step}” in this article’s tour; the whole map is shown.`);
    expect(await page.locator('#status').isVisible()).toBe(true);
    expect(await panel(page).count()).toBe(0);
    expect(await tourButton(page).getAttribute('aria-pressed')).toBe('false');
    expect(fragment(page)).toBe('#theme=dark');
  },
);

test('an article that reports from nowhere has no tour', async () => {
  const none: Layer = structuredClone(layer);
  for (const { properties } of none.features) {
    for (const passage of properties.passages) for (const mention of passage.mentions) mention.role = 'metonymic';
  }
  const page = await visitWith({ layer: none, fragment: `#step=${startOf(1)}` });
  expect(await tourButton(page).count()).toBe(0);
  expect(await panel(page).count()).toBe(0);
});

test('a place that is not on the map is said to be so, with the whole map', async () => {
  const unlocated: Layer = structuredClone(layer);
  const kharkiv = unlocated.features.find(({ id }) => id === 'kharkiv');
  if (kharkiv) {
    kharkiv.geometry = null;
    Object.assign(kharkiv.properties, { precision: 'unlocated', marker: null });
  }
  const page = await visitWith({ layer: unlocated });
  await openTour(page);
  expect(await panel(page).textContent()).toContain('Not on the map: Kharkiv.');
  expect(await litMarkers(page)).toEqual([]);
  // The whole map: every other place that is reported on stands in it.
  const others = reported.filter(({ id, properties }) => id !== 'kharkiv' && properties.kind !== 'group');
  for (const { id } of others) expect(await inSight(marker(page, id)), id).toBe(true);
});

test('a passage of 5,000 characters scrolls in its panel, by keyboard too', async () => {
  const long = 'Rockets fell on the city that night. '.repeat(140);
  const [first] = steps;
  const changed: Layer = structuredClone(layer);
  for (const { properties } of changed.features) {
    for (const passage of properties.passages) {
      if (passage.start !== first?.start) continue;
      const quote = `${passage.quote} ${long}`;
      Object.assign(passage, { quote, end: passage.start + quote.length });
    }
  }
  const page = await visitWith({ layer: changed });
  await openTour(page);
  const body = panel(page).getByRole('group', { name: 'Passage' });
  await body.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => body.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  await showsStep(page, 1);
  const box = await panel(page).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
});
