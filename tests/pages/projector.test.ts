import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { colourOf, contrast } from './pixels.ts';
import {
  addressAt,
  at,
  button,
  firstWith,
  hashOf,
  passageAt,
  projects,
  quotation,
  row,
  shownAt,
  strip,
  THEMES,
} from './projector.ts';
import { marker, openMarker, popup } from './reader.ts';
import { stands, type VisitOptions, visit } from './visit.ts';

const PLAIN = firstWith(false);
const CARE = firstWith(true);
const LAST = row.length - 1;

/** The page with the projector at a stop of the row. */
async function visitStop(index: number, more = ''): Promise<Page> {
  const page = await visit({ fragment: addressAt(index, more) });
  await projects(page);
  return page;
}

const has = async (page: Page, key: string) => new URLSearchParams((await hashOf(page)).slice(1)).has(key);
const said = (page: Page) => page.locator('#said').textContent();

test('the whole row is walked by a remote: each place of each passage alone, quoted verbatim, named, announced', async () => {
  const page = await visit();
  await page.locator('.mode[data-mode="projector"]').click();
  await projects(page);
  expect(await popup(page).count()).toBe(0);
  for (const [index, { step, place }] of row.entries()) {
    expect((await shownAt(page))?.startsWith(at(index)), `stop ${index}`).toBe(true);
    const { name, passages } = place.feature.properties;
    expect(await strip(page).locator('h2').innerText()).toContain(name);
    expect(await strip(page).locator('.projector-count').innerText()).toMatch(
      new RegExp(`^${index + 1} of ${row.length}`),
    );
    const lit = await page
      .locator('#map .marker')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-place')));
    expect(lit).toEqual([place.id]);
    if (step.passage.care && !(await quotation(page).isVisible())) {
      expect(await said(page)).toContain('distressing');
      await page.keyboard.press('PageDown');
    }
    const parts: string[] = [];
    const marked: string[] = [];
    for (let part = 0; part < 9; part++) {
      parts.push((await quotation(page).textContent()) ?? '');
      marked.push(...(await quotation(page).locator('mark').allTextContents()));
      expect(await said(page)).toContain(parts.at(-1));
      const before = await hashOf(page);
      await page.keyboard.press('PageDown');
      const isHere = [at(index), at(index, part + 2)].includes((await shownAt(page)) ?? '');
      if ((await hashOf(page)) === before || !isHere) break;
    }
    expect(parts.join('')).toBe(step.passage.quote);
    const mentions = passages.find(({ start }) => start === step.start)?.mentions ?? [];
    expect(marked.join('')).toBe(mentions.map(({ exact }) => exact).join(''));
  }
  expect((await shownAt(page))?.startsWith(at(LAST))).toBe(true);
  for (let i = 0; i < 60 && (await shownAt(page)) !== at(0); i++) await page.keyboard.press('PageUp');
  expect(await shownAt(page)).toBe(at(0));
});

