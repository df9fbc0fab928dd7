import { describe, expect, test } from 'vitest';
import { audit, bringAxe, CLEAN } from './audit.ts';
import { openMarker, popup, showTab } from './reader.ts';
import { SIZES, visit } from './visit.ts';

describe.each(SIZES)('at $width × $height', ({ width, height }) => {
  test.each(['light', 'dark'] as const)(
    'axe-core finds nothing in the %s theme, in any state',
    async (theme) => {
      // axe-core is injected from outside, which the page’s own policy would rightly refuse.
      const page = await visit({ viewport: { width, height }, fragment: `#theme=${theme}`, bypassCSP: true });
      await bringAxe(page);
      expect(await audit(page), 'as it opens').toEqual(CLEAN);
      await openMarker(page, 'ukraine');
      await popup(page).locator('summary').click();
      expect(await audit(page), 'with a popup open').toEqual(CLEAN);
      await page.keyboard.press('Escape');
      await showTab(page, 'Places');
      expect(await audit(page), 'on the list').toEqual(CLEAN);
      await showTab(page, 'About');
      expect(await audit(page), 'on the page about the map').toEqual(CLEAN);
    },
    60_000,
  );
});

test('axe-core finds nothing where a place is unknown, all places are shown, and in forced colours at 320 pixels', async () => {
  const page = await visit({
    viewport: { width: 320, height: 640 },
    fragment: '#place=atlantis&reported=all',
    forcedColors: 'active',
    bypassCSP: true,
  });
  await bringAxe(page);
  expect(await audit(page)).toEqual(CLEAN);
});
