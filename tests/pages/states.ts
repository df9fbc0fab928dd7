import type { BrowserContext, Page } from 'playwright-core';
import { frames } from './visit.ts';

/** A way that the page can stand, reached by an address and what a reader presses there. */
export interface PageState {
  readonly name: string;
  /** Keys of the address, as they stand in it. */
  readonly fragment: string;
  /** What is there once it stands so. */
  readonly shows: string;
  /** What is pressed there, in any language of the page. */
  readonly press?: (page: Page) => Promise<void>;
}

const tab = (name: string) => (page: Page) => page.locator(`#tab-${name}`).click();
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
/** A round of the learning mode in which everything asked for was found, up to a passage marked with care. */
const LEARN = 'mode=learn&seed=4821';

/** The article as it is read, what opens over it, and every mode. The first step is the title, the care at 862. */
export const STATES: readonly PageState[] = [
  {
    name: 'popup',
    fragment: 'place=okhmatdyt-childrens-hospital',
    shows: '[role="dialog"]',
    press: click('.care-show, .popup summary'),
  },
  { name: 'explained word', fragment: '', shows: '#article .gloss', press: click('#article .gloss') },
  {
    name: 'list with filters',
    fragment: 'q=ukrain&kind=country',
    shows: '#finder',
    press: async (page) => {
      await tab('places')(page);
      await click('.filters:not([open]) summary, .filters[open] legend')(page);
    },
  },
  { name: 'about', fragment: 'reported=all', shows: '#keys', press: tab('about') },
  {
    name: 'settings and notices',
    fragment: 'place=atlantis&kind=castle',
    shows: '#notices p',
    press: click('#settings [aria-controls="settings-panel"]'),
  },
  { name: 'tour', fragment: 'step=231', shows: '.tour' },
  { name: 'tour with care', fragment: 'step=862', shows: '.tour .care' },
  { name: 'projector', fragment: 'mode=projector&step=231&place=kharkiv&pointer', shows: '.projector-strip' },
  {
    name: 'projector with care',
    fragment: 'mode=projector&step=862&place=okhmatdyt-childrens-hospital',
    shows: '.projector-care',
  },
  { name: 'projector, blank', fragment: 'mode=projector&step=231&place=kharkiv&blank', shows: '.projector-blank' },
  { name: 'learn', fragment: LEARN, shows: '.learn-offers' },
  {
    name: 'learn, question',
    fragment: `${LEARN}&task=where`,
    shows: '.learn-names',
    press: click('.learn-names summary'),
  },
  {
    name: 'learn, answer',
    fragment: `${LEARN}&task=where`,
    shows: '.learn-names',
    press: click('#learn .learn-body .learn-button'),
  },
  { name: 'learn, passages', fragment: `${LEARN}&task=which`, shows: '.learn-options' },
  { name: 'learn, score', fragment: `${LEARN}&task=where&done=ffffnmsffffmf`, shows: '.learn-counts' },
  { name: 'learn, notice', fragment: `${LEARN}&task=notice&done=6`, shows: '.learn-quote' },
  { name: 'handout', fragment: 'mode=handout&sheet=both', shows: '.handout-part' },
];

/** Brings the page into a state without loading it again; `common` are the keys that stay, such as the theme's. */
export async function bring(page: Page, { fragment, shows, press }: PageState, common = ''): Promise<void> {
  const go = (...keys: string[]) =>
    page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#${keys.filter((key) => key !== '').join('&')}`,
    );
  // A note at a word may stand over what is clicked next.
  await page.keyboard.press('Escape');
  await go(common);
  await page.waitForFunction(() => document.documentElement.dataset.mode === undefined);
  // What is open beside the state goes, the text is seen again, and all places.
  await page.locator('#tab-article').click();
  await page.locator('.control-home').click();
  await go(common, fragment);
  await page.locator(shows).first().waitFor({ state: 'attached' });
  await press?.(page);
  await frames(page);
}

/** For `visit`: a window that fills the screen cannot be given another size. */
export function refuseFullScreen(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'));
  });
}
