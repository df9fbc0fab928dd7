import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { frames } from './visit.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core cannot decide by itself, and why that is no fault. */
const UNDECIDED: Readonly<Record<string, string>> = {
  'color-contrast': 'text over the map’s canvas; theme.test.ts computes the contrast of the map’s colours',
  'frame-tested': 'a map in a frame is audited as a page of its own',
  'label-content-name-mismatch': 'the × of a close button is a sign, not a word; its name says “Close” and what',
  'target-size': 'a marker that another partly covers at its edge; markers.test.ts clicks each in its middle',
};

interface Result {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Puts axe-core into a page, from outside: the page must have been visited with `bypassCSP`. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What axe-core finds on the page as it stands, and what it leaves open without a reason that we know. */
export async function audit(page: Page): Promise<{ violations: string[]; undecided: string[] }> {
  // Text over half a map would be judged by what is not there yet.
  await page.waitForFunction(() => !document.querySelector('.base-tiles canvas:not(.leaflet-tile-loaded)'));
  await frames(page);
  const { violations, incomplete } = await page.evaluate(async (values): Promise<{ [name: string]: Result[] }> => {
    const axe: unknown = Reflect.get(window, 'axe');
    const { run } = axe as { run(options: object): Promise<{ [name: string]: Result[] }> };
    return run({ iframes: false, runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'] });
  }, TAGS);
  const describeResult = ({ id, nodes }: Result) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`);
  return {
    violations: (violations ?? []).flatMap(describeResult),
    undecided: (incomplete ?? []).filter(({ id }) => !(id in UNDECIDED)).flatMap(describeResult),
  };
}

/** What an audit should give. */
export const CLEAN = { violations: [], undecided: [] };
