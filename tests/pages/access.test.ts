import { expect, test } from 'vitest';
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

/** All states but the blank screen, which any key wakes; where the window is small, one of each kind. */
const WALKED = STATES.filter(({ name }) => name !== 'projector, blank');
const FEW = WALKED.filter(({ name }) => ['popup', 'tour', 'projector', 'learn, question', 'handout'].includes(name));

function partsOf(name: string): readonly string[] {
  const [first = ''] = name.split(/[ ,]/);
  return PARTS[first] ?? PARTS.reading ?? [];
}

test.each([
  { width: 1440, height: 900, lang: 'en', states: WALKED },
  { width: 390, height: 844, lang: 'de', states: FEW },
  { width: 320, height: 256, lang: 'ar', states: FEW },
])(
  'at $width × $height, in $lang, the Tab key goes through every state as it stands, and what is pressed is large enough',
  async ({ width, height, lang, states }) => {
    const page = await visit({ viewport: { width, height }, fragment: `#lang=${lang}`, prepare: refuseFullScreen });
    for (const state of states) {
      await bring(page, state, `lang=${lang}`);
      expect(await smallTargets(page), state.name).toEqual([]);
      const stops = await walk(page);
      const faults = stops.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`));
      expect(faults, state.name).toEqual([]);
      const parts = stops.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
      expect(parts.length, state.name).toBeGreaterThan(0);
      // A part without anything to press has no stop.
      expect(parts, state.name).toEqual(partsOf(state.name).filter((part) => parts.includes(part)));
    }
  },
  60_000,
);
