import { describe, expect, test } from 'vitest';
import { onlyNamed, reported } from './built.ts';
import { marker, markers, openMarker, popup } from './reader.ts';
import { DOORS, stands, visit } from './visit.ts';

describe.each(DOORS)('through the %s', (door) => {
  test('#place=kharkiv opens that place', async () => {
    const page = await visit({ door, fragment: '#place=kharkiv' });
    expect(await popup(page).getAttribute('data-place')).toBe('kharkiv');
    expect(await marker(page, 'kharkiv').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#status').textContent()).toBe('Place 1 of 11: Kharkiv, 1 passage.');
  });

  test('a link leaves the focus where the page begins', async () => {
    const page = await visit({ door, fragment: '#place=kharkiv' });
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('a place that the article does not have is said, and the whole map shown', async () => {
    const page = await visit({ door, fragment: '#place=atlantis' });
    const words = 'There is no place “atlantis” in this article; the whole map is shown.';
    expect(await page.locator('#status').textContent()).toBe(words);
    expect(await page.locator('#status').isVisible()).toBe(true);
    expect(await popup(page).count()).toBe(0);
    expect(await markers(page).count()).toBe(reported.length);
  });

  test('keys that it does not know stay in the address', async () => {
    const page = await visit({ door, fragment: '#near=36.2,50&place=kharkiv&new' });
    await openMarker(page, 'geneva');
    expect(new URL(page.url()).hash).toBe('#near=36.2,50&place=geneva&new');
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).hash).toBe('#near=36.2,50&new');
  });

  test('back and forward go through the places', async () => {
    const page = await visit({ door });
    await openMarker(page, 'kharkiv');
    await openMarker(page, 'geneva');
    const shown = () => popup(page).evaluateAll((dialogs) => dialogs.map((node) => node.getAttribute('data-place')));
    await page.goBack();
    await expect.poll(shown).toEqual(['kharkiv']);
    await page.goBack();
    await expect.poll(shown).toEqual([]);
    await page.goForward();
    await expect.poll(shown).toEqual(['kharkiv']);
    await page.goForward();
    await expect.poll(shown).toEqual(['geneva']);
    // A reader who was in the popup is in the next one, not at the top of the page.
    await page.locator('.popup-title').focus();
    await page.goBack();
    await expect.poll(shown).toEqual(['kharkiv']);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('popup-title');
  });

  test('a fragment that is changed by hand is followed', async () => {
    const page = await visit({ door, fragment: '#place=kharkiv' });
    await page.evaluate(() => {
      location.hash = '#place=geneva';
    });
    await page.locator('[role="dialog"][data-place="geneva"]').waitFor();
    expect(await marker(page, 'kharkiv').getAttribute('aria-expanded')).toBe('false');
  });

  test('#reported=all shows the places that are only named, and the switch follows', async () => {
    const page = await visit({ door, fragment: '#reported=all' });
    const toggle = page.getByLabel('Show places that are only named');
    expect(await toggle.isChecked()).toBe(true);
    expect(await markers(page).count()).toBe(reported.length + onlyNamed.length);
    await toggle.uncheck();
    expect(await markers(page).count()).toBe(reported.length);
    expect(new URL(page.url()).hash).toBe('');
    await toggle.check();
    expect(new URL(page.url()).hash).toBe('#reported=all');
  });

  test('a place that is only named is on the map while it is selected', async () => {
    const page = await visit({ door, fragment: '#place=moscow' });
    expect(await marker(page, 'moscow').count()).toBe(1);
    expect(await page.locator('#status').textContent()).toBe('Only named: Moscow, 1 passage.');
    await page.keyboard.press('Escape');
    await expect.poll(() => marker(page, 'moscow').count()).toBe(0);
  });

  test('a reload shows the same', async () => {
    const page = await visit({ door, fragment: '#place=geneva&theme=dark&reported=all' });
    await page.reload();
    await stands(page);
    expect(new URL(page.url()).hash).toBe('#place=geneva&theme=dark&reported=all');
    expect(await popup(page).getAttribute('data-place')).toBe('geneva');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});
