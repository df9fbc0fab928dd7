import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { whereQuestions, whichQuestions } from '../../src/reader/learn/questions.ts';
import { locatedPlaces, viewPlaces } from '../../src/view/places.ts';
import { stepsOf } from '../../src/view/steps.ts';
import { layer, places } from './built.ts';
import { visitWith } from './other-files.ts';
import { focused, markers } from './reader.ts';
import { frames, visit } from './visit.ts';

const SEED = '4821';
const views = viewPlaces(layer);
const source = { located: locatedPlaces(views), steps: stepsOf(views) };
const asked = whereQuestions(source, SEED);

const heading = (page: Page) => page.locator('.learn-heading');
const over = (page: Page) => page.locator('.learn-over');
const button = (page: Page, name: string) => page.locator('#learn').getByRole('button', { name, exact: true });
const task = (name: string, more = '') => `#mode=learn&seed=${SEED}&task=${name}${more}`;

/** Waits until the panel says this, and gives what a screen reader finds on the whole page. */
async function says(page: Page, title: string): Promise<string> {
  await heading(page).filter({ hasText: title }).waitFor();
  await frames(page);
  return page.locator('html').ariaSnapshot();
}

/** Where positions lie on the screen while the whole map is shown: learnt from two of the marks that "notice" shows. */
async function openProjection(page: Page): Promise<(lng: number, lat: number) => [number, number]> {
  const rise = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const ends = ['kharkiv', 'geneva'].map((id) => places.find((place) => place.id === id)?.properties.marker ?? [0, 0]);
  const points = await Promise.all(
    ['kharkiv', 'geneva'].map((id) =>
      page.locator(`.place:has([data-place="${id}"])`).evaluate((node) => {
        const { x, y } = node.getBoundingClientRect();
        return [x, y] as const;
      }),
    ),
  );
  const [[lngA = 0, latA = 0] = [], [lngB = 0, latB = 0] = []] = ends;
  const [[xA, yA] = [0, 0], [xB, yB] = [0, 0]] = points;
  return (lng, lat) => [
    xA + ((xB - xA) * (lng - lngA)) / (lngB - lngA),
    yA + ((yB - yA) * (rise(lat) - rise(latA))) / (rise(latB) - rise(latA)),
  ];
}

/** Opens a task by the address, as a link does, with the pixels of positions on its first view. */
async function openWhere(): Promise<{ page: Page; at: (lng: number, lat: number) => [number, number] }> {
  const page = await visit({ fragment: task('notice') });
  await says(page, 'What do you notice?');
  const at = await openProjection(page);
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, task('where'));
  await says(page, 'Where did this happen?');
  return { page, at };
}

/** The layer with some of its places only. */
function only(...ids: string[]) {
  const changed = structuredClone(layer);
  changed.features = changed.features.filter(({ id }) => ids.includes(id));
  return changed;
}

