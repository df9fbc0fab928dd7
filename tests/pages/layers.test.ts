import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer, reported, text } from './built.ts';
import { type OtherFiles, visitWith } from './other-files.ts';
import { entry, markers, popup, showTab } from './reader.ts';
import { DOORS, visit } from './visit.ts';

const warnings = (page: Page) => page.getByRole('alert').locator('p').allTextContents();

async function expectReadable(page: Page): Promise<void> {
  const paragraphs = (await page.locator('#article p').allTextContents()).join('\n');
  expect(paragraphs).toContain('Ukraine has accused Russia of committing war crimes');
  expect(paragraphs).toContain('minutes after Kyiv’s envoy told the Geneva forum');
  expect(await page.locator('#title').textContent()).toContain('Rockets launched at civilians');
}

describe('a layer file that cannot be read leaves the article readable and says what is wrong', () => {
  test.each<[string, OtherFiles, RegExp]>([
    ['is missing', { status: 404 }, /could not be read.*places\.geojson could not be loaded \(404\)/],
    ['is empty', { places: '' }, /could not be read/],
    ['is not JSON', { places: 'Kharkiv' }, /could not be read.*JSON/],
    ['is cut off', { places: JSON.stringify(layer).slice(0, 5000) }, /could not be read.*JSON/],
    ['is an array', { places: '[]' }, /not a Dateline layer/],
    ['is null', { places: 'null' }, /not a Dateline layer/],
    ['is another JSON', { places: '{"type":"Feature"}' }, /not a Dateline layer/],
    [
      'has features of another kind',
      { places: '{"type":"FeatureCollection","article":{},"features":"x"}' },
      /not a Dateline layer/,
    ],
  ])('when it %s', async (_, files, warning) => {
    const page = await visitWith(files);
    await expectReadable(page);
    const said = await warnings(page);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(warning);
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    expect(await markers(page).count()).toBe(0);
    await showTab(page, 'Places');
    expect(await page.locator('#places').textContent()).toBe('No places were found in this article.');
  });

  test('a place at fault is left out and named, the others are shown', async () => {
    const broken = structuredClone(layer);
    for (const [i, marker] of [
      [0, [0, 95]],
      [1, 'here'],
      [2, undefined],
    ] as const) {
      Object.assign(broken.features[i]?.properties ?? {}, { marker });
    }
    const page = await visitWith({ layer: broken });
    const said = await warnings(page);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^Place 1 is left out: its marker is not a position on the earth\.$/);
    await expectReadable(page);
    expect(await markers(page).count()).toBe(reported.length - 3);
  });
});

test('nor does damage that only the drawing would find keep the article from its reader', async () => {
  const broken = structuredClone(layer);
  const [first, second, third] = broken.features;
  Object.assign(first ?? {}, { geometry: { type: 'LineString', coordinates: [1, 2] } });
  Object.assign(second?.properties ?? {}, { derivation: { kind: 'offset', of: 'nowhere' } });
  Object.assign(third?.properties.passages[0]?.mentions[0] ?? {}, { exact: undefined });
  const page = await visitWith({ layer: broken });
  expect(await warnings(page)).toHaveLength(3);
  await expectReadable(page);
  expect(await markers(page).count()).toBe(reported.length - 3);
});

describe('an article that is not the layer’s', () => {
  const tampered = text.replace('second-largest city, Kharkiv', 'second-largest city, Kharkov');

  test.each(DOORS)('through the %s is said, and a quote that is not in it is shown as not found', async (door) => {
    const page = await visitWith({ door, article: tampered, fragment: '#place=kharkiv' });
    expect((await warnings(page)).join()).toMatch(/^The text is not the one that the places were made from/);
    const passage = popup(page).locator('.passage');
    expect(await passage.locator('blockquote').textContent()).toContain('second-largest city, Kharkiv.');
    expect(await passage.textContent()).toContain('Not found in the text');
    expect(await passage.getByText('Show in the article').count()).toBe(0);
    expect(await page.locator('.mention[data-place="kharkiv"]').count()).toBe(0);
    await expectReadable(page);
    await page.keyboard.press('Escape');
    await showTab(page, 'Places');
    await entry(page, 'geneva').click();
    expect(await popup(page).textContent()).not.toContain('Not found in the text');
  });

  test('moves no quote: when all text is shifted by a letter, none is found', async () => {
    const page = await visitWith({ article: text.replace('\n', '\n '), fragment: '#place=kyiv' });
    const passages = popup(page).locator('.passage');
    expect(await passages.count()).toBe(4);
    for (const passage of await passages.all()) expect(await passage.textContent()).toContain('Not found in the text');
  });
});

test('an unlocated place is in the list and has a popup, but no marker', async () => {
  const unlocated: Layer = structuredClone(layer);
  const [first] = unlocated.features;
  if (first) {
    first.geometry = null;
    Object.assign(first.properties, { precision: 'unlocated', marker: null });
  }
  const page = await visitWith({ layer: unlocated });
  expect(await markers(page).count()).toBe(reported.length - 1);
  await showTab(page, 'Places');
  await entry(page, 'kharkiv').click();
  expect(await popup(page).getAttribute('data-place')).toBe('kharkiv');
  expect(await popup(page).textContent()).toContain('not located');
  const [box, frame] = await Promise.all([popup(page).boundingBox(), page.locator('#map-frame').boundingBox()]);
  expect(box?.x).toBeGreaterThanOrEqual(frame?.x ?? 0);
  await page.keyboard.press('Escape');
  expect(await entry(page, 'kharkiv').evaluate((node) => node === document.activeElement)).toBe(true);
});

test('a layer without any located place still shows a map of the world and the list', async () => {
  const none: Layer = structuredClone(layer);
  for (const place of none.features) {
    place.geometry = null;
    Object.assign(place.properties, { precision: 'unlocated', marker: null });
  }
  const page = await visitWith({ layer: none });
  expect(await markers(page).count()).toBe(0);
  await showTab(page, 'Places');
  expect(await page.locator('#places [data-place]').count()).toBe(layer.features.length);
});

test('an article that cannot be had is said in a sentence', async () => {
  const page = await visit({
    provoked: /status of 404/,
    whole: false,
    prepare: (context) => context.route('**/article.txt', (route) => route.fulfill({ status: 404 })),
  });
  await expect
    .poll(() => warnings(page))
    .toEqual(['The article could not be shown. article.txt could not be loaded (404).']);
});

test('without the article no mode is offered, and a link to one shows the whole map', async () => {
  const page = await visit({
    fragment: '#mode=learn',
    provoked: /status of 404/,
    whole: false,
    prepare: (context) => context.route('**/article.txt', (route) => route.fulfill({ status: 404 })),
  });
  await expect.poll(() => page.locator('#modes button').count()).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
  expect(await markers(page).count()).toBe(layer.features.filter(({ properties }) => properties.reported).length);
});
