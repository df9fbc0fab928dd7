import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesMeant, segment, type TextMention } from '../../src/view/segments.ts';
import { SEEDED } from './properties.ts';

const mention = (place: string, start: number, end: number): TextMention => ({
  place,
  start,
  end,
  role: 'literal',
  passage: 0,
});

const cut = (text: string, mentions: readonly TextMention[]) =>
  segment({ start: 0, end: text.length }, mentions).map((piece) => [
    text.slice(piece.start, piece.end),
    ...piece.mentions.map(({ place }) => place),
  ]);

describe('text is cut where names begin and end, the inner name first', () => {
  test.each<[string, TextMention[], string[][]]>([
    ['no name at all', [], [['no name at all']]],
    ['', [], []],
    ['Kyiv', [mention('kyiv', 0, 4)], [['Kyiv', 'kyiv']]],
    ['💔 in Kyiv', [mention('kyiv', 6, 10)], [['💔 in '], ['Kyiv', 'kyiv']]],
    [
      '30 km north of Kyiv.',
      [mention('kyiv', 15, 19), mention('offset', 0, 19)],
      [['30 km north of ', 'offset'], ['Kyiv', 'kyiv', 'offset'], ['.']],
    ],
    [
      'Ukraine-Russia',
      [mention('ukraine', 0, 7), mention('russia', 8, 14)],
      [['Ukraine', 'ukraine'], ['-'], ['Russia', 'russia']],
    ],
    ['Geneva', [mention('city', 0, 6), mention('canton', 0, 6)], [['Geneva', 'city', 'canton']]],
    [
      'AB',
      [mention('a', 0, 1), mention('b', 1, 2)],
      [
        ['A', 'a'],
        ['B', 'b'],
      ],
    ],
    ['out of the span', [mention('x', 12, 99)], [['out of the span']]],
  ])('%s', (text, mentions, expected) => expect(cut(text, mentions)).toEqual(expected));
});

describe('a click means the places of the innermost words', () => {
  test.each<[TextMention[], string[]]>([
    [[], []],
    [[mention('kyiv', 0, 4)], ['kyiv']],
    [
      [mention('kyiv', 0, 4), mention('offset', 0, 4)],
      ['kyiv', 'offset'],
    ],
    [
      [mention('kyiv', 0, 4), mention('kyiv-region', 0, 4)],
      ['kyiv', 'kyiv-region'],
    ],
  ])('%j', (mentions, expected) => {
    const [piece] = segment({ start: 0, end: 4 }, mentions);
    expect(placesMeant(piece ?? { start: 0, end: 0, mentions: [] }).map(({ place }) => place)).toEqual(expected);
  });

  test('outer words that surround inner ones mean the outer place alone', () => {
    const pieces = segment({ start: 0, end: 9 }, [mention('outer', 0, 9), mention('inner', 5, 9)]);
    expect(pieces.map((piece) => placesMeant(piece).map(({ place }) => place))).toEqual([['outer'], ['inner']]);
  });
});

test('the pieces are the whole text in order, and each mention is covered by its own', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });
  fc.assert(
    fc.property(spans, (pairs) => {
      const mentions = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b], i) => mention(`place-${i}`, Math.min(a, b), Math.max(a, b)));
      const pieces = segment({ start: 0, end: 40 }, mentions);
      expect(pieces.map(({ start }) => start)).toEqual([0, ...pieces.slice(0, -1).map(({ end }) => end)]);
      expect(pieces.at(-1)?.end).toBe(40);
      for (const { place, start, end } of mentions) {
        const own = pieces.filter((piece) => piece.mentions.some((other) => other.place === place));
        expect([own[0]?.start, own.at(-1)?.end]).toEqual([start, end]);
      }
    }),
    SEEDED,
  );
});
