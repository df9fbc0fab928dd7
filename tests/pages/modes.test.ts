import { expect, test } from 'vitest';
import { markers } from './reader.ts';
import { visit } from './visit.ts';

test('a mode whose script cannot be had is said, and the map stays as it was', async () => {
  const page = await visit({
    provoked: /Failed to load resource|net::ERR_FAILED/,
    prepare: (context) => context.route(/\/learn-\w+\.js$/, (route) => route.abort()),
  });
  const before = await markers(page).count();
  await page.getByRole('button', { name: 'Learn' }).click();
  await expect.poll(() => page.locator('#status').textContent()).toMatch(/^This could not be opened: /);
  expect(await page.locator('html').getAttribute('data-mode')).toBe(null);
  expect(new URL(page.url()).hash).toBe('');
  expect(await markers(page).count()).toBe(before);
  // What can be had is still to be had.
  await page.getByRole('button', { name: 'Tour' }).click();
  await expect.poll(() => page.locator('html').getAttribute('data-mode')).toBe('tour');
});
