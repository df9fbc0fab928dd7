import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { smallTargets, walk } from './measures.ts';
import { bring, refuseFullScreen, STATES } from './states.ts';
import { visit } from './visit.ts';

/** The parts that the Tab key comes through, one after another: as they stand, from the top to the foot. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  reading: ['masthead', 'controls', 'map', 'map-foot', 'text-pane'],
  popup: ['masthead', 'controls', 'map', 'popup', 'map-foot', 'text-pane'],
  settings: ['masthead', 'controls', 'notice-box', 'map', 'map-foot', 'text-pane'],
  tour: ['masthead', 'controls', 'map', 'tour', 'map-foot', 'text-pane'],
  projector: ['projector-bar', 'controls', 'map', 'map-foot', 'projector-strip'],
  learn: ['masthead', 'controls', 'map', 'map-foot', 'learn'],
  handout: ['handout-desk'],
};

/** All states but the blank screen, which any key wakes. */
const WALKED = STATES.filter(({ name }) => name !== 'projector, blank');

function partsOf(name: string): readonly string[] {
  const [first = ''] = name.split(/[ ,]/);
  return PARTS[first] ?? PARTS.reading ?? [];
}

const open = (width: number, height: number, lang: string) =>
  visit({ viewport: { width, height }, fragment: `#lang=${lang}`, prepare: refuseFullScreen });

async function throughStates(page: Page, lang: string, check: (name: string) => Promise<void>): Promise<void> {
  for (const state of WALKED) {
    await bring(page, state, `lang=${lang}`);
    await check(state.name);
  }
}

describe.each([
  [1440, 900, 'en'],
  [390, 844, 'de'],
  [320, 256, 'ar'],
] as const)('at %i × %i, in %s', (width, height, lang) => {
  test('the Tab key goes through every state as it stands, and each stop is in sight, uncovered, with a ring', async () => {
    const page = await open(width, height, lang);
    await throughStates(page, lang, async (name) => {
      const stops = await walk(page, { until: '.article .gloss' });
      expect(
        stops.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`)),
        name,
      ).toEqual([]);
      const parts = stops.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
      // A part without anything to press has no stop.
      expect(parts, name).toEqual(partsOf(name).filter((part) => parts.includes(part)));
      expect(parts.length, name).toBeGreaterThan(0);
    });
  }, 60_000);

  test('what is pressed is 24 pixels wide and high, or stands apart', async () => {
    const page = await open(width, height, lang);
    await throughStates(page, lang, async (name) => expect(await smallTargets(page), name).toEqual([]));
  }, 60_000);
});
