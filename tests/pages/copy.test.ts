import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { placeOf } from './built.ts';
import { entry, focused, popup, shows } from './reader.ts';
import { DOORS, visit } from './visit.ts';

const [first] = placeOf('kharkiv').properties.passages;
const TITLE = 'Rockets launched at civilians as Ukraine-Russia negotiations end';

const copyQuotation = (page: Page) => page.getByRole('button', { name: 'Copy quotation' }).first().click();
const status = (page: Page) => page.locator('#notices p').last().textContent();

/** A browser that keeps what a page copies, in `window.copied`: by the newer way, the older one, or not at all. */
function copying(way: 'newer' | 'older' | 'none') {
  return (context: BrowserContext) =>
    context.addInitScript((chosen) => {
      const keep = (text: string) => Reflect.set(window, 'copied', text);
      const clipboard = { writeText: async (text: string) => keep(text) };
      Object.defineProperty(navigator, 'clipboard', { value: chosen === 'newer' ? clipboard : undefined });
      document.execCommand = () => {
        const field = document.activeElement;
        if (chosen === 'older' && field instanceof HTMLTextAreaElement) keep(field.value.slice(field.selectionStart));
        return chosen === 'older';
      };
    }, way);
}
const copied = (page: Page) => page.evaluate(() => Reflect.get(window, 'copied'));

describe.each(DOORS)('through the door “%s”', (door) => {
  test.each(['newer', 'older'] as const)('a quotation is copied with its source, the %s way', async (way) => {
    const page = await visit({ door, fragment: '#place=kharkiv', prepare: copying(way) });
    await copyQuotation(page);
    await expect.poll(() => status(page)).toBe('The quotation is copied, with its source.');
    const lines = [`“${first?.quote}”`, `${TITLE} · with AAP`];
    const link = door === 'page' ? [page.url()] : [];
    expect(await copied(page)).toBe([...lines, ...link].join('\n'));
    expect(await focused(page)).toBe('popup kharkiv');
  });
});

test('the link is that to what is on the screen', async () => {
  const page = await visit({ prepare: copying('newer') });
  await page.getByRole('tab', { name: 'Places' }).click();
  await entry(page, 'geneva').click();
  await shows(page, 'geneva');
  await page.getByRole('button', { name: 'Copy the link to this view' }).click();
  await expect.poll(() => status(page)).toBe('The link to this view is copied.');
  expect(await copied(page)).toBe(page.url());
  expect(page.url()).toContain('#place=geneva');
});

test('where a browser lets no page copy, the text stands selected in a dialog that Escape closes, and nothing else', async () => {
  const page = await visit({ fragment: '#place=kharkiv', prepare: copying('none') });
  await copyQuotation(page);
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.waitFor();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toContain(first?.quote);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(await popup(page).getAttribute('data-place')).toBe('kharkiv');
  expect(await focused(page)).toBe('popup kharkiv');
});

test('a passage that stands behind a note is copied only when it is shown', async () => {
  const page = await visit({ fragment: '#place=okhmatdyt-childrens-hospital', prepare: copying('newer') });
  await popup(page).waitFor();
  const button = page.getByRole('button', { name: 'Copy quotation' });
  expect(await button.count()).toBe(0);
  await popup(page).locator('.care-show').click();
  await button.click();
  await expect.poll(() => copied(page)).toContain('Mothers and sick children');
});

test('what cannot be copied because its script is gone is said', async () => {
  const page = await visit({
    provoked: /Failed to load resource|net::ERR_FAILED/,
    prepare: (context) => context.route(/\/copy-\w+\.js$/, (route) => route.abort()),
  });
  await page.getByRole('button', { name: 'Copy the link to this view' }).click();
  await expect.poll(() => status(page)).toBe('This could not be copied. Try again.');
});