describe('“Where did this happen?”', () => {
  test('a whole round with the mouse: no name gives a place away, a missed one comes again, a score ends it', async () => {
    const { page, at } = await openWhere();
    const missed = asked[1]?.place.feature.properties.name ?? '';
    for (const [i, { place, passage }] of asked.entries()) {
      const { name } = place.feature.properties;
      const tree = await says(page, 'Where did this happen?');
      expect(await over(page).textContent()).toBe(`Question ${i + 1} of ${asked.length}`);
      expect(tree).not.toContain(name);
      expect(await page.title()).not.toContain('Ukraine');
      expect(await markers(page).count()).toBe(0);
      const shown = await page
        .locator('.base-label')
        .evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).map(({ textContent }) => textContent));
      expect(shown).not.toContain(name);
      if (passage.care) await page.getByRole('button', { name: 'Show it' }).click();
      const [lng, lat] = name === missed ? [12.5, 41.9] : place.marker;
      await page.mouse.click(...at(lng, lat));
      const answer = await says(page, name);
      expect(await over(page).textContent()).toBe(name === missed ? 'Not found' : 'Found');
      expect(await page.locator('#learn blockquote').textContent()).toBe(passage.quote);
      expect(await focused(page)).toBe('learn-heading');
      expect(answer.includes('It will come round again')).toBe(name === missed);
      await button(page, 'Next').click();
    }
    await says(page, 'Where did this happen?');
    expect(await over(page).textContent()).toContain('comes round again');
    await page.getByText('Answer from a list of names').click();
    await page.getByRole('radio', { name: missed, exact: true }).check();
    await button(page, 'Answer').click();
    await says(page, missed);
    await button(page, 'To the end').click();
    await says(page, 'The end of the round');
    expect(await page.locator('.learn-counts > li').allTextContents()).toEqual([
      '10 places found at once',
      '1 place found later',
    ]);
    expect(await page.locator('.learn-result').count()).toBe(asked.length);
    await markers(page).first().waitFor();
    await button(page, 'Again in the same order').click();
    await says(page, 'Where did this happen?');
    expect(await over(page).textContent()).toBe(`Question 1 of ${asked.length}`);
    expect(await markers(page).count()).toBe(0);
  }, 60_000);

  test('borders and areas are judged by their whole form, distances by the shortest way', async () => {
    const { page, at } = await openWhere();
    const answers: Record<string, [click: [number, number], expected: RegExp]> = {
      'belarus-border': [[24.5, 51.9], /^Your point is (\d|1\d)(\.\d)? km away/],
      'polish-belarusian-border': [[23.9, 53.9], /^Your point is (\d|[1-3]\d)(\.\d)? km away/],
      'south-eastern-ukraine': [[36.5, 48.3], /^Your point is inside the area\.$/],
      ukraine: [[24.5, 49.3], /^Your point is inside the area\.$/],
      geneva: [[6.1457, 50.2022], /^Your point is 4[3-5]\d km away/],
    };
    for (const { place } of asked) {
      const [click, expected] = answers[place.id] ?? [place.marker, /./];
      await page.mouse.click(...at(...click));
      await says(page, place.feature.properties.name);
      expect(await page.locator('.learn-told').textContent(), place.id).toMatch(expected);
      if (place.id !== 'geneva') expect(await over(page).textContent(), place.id).toBe('Found');
      await button(page, 'Next').click();
      await says(page, 'Where did this happen?');
    }
  }, 60_000);

  test('the keyboard alone: the cross, the list, the way out', async () => {
    const page = await visitWith({ layer: only('kharkiv', 'geneva'), fragment: '' });
    await page.locator('.mode[data-mode="learn"]').focus();
    await page.keyboard.press('Enter');
    await says(page, 'Three ways to learn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, 'Where did this happen?');
    await page.locator('#map').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await heading(page).filter({ hasNotText: 'Where' }).waitFor();
    expect(await page.locator('.learn-told').textContent()).toMatch(/^Your point is [\d,]+ km away/);
    expect(await focused(page)).toBe('learn-heading');
    await button(page, 'Next').press('Enter');
    await says(page, 'Where did this happen?');
    const list = page.getByText('Answer from a list of names');
    await list.press('Enter');
    await button(page, 'Answer').press('Enter');
    expect(await page.getByRole('alert').filter({ hasText: 'Choose one first.' }).count()).toBe(1);
    await list.press('Tab');
    await page.keyboard.press('Space');
    await button(page, 'Answer').press('Enter');
    await heading(page).filter({ hasNotText: 'Where' }).waitFor();
    await page.keyboard.press('Escape');
    await heading(page).waitFor({ state: 'detached' });
    expect(await page.locator('.mode[data-mode="learn"]').evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
    expect(await page.title()).toContain(layer.article.title);
    expect(new URL(page.url()).hash).toBe('');
    expect(await markers(page).count()).toBe(2);
  });

  test('a reload goes on where it was; a distressing passage waits, and may be left out', async () => {
    const page = await visit({ fragment: task('where', '&done=fffffffff') });
    await says(page, 'Where did this happen?');
    expect(await page.locator('#learn blockquote').isVisible()).toBe(false);
    await button(page, 'Leave this one out').click();
    await over(page).filter({ hasText: 'Question 11 of 11' }).waitFor();
    await page.reload();
    await over(page).filter({ hasText: 'Question 11 of 11' }).waitFor();
    expect(new URL(page.url()).hash).toContain(`seed=${SEED}`);
  });
});

