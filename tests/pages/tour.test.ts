import { describe, expect, test } from 'vitest';
import { closePopup, inSight, marker, openMarker, popup } from './reader.ts';
import {
  fragment,
  last,
  litMarkers,
  mapCentre,
  openTour,
  panel,
  quote,
  showsStep,
  startOf,
  status,
  stepOf,
  steps,
  tourButton,
} from './tour.ts';
import { DOORS, frames, SIZES, stands, visit } from './visit.ts';

describe.each(DOORS)('through the %s', (door) => {
  test('keys walk through the steps; each is in the address, announced, quoted, and marked in the article', async () => {
    const page = await visit({ door });
    await tourButton(page).focus();
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press('Enter');
    await showsStep(page, 1);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('tour-title');
    for (const [key, number] of [
      ['ArrowRight', 2],
      ['PageDown', 3],
      [' ', 4],
      ['ArrowDown', 5],
      ['Shift+ ', 4],
      ['ArrowUp', 3],
      ['PageUp', 2],
      ['ArrowLeft', 1],
      ['ArrowLeft', 1],
      ['End', last],
      ['ArrowRight', last],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await showsStep(page, number);
      const { start, passage, places } = stepOf(number);
      expect(fragment(page)).toBe(`#step=${start}`);
      expect(await quote(page).textContent()).toBe(passage.quote);
      expect(await panel(page).locator('.tour-count').textContent()).toBe(`${number} of ${last}`);
      const said = await status(page);
      expect(said).toMatch(new RegExp(`^Step ${number} of ${last}: `));
      for (const { feature } of places) expect(said).toContain(feature.properties.name);
      expect(said).toContain(passage.care ? 'An editor has marked' : passage.quote);
      expect(await page.locator('.sentence.is-shown').getAttribute('data-start')).toBe(String(start));
      expect(await inSight(page.locator('.sentence.is-shown'))).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('tour-title');
      expect(await litMarkers(page)).toEqual(places.map(({ id }) => id).sort());
    }
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  });

  test('a reload keeps the step; Escape leaves it and gives the focus back, and so does the browser’s Back', async () => {
    const page = await visit({ door });
    await openTour(page);
    await page.keyboard.press('ArrowRight');
    await showsStep(page, 2);
    await page.reload();
    await stands(page);
    await showsStep(page, 2);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(fragment(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mode'))).toBe('tour');
    expect(await page.locator('.sentence.is-shown').count()).toBe(0);
    expect(await litMarkers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await showsStep(page, 1);
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mode'))).toBe('tour');
  });
});

test.each([
  ...SIZES.map((viewport) => ({ door: 'page', ...viewport }) as const),
  { door: 'file', width: 390, height: 844 } as const,
])('nothing covers a lit marker ($door, $width × $height)', async ({ door, width, height }) => {
  const page = await visit({ door, viewport: { width, height }, fragment: `#step=${startOf(1)}` });
  for (const [i, { places }] of steps.entries()) {
    await showsStep(page, i + 1);
    for (const { id } of places) expect(await inSight(marker(page, id)), `${id} in step ${i + 1}`).toBe(true);
    const size = await quote(page).evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
    expect(size).toBeGreaterThanOrEqual(19);
    if (i + 1 < last) await page.keyboard.press('PageDown');
  }
});

test('it begins at the first step of the selected place, and lights all of the step’s places', async () => {
  const page = await visit({ fragment: '#place=belarus' });
  const number = steps.findIndex(({ places }) => places.some(({ id }) => id === 'belarus')) + 1;
  await tourButton(page).click();
  await showsStep(page, number);
  expect(fragment(page)).toBe(`#step=${startOf(number)}`);
  expect(await litMarkers(page)).toHaveLength(stepOf(number).places.length);
  // What is seen over the passage is what is said.
  const title = panel(page).locator('.tour-title');
  await title.locator('.sign').evaluateAll((signs) => signs.map((sign) => sign.remove()));
  expect(await status(page)).toContain(await title.textContent());
});

test('keys stay with what needs them, and Escape closes a popup before it leaves the tour', async () => {
  const page = await visit();
  await openTour(page);
  const before = await mapCentre(page);
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => mapCentre(page)).not.toBe(before);
  await showsStep(page, 1);
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press(' ');
  await showsStep(page, 2);
  await page.locator('#tab-article').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#tab-places').getAttribute('aria-selected')).toBe('true');
  await showsStep(page, 2);
  await page.keyboard.press('PageUp');
  await showsStep(page, 1);
  await openMarker(page, 'kharkiv');
  await closePopup(page);
  await showsStep(page, 1);
  expect(await litMarkers(page)).toHaveLength(stepOf(1).places.length);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
});

test('the buttons and the slider lead to every step; at the ends they say so and keep the focus', async () => {
  const page = await visit({ fragment: `#step=${startOf(1)}` });
  const button = (name: string) => panel(page).getByRole('button', { name });
  expect(await button('Previous').getAttribute('aria-disabled')).toBe('true');
  await button('Next').click();
  await showsStep(page, 2);
  expect(await button('Previous').getAttribute('aria-disabled')).toBe('false');
  const slider = panel(page).getByRole('slider', { name: 'Step' });
  await slider.fill(String(last));
  await showsStep(page, last);
  expect(await button('Next').getAttribute('aria-disabled')).toBe('true');
  await slider.focus();
  await page.keyboard.press('PageUp');
  await showsStep(page, last - 1);
  expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^Step ${last - 1} of ${last}: .`));
  await button('Leave').click();
  await panel(page).waitFor({ state: 'detached' });
});

test('a finger swipes from step to step', async () => {
  const page = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true, fragment: `#step=${startOf(1)}` });
  const session = await page.context().newCDPSession(page);
  const box = await panel(page).boundingBox();
  const y = (box?.y ?? 0) + 40;
  const swipe = async (from: number, to: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(300, 100);
  await showsStep(page, 2);
  await swipe(100, 300);
  await showsStep(page, 1);
});

test('on a phone a popup’s link into the article leaves the tour, whose panel covers the text', async () => {
  const page = await visit({ viewport: { width: 390, height: 844 }, fragment: `#step=${startOf(1)}` });
  await openMarker(page, 'kharkiv');
  await popup(page).getByText('Show in the article').click();
  await panel(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`passage-${startOf(1)}`);
  expect(await inSight(page.locator(`#passage-${startOf(1)}`))).toBe(true);
  await page.goBack();
  await showsStep(page, 1);
});

test('a reader who wants less motion sees the map jump', async () => {
  const page = await visit({ fragment: `#step=${startOf(1)}` });
  await page.keyboard.press('End');
  const now = await page.evaluate(() => {
    const pane = document.querySelector('.leaflet-map-pane');
    const moving = document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim') !== null;
    return { moving, animations: document.getAnimations().length, at: pane && getComputedStyle(pane).transform };
  });
  await frames(page);
  expect(now).toEqual({ moving: false, animations: 0, at: await mapCentre(page) });
});
