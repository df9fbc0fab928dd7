import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, serve } from '../../build.mjs';
import { makeRoot } from '../project-root.ts';
import { marker, markers, openMarker, popup, showTab } from './reader.ts';
import { DOORS, type Door, visit } from './visit.ts';

const IMAGE = '<img src=x onerror=alert(1)>';
const SCRIPT = '</script><script>alert(2)</script>';
/** Every place where a page could take text for markup, or for its own template's words. */
const NAMES = [IMAGE, SCRIPT, `"><svg onload=alert(3)>`, '<!--', '{{title}} $& $1 <!--data-->', "'; alert(4); '"];

const TITLE = `Talks ${IMAGE} end ${SCRIPT}`;
const ARTICLE = `${TITLE}

They met in Kharkiv ${IMAGE} on Monday.

${NAMES.map((name) => `It was said at ${name} that all was well.`).join('\n\n')}

-with ${IMAGE}
`;

let root: string;
let dist: string;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  root = await makeRoot(await mkdtemp(join(tmpdir(), 'dateline-hostile-')));
  const folder = join(root, 'geo/articles/rockets-launched-at-civilians');
  const by = { by: 'a test', at: '2026-01-01' };
  const decisions = NAMES.flatMap((name, i) => [
    {
      id: `hostile-${i}`,
      do: 'place',
      kind: 'other',
      on: [{ type: 'TextQuoteSelector', exact: name, prefix: 'said at ' }],
      geometry: { type: 'Point', coordinates: [30 + i * 2, 48] },
      ...by,
    },
    { id: `hostile-${i}`, do: 'rename', name, ...by },
    { id: `hostile-${i}`, do: 'note', note: `Placed by ${name} itself.`, ...by },
  ]);
  await rm(join(folder, 'article.txt'));
  await writeFile(join(folder, 'article.txt'), ARTICLE);
  const article = { id: 'rockets-launched-at-civilians', credit: `with ${IMAGE}` };
  await writeFile(join(folder, 'decisions.json'), JSON.stringify({ article, decisions }));
  ({ dist } = await build({ root }));
  served = await serve(dist, 0);
});

afterAll(async () => {
  served.server.closeAllConnections();
  served.server.close();
  await rm(root, { recursive: true, force: true });
});

function visitHostile(door: Door): Promise<Page> {
  const file = pathToFileURL(join(dist, 'rockets-launched-at-civilians.html')).href;
  return visit({ door, address: door === 'page' ? served.url : file });
}

describe.each(DOORS)('through the %s', (door) => {
  test('markup in an article and in the names of places is text, everywhere', async () => {
    const page = await visitHostile(door);
    expect(await page.title()).toBe(`${TITLE}: the map`);
    expect(await page.locator('#title').textContent()).toBe(TITLE);
    expect(await page.locator('#byline').textContent()).toContain(`with ${IMAGE} ·`);
    const paragraphs = await page.locator('#article p').allTextContents();
    expect(paragraphs[0]).toBe(`They met in Kharkiv ${IMAGE} on Monday.`);
    expect(await markers(page).count()).toBe(NAMES.length + 1);

    for (const [i, name] of NAMES.entries()) {
      await openMarker(page, `hostile-${i}`);
      expect(await popup(page).locator('h2').textContent()).toBe(name);
      expect(await popup(page).locator('blockquote').textContent()).toBe(`It was said at ${name} that all was well.`);
      expect(await popup(page).locator('mark').textContent()).toBe(name);
      expect(await popup(page).locator('.popup-note').textContent()).toContain(`Placed by ${name} itself.`);
      expect(await page.getByRole('status').textContent()).toContain(name);
      await page.keyboard.press('Escape');
      expect(await marker(page, `hostile-${i}`).getAttribute('data-place')).toBe(`hostile-${i}`);
    }
    await showTab(page, 'Places');
    const list = await page.locator('#places .entry-name').allTextContents();
    expect(list).toEqual(['Kharkiv', ...NAMES]);
    expect(await page.locator('img, svg[onload], [onerror], [onload]').count()).toBe(0);
  });
});

test('markup in the address is text too', async () => {
  const page = await visit({ address: served.url, fragment: `#place=${encodeURIComponent(IMAGE)}` });
  expect(await page.getByRole('status').textContent()).toContain(`There is no place “${IMAGE}”`);
  expect(await page.locator('img').count()).toBe(0);
});

test('the single file’s own scripts are those of the shell, and nothing of the article is among them', async () => {
  const html = await readFile(join(dist, 'rockets-launched-at-civilians.html'), 'utf8');
  expect(html).not.toContain(IMAGE);
  expect(html).not.toContain('<script>alert(2)');
  expect(html.match(/<script/g)).toHaveLength(html.match(/<\/script>/g)?.length ?? 0);
});
