import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHolder, groupByHolder, isWithin, openCover, sortDisjoint, trimSpan } from '../../src/core/spans.ts';
import type { Span } from '../../src/core/types.ts';

const span = (start: number, end: number): Span => ({ start, end });
const sentences = [span(0, 5), span(6, 10), span(12, 20)];

describe('findHolder', () => {
  test.each<[Span, Span | undefined]>([
    [span(0, 5), sentences[0]],
    [span(7, 7), sentences[1]],
    [span(12, 20), sentences[2]],
    [span(4, 7), undefined], // over an end
    [span(10, 12), undefined], // between two
    [span(20, 21), undefined], // behind all
  ])('%j', (inner, holder) => expect(findHolder(inner, sentences)).toBe(holder ?? null));

  test('in no spans', () => expect(findHolder(span(0, 1), [])).toBeNull());
});

test('spans are grouped by what holds them, in their order; what none holds is left out', () => {
  const groups = groupByHolder([span(1, 2), span(13, 14), span(5, 6), span(3, 4)], sentences);
  expect([...groups]).toEqual([
    [sentences[0], [span(1, 2), span(3, 4)]],
    [sentences[2], [span(13, 14)]],
  ]);
});

describe('sortDisjoint', () => {
  test.each<[Span[], Span[]]>([
    [[], []],
    [
      [span(4, 6), span(0, 2)],
      [span(0, 2), span(4, 6)],
    ],
    [
      [span(0, 2), span(2, 4)],
      [span(0, 2), span(2, 4)],
    ],
    [[span(2, 4), span(0, 6)], [span(0, 6)]],
    [[span(0, 3), span(2, 8)], [span(2, 8)]],
    [[span(0, 3), span(2, 5)], [span(0, 3)]], // as long: the first
  ])('%j', (spans, kept) => expect(sortDisjoint(spans)).toEqual(kept));
});

test('white space at the ends is no part of a span', () => {
  expect(trimSpan(' \u00A0Kyiv\n', span(0, 7))).toEqual(span(2, 6));
  expect(trimSpan('   ', span(1, 3)).end).toBe(trimSpan('   ', span(1, 3)).start);
});

test('a cover holds what one of its spans holds', () => {
  const spans = fc.tuple(fc.nat(12), fc.nat(6)).map(([start, length]) => span(start, start + length));
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 6 }), spans, (cover, inner) => {
      expect(openCover(cover)(inner)).toBe(cover.some((outer) => isWithin(inner, outer)));
    }),
    { seed: 2, numRuns: 1000 },
  );
});
