import { expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer } from './built.ts';
import { openPreview, printed, sheets, startPrinting } from './handout-page.ts';
import { visitWith } from './other-files.ts';

/** Numbered places that the first article does not have, in these positions. */
function layerAt(positions: readonly [number, number][]): Layer {
  const changed = structuredClone(layer);
  const [kharkiv] = changed.features;
  if (kharkiv === undefined) throw new Error('The layer is empty.');
  changed.features = positions.map((marker, i) => {
    const place = structuredClone(kharkiv);
    Object.assign(place, { id: `place-${i}`, geometry: { type: 'Point', coordinates: marker } });
    Object.assign(place.properties, { name: `Place ${i}`, marker });
    return place;
  });
  return changed;
}

test('without a place there is the title and a sentence', async () => {
  const page = await visitWith({ layer: layerAt([]), fragment: '#mode=handout&sheet=both' });
  await openPreview(page);
  expect(await sheets(page).count()).toBe(1);
  expect(await sheets(page).textContent()).toContain('No places were found in this article.');
});

test('five hundred places are numbered apart from each other, without names, and listed on many pages', async () => {
  const many = Array.from({ length: 500 }, (_, i): [number, number] => [
    22 + (i % 25) * 0.7,
    45 + Math.floor(i / 25) * 0.35,
  ]);
  const page = await visitWith({ layer: layerAt(many), fragment: '#mode=handout' });
  await openPreview(page);
  expect(await sheets(page).locator('.handout-entry').count()).toBe(500);
  expect(await sheets(page).locator('.print-name').count()).toBe(0);
  const centres = await sheets(page)
    .locator('.print-marker .form')
    .evaluateAll((nodes) =>
      nodes.map((node) => [Number(node.getAttribute('x')), Number(node.getAttribute('y'))] as const),
    );
  const size = Number(await sheets(page).locator('.print-marker .form').first().getAttribute('width'));
  const clashes = centres.filter(([x, y], i) =>
    centres.slice(i + 1).some(([a, b]) => Math.hypot(a - x, b - y) < size - 0.1),
  );
  expect(clashes).toEqual([]);
  const cut = await sheets(page).evaluateAll(
    (nodes) => nodes.filter(({ firstElementChild: part }) => part && part.scrollHeight > part.clientHeight + 1).length,
  );
  expect(cut, 'pages that something does not fit on').toBe(0);
});

test('places on both sides of the antimeridian are side by side, and what is not located is listed as such', async () => {
  const both = layerAt([
    [178.4, -18.1],
    [-171.8, -13.8],
    [0, 0],
  ]);
  const lost = both.features[2];
  if (lost) Object.assign(lost, { geometry: null });
  if (lost) Object.assign(lost.properties, { marker: null, precision: 'unlocated' });
  const page = await visitWith({ layer: both });
  await startPrinting(page);
  const xs = await printed(page)
    .locator('.print-marker .form')
    .evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('x'))));
  expect(xs).toHaveLength(2);
  const [west = 0, east = 0] = xs;
  expect(east).toBeGreaterThan(west);
  expect(await printed(page).locator('.print-tile').count()).toBeGreaterThan(1);
  expect(await printed(page).locator('.handout-entry').nth(2).textContent()).toContain('not located');
});
