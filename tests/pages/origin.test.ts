import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reported } from './built.ts';
import { closePopup, control, markers, openMarker, popup, showTab } from './reader.ts';
import { addressOf, DOORS, stands, visit } from './visit.ts';

const TILES = /^https:\/\/tile\.openstreetmap\.org\//;
/** The tiles’ licence asks for this line wherever they are shown. */
const credit = (page: Page) => page.getByText('Online map © OpenStreetMap contributors');

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(DOORS)('through the %s', (door) => {
  test('a whole visit asks no other origin for anything', async () => {
    const requests: string[] = [];
    const page = await visit({
      door,
      prepare: async (context) => context.on('request', (request) => requests.push(request.url())),
    });
    for (const { id } of reported) {
      await openMarker(page, id);
      await closePopup(page);
    }
    for (const name of ['Places', 'About', 'Article'] as const) await showTab(page, name);
    for (let i = 0; i < 4; i++) await control(page, 'in').click();
    await page.waitForLoadState('networkidle');
    const origin = door === 'page' ? new URL(addressOf(door)).origin : 'file:';
    expect([
      ...new Set(requests.map((url) => (url.startsWith('data:') ? origin : url.slice(0, origin.length)))),
    ]).toEqual([origin]);
    if (door === 'file') expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([addressOf('file')]);
  });

  test('the page’s policy lets no string become markup and no script in', async () => {
    const page = await visit({ door, provoked: /Trusted|TrustedHTML|Content Security Policy|policy was broken/ });
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const outcome = await page.evaluate(async () => {
      const attempt = (act: () => unknown) => {
        try {
          act();
          return 'let through';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      };
      const node = document.createElement('div');
      const script = document.createElement('script');
      const html = attempt(() => {
        node.innerHTML = '<img src="x" onerror="document.title = 1">';
      });
      const adjacent = attempt(() => node.insertAdjacentHTML('beforeend', '<b>bold</b>'));
      const text = attempt(() => {
        script.text = 'document.title = "run"';
      });
      node.setAttribute('style', 'color: red');
      document.body.append(node);
      const styled = node.style.color;
      node.remove();
      return { html, adjacent, text, styled, children: node.childNodes.length };
    });
    expect(outcome).toEqual({ html: 'refused', adjacent: 'refused', text: 'refused', styled: '', children: 0 });
  });
});

test('the folder works under any path of any host', async () => {
  const page = await visit({
    address: `${inject('url')}deep/er/`,
    prepare: (context) =>
      context.route('**/deep/er/**', async (route) => {
        const name = new URL(route.request().url()).pathname.replace('/deep/er/', '') || 'index.html';
        await route.fulfill({ path: join(inject('dist'), name) });
      }),
  });
  expect(await markers(page).count()).toBe(reported.length);
});

test('the single file works under any name', async () => {
  const other = join(inject('alone'), 'Kopie von Karte #2 (é).html');
  await copyFile(join(inject('alone'), 'map.html'), other);
  const page = await visit({
    door: 'file',
    address: addressOf('file').replace('map.html', encodeURIComponent('Kopie von Karte #2 (é).html')),
  });
  await openMarker(page, 'kharkiv');
  expect(new URL(page.url()).hash).toBe('#place=kharkiv');
});

describe('the online map', () => {
  test('is off, and asks for nothing until it is switched on', async () => {
    const page = await visit();
    expect(await page.getByLabel('Online map').isChecked()).toBe(false);
    expect(await credit(page).isVisible()).toBe(false);
    expect(await page.locator('.online-tiles img').count()).toBe(0);
  });

  test('shows tiles and OpenStreetMap’s credit once it is on, and goes off again', async () => {
    const referers: (string | undefined)[] = [];
    const page = await visit({
      allowed: TILES,
      prepare: (context) =>
        context.route(TILES, async (route) => {
          referers.push(
            await route
              .request()
              .headerValue('referer')
              .then((value) => value ?? undefined),
          );
          await route.fulfill({ contentType: 'image/png', body: PIXEL });
        }),
    });
    await page.getByLabel('Online map').check();
    await page.locator('.online-tiles img.leaflet-tile-loaded').first().waitFor();
    expect(await credit(page).isVisible()).toBe(true);
    expect(await page.locator('.base-label').first().isVisible()).toBe(false);
    // OpenStreetMap refuses requests that do not say where they come from.
    expect(new Set(referers)).toEqual(new Set([inject('url')]));
    await openMarker(page, 'kharkiv');
    expect(await popup(page).count()).toBe(1);
    await page.getByLabel('Online map').uncheck();
    expect(await page.locator('.online-tiles img').count()).toBe(0);
    expect(await credit(page).isVisible()).toBe(false);
    expect(await page.locator('.base-label').first().isVisible()).toBe(true);
  });

  test('gives way to the built-in one with one sentence when its tiles fail', async () => {
    const page = await visit({
      allowed: TILES,
      provoked: /net::ERR_FAILED/,
      prepare: (context) => context.route(TILES, (route) => route.abort()),
    });
    await page.getByLabel('Online map').click();
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toBe('The online map could not be loaded, so the built-in map is shown.');
    expect(await page.getByRole('status').isVisible()).toBe(true);
    expect(await page.getByLabel('Online map').isChecked()).toBe(false);
    expect(await page.locator('.online-tiles img').count()).toBe(0);
    expect(await page.locator('.base-label').first().isVisible()).toBe(true);
    expect(await credit(page).isVisible()).toBe(false);
    await openMarker(page, 'kharkiv');
    expect(await popup(page).count()).toBe(1);
  });

  test('cannot be had in a page that was opened as a file, which says why', async () => {
    const page = await visit({ door: 'file' });
    const box = page.getByLabel('Online map');
    expect(await box.isDisabled()).toBe(true);
    const why = page.locator(`#${await box.getAttribute('aria-describedby')}`);
    expect(await why.textContent()).toMatch(/opened as a file/);
    expect(await why.isVisible()).toBe(true);
  });
});

test('without the finer base map the coarse one stays, and nothing else suffers', async () => {
  const page = await visit({
    provoked: /Failed to load resource/,
    prepare: (context) => context.route('**/basemap/**', (route) => route.fulfill({ status: 404 })),
  });
  await openMarker(page, 'kharkiv');
  expect(await popup(page).count()).toBe(1);
  await page.reload();
  await stands(page);
  expect(await markers(page).count()).toBe(reported.length);
});
