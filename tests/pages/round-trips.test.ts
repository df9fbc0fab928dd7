import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onlyNamed, places, reported } from './built.ts';
import { closePopup, entry, inSight, marker, mention, openMarker, popup, shows, showTab } from './reader.ts';
import { DOORS_AND_SIZES, frames, visit } from './visit.ts';

/** What each part of the page says is selected. */
function selection(page: Page) {
  return page.evaluate(() => {
    const ids = (selector: string) =>
      [...document.querySelectorAll(selector)].map((node) => node.getAttribute('data-place'));
    const lit = [...document.querySelectorAll('.mention[aria-current="true"]')];
    return {
      address: new URLSearchParams(location.hash.slice(1)).get('place'),
      popup: ids('[role="dialog"]'),
      markers: ids('#map button[aria-expanded="true"]'),
      list: ids('#places [aria-current="true"]'),
      text: [...new Set(lit.flatMap((node) => node.getAttribute('data-places')?.split(' ') ?? []))],
    };
  });
}

/** Everything agrees that one place, or none, is selected. */
async function expectSelected(page: Page, id: string | null): Promise<void> {
  const { text, ...shown } = await selection(page);
  const only = id === null ? [] : [id];
  expect(shown).toEqual({ address: id, popup: only, markers: only, list: only });
  if (id === null) expect(text).toEqual([]);
  else expect(text).toContain(id);
}

/** True when at least one of a place's names is in the sight of the reader. */
async function isNameInSight(page: Page, id: string): Promise<boolean> {
  const lit = page.locator(`.mention[data-places~="${id}"]`);
  for (const link of await lit.all()) if (await inSight(link)) return true;
  return false;
}

describe.each(DOORS_AND_SIZES)('through the $door at $width × $height', ({ door, width, height }) => {
  test('map, text and list select the same place', async () => {
    const page = await visit({ door, viewport: { width, height } });
    await expectSelected(page, null);

    await openMarker(page, 'kharkiv');
    await expectSelected(page, 'kharkiv');
    await closePopup(page);
    await expectSelected(page, null);

    await mention(page, 'geneva').click();
    await expectSelected(page, 'geneva');
    expect(await inSight(marker(page, 'geneva'))).toBe(true);
    await closePopup(page);

    await showTab(page, 'Places');
    await entry(page, 'kyiv').click();
    await expectSelected(page, 'kyiv');
    expect(await inSight(marker(page, 'kyiv'))).toBe(true);
    await closePopup(page);
    await expectSelected(page, null);
  });

  test('a passage’s link shows it in the article', async () => {
    const page = await visit({ door, viewport: { width, height } });
    await openMarker(page, 'kyiv');
    const start = await popup(page).locator('blockquote').nth(2).getAttribute('data-start');
    await popup(page).getByText('Show in the article').nth(2).click();
    const sentence = page.locator(`.sentence[data-start="${start}"]`);
    expect(await sentence.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await sentence.textContent()).toContain('in the video broadcast from Kyiv');
    expect(await sentence.evaluate((node) => node.classList.contains('is-shown'))).toBe(true);
    await expect.poll(() => inSight(sentence)).toBe(true);
    // A phone's popup is a sheet over the text: it makes way, and Back brings it again.
    if (width < 500) {
      await expectSelected(page, null);
      await page.goBack();
    }
    await expectSelected(page, 'kyiv');
  });
});

test('every name in the text opens its place, with the passage in which it stands', async () => {
  const page = await visit();
  const opened = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.mention')].map((link) => {
      link.click();
      const dialog = document.querySelector('[role="dialog"]');
      const start = link.closest('.sentence')?.getAttribute('data-start');
      return {
        asked: link.getAttribute('data-place'),
        shown: dialog?.getAttribute('data-place'),
        isQuoted: dialog?.querySelector(`blockquote[data-start="${start}"]`)?.textContent?.includes(link.innerText),
      };
    }),
  );
  expect(opened.length).toBeGreaterThan(40);
  expect(opened.filter(({ asked, shown, isQuoted }) => asked !== shown || !isQuoted)).toEqual([]);
});

test('every entry of the list opens its place', async () => {
  const page = await visit();
  await showTab(page, 'Places');
  for (const { id } of places) {
    await entry(page, id).click();
    await shows(page, id);
    await expectSelected(page, id);
  }
});

test('a marker lights its names in the text and brings one into sight', async () => {
  const page = await visit();
  for (const { id } of reported) {
    await openMarker(page, id);
    await expect.poll(() => isNameInSight(page, id), { message: id }).toBe(true);
    await closePopup(page);
  }
});

test('the list has every place once, in the article’s order, with the numbers of the markers', async () => {
  const page = await visit();
  await showTab(page, 'Places');
  const entries = await page
    .locator('#places [data-place]')
    .evaluateAll((nodes) =>
      nodes.map((node) => [
        node.getAttribute('data-place'),
        node.querySelector('.entry-name')?.textContent,
        node.querySelector('.sign-number')?.textContent ?? null,
      ]),
    );
  const row = (number: string | null, { id, properties }: (typeof places)[number]) => [id, properties.name, number];
  expect(entries).toEqual([
    ...reported.map((place, i) => row(String(i + 1), place)),
    ...onlyNamed.map((place) => row(null, place)),
  ]);
  for (const [i, { id }] of reported.entries()) {
    expect(await marker(page, id).locator('.sign-number').textContent()).toBe(String(i + 1));
  }
});

test('the names of nested places open the inner one: “Kyiv” in “30 kilometres north of the capital Kyiv”', async () => {
  const page = await visit();
  const nested = page.locator('.mention[data-places~="30-km-north-of-kyiv"]');
  expect(await nested.allTextContents()).toEqual(['30 kilometres north of the capital ', 'Kyiv']);
  await nested.first().click();
  await expectSelected(page, '30-km-north-of-kyiv');
  await closePopup(page);
  await nested.last().click();
  await expectSelected(page, 'kyiv');
});

test('a click on a border selects its place', async () => {
  const page = await visit();
  const line = page.locator('path.shape-line.shape-line').last();
  const [x, y] = await line.evaluate((node) => {
    const path = node as unknown as SVGPathElement;
    const to = path.getScreenCTM() ?? new DOMMatrix();
    for (let share = 0.1; share < 1; share += 0.05) {
      const at = path.getPointAtLength(path.getTotalLength() * share).matrixTransform(to);
      if (document.elementFromPoint(at.x, at.y) === node) return [at.x, at.y];
    }
    return [0, 0];
  });
  await page.mouse.click(x ?? 0, y ?? 0);
  await frames(page);
  const { popup: shown } = await selection(page);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatch(/border$/);
});
