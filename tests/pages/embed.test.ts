import { createServer } from 'node:http';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { audit, bringAxe, CLEAN } from './audit.ts';
import { layer, placeOf, text } from './built.ts';
import { SIZES, visit } from './visit.ts';

/** A server of another origin, at which only what a test puts there is found. */
const files = new Map<string, string>();
const server = createServer(({ url = '' }, response) => {
  const body = files.get(url);
  response.statusCode = body === undefined ? 404 : 200;
  response.setHeader('content-type', `${url === '/' ? 'text/html' : 'text/plain'}; charset=utf-8`);
  response.end(body);
});
await new Promise<void>((listening) => server.listen(0, listening));
afterAll(() => server.close());
const address = server.address();
const HOST = `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;

/** Not the layer that lies beside the reader: of two places, with the article's address. */
const handed: Layer = {
  ...layer,
  article: { ...layer.article, url: 'https://www.example.org/news', published: '2022-03-01' },
  features: layer.features.filter(({ id }) => id === 'kyiv' || id === 'geneva'),
};
const [first] = placeOf('kyiv').properties.passages;
const ELEMENT = '<dateline-map src="data/places.geojson" article="data/article.txt"></dateline-map>';

interface HostOptions {
  readonly element?: string;
  readonly places?: string;
  readonly article?: string | null;
  readonly viewport?: { width: number; height: number };
  readonly provoked?: RegExp;
}

/** A page of another origin, as strict as it can be, with a map in it. What the map announces is kept in `heard`. */
async function visitHost(options: HostOptions = {}): Promise<{ page: Page; map: FrameLocator }> {
  const { element = ELEMENT, places = JSON.stringify(handed), article = text, ...rest } = options;
  const reader = new URL(inject('url')).origin;
  const policy = `default-src 'none'; script-src ${reader}; frame-src ${reader}; connect-src 'self'`;
  const html = `<!doctype html><html lang="en"><title>News</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script src="${reader}/dateline-map.js"></script><h1>News</h1>${element}`;
  files.clear();
  files.set('/', html).set('/data/places.geojson', places);
  if (article !== null) files.set('/data/article.txt', article);
  const page = await visit({
    ...rest,
    address: HOST,
    whole: false,
    allowed: new RegExp(`^${reader}`),
    prepare: async (context) => {
      await context.addInitScript(() => {
        const heard: unknown[] = [];
        Reflect.set(window, 'heard', heard);
        for (const name of ['dateline-select', 'dateline-close', 'dateline-step']) {
          document.addEventListener(name, (event) => {
            if (event instanceof CustomEvent) heard.push([name, event.detail]);
          });
        }
      });
    },
  });
  return { page, map: page.frameLocator('dateline-map iframe') };
}

const heard = (page: Page): Promise<unknown[]> => page.evaluate(() => Reflect.get(window, 'heard'));
const set = (page: Page, name: string, value: string | null) =>
  page.locator('dateline-map').evaluate(
    (node, { key, to }) => {
      if (to === null) node.removeAttribute(key);
      else node.setAttribute(key, to);
    },
    { key: name, to: value },
  );
const popupOf = (map: FrameLocator, id: string) => map.locator(`[role="dialog"][data-place="${id}"]`);

describe('the element', () => {
  test('shows the files of its own page, whatever its origin, with title, credit, source and the map’s credits', async () => {
    const { page, map } = await visitHost();
    await map.locator('#map button[data-place]').first().waitFor();
    expect(await map.locator('#map button[data-place]').count()).toBe(2);
    expect(await map.locator('#byline').textContent()).toMatch(/^with AAP · [^·]*2022 · 2 places/);
    const source = map.getByRole('link', { name: 'The article at example.org' });
    expect(await source.getAttribute('href')).toBe('https://www.example.org/news');
    expect(await map.locator('.credits').innerText()).toContain('GeoNames');
    await expect.poll(() => page.locator('dateline-map iframe').getAttribute('title')).toBe(layer.article.title);
    // A link to a page that only shows what is handed to it would lead nowhere.
    expect(await map.locator('#copy-link').count()).toBe(0);
  });

  test('announces what a reader selects, follows its attributes, and hears nobody else', async () => {
    const { page, map } = await visitHost();
    await map.locator('#map button[data-place="geneva"]').press('Enter');
    await popupOf(map, 'geneva').waitFor();
    const quotes = placeOf('geneva').properties.passages.map(({ quote }) => quote);
    const selected = ['dateline-select', { place: 'geneva', name: 'Geneva', quotes }];
    await expect.poll(() => heard(page)).toEqual([selected]);

    // Anybody may post to the page, or in the frame: neither is the other’s voice.
    const forged = { dateline: 'close', place: 'geneva' };
    await page.evaluate((message) => window.postMessage(message, '*'), forged);
    const inside = page.frames().find((frame): frame is Frame => frame.url().includes('framed.html'));
    await inside?.evaluate(() => window.postMessage({ dateline: 'show', changes: { place: 'kyiv' } }, '*'));

    await set(page, 'theme', 'dark');
    await map.locator('html[data-theme="dark"]').waitFor();
    expect(await popupOf(map, 'geneva').count()).toBe(1);
    await set(page, 'place', 'kyiv');
    await popupOf(map, 'kyiv').waitFor();
    await set(page, 'place', null);
    await popupOf(map, 'kyiv').waitFor({ state: 'detached' });
    await expect.poll(async () => (await heard(page)).length).toBe(3);
    expect((await heard(page)).slice(1)).toEqual([
      ['dateline-select', expect.objectContaining({ place: 'kyiv', name: 'Kyiv' })],
      ['dateline-close', { place: 'kyiv' }],
    ]);
  });

  test('opens at the place and in the theme of its attributes', async () => {
    const { map } = await visitHost({ element: ELEMENT.replace('>', ' place="kyiv" theme="dark">') });
    await popupOf(map, 'kyiv').waitFor();
    await map.locator('html[data-theme="dark"]').waitFor();
  });

  test('announces the step of a tour that its page asks for', async () => {
    const { page, map } = await visitHost({ element: ELEMENT.replace('>', ` step="${first?.start}">`) });
    const step = ['dateline-step', { step: first?.start, quote: first?.quote, places: ['kyiv'] }];
    await expect.poll(() => heard(page)).toContainEqual(step);
    // Without a mode the map is read: what the projector leaves in the address is no tour.
    await set(page, 'mode', 'projector');
    await map.locator('html[data-mode="projector"]').waitFor();
    await set(page, 'mode', null);
    await map.locator('html:not([data-mode])').waitFor();
  });

  test.each([
    [
      'has no layer',
      { element: '<dateline-map src="nowhere/places.geojson" article="data/article.txt"></dateline-map>' },
      `The places could not be read, so the map shows none. ${HOST}nowhere/places.geojson could not be loaded (404).`,
    ],
    [
      'is given something else',
      { places: '{"type":"FeatureCollection","features":[]}' },
      'The places could not be read, so the map shows none. The file of places is not a Dateline layer.',
    ],
    [
      'has no text',
      { article: null },
      `The article could not be shown. ${HOST}data/article.txt could not be loaded (404).`,
    ],
  ])('that %s says so in a sentence', async (what, options, sentence) => {
    const { map } = await visitHost({ ...options, provoked: /status of 404/ });
    await expect.poll(() => map.locator('#warnings').innerText()).toBe(sentence);
    // Without places the map is empty: the reason stands on it.
    expect(await map.locator('#notices').innerText()).toBe(what === 'has no text' ? '' : sentence);
  });

  test('fits a box of 320 pixels: the map above the text, nothing beyond the edge', async () => {
    const { page, map } = await visitHost({ viewport: { width: 336, height: 700 } });
    await map.locator('.article p').first().waitFor();
    expect(await page.locator('dateline-map iframe').evaluate((node) => node.clientWidth)).toBe(320);
    const boxes = await Promise.all(['#map-frame', '.text-pane'].map((name) => map.locator(name).boundingBox()));
    expect((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0)).toBeLessThanOrEqual(boxes[1]?.y ?? 0);
    expect(await map.locator('html').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    expect(await map.locator('.credits').isVisible()).toBe(true);
  });
});

describe('the page that shows both ways', () => {
  test.each(SIZES)('is sound at $width × $height, and writes down what its maps announce', async (viewport) => {
    const page = await visit({ address: `${inject('url')}embed.html`, viewport, whole: false, bypassCSP: true });
    const log = page.getByRole('log');
    await expect.poll(() => log.innerText()).toContain('dateline-map: dateline-select {"place":"kharkiv"');
    await page.locator('#frame').scrollIntoViewIfNeeded();
    await expect.poll(() => log.innerText()).toContain('iframe: select {"dateline":"select","place":"kyiv"');
    await page.locator('h1').scrollIntoViewIfNeeded();
    await bringAxe(page);
    expect(await audit(page)).toEqual(CLEAN);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('copies its code', async () => {
    const page = await visit({ address: `${inject('url')}embed.html`, whole: false, permissions: ['clipboard-read'] });
    await page.getByRole('button', { name: 'Copy the code of the element' }).click();
    await expect.poll(() => page.locator('#copied').textContent()).toBe('The code of the element is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<dateline-map src="places.geojson"');
  });
});

test('a page that nobody hands files to says what it lacks', async () => {
  const page = await visit({ address: `${inject('url')}framed.html` });
  expect(await page.locator('#warnings p').allInnerTexts()).toEqual([
    'The places could not be read, so the map shows none. places.geojson could not be loaded.',
    'The article could not be shown. article.txt could not be loaded.',
  ]);
});

test('the page’s head says what the article is, and where it takes place', async () => {
  const page = await visit();
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'Article', headline: layer.article.title, inLanguage: 'en' });
  const reported = layer.features.filter(({ properties }) => properties.reported);
  expect(data.contentLocation.map(({ name }: { name: string }) => name)).toEqual(
    reported.map(({ properties }) => properties.name),
  );
  expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(layer.article.title);
});
