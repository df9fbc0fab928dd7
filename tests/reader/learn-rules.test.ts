import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, toleranceFor } from '../../src/reader/learn/judge.ts';
import { seededRandom, shuffle } from '../../src/reader/learn/random.ts';
import {
  MOST_TURNS,
  type Outcome,
  playRound,
  readOutcomes,
  standingsOf,
  writeOutcomes,
} from '../../src/reader/learn/round.ts';
import { makeSeed } from '../../src/reader/learn/seed.ts';
import { otherView } from '../../src/reader/learn/views.ts';
import { SEEDED } from '../view/properties.ts';

const outcome = fc.constantFrom<Outcome>('found', 'near', 'missed', 'skipped');
const seed = fc.oneof(fc.string(), fc.constantFrom('', '4821', 'Ґанок 7', '🚑', 'e\u0301'));

describe('the order of a seed', () => {
  test('is the same each time, and loses and doubles nothing', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (word, items) => {
        const once = shuffle(items, seededRandom(word));
        expect(shuffle(items, seededRandom(word))).toEqual(once);
        expect(once.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
      SEEDED,
    );
  });

  test('is another one for another seed', () => {
    const orders = Array.from({ length: 50 }, (_, i) => shuffle([1, 2, 3, 4, 5, 6, 7, 8], seededRandom(`${i}`)).join());
    expect(new Set(orders).size).toBe(50);
  });

  test('puts every item in every position about as often', () => {
    const first = Array.from({ length: 4000 }, (_, i) => shuffle([0, 1, 2, 3], seededRandom(`${i}`))[0] ?? -1);
    for (const item of [0, 1, 2, 3]) {
      expect(Math.abs(first.filter((one) => one === item).length - 1000)).toBeLessThan(150);
    }
  });

  test.each([
    [0, '1000'],
    [8999, '9999'],
    [9000, '1000'],
    [4294967295, '6295'],
  ])('a new seed is four digits: from %i, %s', (random, expected) => {
    const getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      if (array instanceof Uint32Array) array[0] = random;
      return array;
    };
    expect(makeSeed({ getRandomValues })).toBe(expected);
  });
});

describe('a distance is judged', () => {
  test.each([
    [0, 100, 'exact', 'found'],
    [24, 100, 'settlement', 'found'],
    [26, 100, 'settlement', 'near'],
    [74, 100, 'settlement', 'near'],
    [76, 100, 'settlement', 'missed'],
    [59, 2000, 'line', 'found'],
    [61, 2000, 'line', 'near'],
    [199, 40_000, 'area', 'found'],
    [201, 40_000, 'area', 'near'],
    [89, 2000, 'approximate', 'found'],
    [Number.POSITIVE_INFINITY, 2000, 'exact', 'missed'],
  ] as const)('%s km on a map %s km wide, %s: %s', (km, width, precision, expected) => {
    expect(judge(km, toleranceFor(width, precision))).toBe(expected);
  });

  test('never better for being farther away', () => {
    const rank = { found: 0, near: 1, missed: 2 };
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), fc.nat(40_000), (a, b, width) => {
        const tolerance = toleranceFor(width, 'settlement');
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        expect(rank[judge(near, tolerance)]).toBeLessThanOrEqual(rank[judge(far, tolerance)]);
      }),
      SEEDED,
    );
  });
});

describe('a round', () => {
  test.each<[number, string, string, string]>([
    [3, '', '', '0:1'],
    [3, 'ff', '0:1 1:1', '2:1'],
    [2, 'mf', '0:1 1:1', '0:2'],
    [2, 'mfm', '0:1 1:1 0:2', '0:3'],
    [2, 'mfmm', '0:1 1:1 0:2 0:3', 'end'],
    [2, 'mmff', '0:1 1:1 0:2 1:2', 'end'],
    [2, 'nsf', '0:1 1:1', 'end'],
    [2, 'fxf', '0:1', '1:1'],
    [0, 'f', '', 'end'],
  ])('of %i after "%s"', (count, letters, taken, next) => {
    const round = playRound(count, readOutcomes(letters));
    expect(round.taken.map(({ question, attempt }) => `${question}:${attempt}`).join(' ')).toBe(taken);
    expect(round.next === null ? 'end' : `${round.next.question}:${round.next.attempt}`).toBe(next);
  });

  test('asks every place once before any comes again, a missed one again, and ends', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.array(outcome, { maxLength: 60 }), (count, outcomes) => {
        const { taken, next } = playRound(count, outcomes);
        expect(taken.slice(0, count).map(({ question }) => question)).toEqual(
          Array.from({ length: Math.min(count, taken.length) }, (_, i) => i),
        );
        for (const { question, attempt, outcome: what } of taken) {
          const isOver = next === null;
          const again = taken.some((turn) => turn.question === question && turn.attempt === attempt + 1);
          if (what !== 'missed' || attempt === MOST_TURNS) expect(again).toBe(false);
          else if (isOver) expect(again).toBe(true);
        }
        if (outcomes.length >= count * MOST_TURNS) expect(next).toBeNull();
      }),
      SEEDED,
    );
  });

  test.each([
    [3, 'ffn', 'first first near'],
    [3, 'mfsf', 'later first skipped'],
    [2, 'mmmmmm', 'missed missed'],
    [2, 'mmnf', 'near later'],
    [2, 'f', 'first missed'],
  ])('of %i with "%s" stands: %s', (count, letters, expected) => {
    expect(standingsOf(count, readOutcomes(letters)).join(' ')).toBe(expected);
  });

  test('is written as letters that read back', () => {
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        expect(readOutcomes(writeOutcomes(outcomes))).toEqual(outcomes);
      }),
      SEEDED,
    );
  });
});

test('another view has the place beside the middle and inside the frame, and differs from time to time', () => {
  fc.assert(
    fc.property(seed, fc.nat(12), (word, question) => {
      const [second, third] = [2, 3].map((attempt) => otherView(word, { question, attempt }));
      for (const view of [second, third]) {
        const [x, y] = view?.shift ?? [0, 0];
        expect(Math.hypot(x, y)).toBeGreaterThan(0.15);
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(0.35);
        expect(view?.closer).not.toBe(0);
      }
      expect(second).not.toEqual(third);
      expect(otherView(word, { question, attempt: 2 })).toEqual(second);
    }),
    SEEDED,
  );
});
