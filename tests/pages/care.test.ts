import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/core/types.ts';
import { passagesOf } from '../../src/view/steps.ts';
import { layer, text } from './built.ts';
import { visitWith } from './other-files.ts';
import { inSight, openMarker, popup } from './reader.ts';
import { DOORS, visit } from './visit.ts';

const NOTE = 'An editor has marked this passage as distressing.';
const passages = passagesOf(layer);
const careful = passages.filter(({ care }) => care);
const explained = passages.flatMap(({ gloss = [] }) => gloss);
const hospital = careful[0]?.start ?? -1;

const sentence = (page: Page, start: number) => page.locator(`.sentence[data-start="${start}"]`);
const glosses = (page: Page) => page.locator('#article .gloss');
const note = (page: Page) => page.locator('.gloss-note');
const hasFocus = (target: Locator) => target.evaluate((node) => node === document.activeElement);

/** Whole inside the window. */
async function isInside(target: Locator): Promise<boolean> {
  return target.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
}

describe.each(DOORS)('through the %s', (door) => {
  test('a popup shows a passage marked with care only when the reader asks for it', async () => {
    const page = await visit({ door, fragment: '#place=okhmatdyt-childrens-hospital' });
    const passage = popup(page).locator('.passage').first();
    const quote = passage.locator('blockquote');
    expect(await quote.isVisible()).toBe(false);
    expect(await passage.textContent()).toMatch(new RegExp(`^${NOTE}`));
    await passage.getByRole('button', { name: 'Show it' }).press('Enter');
    expect(await quote.isVisible()).toBe(true);
    expect(await hasFocus(quote)).toBe(true);
    expect(await passage.getByText(NOTE).isVisible()).toBe(true);
    expect(await passage.getByRole('button', { name: 'Show it' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await popup(page).waitFor({ state: 'detached' });
  });

  test('in the article the note stands before the sentence, whose words stay as they are', async () => {
    const page = await visit({ door });
    expect(await page.locator('#article .care-note').count()).toBe(careful.length);
    for (const { start, quote } of careful) {
      expect(await sentence(page, start).textContent()).toBe(quote);
      const before = await sentence(page, start).evaluate((node) => node.previousElementSibling?.textContent);
      expect(before).toBe(NOTE);
    }
  });

  test('the tour keeps such a passage to itself, aloud too, until it is asked for once', async () => {
    const page = await visit({ door, fragment: `#step=${hospital}` });
    const quote = page.locator(`.tour blockquote[data-start="${hospital}"]`);
    expect(await quote.isVisible()).toBe(false);
    expect(await page.locator('#status').textContent()).toMatch(new RegExp(`${NOTE}$`));
    await page.locator('.tour').getByRole('button', { name: 'Show it' }).click();
    expect(await hasFocus(quote)).toBe(true);
    await page.keyboard.press('PageDown');
    await quote.waitFor({ state: 'detached' });
    expect(await hasFocus(page.locator('.tour-title'))).toBe(true);
    await page.keyboard.press('PageUp');
    await quote.waitFor();
    expect(await page.locator('.tour').getByText(NOTE).isVisible()).toBe(true);
  });

  test('an explained word opens its note, which has the focus until Escape gives it back', async () => {
    const page = await visit({ door });
    expect(await glosses(page).allTextContents()).toEqual(explained.map(({ exact }) => exact));
    for (const [i, { exact, note: words }] of explained.entries()) {
      const word = glosses(page).nth(i);
      expect(await word.getAttribute('aria-label')).toBe(`${exact}, explained`);
      await word.focus();
      await page.keyboard.press(i % 2 === 0 ? 'Enter' : ' ');
      expect(await note(page).textContent()).toBe(exact + words);
      expect(await hasFocus(note(page))).toBe(true);
      expect(await word.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await note(page).count()).toBe(0);
      expect(await hasFocus(word)).toBe(true);
      expect(await word.getAttribute('aria-expanded')).toBe('false');
    }
  });
});

test('a click on the word opens and closes its note, one beside it closes it, and Tab goes on from the word', async () => {
  const page = await visit();
  const word = glosses(page).first();
  await word.click();
  expect(await inSight(note(page))).toBe(true);
  await word.click();
  expect(await note(page).count()).toBe(0);
  await word.click();
  await page.locator('#byline').click();
  expect(await note(page).count()).toBe(0);
  await word.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await note(page).count()).toBe(0);
  const follows = await word.evaluate(
    (node) => !!(node.compareDocumentPosition(document.activeElement ?? node) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  expect(follows).toBe(true);
});

test('Escape closes a note and leaves the popup, or the tour, in which its word stands', async () => {
  const page = await visit();
  await openMarker(page, 'kharkiv');
  await popup(page).locator('.gloss').click();
  await page.keyboard.press('Escape');
  expect(await note(page).count()).toBe(0);
  expect(await popup(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('.mode[data-mode="tour"]').click();
  await page.locator('.tour .gloss').click();
  await page.keyboard.press('Escape');
  expect(await note(page).count()).toBe(0);
  expect(await page.locator('.tour').count()).toBe(1);
  // Nor does it stay when its words go.
  await page.locator('.tour .gloss').click();
  await page.keyboard.press('PageDown');
  expect(await note(page).count()).toBe(0);
});

test.each([
  { width: 1440, height: 900 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
])('notes stay inside a window of $width × $height', async (viewport) => {
  const page = await visit({ viewport });
  for (const word of await glosses(page).all()) {
    await word.click();
    expect(await isInside(note(page))).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('words that are a place’s too keep their link and have the note behind a sign', async () => {
  const changed: Layer = structuredClone(layer);
  const kyiv = changed.features
    .find(({ id }) => id === 'kyiv')
    ?.properties.passages.find(({ quote }) => quote.includes('capital Kyiv'));
  const start = text.indexOf('capital Kyiv');
  Object.assign(kyiv ?? {}, { gloss: [{ exact: 'capital Kyiv', start, end: start + 12, note: 'A note.' }] });
  const page = await visitWith({ layer: changed });
  const sign = page.getByRole('button', { name: 'capital Kyiv, explained' });
  await sign.click();
  expect(await note(page).textContent()).toBe('capital KyivA note.');
  await page.keyboard.press('Escape');
  expect(await hasFocus(sign)).toBe(true);
  const words = page.locator('.sentence', { hasText: 'capital Kyiv' });
  await words.locator('.mention[data-place="kyiv"]').click();
  await popup(page).locator('blockquote', { hasText: 'capital Kyiv' }).locator('.gloss').click();
  expect(await note(page).textContent()).toBe('capital KyivA note.');
});
