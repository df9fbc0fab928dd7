import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/view/languages.ts';
import { THEMES } from '../../src/view/theme.ts';
import { audit, bringAxe, CLEAN } from './audit.ts';
import { bring, refuseFullScreen, STATES } from './states.ts';
import { SIZES, visit } from './visit.ts';

/** How a state is looked at: each in every second language, and so in all themes; every language in most screens. */
interface Look {
  readonly state: (typeof STATES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly size: (typeof SIZES)[number];
}

/** `AXE=all npx vitest run --project pages tests/pages/axe.test.ts` looks at all of them in all ways: some ten minutes. */
const ALL = process.env.AXE === 'all';

/** The looks in a language, a theme and a size after another: each change of them is a page drawn anew. */
function looksIn(language: number): Look[] {
  const screens = SIZES.flatMap((size) => THEMES.map((theme) => ({ size, theme })));
  return screens.flatMap((screen, i) =>
    STATES.filter((_, k) => ALL || ((k + language) % 2 === 0 && ((k + language) / 2) % screens.length === i)).map(
      (state) => ({ state, ...screen }),
    ),
  );
}

describe.each(LANGUAGES.map(({ id }, i) => ({ lang: id, looks: looksIn(i) })))(
  'axe-core in $lang',
  ({ lang, looks }) => {
    test(
      'finds nothing in its states, themes and sizes',
      async () => {
        const common = (theme: string) => `lang=${lang}&theme=${theme}`;
        // axe-core is injected from outside, which the page’s own policy would rightly refuse.
        const page = await visit({ fragment: `#${common('light')}`, bypassCSP: true, prepare: refuseFullScreen });
        await bringAxe(page);
        const faults: string[] = [];
        for (const { state, theme, size } of looks) {
          await page.setViewportSize(size);
          await bring(page, state, common(theme));
          const found = await audit(page);
          for (const fault of [...found.violations, ...found.undecided]) {
            faults.push(`${state.name}, ${theme}, ${size.width}: ${fault}`);
          }
        }
        expect(faults).toEqual([]);
      },
      ALL ? 600_000 : 60_000,
    );
  },
);

test('axe-core finds nothing in forced colours at 320 pixels', async () => {
  const viewport = { width: 320, height: 640 };
  const page = await visit({ viewport, forcedColors: 'active', bypassCSP: true, prepare: refuseFullScreen });
  await bringAxe(page);
  for (const state of STATES) {
    await bring(page, state);
    expect(await audit(page), state.name).toEqual(CLEAN);
  }
}, 60_000);