describe('a key', () => {
  test('of a keyboard or a remote leads on, back, to the ends, or nowhere', async () => {
    const page = await visit({ fragment: addressAt(1), viewport: { width: 1920, height: 1080 } });
    await projects(page);
    for (const [key, from, to] of [
      ['PageDown', 1, 2],
      ['ArrowRight', 1, 2],
      ['ArrowDown', 1, 2],
      ['Space', 1, 2],
      ['PageUp', 1, 0],
      ['ArrowLeft', 1, 0],
      ['ArrowUp', 1, 0],
      ['Shift+Space', 1, 0],
      ['Home', 2, 0],
      ['End', 1, LAST],
      ['PageUp', 0, 0],
      ['Enter', 1, 1],
      ['x', 1, 1],
    ] as const) {
      await page.evaluate((hash) => location.replace(hash), addressAt(from));
      await page.keyboard.press(key);
      expect(await shownAt(page), `${key} at ${from}`).toBe(at(to));
    }
  });

  test('P opens at the selected place and leaves; the focus and the popup come back', async () => {
    const page = await visit();
    await openMarker(page, 'geneva');
    await page.keyboard.press('p');
    await projects(page);
    expect(await shownAt(page)).toMatch(/^\d+ geneva/);
    expect(await popup(page).count()).toBe(0);
    expect(await strip(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('p');
    await strip(page).waitFor({ state: 'detached' });
    expect(await shownAt(page)).toBe(null);
    expect(await popup(page).getAttribute('data-place')).toBe('geneva');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    expect(await page.locator('#article').isVisible()).toBe(true);
    expect(await marker(page, 'geneva').evaluate((node) => node.getBoundingClientRect().width)).toBe(28);
  });

  test('Escape leaves, and gives the focus back to the button that opened', async () => {
    const page = await visit();
    await page.locator('.mode[data-mode="projector"]').focus();
    await page.keyboard.press('Enter');
    await projects(page);
    await page.keyboard.press('Escape');
    await strip(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mode'))).toBe('projector');
    await page.goBack();
    await projects(page);
  });

  test('that opens it fills the screen; whoever leaves the full screen leaves the projector, and the other way round', async () => {
    const page = await visit();
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('p');
    await projects(page);
    await expect.poll(isFull).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await strip(page).waitFor({ state: 'detached' });
    expect(await shownAt(page)).toBe(null);
    await page.keyboard.press('p');
    await projects(page);
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('Escape');
    await strip(page).waitFor({ state: 'detached' });
    await expect.poll(isFull).toBe(false);
  });

  test('F5 does not reload here, and does elsewhere', async () => {
    const page = await visitStop(PLAIN);
    const isLeftToTheBrowser = () =>
      page.evaluate(() => {
        const event = new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true });
        return document.body.dispatchEvent(event);
      });
    expect(await isLeftToTheBrowser()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await isLeftToTheBrowser()).toBe(true);
  });

  test.each(['b', '.'])('“%s” blanks the screen; it, or a move, brings it back where it was', async (key) => {
    const page = await visitStop(1);
    const blank = page.locator('.projector-blank');
    for (const back of [key, 'PageDown', 'Space', 'Tab']) {
      await page.keyboard.press(key);
      await blank.waitFor();
      expect(await has(page, 'blank')).toBe(true);
      expect(await colourOf(page, 'var(--blank)')).toEqual([0, 0, 0]);
      expect(await blank.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
      await page.keyboard.press(back);
      await blank.waitFor({ state: 'detached' });
      expect([await has(page, 'blank'), await shownAt(page)]).toEqual([false, at(1)]);
    }
    await page.keyboard.press(key);
    await blank.click();
    expect(await strip(page).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('that is a single letter does nothing where the reader has switched those off', async () => {
    const page = await visit({
      fragment: addressAt(1),
      prepare: (context) =>
        context.addInitScript(() => {
          if (location.protocol !== 'about:') localStorage.setItem('dateline.shortcuts', 'off');
        }),
    });
    await projects(page);
    const before = await hashOf(page);
    for (const key of ['b', '.', 'l', 'p']) await page.keyboard.press(key);
    expect(await hashOf(page)).toBe(before);
    await page.keyboard.press('PageDown');
    expect(await shownAt(page)).toBe(at(2));
  });

  test('presses the button that has the focus, and does not move then', async () => {
    const page = await visitStop(1);
    await button(page, 'pointer').focus();
    await page.keyboard.press('Space');
    expect([await has(page, 'pointer'), await shownAt(page)]).toEqual([true, at(1)]);
    await button(page, 'theme').focus();
    await page.keyboard.press('Enter');
    expect([await has(page, 'theme'), await shownAt(page)]).toEqual([true, at(1)]);
  });
});

describe('a passage that an editor has marked as distressing', () => {
  test.each(['Enter', 'Space', 'PageDown', 'the button'])('waits for %s', async (key) => {
    const page = await visitStop(CARE);
    expect(await quotation(page).isVisible()).toBe(false);
    expect(await strip(page).innerText()).not.toContain(passageAt(CARE)?.quote.slice(0, 20));
    expect(await strip(page).innerText()).toContain('An editor has marked this passage as distressing.');
    if (key === 'the button') await strip(page).getByRole('button').click();
    else await page.keyboard.press(key);
    expect(await shownAt(page)).toBe(at(CARE, 1));
    expect(await quotation(page).isVisible()).toBe(true);
    expect(await said(page)).toContain((await quotation(page).textContent()) ?? '-');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('projector-strip');
  });
});

test('a reload loses nothing: step, place, part, blank screen, pointer, theme', async () => {
  const fragment = addressAt(CARE, '&part=1&blank&pointer&theme=contrast');
  const page = await visit({ fragment });
  await projects(page);
  for (const _ of [1, 2]) {
    expect(await hashOf(page)).toBe(fragment);
    expect(await quotation(page).isVisible()).toBe(true);
    expect(await page.locator('.projector-blank, .projector-pointer').count()).toBe(2);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
    await page.reload();
    await stands(page);
    await projects(page);
  }
});

test.each([
  ['#mode=projector&step=7', 'There is no step “7”'],
  ['#mode=projector&place=atlantis', 'There is no place “atlantis”'],
  ['#mode=projector&step=231&place=geneva', 'no step “231” with the place “geneva”'],
])('the address %s shows the whole map and says so, once', async (fragment, sentence) => {
  const page = await visit({ fragment });
  await expect.poll(() => page.locator('#notices').innerText()).toContain(sentence);
  expect(await page.locator('#notices > p').count()).toBe(1);
  expect(await strip(page).count()).toBe(0);
  expect(await page.locator('#article').isVisible()).toBe(true);
});

describe('the controls', () => {
  const fades = (page: Page) => page.locator('.map-pane').evaluate((node) => node.classList.contains('is-idle'));

  /** The projector, opened when no time passes but what a test lets pass. */
  async function visitByClock(options: VisitOptions): Promise<Page> {
    const page = await visit(options);
    await page.clock.install();
    await page.keyboard.press('p');
    await strip(page).waitFor();
    return page;
  }

  test('fade when nobody moves, come back at any key, move or focus, and stay while one has the focus', async () => {
    const page = await visitByClock({ reducedMotion: 'no-preference' });
    await page.clock.runFor(10_000);
    expect(await fades(page)).toBe(true);
    await page.keyboard.press('x');
    expect(await fades(page)).toBe(false);
    await page.clock.runFor(10_000);
    expect(await fades(page)).toBe(true);
    await page.mouse.move(300, 200);
    expect(await fades(page)).toBe(false);
    await page.clock.runFor(10_000);
    await button(page, 'next').focus();
    expect(await fades(page)).toBe(false);
    await page.clock.runFor(10_000);
    expect(await fades(page)).toBe(false);
  });

  test('never fade for a reader who wants less motion', async () => {
    const page = await visitByClock({});
    await page.clock.runFor(10_000);
    expect(await fades(page)).toBe(false);
  });

  test('are large, do what they say, and leave the focus to the presentation after a click', async () => {
    const page = await visitStop(1);
    for (const each of await page.locator('.projector-button:visible').all()) {
      const { width = 0, height = 0 } = (await each.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await button(page, 'next').click();
    expect(await shownAt(page)).toBe(at(2));
    await page.keyboard.press('Space');
    expect(await shownAt(page)).toBe(at(3));
    await button(page, 'previous').click();
    expect(await shownAt(page)).toBe(at(2));
    await button(page, 'leave').click();
    await strip(page).waitFor({ state: 'detached' });
  });
});

test('the pointer follows the mouse, and its rings stand out from land, water and paper', async () => {
  const page = await visitStop(1, '&pointer');
  await page.mouse.move(500, 300);
  await page.mouse.move(510, 310);
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('.projector-pointer').boundingBox()) ?? {};
  expect([Math.round(x + width / 2), Math.round(y + height / 2)]).toEqual([510, 310]);
  await page.keyboard.press('l');
  expect(await page.locator('.projector-pointer').count()).toBe(0);
  for (const behind of ['--land', '--water', '--paper', '--reported']) {
    const colour = await colourOf(page, `var(${behind})`);
    const rings = await Promise.all(
      ['--pointer-light', '--pointer-dark'].map((ring) => colourOf(page, `var(${ring})`)),
    );
    expect(Math.max(...rings.map((ring) => contrast(ring, colour))), behind).toBeGreaterThanOrEqual(3);
  }
});

/** What stands before what on the wall, and how far it must stand out. */
const PAIRS = [
  ['--ink', '--paper', 7],
  ['--soft', '--paper', 7],
  ['--ink', '--pen', 7],
  ['--paper', '--ink', 7],
  ['--label', '--land', 7],
  ['--label', '--water', 7],
  ['--ink', '--land', 7],
  ['--ink', '--water', 7],
  ['--on-reported', '--reported', 7],
  ['--reported', '--paper', 7],
  ['--named', '--paper', 7],
  ['--reported', '--land', 3],
  ['--reported', '--water', 3],
  ['--named', '--land', 3],
  ['--named', '--water', 3],
  ['--border', '--land', 3],
  ['--focus', '--paper', 3],
] as const;

describe.each(THEMES)('in the %s theme', (theme) => {
  test('all text stands out at least 7 : 1, forms and borders 3 : 1', async () => {
    const page = await visit({ fragment: addressAt(CARE, `&theme=${theme}`) });
    await projects(page);
    for (const [front, behind, least] of PAIRS) {
      const ratio = contrast(await colourOf(page, `var(${front})`), await colourOf(page, `var(${behind})`));
      expect(ratio, `${front} before ${behind}`).toBeGreaterThanOrEqual(least);
    }
  });
});