test('“Which passage belongs here?” shows the place without its name, and one passage is right', async () => {
  const page = await visit({ fragment: task('which') });
  const matching = whichQuestions(source, SEED);
  for (const [i, { place, options }] of matching.entries()) {
    const { name } = place.feature.properties;
    expect(await says(page, 'Which passage belongs here?')).not.toContain(name);
    const right = options.findIndex((option) => option.right);
    const choice = i === 0 ? (right + 1) % options.length : right;
    await page.getByRole('radio').nth(choice).check();
    await button(page, 'Answer').click();
    await says(page, name);
    expect(await over(page).textContent()).toBe(i === 0 ? 'Not found' : 'Found');
    await button(page, 'Next').click();
  }
  await says(page, 'Which passage belongs here?');
  expect(await over(page).textContent()).toContain('comes round again');
});

describe('“Notice, wonder, headline”', () => {
  test('hides title and names from everybody and gives them back step by step', async () => {
    const page = await visit({ fragment: task('notice') });
    const first = await says(page, 'What do you notice?');
    for (const name of [layer.article.title, 'Kharkiv', 'Geneva', 'with AAP']) expect(first).not.toContain(name);
    expect(await page.title()).toBe('Learn with the map');
    expect(await page.locator('.marker-name, .base-label, .key').filter({ visible: true }).count()).toBe(0);
    expect(await markers(page).count()).toBe(11);
    await page.keyboard.press('PageDown');
    await says(page, 'What do you wonder?');
    await page.keyboard.press('ArrowRight');
    await says(page, 'Write a headline');
    await page.getByLabel('Your headline').fill('A meeting at the border');
    await button(page, 'Next').click();
    await says(page, 'Names on the map');
    expect(await page.locator('.marker-name').filter({ visible: true }).count()).toBe(0);
    await page.locator('.base-label').filter({ visible: true }).first().waitFor();
    await page.keyboard.press('PageDown');
    expect(await says(page, 'The article’s places')).toContain('Kharkiv');
    expect(await page.locator('.marker-name').filter({ visible: true }).count()).toBeGreaterThan(5);
    await page.keyboard.press('PageDown');
    await says(page, 'The key');
    expect(await page.locator('.key').isVisible()).toBe(true);
    await page.reload();
    await says(page, 'The key');
    await page.keyboard.press('PageDown');
    expect(await says(page, 'The passages')).not.toContain(layer.article.title);
    await page.keyboard.press('End');
    expect(await says(page, 'Title and source')).toContain(layer.article.title);
    await page.keyboard.press('Escape');
    await heading(page).waitFor({ state: 'detached' });
    expect(await page.locator('#title').isVisible()).toBe(true);
  });
});

describe('an address or a layer that asks for too much', () => {
  test('an unknown task shows the choice and says so', async () => {
    const page = await visit({ fragment: task('chess') });
    await says(page, 'Three ways to learn');
    expect(await page.locator('#status').textContent()).toContain('There is no task “chess” here.');
  });

  test('a layer that reports nothing at a place offers no learning, and says so to a link', async () => {
    const page = await visitWith({ layer: only('russia', 'moscow'), fragment: task('where') });
    expect(await page.locator('.mode[data-mode="learn"]').count()).toBe(0);
    await expect.poll(() => page.locator('#status').textContent()).toContain('reports nothing at a place');
    expect(await heading(page).count()).toBe(0);
  });

  test('one place makes a round of one, and no passage to choose', async () => {
    const page = await visitWith({ layer: only('kharkiv'), fragment: `#mode=learn&seed=${SEED}` });
    await says(page, 'Three ways to learn');
    expect(await button(page, 'Which passage belongs here?').count()).toBe(0);
    await button(page, 'Where did this happen?').click();
    await says(page, 'Where did this happen?');
    await button(page, 'Answer at the cross').click();
    await says(page, 'Kharkiv');
    expect(await over(page).textContent()).toBe('Found');
    await button(page, 'To the end').click();
    await says(page, 'The end of the round');
  });
});
