import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';

/** The three screens of the requirements: a laptop, a phone held upright, a projector. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
] as const;

/** The two ways to the same page: served over http, and as one file that was opened from a disk without a network. */
export const DOORS = ['page', 'file'] as const;
export type Door = (typeof DOORS)[number];

/** The page at every size, and the file, which differs in nothing that a size changes, on the phone: rows of a table. */
export const DOORS_AND_SIZES = DOORS.flatMap((door) =>
  SIZES.filter(({ width }) => door === 'page' || width === 390).map((viewport) => ({ door, ...viewport })),
);

/** How a test comes to the page; the rest is Playwright's. Motion is off unless a test asks for it. */
export interface VisitOptions extends BrowserContextOptions {
  readonly door?: Door;
  /** The address's fragment, with its `#`. */
  readonly fragment?: string;
  /** Another page than the built one. */
  readonly address?: string;
  /** Console messages that the test itself provokes. */
  readonly provoked?: RegExp;
  /** Another origin that the test itself lets the page ask. */
  readonly allowed?: RegExp;
  /** False when the page is not expected to become whole. */
  readonly whole?: boolean;
  /** Routes and scripts to set before the page loads. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

const browser = await chromium.connect(inject('browser'));
afterAll(() => browser.close());

const visits: { context: BrowserContext; faults: string[]; strangers: string[] }[] = [];

afterEach(async () => {
  const ended = visits.splice(0);
  await Promise.all(ended.map(({ context }) => context.close()));
  expect(ended.flatMap(({ faults }) => faults)).toEqual([]);
  expect(ended.flatMap(({ strangers }) => strangers)).toEqual([]);
});

/**
 * Opens the page in a browser context of its own and waits until it stands. Whatever the test is about, when it ends
 * the page must have had no error, no warning, no dialog, no breach of its policy, and no request to another origin.
 */
export async function visit({
  door = 'page',
  fragment = '',
  address = addressOf(door),
  provoked,
  allowed,
  whole = true,
  prepare,
  ...options
}: VisitOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[0], reducedMotion: 'reduce', ...options });
  const faults: string[] = [];
  const strangers: string[] = [];
  visits.push({ context, faults, strangers });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`The page’s policy was broken: ${violatedDirective} ${blockedURI}`);
    });
  });
  const origin = address.startsWith('file:') ? address : new URL(address).origin;
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url) && !allowed?.test(url)) strangers.push(url);
  });
  const fault = (what: string) => {
    if (!provoked?.test(what)) faults.push(what);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) fault(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => fault(`error: ${error.error().stack}`));
  context.on('dialog', (dialog) => {
    fault(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  if (address.startsWith('file:')) {
    await context.route(/^https?:/, (route) => route.abort());
    await context.setOffline(true);
  }
  await prepare?.(context);
  const page = await context.newPage();
  // What does not come at once does not come: a test says what it waited for, not that it ran out of time.
  page.setDefaultTimeout(10_000);
  await page.goto(address + fragment);
  if (whole) await stands(page);
  return page;
}

/** The address of the built page through a door. The single file lies alone: nothing it could load is beside it. */
export function addressOf(door: Door): string {
  return door === 'page' ? inject('url') : pathToFileURL(join(inject('alone'), 'map.html')).href;
}

/** Waits until the page says that it is whole. */
export async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  await frames(page);
}

/** Waits until what was asked for has been drawn. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
