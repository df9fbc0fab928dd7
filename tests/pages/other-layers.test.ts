import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { layer } from './built.ts';
import { visitWith } from './other-files.ts';
import { focused, markers, mention, popup } from './reader.ts';

/** The article's layer with a second place on the words of Geneva. */
function ambiguous(): Layer {
  const changed = structuredClone(layer);
  const geneva = changed.features.find(({ id }) => id === 'geneva');
  if (geneva === undefined) throw new Error('The layer has no Geneva.');
  const canton = structuredClone(geneva);
  canton.id = 'canton-of-geneva';
  Object.assign(canton.properties, { name: 'Canton of Geneva', kind: 'region', precision: 'area' });
  changed.features.splice(changed.features.indexOf(geneva) + 1, 0, canton);
  return changed;
}

/** A layer of many places, some of them in the very same spot. */
function crowded(count: number): Layer {
  const changed = structuredClone(layer);
  const [kharkiv] = changed.features;
  if (kharkiv === undefined) throw new Error('The layer is empty.');
  changed.features = Array.from({ length: count }, (_, i) => {
    const place = structuredClone(kharkiv);
    const marker: [number, number] = [24 + (i % 10), 47 + Math.floor(i / 20)];
    Object.assign(place, { id: `place-${i}`, geometry: { type: 'Point', coordinates: marker } });
    Object.assign(place.properties, { name: `Place ${i}`, marker });
    return place;
  });
  return changed;
}

describe('words that name two places', () => {
  const choice = (page: Page) => page.getByRole('group', { name: 'Which place?' });

  test('offer the choice, by mouse', async () => {
    const page = await visitWith({ layer: ambiguous() });
    await mention(page, 'geneva').click();
    expect(await popup(page).count()).toBe(0);
    expect(await choice(page).getByRole('button').allTextContents()).toEqual(['11Geneva', '12Canton of Geneva']);
    await choice(page).getByRole('button', { name: 'Canton of Geneva' }).click();
    expect(await popup(page).getAttribute('data-place')).toBe('canton-of-geneva');
    expect(await choice(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('mention geneva');
  });

  test('and by keyboard, with a way out that gives the focus back', async () => {
    const page = await visitWith({ layer: ambiguous() });
    await mention(page, 'geneva').focus();
    await page.keyboard.press('Enter');
    expect(
      await choice(page)
        .getByRole('button')
        .first()
        .evaluate((node) => node === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await choice(page).count()).toBe(0);
    expect(await focused(page)).toBe('mention geneva');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await popup(page).getAttribute('data-place')).toBe('canton-of-geneva');
  });
});

describe('a layer of thirty places', () => {
  test('has few Tab stops on the map, and the arrow keys reach the rest', async () => {
    const page = await visitWith({ layer: crowded(30) });
    expect(await markers(page).count()).toBe(30);
    const stops = await page.locator('#map-frame').evaluate((frame) => {
      const inTabOrder = [...frame.querySelectorAll<HTMLElement>('button, [tabindex]')];
      return inTabOrder.filter((node) => node.tabIndex >= 0 && node.matches('[data-place]')).length;
    });
    expect(stops).toBe(1);
    await markers(page).first().focus();
    const seen = new Set<string>();
    for (let i = 0; i < 30; i++) {
      seen.add(await focused(page));
      await page.keyboard.press('ArrowRight');
    }
    expect(seen.size).toBe(30);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await popup(page).getAttribute('data-place')).toBe('place-29');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('marker place-29');
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toMatch(/^marker/);
  });

  test('has no two markers on one another, even where places are in the very same spot', async () => {
    const page = await visitWith({ layer: crowded(30) });
    const boxes = await markers(page).evaluateAll((nodes) =>
      nodes.map((node) => {
        const { x, y } = node.getBoundingClientRect();
        return { x, y };
      }),
    );
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1))
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(24);
    }
  });
});
