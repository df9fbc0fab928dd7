import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer, onlyNamed, places, reported } from './built.ts';
import { visitWith } from './other-files.ts';
import { entry, focused, marker, markers, mention, openMarker, popup, showTab } from './reader.ts';
import { stands, visit } from './visit.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search places and passages' });
const count = (page: Page) => page.locator('.found > [aria-live]');
const option = (page: Page, filter: string) => page.locator(`[data-filter="${filter}"]`);
const hash = (page: Page) => new URL(page.url()).hash;
const idsIn = (list: Locator) =>
  list.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-place') ?? '').sort());
const listed = (page: Page) => idsIn(page.locator('#places li:not([hidden]) [data-place]'));
const onMap = (page: Page) => idsIn(markers(page));

const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort();

describe('the search', () => {
  test('in a link opens the list, so that what was looked for is seen', async () => {
    const page = await visit({ fragment: '#q=rocket' });
    expect(await field(page).isVisible()).toBe(true);
    expect(await field(page).inputValue()).toBe('rocket');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('is reached by its key, finds names and passages, and leaves by Escape', async () => {
    const page = await visit();
    await mention(page, 'geneva').focus();
    await page.keyboard.press('/');
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');

    await page.keyboard.type('ROCKÉT');
    await expect.poll(() => hash(page)).toBe('#q=ROCK%C3%89T');
    expect(await count(page).textContent()).toBe(`3 of ${places.length} places`);
    expect(await listed(page)).toEqual(['kharkiv', 'russia', 'ukraine']);
    expect(await onMap(page)).toEqual(['kharkiv', 'russia', 'ukraine']);
    expect(await entry(page, 'kharkiv').locator('q mark').textContent()).toBe('rockets');
    expect(places[0]?.properties.passages[0]?.quote).toContain(await entry(page, 'kharkiv').locator('q').textContent());

    await page.keyboard.press('Escape');
    expect(hash(page)).toBe('');
    expect(await count(page).textContent()).toBe(`${places.length} places`);
    expect(await onMap(page)).toEqual(idsOf(reported));
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('mention geneva');
  });

  test('with nothing found says so and is cleared by one button', async () => {
    const page = await visit({ fragment: '#q=atlantis&kind=country&theme=dark' });
    await showTab(page, 'Places');
    expect(await count(page).textContent()).toBe('No place and no passage was found.');
    expect(await listed(page)).toEqual([]);
    expect(await onMap(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    expect(hash(page)).toBe('#theme=dark');
    expect(await listed(page)).toEqual(idsOf(places));
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('leads to the passage that it found', async () => {
    const page = await visit({ fragment: '#q=missiles' });
    await showTab(page, 'Places');
    await entry(page, 'ukraine').click();
    await expect.poll(() => popup(page).locator('blockquote', { hasText: 'missiles' }).first().isVisible()).toBe(true);
  });

  test('never quotes a passage that is marked as distressing', async () => {
    const marked = places.find(({ properties }) => properties.passages.some(({ care }) => care));
    const passage = marked?.properties.passages.find(({ care }) => care);
    const page = await visit({ fragment: `#q=${encodeURIComponent(passage?.quote.slice(0, 30) ?? '')}` });
    await showTab(page, 'Places');
    const found = entry(page, marked?.id ?? '');
    expect(await found.locator('.entry-snippet').textContent()).toBe(
      'An editor has marked this passage as distressing.',
    );
  });

  test('brings into view what was found far away', async () => {
    const page = await visit({ fragment: '#place=kharkiv' });
    await page.keyboard.press('Escape');
    for (let i = 0; i < 3; i++) await page.locator('.control-in').click();
    await page.keyboard.press('/');
    await page.keyboard.type('geneva');
    await expect
      .poll(async () => {
        const [box, map] = [await marker(page, 'geneva').boundingBox(), await page.locator('#map').boundingBox()];
        return box !== null && map !== null && box.x > map.x && box.x < map.x + map.width;
      })
      .toBe(true);
  });

  test('hears no key while one writes, nor any when single keys are switched off', async () => {
    const page = await visit();
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    expect(await field(page).inputValue()).toBe('a/b');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Single-key shortcuts').uncheck();
    await showTab(page, 'Article');
    await page.keyboard.press('/');
    expect(await field(page).isVisible()).toBe(false);
    await page.reload();
    await stands(page);
    await page.keyboard.press('/');
    expect(await field(page).isVisible()).toBe(false);
  });
});

describe('the filters', () => {
  test('are those that the layer has, and go through the address and back', async () => {
    const page = await visit();
    await showTab(page, 'Places');
    await page.locator('.filters > summary').click();
    const kinds = new Set(places.map(({ properties }) => properties.kind));
    expect(await page.locator('[data-filter^="kind="]').count()).toBe(kinds.size);
    await option(page, 'kind=country').check();
    await option(page, 'kind=settlement').check();
    await option(page, 'reported=named').check();
    const wanted = onlyNamed.filter(({ properties }) => ['country', 'settlement'].includes(properties.kind));
    expect(hash(page)).toBe('#kind=country,settlement&reported=named');
    expect(await listed(page)).toEqual(idsOf(wanted));
    expect(await onMap(page)).toEqual(idsOf(wanted));
    expect(await count(page).textContent()).toBe(`${wanted.length} of ${places.length} places`);

    await page.reload();
    await stands(page);
    await showTab(page, 'Places');
    expect(await option(page, 'kind=settlement').isChecked()).toBe(true);
    expect(await option(page, 'precision=area').isChecked()).toBe(false);
    expect(await listed(page)).toEqual(idsOf(wanted));
  });

  test('agree with the key’s switch', async () => {
    const page = await visit({ fragment: '#reported=all' });
    await showTab(page, 'Places');
    expect(await option(page, 'reported=here').isChecked()).toBe(true);
    expect(await option(page, 'reported=named').isChecked()).toBe(true);
    await option(page, 'reported=here').uncheck();
    expect(hash(page)).toBe('#reported=named');
    expect(await page.getByLabel('Show places that are only named').isChecked()).toBe(true);
    await page.getByLabel('Show places that are only named').uncheck();
    expect(hash(page)).toBe('');
    expect(await onMap(page)).toEqual(idsOf(reported));
  });
});

test('a selected place stays where the filters leave it out', async () => {
  const page = await visit();
  await openMarker(page, 'kharkiv');
  await page.evaluate(() => {
    location.hash = '#place=kharkiv&kind=country';
  });
  await expect.poll(() => entry(page, 'geneva').count()).toBe(1);
  await expect.poll(() => marker(page, 'geneva').count()).toBe(0);
  expect(await marker(page, 'kharkiv').count()).toBe(1);
});

test('five hundred places of long passages are searched at once', async () => {
  const many: Layer = structuredClone(layer);
  const [first] = many.features;
  if (first === undefined) throw new Error('The layer is empty.');
  const quote = `${'The talks went on. '.repeat(260)}Needle.`;
  many.features = Array.from({ length: 500 }, (_, i) => {
    const feature = structuredClone(first);
    const marker: [number, number] = [(i % 25) * 2, 40 + Math.floor(i / 25)];
    const [passage] = feature.properties.passages;
    Object.assign(feature, { id: `place-${i}`, geometry: { type: 'Point', coordinates: marker } });
    const passages = [{ ...passage, quote: `${i} ${quote}`, mentions: [], gloss: undefined }];
    Object.assign(feature.properties, { name: `Place ${i}`, marker, passages });
    return feature;
  });
  const page = await visitWith({ layer: JSON.parse(JSON.stringify(many)) });
  await page.keyboard.press('/');
  await page.keyboard.type('place 499');
  expect(await count(page).textContent()).toBe('1 of 500 places');
  await field(page).fill('needle');
  expect(await count(page).textContent()).toBe('500 places');
  expect(await entry(page, 'place-499').locator('q').textContent()).toMatch(/^….*Needle\.$/);
});
