import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT, describeSpan, findQuote, fromCodePoints, indexText, toCodePoints } from '../../src/core/selectors.ts';
import { UserError } from '../../src/core/types.ts';
import { anyUnits } from './hostile-texts.ts';

describe('offsets and code points', () => {
  test.each([
    ['Kyiv', 2, 2],
    ['🏚️ Kyiv', 4, 3],
    ['🌊🌊', 4, 2],
    ['cafe\u0301', 5, 5],
    ['\uD83D Kyiv', 2, 2],
    ['Kyiv\uDE00\uD83D', 6, 6],
    ['', 0, 0],
  ])('%j: offset %i is code point %i', (text, offset, points) => {
    expect(toCodePoints(text, offset)).toBe(points);
    expect(fromCodePoints(text, points)).toBe(offset);
  });

  test.each([-1, 6, 0.5, Number.NaN])('there is no code point %d in "🌊Kyiv"', (points) => {
    expect(fromCodePoints('🌊Kyiv', points)).toBeNull();
  });
});

describe('describeSpan', () => {
  test('the first case already holds an emoji', () => {
    expect(describeSpan('🌊 Kyiv is dark', { start: 3, end: 7 })).toEqual([
      { type: 'TextQuoteSelector', exact: 'Kyiv', prefix: '🌊 ', suffix: ' is dark' },
      { type: 'TextPositionSelector', start: 2, end: 6 },
    ]);
  });

  test.each<[string, string, number]>([
    ['at the beginning', `Kyiv${' and on'.repeat(20)}`, 0],
    ['at the end', `${'on and '.repeat(20)}Kyiv`, 140],
    ['in a text of nothing else', 'Kyiv', 0],
  ])('a quote %s has context as far as there is any', (_, text, start) => {
    const [{ prefix, suffix }] = describeSpan(text, { start, end: start + 4 });
    expect(prefix).toHaveLength(Math.min(CONTEXT, start));
    expect(suffix).toHaveLength(Math.min(CONTEXT, text.length - start - 4));
  });

  test('context grows until the quote is unique, and no farther than it must', () => {
    const text = `One. ${'Rain fell on Rethem. '.repeat(9)}Two. ${'Rain fell on Rethem. '.repeat(9)}Three.`;
    const start = text.indexOf('Rain', text.indexOf('Two') + 30);
    const span = { start, end: start + 20 };
    const [quote] = describeSpan(text, span);
    expect(findQuote(text, quote)).toEqual([span]);
    expect(quote.prefix?.length).toBe(2 * CONTEXT);
  });

  test('context ends between characters', () => {
    const text = `${'🌊'.repeat(50)}Kyiv${'🌊'.repeat(50)}`;
    const [{ prefix, suffix }] = describeSpan(text, { start: 100, end: 104 });
    expect([prefix, suffix]).toEqual(['🌊'.repeat(CONTEXT), '🌊'.repeat(CONTEXT)]);
  });

  test.each([
    ['what its place alone tells apart has no more than 32', 5000, CONTEXT],
    ['and in a short text all there is', 20, 200],
  ])('context that tells nothing is not kept: %s', (_, times, length) => {
    const text = 'Rain fell on Rethem. '.repeat(times);
    const start = 21 * (times / 2) - 10;
    const [{ prefix, suffix }] = describeSpan(text, { start, end: start + 20 });
    expect([prefix?.length, suffix?.length]).toEqual([length, length]);
  });

  test('context grows where only the length of a repetition tells', () => {
    const text = [9, 5, 9, 4, 5].map((times) => `${'Rain fell. '.repeat(times)}It stopped. `).join('');
    const textIndex = indexText(text);
    for (const { index } of text.matchAll(/Rain fell\./g)) {
      const span = { start: index, end: index + 10 };
      expect(findQuote(text, describeSpan(text, span, textIndex)[0])).toEqual([span]);
    }
  });

  test.each([
    [-1, 2],
    [3, 2],
    [0, 99],
    [1, 3],
    [0, 1],
  ])('%i to %i is no span of "🌊 Kyiv"', (start, end) => {
    expect(() => describeSpan('🌊 Kyiv', { start, end })).toThrow(UserError);
  });
});

describe('findQuote', () => {
  test.each<[string, Parameters<typeof findQuote>[1], number[]]>([
    ['Kyiv and Kyiv', { exact: 'Kyiv' }, [0, 9]],
    ['Kyiv and Kyiv', { exact: 'Kyiv', prefix: 'and ' }, [9]],
    ['Kyiv and Kyiv', { exact: 'Kyiv', suffix: ' and' }, [0]],
    ['Kyiv and Kyiv', { exact: 'Kyiv', prefix: 'and ', suffix: ' and' }, []],
    ['Kyiv and Kyiv', { exact: 'kyiv' }, []],
    ['Kyiv', { exact: '' }, []],
    ['', { exact: 'Kyiv' }, []],
    ['aaaa', { exact: 'aa' }, [0, 1, 2]],
    ['aaaa', { exact: 'aa', prefix: 'a' }, [1, 2]],
    ['abababa', { exact: 'aba' }, [0, 2, 4]],
    ['🌊 caf\u00e9 cafe\u0301', { exact: 'cafe\u0301' }, [8]],
  ])('%j %j', (text, selector, starts) => {
    expect(findQuote(text, selector)).toEqual(starts.map((start) => ({ start, end: start + selector.exact.length })));
  });

  test('takes time in proportion to a text that repeats itself', () => {
    const text = 'a'.repeat(200_000);
    expect(findQuote(text, { exact: 'a'.repeat(100_000) })).toHaveLength(100_001);
  });
});

describe('for every text', () => {
  const texts = fc
    .array(fc.oneof(fc.constantFrom('a', 'ab', ' ', '🌊', '\uD83D', '\uDE00', 'e\u0301'), anyUnits(3)), {
      maxLength: 200,
    })
    .map((pieces) => pieces.join(''));

  test('a span comes back from its selectors', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const points = Array.from(text);
        const [first, last] = [one % (points.length + 1), other % (points.length + 1)].sort((a, b) => a - b);
        const start = points.slice(0, first).join('').length;
        const span = { start, end: start + points.slice(first, last).join('').length };
        const [quote, position] = describeSpan(text, span);

        expect([position.start, position.end]).toEqual([first, last]);
        expect([fromCodePoints(text, position.start), fromCodePoints(text, position.end)]).toEqual([
          span.start,
          span.end,
        ]);
        expect(quote.exact).toBe(text.slice(span.start, span.end));
        if (quote.exact !== '') expect(findQuote(text, quote)).toEqual([span]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('every occurrence is found, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }),
        (text, exact) => {
          const starts = Array.from(text, (_, at) => at).filter((at) => text.startsWith(exact, at));
          expect(findQuote(text, { exact }).map(({ start }) => start)).toEqual(starts);
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });
});
