import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { layer, places, reported, text } from './built.ts';
import { openPreview, pageCount, printed, sheets, startPrinting } from './handout-page.ts';
import { DOORS, visit } from './visit.ts';

const fragment = (page: Page) => new URL(page.url()).hash;

describe.each(DOORS)('printing the %s, by the browser’s own menu', (door) => {
  test('prints the handout in light colours and nothing else, and leaves the page as it was', async () => {
    const page = await visit({ door, fragment: '#theme=dark' });
    await startPrinting(page);
    const shown = await page.evaluate(() =>
      [...document.body.children].filter((node) => getComputedStyle(node).display !== 'none').map((n) => n.className),
    );
    expect(shown).toEqual(['handout-print handout-paper']);
    expect(await printed(page).evaluate((node) => getComputedStyle(node).color)).toBe('rgb(17, 17, 17)');
    expect(await printed(page).locator('h2').textContent()).toBe(layer.article.title);
    expect(await printed(page).locator('.handout-byline').textContent()).toContain(layer.article.credit);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await printed(page).count()).toBe(0);
    expect(await page.locator('#map').isVisible()).toBe(true);
  });

  test('numbers the map in the article’s order and quotes verbatim', async () => {
    const page = await visit({ door });
    await startPrinting(page);
    const numbers = await printed(page)
      .locator('.print-marker')
      .evaluateAll((nodes) =>
        nodes.map((node) => [node.getAttribute('data-place'), node.querySelector('text')?.textContent]),
      );
    expect(numbers).toEqual(reported.map(({ id }, i) => [id, String(i + 1)]));
    expect(await printed(page).locator('.print-land').count()).toBeGreaterThan(0);
    const entries = await printed(page)
      .locator('.handout-entry')
      .evaluateAll((nodes) =>
        nodes.map((node) => ({
          place: node.getAttribute('data-place'),
          name: node.querySelector('bdi')?.textContent,
          quotes: [...node.querySelectorAll('blockquote')].map((quote) => {
            for (const letter of quote.querySelectorAll('sup')) letter.remove();
            return { start: Number(quote.dataset.start), text: quote.textContent ?? '' };
          }),
        })),
      );
    expect(entries.map(({ place, name }) => [place, name])).toEqual(reported.map((p) => [p.id, p.properties.name]));
    for (const { start, text: quote } of entries.flatMap(({ quotes }) => quotes)) {
      expect(text.slice(start, start + quote.length)).toBe(quote);
      expect(quote.length).toBeGreaterThan(20);
    }
    const care = places.filter(({ properties }) => properties.reported && properties.passages.some((p) => p.care));
    expect(await printed(page).locator('.handout-care').count()).toBeGreaterThanOrEqual(care.length);
  });
});

describe('on paper', () => {
  test.each(['A4', 'Letter'] as const)('the handout fills two pages of %s, and none is blank', async (format) => {
    const page = await visit();
    await startPrinting(page);
    expect(await pageCount(page, format)).toBe(2);
    expect(await printed(page).count(), 'it is taken away afterwards').toBe(0);
  });

  test('the worksheet names no place that it asks for, and its answer key begins a page of its own', async () => {
    const page = await visit({ fragment: '#sheet=worksheet' });
    await startPrinting(page);
    const worksheet = printed(page).locator('[data-part="worksheet"]');
    const onMap = await worksheet.locator('.print-map').textContent();
    for (const { properties } of reported) expect(onMap).not.toContain(properties.name);
    expect(await worksheet.locator('.print-marker').count()).toBe(reported.length);
    expect(await worksheet.locator('.handout-answer').allTextContents()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(String),
    );
    expect(await worksheet.locator('.handout-field').count()).toBe(3);
    const answers = printed(page).locator('[data-part="answers"]');
    expect(await answers.evaluate((node) => getComputedStyle(node).breakBefore)).toBe('page');
    expect(await answers.locator('bdi').allTextContents()).toEqual(reported.map(({ properties }) => properties.name));
    expect(await pageCount(page)).toBe(3);
  });

  test('black ink has no other colour', async () => {
    const page = await visit({ fragment: '#sheet=both&ink=black' });
    await startPrinting(page);
    const colours = await printed(page).evaluate((host) => {
      const found = new Set<string>();
      for (const node of host.querySelectorAll('*')) {
        const { color, fill, stroke, borderBlockEndColor } = getComputedStyle(node);
        for (const value of [color, fill, stroke, borderBlockEndColor]) found.add(value);
      }
      return [...found];
    });
    const isGrey = (colour: string) => {
      const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
      return colour === 'none' || (parts[0] === parts[1] && parts[1] === parts[2]);
    };
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([]);
  });
});

describe('the preview', () => {
  test('shows the pages, follows the choices, keeps them in the address, and Escape gives the focus back', async () => {
    const page = await visit();
    const button = page.locator('.mode[data-mode="handout"]');
    await button.focus();
    await page.keyboard.press('Enter');
    await openPreview(page);
    expect(await sheets(page).count()).toBe(2);
    expect(await page.locator('.handout-desk-title').evaluate((node) => node === document.activeElement)).toBe(true);
    await page.getByRole('radio', { name: 'Worksheet and answer key' }).check();
    await page.getByRole('radio', { name: 'US Letter' }).check();
    await page.getByRole('radio', { name: 'Black and white' }).check();
    expect(fragment(page)).toBe('#mode=handout&sheet=worksheet&paper=letter&ink=black');
    expect(await sheets(page).first().locator('.handout-field').count()).toBe(3);
    const ratio = await sheets(page)
      .first()
      .evaluate((node) => node.getBoundingClientRect().height / node.getBoundingClientRect().width);
    expect(ratio).toBeCloseTo(11 / 8.5, 2);
    expect(await page.locator('.masthead').evaluate((node) => node.hasAttribute('inert'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await sheets(page).count()).toBe(0);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.locator('.masthead').evaluate((node) => node.hasAttribute('inert'))).toBe(false);
  });

  test('prints what it shows, with every quotation of the preview on the paper', async () => {
    const page = await visit({
      fragment: '#mode=handout&sheet=both',
      prepare: (context) =>
        context.addInitScript(() => {
          window.print = () => dispatchEvent(new Event('beforeprint'));
        }),
    });
    await openPreview(page);
    const quotes = (host: string) => page.locator(`${host} blockquote`).allTextContents();
    const shown = await quotes('.handout-papers');
    await page.getByRole('button', { name: 'Print' }).click();
    await printed(page).waitFor({ state: 'attached' });
    expect(await quotes('.handout-print')).toEqual(shown);
    expect(await sheets(page).count()).toBe(await pageCount(page));
  });

  test('says what it does not know, and shows the usual', async () => {
    const page = await visit({ fragment: '#mode=handout&sheet=poster' });
    await openPreview(page);
    expect(await page.locator('.handout-notice').textContent()).toContain('“poster”');
    expect(await page.getByRole('radio', { name: 'Handout', exact: true }).isChecked()).toBe(true);
  });

  test('needs no sideways scrolling at 320 pixels', async () => {
    const page = await visit({ viewport: { width: 320, height: 256 }, fragment: '#mode=handout' });
    await openPreview(page);
    const desk = page.locator('.handout-desk');
    expect(await desk.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Leave' }).click();
    expect(await desk.count()).toBe(0);
  });
});
