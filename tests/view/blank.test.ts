import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageMention } from '../../src/core/types.ts';
import { blankMentions } from '../../src/view/blank.ts';
import { SEEDED } from './properties.ts';

/** A passage that starts at 100, its mentions the first occurrence of each name. */
function passageOf(quote: string, ...names: string[]) {
  const mentions = names.map((exact): PassageMention => {
    const start = 100 + quote.indexOf(exact);
    return { exact, start, end: start + exact.length, role: 'literal' };
  });
  return { quote, start: 100, mentions };
}

const written = (quote: string, ...names: string[]) =>
  blankMentions(passageOf(quote, ...names))
    .map(({ text, gap }) => (gap ? `[${text}]` : text))
    .join('');

describe('a passage has gaps for its names', () => {
  test.each<[string, string[], string]>([
    ['Rockets hit Kharkiv.', ['Kharkiv'], 'Rockets hit [Kharkiv].'],
    ['Kyiv held out.', ['Kyiv'], '[Kyiv] held out.'],
    ['They fled to Kyiv', ['Kyiv'], 'They fled to [Kyiv]'],
    ['In Kyiv, and around Kyiv, sirens.', ['Kyiv'], 'In [Kyiv], and around [Kyiv], sirens.'],
    ['Sumy is in Sumyshchyna, not pre-Sumy.', ['Sumy'], '[Sumy] is in Sumyshchyna, not pre-[Sumy].'],
    ['They met in Belarus.', ['met in Belarus', 'Belarus'], 'They [met in Belarus].'],
    [
      'Aid reached Łódź 🚑 and Zürich\r\nby night.',
      ['Łódź', 'Zürich'],
      'Aid reached [Łódź] 🚑 and [Zürich]\r\nby night.',
    ],
    ['Cafe\u0301 Kyiv\u0301 and Kyiv.', ['Kyiv'], 'Cafe\u0301 [Kyiv]\u0301 and [Kyiv].'],
    ['Nothing is named here.', [], 'Nothing is named here.'],
  ])('%j', (quote, names, expected) => {
    expect(written(quote, ...names)).toBe(expected);
  });
});

test('whatever is hidden, the pieces are the quote, in order and with its offsets', () => {
  const quote = 'On Monday Kyiv, Kharkiv and Kyiv again heard sirens; Kharkivites too.';
  const spans = fc.array(fc.tuple(fc.nat(quote.length - 1), fc.integer({ min: 1, max: 12 })), { maxLength: 6 });
  fc.assert(
    fc.property(spans, (chosen) => {
      const mentions = chosen.map(([from, length]): PassageMention => {
        const to = Math.min(from + length, quote.length);
        return { exact: quote.slice(from, to), start: 100 + from, end: 100 + to, role: 'literal' };
      });
      const pieces = blankMentions({ quote, start: 100, mentions });
      expect(pieces.map(({ text }) => text).join('')).toBe(quote);
      for (const { text, start, end } of pieces) expect(quote.slice(start - 100, end - 100)).toBe(text);
      for (const { start, end } of mentions) {
        expect(pieces.some((piece) => piece.gap && piece.start <= start && piece.end >= end)).toBe(true);
      }
      for (const [i, { gap }] of pieces.slice(1).entries()) expect(gap).not.toBe(pieces[i]?.gap);
    }),
    SEEDED,
  );
});
