import { expect, test } from 'vitest';
import { audit, bringAxe, CLEAN } from './audit.ts';
import { SIZES, visit } from './visit.ts';

/** A state of the learning mode, by its address; `press` are the buttons to be pressed there, one after the other. */
const STATES: readonly { readonly state: string; readonly fragment: string; readonly press?: readonly string[] }[] = [
  { state: 'the choice', fragment: '' },
  { state: 'a question', fragment: '&task=where' },
  { state: 'its list', fragment: '&task=where', press: ['summary', '.learn-options .learn-button'] },
  { state: 'its answer', fragment: '&task=where', press: ['.learn-body .learn-button'] },
  { state: 'a distressing passage', fragment: '&task=where&done=fffffffff' },
  { state: 'passages to choose from', fragment: '&task=which' },
  { state: 'the score', fragment: '&task=where&done=ffffnmsffffmf' },
  { state: 'notice', fragment: '&task=notice' },
  { state: 'a headline', fragment: '&task=notice&done=2' },
  { state: 'the passages', fragment: '&task=notice&done=6' },
];

/** Each size, and each theme: the pages' own audit has every pair of them. */
const SCREENS = SIZES.map((size, i) => ({ ...size, theme: (['light', 'dark', 'contrast'] as const)[i] }));

test.each(SCREENS)(
  'axe-core finds nothing at $width × $height in the theme $theme, in any state of learning',
  async ({ width, height, theme }) => {
    const page = await visit({ viewport: { width, height }, bypassCSP: true });
    await bringAxe(page);
    for (const { state, fragment, press = [] } of STATES) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#mode=learn&seed=4821&theme=${theme}${fragment}`);
      await page.locator('.learn-heading').waitFor();
      for (const selector of press) await page.locator(`#learn ${selector}`).first().click();
      expect(await audit(page), state).toEqual(CLEAN);
      await page.evaluate(() => {
        location.hash = '';
      });
      await page.locator('#learn').waitFor({ state: 'detached' });
    }
  },
  60_000,
);

test.each([
  { width: 320, height: 640 },
  { width: 320, height: 256 },
])('at $width × $height nothing reaches out of the page, and all can be pressed', async (viewport) => {
  const page = await visit({ viewport, fragment: '#mode=learn&seed=4821' });
  for (const { state, fragment } of STATES) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#mode=learn&seed=4821${fragment}`);
    await page.locator('.learn-heading').waitFor();
    const { wide, small } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      small: [...document.querySelectorAll('#learn :is(button, input:not(label input), summary, .learn-option)')]
        .map((node) => ({ text: node.textContent ?? '', box: node.getBoundingClientRect() }))
        .filter(({ box: { width, height } }) => width > 0 && (width < 24 || height < 24))
        .map(({ text }) => text),
    }));
    expect(wide, state).toBeLessThanOrEqual(viewport.width);
    expect(small, state).toEqual([]);
  }
});
