import { expect, test } from 'vitest';
import { places, reported } from './built.ts';
import { closePopup, control, focused, marker, markers, mention, openMarker, popup } from './reader.ts';
import { frames, visit } from './visit.ts';

/** What a stock Leaflet page gets wrong while axe-core is content, each fault measured on Leaflet 1.9.4. */

test('L1: the map is a named region with help, not a nameless Tab stop', async () => {
  const page = await visit();
  const map = page.locator('#map');
  expect(await map.getAttribute('role')).toBe('region');
  const name = 'Rockets launched at civilians as Ukraine-Russia negotiations end';
  expect(await page.getByRole('region', { name, exact: true }).getAttribute('id')).toBe('map');
  const help = page.locator(`#${await map.getAttribute('aria-describedby')}`);
  expect(await help.textContent()).toMatch(/Arrow keys move the map/);
  expect(await page.locator('[role="application"]').count()).toBe(0);
});

test('L2: Enter opens a popup and puts the focus on its heading', async () => {
  const page = await visit();
  for (const { id, properties } of reported) {
    await marker(page, id).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(properties.name);
    expect(await focused(page)).toBe(`popup ${id}`);
    await closePopup(page);
  }
});

test('L3: a popup is a dialog with the name of its place, and not modal', async () => {
  const page = await visit();
  await openMarker(page, 'kharkiv');
  expect(await page.getByRole('dialog', { name: 'Kharkiv', exact: true }).count()).toBe(1);
  expect(await popup(page).getAttribute('aria-modal')).toBe('false');
});

test('L4: Escape closes the popup while the focus is inside it', async () => {
  const page = await visit();
  for (const stops of [0, 1, 2, 3]) {
    await marker(page, 'kyiv').focus();
    await page.keyboard.press('Enter');
    for (let i = 0; i < stops; i++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('popup kyiv');
    await page.keyboard.press('Escape');
    expect(await popup(page).count()).toBe(0);
  }
});

test('L5: closing by keyboard gives the focus back, never to the body', async () => {
  const page = await visit();
  for (const close of [['Escape'], ['Tab', 'Enter'], ['Tab', 'Space']]) {
    await marker(page, 'kharkiv').focus();
    await page.keyboard.press('Enter');
    for (const key of close) await page.keyboard.press(key);
    expect(await popup(page).count()).toBe(0);
    expect(await focused(page)).toBe('marker kharkiv');
  }
});

test('L6: Space opens a marker as Enter does', async () => {
  const page = await visit();
  await marker(page, 'kharkiv').focus();
  await page.keyboard.press('Space');
  expect(await popup(page).getAttribute('data-place')).toBe('kharkiv');
  expect(await focused(page)).toBe('popup kharkiv');
});

test('L7: a marker says whether its popup is open, and which element that is', async () => {
  const page = await visit();
  const button = marker(page, 'kharkiv');
  const state = async () => [await button.getAttribute('aria-expanded'), await button.getAttribute('aria-controls')];
  expect(await button.getAttribute('aria-haspopup')).toBe('dialog');
  expect(await state()).toEqual(['false', null]);
  await openMarker(page, 'kharkiv');
  expect(await state()).toEqual(['true', await popup(page).getAttribute('id')]);
  await closePopup(page);
  expect(await state()).toEqual(['false', null]);
});

test('L8: each place is a native button with its name, large enough to hit; no shape is the only way to a place', async () => {
  const page = await visit({ fragment: '#reported=all' });
  for (const { id, properties } of places) {
    expect(await page.getByRole('button', { name: properties.name, exact: true }).getAttribute('data-place')).toBe(id);
    const box = await marker(page, id).evaluate((node) => {
      // The button takes clicks in its box and in the ring around it.
      const after = getComputedStyle(node, '::after');
      const grown = Math.max(0, ...[after.top, after.left].map((side) => -Number.parseFloat(side) || 0));
      return node.getBoundingClientRect().width + 2 * grown;
    });
    expect(box, id).toBeGreaterThanOrEqual(24);
  }
  expect(await page.locator('#map path[tabindex]').count()).toBe(0);
  const exposed = await page
    .locator('#map path')
    .evaluateAll((nodes) => nodes.filter((node) => !node.closest('[aria-hidden="true"]')));
  expect(exposed).toEqual([]);
});

test('L9: a name that appears on focus goes by Escape, and stays while the pointer is on it', async () => {
  const page = await visit({ fragment: '#place=kyiv&reported=all' });
  await closePopup(page);
  const out = control(page, 'out');
  while ((await out.getAttribute('aria-disabled')) !== 'true') await out.click();
  const button = page.locator('.place[data-side="none"] button').first();
  const name = button.locator('.marker-name');
  const isShown = () => name.evaluate((node) => getComputedStyle(node).clipPath === 'none');
  expect(await isShown()).toBe(false);
  await button.focus();
  await page.keyboard.press('Shift');
  expect(await isShown()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isShown()).toBe(false);
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);

  await page.locator('#title').hover();
  await button.blur();
  await button.hover();
  expect(await isShown()).toBe(true);
  await name.hover();
  expect(await isShown()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isShown()).toBe(false);
  await page.locator('#title').hover();
  await button.hover();
  expect(await isShown()).toBe(true);
});

