import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openMarker, popup, showTab } from './reader.ts';
import { frames, SIZES, visit } from './visit.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core cannot decide by itself, and why that is no fault. */
const UNDECIDED: Readonly<Record<string, string>> = {
  'color-contrast': 'text over the map’s canvas; theme.test.ts computes the contrast of the map’s colours',
  'label-content-name-mismatch': 'the × of a close button is a sign, not a word; its name says “Close” and what',
  'target-size': 'a marker that another partly covers at its edge; markers.test.ts clicks each in its middle',
};

interface Result {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function audit(page: Page): Promise<{ violations: string[]; undecided: string[] }> {
  await frames(page);
  const { violations, incomplete } = await page.evaluate(async (values): Promise<{ [name: string]: Result[] }> => {
    const axe: unknown = Reflect.get(window, 'axe');
    const { run } = axe as { run(options: object): Promise<{ [name: string]: Result[] }> };
    return run({ runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'] });
  }, TAGS);
  const describeResult = ({ id, nodes }: Result) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`);
  return {
    violations: (violations ?? []).flatMap(describeResult),
    undecided: (incomplete ?? []).filter(({ id }) => !(id in UNDECIDED)).flatMap(describeResult),
  };
}

const CLEAN = { violations: [], undecided: [] };

describe.each(SIZES)('at $width × $height', ({ width, height }) => {
  test.each(['light', 'dark'] as const)(
    'axe-core finds nothing in the %s theme, in any state',
    async (theme) => {
      // axe-core is injected from outside, which the page’s own policy would rightly refuse.
      const page = await visit({ viewport: { width, height }, fragment: `#theme=${theme}`, bypassCSP: true });
      await page.evaluate(source);
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
  await page.evaluate(source);
  expect(await audit(page)).toEqual(CLEAN);
});
