import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Gloss, glossesOf } from '../../src/view/gloss.ts';
import { covers, joinSpans } from '../../src/view/segments.ts';
import { SEEDED } from './properties.ts';

const span = (start: number, end: number) => ({ start, end });
const gloss = (start: number, end: number): Gloss => ({
  start,
  end,
  exact: 'x'.repeat(Math.max(0, end - start)),
  note: 'n',
});

describe('what lies under the marker pen is marked once', () => {
  test.each([
    ['nothing', [], []],
    ['one name', [span(3, 7)], [span(3, 7)]],
    ['names side by side', [span(8, 12), span(0, 4)], [span(0, 4), span(8, 12)]],
    ['names that touch', [span(0, 4), span(4, 8)], [span(0, 4), span(4, 8)]],
    ['a name in a longer one', [span(0, 30), span(26, 30)], [span(0, 30)]],
    ['the same words of two places', [span(5, 9), span(5, 9)], [span(5, 9)]],
    ['names that overlap', [span(0, 6), span(4, 9)], [span(0, 9)]],
  ])('%s', (_, spans, joined) => expect(joinSpans(spans)).toEqual(joined));

  test('every span is covered by one of the joined, which are in order and apart', () => {
    const pairs = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 10 });
    fc.assert(
      fc.property(pairs, (given) => {
        const spans = given.map(([start, length]) => span(start, start + length));
        const joined = joinSpans(spans);
        for (const one of spans) expect(joined.filter((whole) => covers(whole, one))).toHaveLength(1);
        for (const [i, { end }] of joined.entries()) expect(joined[i + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
      }),
      SEEDED,
    );
  });
});

describe('the glosses of a passage', () => {
  const passage = (...glosses: Gloss[]) => ({ start: 10, end: 50, gloss: glosses });
  test.each<[string, Gloss[], number[]]>([
    ['none', [], []],
    ['at its start and its end', [gloss(10, 12), gloss(48, 50)], [10, 48]],
    ['in the order of the words', [gloss(30, 34), gloss(12, 20)], [12, 30]],
    ['but not what lies outside of it', [gloss(5, 12), gloss(49, 51), gloss(60, 70)], []],
    ['nor a second note on the same words', [gloss(12, 20), gloss(12, 16), gloss(18, 25)], [12]],
    ['nor one on no words', [gloss(12, 12)], []],
  ])('%s', (_, glosses, starts) => expect(glossesOf(passage(...glosses)).map(({ start }) => start)).toEqual(starts));

  test('a passage without any has none', () => expect(glossesOf({ start: 0, end: 9 })).toEqual([]));
});
