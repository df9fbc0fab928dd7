import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { places, reported } from './built.ts';
import { type Box, drawnLabels, overlapOf } from './labels.ts';
import { closePopup, control, inSight, marker, markers, openMarker, popup } from './reader.ts';
import { DOORS, frames, SIZES, visit } from './visit.ts';

/** The markers whose middle lies on the map, and what a click there would reach. */
function reached(page: Page) {
  return page.evaluate(() => {
    const map = document.querySelector('#map')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll('#map button[data-place]')].flatMap((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (x <= map.left || x >= map.right || y <= map.top || y >= map.bottom) return [];
      const hit = document.elementFromPoint(x, y);
      if (hit?.closest('.controls')) return [];
      const reaches = hit?.closest('[data-place]')?.getAttribute('data-place') ?? hit?.className ?? 'nothing';
      return [{ id: button.getAttribute('data-place'), reaches }];
    });
  });
}

/** Every marker on the map is what a click at its middle reaches; gives their places. */
async function expectNoneHidden(page: Page): Promise<string[]> {
  await expect.poll(async () => (await reached(page)).filter(({ id, reaches }) => id !== reaches)).toEqual([]);
  return (await reached(page)).map(({ id }) => id ?? '');
}

/** The boxes of the markers' forms and of the names that stand beside them, and which place each belongs to. */
function markerBoxes(page: Page): Promise<{ name: string; box: Box }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#map button[data-place]')].flatMap((button) => {
      const name = button.querySelector('.marker-name');
      const isShown = button.closest('.place')?.getAttribute('data-side') !== 'none';
      return [button, isShown ? name : null].flatMap((node) => {
        if (!node) return [];
        const { left, top, right, bottom } = node.getBoundingClientRect();
        return [{ name: name?.textContent ?? '', box: [left, top, right, bottom] as const }];
      });
    }),
  );
}

/** Which labels of the base map lie over a marker, over a marker's name, or over another label. */
async function clashes(page: Page): Promise<string[]> {
  const labels = await drawnLabels(page);
  const taken = [...labels, ...(await markerBoxes(page))];
  return labels.flatMap((label) =>
    taken
      .filter((other) => other !== label && overlapOf(label.box, other.box) > 1)
      .map((other) => `${label.name} lies over ${other.name}`),
  );
}

/** Once the labels are drawn for the view that there is now, none lies over anything. */
async function expectNoOverlap(page: Page): Promise<void> {
  await page.locator('.base-labels:not(.is-waiting)').waitFor({ state: 'attached' });
  await expect.poll(() => clashes(page)).toEqual([]);
}

describe.each(SIZES)('at $width × $height', ({ width, height }) => {
  test('the first view holds every reported place but countries and groups, none hidden', async () => {
    const page = await visit({ viewport: { width, height } });
    const seen = await expectNoneHidden(page);
    const near = reported.filter(({ properties: { kind } }) => kind !== 'country' && kind !== 'group');
    expect(seen).toEqual(expect.arrayContaining(near.map(({ id }) => id)));
  });

  test('no label of the base map lies over a marker, a name or another label', async () => {
    const page = await visit({ viewport: { width, height } });
    await page.waitForLoadState('networkidle');
    await expect.poll(async () => (await drawnLabels(page)).length).toBeGreaterThan(3);
    await expectNoOverlap(page);
  });
});

describe.each(DOORS)('through the %s', (door) => {
  test('at every zoom from 3 to 10 around Kyiv no marker hides another, and labels keep clear of all', async () => {
    const page = await visit({ door, fragment: '#place=kyiv&reported=all' });
    await closePopup(page);
    const out = control(page, 'out');
    const closer = control(page, 'in');
    while ((await out.getAttribute('aria-disabled')) !== 'true') await out.click();
    expect(await markers(page).count()).toBe(places.length);
    let steps = 0;
    for (; (await closer.getAttribute('aria-disabled')) !== 'true' && steps < 30; steps++) {
      await frames(page);
      await expectNoneHidden(page);
      await expectNoOverlap(page);
      await bringToMiddle(page, 'kyiv');
      await closer.click();
    }
    expect(steps).toBeGreaterThanOrEqual(7);
    await frames(page);
    const near = await expectNoneHidden(page);
    expect(near).toEqual(expect.arrayContaining(['kyiv', 'okhmatdyt-childrens-hospital']));
  }, 60_000);
});

/** Drags the map by a marker until that stands in the middle. */
async function bringToMiddle(page: Page, id: string): Promise<void> {
  const [frame, button] = await Promise.all([page.locator('#map').boundingBox(), marker(page, id).boundingBox()]);
  if (frame === null || button === null) throw new Error('Nothing is drawn.');
  const from = { x: button.x + button.width / 2, y: button.y + button.height / 2 };
  const to = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  if (Math.hypot(to.x - from.x, to.y - from.y) < 10) return;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await frames(page);
}

test('Kyiv, its hospital and the point north of it stand apart at first sight, with their line', async () => {
  const page = await visit();
  const boxes = await Promise.all(
    ['kyiv', 'okhmatdyt-childrens-hospital', '30-km-north-of-kyiv'].map((id) => marker(page, id).boundingBox()),
  );
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a === null || b === null) throw new Error('A marker is not drawn.');
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(28);
    }
  });
  expect(await page.locator('path.shape-offset').count()).toBe(1);
});

test('a drag that begins on a marker moves the map and opens nothing', async () => {
  const page = await visit();
  const before = await marker(page, 'kharkiv').boundingBox();
  await bringToMiddle(page, 'kharkiv');
  expect(await marker(page, 'kharkiv').boundingBox()).not.toEqual(before);
  expect(await popup(page).count()).toBe(0);
  await marker(page, 'kharkiv').click();
  expect(await popup(page).count()).toBe(1);
});

test('a popup covers neither its marker nor the buttons that move the map, nor is it cut', async () => {
  const page = await visit();
  const frame = await page.locator('#map').boundingBox();
  for (const { id } of reported) {
    await openMarker(page, id);
    const box = await popup(page).boundingBox();
    if (box === null || frame === null) throw new Error('Nothing is drawn.');
    expect(box.x).toBeGreaterThanOrEqual(frame.x);
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
    expect(await inSight(marker(page, id)), id).toBe(true);
    for (const control of await page.locator('#controls button').all()) expect(await inSight(control), id).toBe(true);
    await closePopup(page);
  }
});

test('areas of countries and groups are drawn only while they are selected', async () => {
  const page = await visit();
  const areas = page.locator('path.shape-area:not(.shape-soft, .shape-edge)');
  expect(await areas.count()).toBe(0);
  for (const id of ['ukraine', 'neighbouring-countries']) {
    await marker(page, id).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => areas.count()).toBe(1);
    await closePopup(page);
    await expect.poll(() => areas.count()).toBe(0);
  }
});

test('each precision has a form of its own, and only-named places another size', async () => {
  const page = await visit({ fragment: '#reported=all' });
  const forms = await page
    .locator('.legend-forms .form')
    .evaluateAll((nodes) => nodes.map((node) => [...node.children].map((shape) => shape.outerHTML).join('')));
  expect(forms.length).toBeGreaterThanOrEqual(6);
  expect(new Set(forms.slice(0, 6)).size).toBe(6);
  const side = async (id: string) => (await marker(page, id).locator('.form').boundingBox())?.width ?? 0;
  expect(await side('kyiv')).toBeGreaterThan(await side('moscow'));
});
