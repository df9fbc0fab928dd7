import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentenceEnds } from '../../src/core/sentence-ends.ts';

describe('by Unicode’s rules a sentence ends', () => {
  test.each([
    ['It rained. It stopped.', [11]],
    ['It rained.It stopped.', []],
    ['Why?! He left', [6]],
    ['He left (by boat.) It sank.', [19]],
    ['“Leave!” He left.', [9]],
    ['3.5 metres, etc. and so on', []],
    ['The U.S. Army', [9]],
    ['It fell. 12 people. (a) few', []], // SB8: the first letter is a small one
    ['It fell. 12 People', [9]],
    ['It fell. , and', []],
    ['One.\u0301\u200B Two', [7]],
    ['𝒜.𝒜 is a letter', []],
    ['火箭落下。城市停电。', [5]],
    ['क्या हुआ? वे चले गए। ठीक', [10, 21]],
    ['', []],
    ['.', []],
  ])('%j: %j', (text, ends) => expect(findSentenceEnds(text)).toEqual(ends));

  test('where Intl.Segmenter has it', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const piece = fc.constantFrom(
      ...['a', 'B', 'é', 'Д', 'д', '火', 'א', '7', 'Mr', '𝒜', '🌊', 'e\u0301', '\u200D', '\u00AD', '\0', '\uD83D'],
      ...[
        '.',
        '!',
        '?',
        '…',
        '。',
        '।',
        '؟',
        ' ',
        ' ',
        '\u00A0',
        '"',
        '”',
        '“',
        '’',
        ')',
        '(',
        '»',
        ',',
        ':',
        '–',
        '-',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const starts = Array.from(segmenter.segment(text), ({ index }) => index);
        expect(findSentenceEnds(text)).toEqual(starts.slice(1));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
