import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onlyNamed, placeOf, places, reported, text } from './built.ts';
import { closePopup, openMarker, popup, shows } from './reader.ts';
import { DOORS_AND_SIZES, visit } from './visit.ts';

/** What a popup says under the name of its place: what it is, how closely the article fixes it, how many passages. */
const FACTS: Readonly<Record<string, string>> = {
  kharkiv: 'Settlement · reported here · 1 passage',
  'south-eastern-ukraine': 'Part of a country · somewhere in an area · reported here · 1 passage',
  ukraine: 'Country · reported here · 14 passages',
  'okhmatdyt-childrens-hospital': 'Building or site · exact place · reported here · 1 passage',
  kyiv: 'Settlement · reported here · 4 passages',
  'neighbouring-countries': 'Group of countries · somewhere in an area · reported here · 1 passage',
  '30-km-north-of-kyiv': 'Distance from a place · approximate · reported here · 1 passage',
  belarus: 'Country · reported here · 1 passage',
  'belarus-border': 'Border · approximate · reported here · 1 passage',
  'polish-belarusian-border': 'Border · along a border · reported here · 1 passage',
  geneva: 'Settlement · reported here · 1 passage',
  russia: 'Country · only named · 14 passages',
  'united-states': 'Country · only named · 2 passages',
  'the-kremlin': 'Building or site · exact place · only named · 3 passages',
  'united-kingdom': 'Country · only named · 1 passage',
  'european-union': 'Group of countries · somewhere in an area · only named · 3 passages',
  moscow: 'Settlement · only named · 1 passage',
};

/** What the open popup shows. */
function readPopup(page: Page) {
  return popup(page).evaluate((dialog) => ({
    id: dialog.getAttribute('data-place'),
    label: document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent,
    name: dialog.querySelector('h2')?.textContent,
    facts: dialog.querySelector('.popup-facts')?.textContent,
    note: dialog.querySelector('.popup-note')?.textContent,
    quotes: [...dialog.querySelectorAll('blockquote')].map((quote) => ({
      quote: quote.textContent,
      start: Number(quote.getAttribute('data-start')),
      marks: [...quote.querySelectorAll('mark')].map((mark) => mark.textContent),
      link: quote.parentElement?.querySelector('a')?.textContent,
      later: quote.closest('details') !== null,
    })),
  }));
}

/** What the popup of a place ought to show. */
function expectedPopup(id: string) {
  const { name, note, passages } = placeOf(id).properties;
  const isLater = (passage: (typeof passages)[number]) => passage.mentions.every(({ role }) => role === 'demonym');
  const [first, later] = [passages.filter((passage) => !isLater(passage)), passages.filter(isLater)];
  const quotes = [...first, ...later].map((passage) => ({
    quote: passage.quote,
    start: passage.start,
    marks: passage.mentions.map(({ exact }) => exact),
    link: 'Show in the article',
    later: first.length > 0 && isLater(passage),
  }));
  return { id, label: name, name, facts: FACTS[id], note: expect.stringContaining(note), quotes };
}

async function checkPopup(page: Page, id: string): Promise<void> {
  await openMarker(page, id);
  const shown = await readPopup(page);
  expect(shown).toEqual(expectedPopup(id));
  for (const { quote, start } of shown.quotes) expect(text.slice(start, start + (quote ?? '').length)).toBe(quote);
  await closePopup(page);
}

describe.each(DOORS_AND_SIZES)('through the $door at $width × $height', ({ door, width, height }) => {
  test('each marker opens a popup that quotes the article, and so do those that are only named', async () => {
    const page = await visit({ door, viewport: { width, height } });
    for (const { id } of reported) await checkPopup(page, id);
    await page.evaluate(() => {
      location.hash = '#reported=all';
    });
    for (const { id } of onlyNamed) await checkPopup(page, id);
  }, 60_000);
});

test('every place of the article is one that this test knows', () => {
  expect(places.map(({ id }) => id).sort()).toEqual(Object.keys(FACTS).sort());
});

test('passages with nothing but demonyms wait behind “more mentions” and open by click and by keyboard', async () => {
  const page = await visit({ fragment: '#place=ukraine' });
  const more = popup(page).locator('details');
  const later = more.locator('blockquote');
  expect(await more.locator('summary').textContent()).toBe(`More mentions (${await later.count()})`);
  expect(await later.first().isVisible()).toBe(false);
  await more.locator('summary').click();
  expect(await later.first().isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await later.first().isVisible()).toBe(false);
});

test('a place that is named by a demonym alone shows its passage at once', async () => {
  const page = await visit({ fragment: '#place=united-kingdom' });
  expect(await popup(page).locator('blockquote').isVisible()).toBe(true);
  expect(await popup(page).locator('mark').allTextContents()).toEqual(['British']);
  expect(await popup(page).locator('details').count()).toBe(0);
});

test('the headline is a passage of both countries', async () => {
  const page = await visit({ fragment: '#place=ukraine' });
  const title = 'Rockets launched at civilians as Ukraine-Russia negotiations end';
  expect(await popup(page).locator('blockquote').first().textContent()).toBe(title);
  await page.goto(`${page.url().split('#')[0]}#place=russia`);
  await shows(page, 'russia');
  expect(await popup(page).locator('blockquote').first().textContent()).toBe(title);
});

test('neither the newsletter’s lines nor the photo’s credit is on any popup', () => {
  const quotes = places.flatMap(({ properties }) => properties.passages.map(({ quote }) => quote)).join('\n');
  expect(quotes).not.toMatch(/Photo|Getty|Newsletter|Come Too Far|AAP/);
});