test('L10: the buttons that move the map come before the markers in Tab order', async () => {
  const page = await visit();
  const order = await page.evaluate(() => {
    const stops = [...document.querySelectorAll('#map-frame button')];
    return stops.map((node) => (node.hasAttribute('data-place') ? 'marker' : 'control'));
  });
  expect(order.indexOf('marker')).toBe(order.lastIndexOf('control') + 1);
  expect(order).toContain('control');
});

test.each([
  ['reduce' as const, 'no animation'],
  ['no-preference' as const, 'one'],
])('L11: with prefers-reduced-motion: %s a zoom has %s', async (reducedMotion, expected) => {
  const page = await visit({ reducedMotion });
  await page.evaluate(() => {
    const pane = document.querySelector('.leaflet-map-pane');
    if (!pane) throw new Error('There is no map.');
    const seen = { zoomAnimations: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (pane.classList.contains('leaflet-zoom-anim')) seen.zoomAnimations++;
    }).observe(pane, { attributeFilter: ['class'] });
  });
  const scale = await page.locator('#scale').textContent();
  await control(page, 'in').click();
  await control(page, 'in').click();
  await expect.poll(() => page.locator('#scale').textContent()).not.toBe(scale);
  await frames(page);
  const { zoomAnimations } = await page.evaluate(() => Reflect.get(window, 'seen') as { zoomAnimations: number });
  if (expected === 'one') expect(zoomAnimations).toBeGreaterThan(0);
  else expect(zoomAnimations).toBe(0);
});

test('L11: with prefers-reduced-motion a pan jumps', async () => {
  const page = await visit({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const pane = document.querySelector('.leaflet-map-pane');
    if (!pane) throw new Error('There is no map.');
    Object.assign(window, { glides: 0 });
    new MutationObserver(() => {
      if (pane.classList.contains('leaflet-pan-anim')) Object.assign(window, { glides: 1 });
    }).observe(pane, { attributeFilter: ['class'] });
  });
  await control(page, 'east').click();
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowLeft');
  await frames(page);
  expect(await page.evaluate(() => Reflect.get(window, 'glides'))).toBe(0);
});

test.each([
  [320, 568],
  [320, 256],
  [390, 844],
])('L12: at %i × %i a popup is no wider than the window', async (width, height) => {
  const page = await visit({ viewport: { width, height }, fragment: '#place=ukraine' });
  const box = await popup(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  expect(await popup(page).evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
});

test('L13: what was selected is said once, in a live region; moves of the map are not', async () => {
  const page = await visit();
  const status = page.getByRole('status');
  const said = () => status.textContent();
  expect(await said()).toBe('');
  await openMarker(page, 'kharkiv');
  expect(await said()).toBe('Place 1 of 11: Kharkiv, 1 passage.');
  await control(page, 'in').click();
  await page.getByRole('button', { name: 'Move west' }).click();
  expect(await said()).toBe('Place 1 of 11: Kharkiv, 1 passage.');
  await mention(page, 'kyiv').first().click();
  expect(await said()).toBe('Place 5 of 11: Kyiv, 4 passages.');
  await closePopup(page);
  expect(await said()).toBe('');
});

test.each([
  [1440, 900],
  [390, 844],
])('L14: at %i × %i everything to be hit has 24 by 24 pixels, or stands in a line of text', async (width, height) => {
  const page = await visit({ viewport: { width, height }, fragment: '#place=kyiv&reported=all' });
  const small = await page.evaluate(() => {
    const targets = document.querySelectorAll('a, button, summary, input, [role="tab"]');
    return [...targets].flatMap((node) => {
      // A word in a sentence is as high as its line: the criterion lets it.
      if (node.matches('.mention, p a') || !node.checkVisibility()) return [];
      const target = node.matches('input') ? (node.closest('label') ?? node) : node;
      const { width: w, height: h } = target.getBoundingClientRect();
      const grown = Math.max(0, -Number.parseFloat(getComputedStyle(node, '::after').top) || 0);
      return Math.min(w, h) + 2 * grown < 24 ? [`${node.outerHTML.slice(0, 80)}: ${w} × ${h}`] : [];
    });
  });
  expect(small).toEqual([]);
});

test('L15: nothing is clustered: where markers lie together each stays, with a name of its own', async () => {
  const page = await visit({ fragment: '#reported=all' });
  const out = control(page, 'out');
  while ((await out.getAttribute('aria-disabled')) !== 'true') await out.click();
  const names = await markers(page).evaluateAll((nodes) =>
    nodes.map((node) => node.querySelector('.marker-name')?.textContent),
  );
  expect(names.sort()).toEqual(places.map(({ properties }) => properties.name).sort());
  expect(new Set(names).size).toBe(places.length);
  for (const { properties } of places) {
    expect(await page.locator('#map').getByRole('button', { name: properties.name, exact: true }).count()).toBe(1);
  }
});
