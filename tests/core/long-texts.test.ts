import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { describeSpan, indexText } from '../../src/core/selectors.ts';
import { groupByHolder } from '../../src/core/spans.ts';

const LENGTH = 300_000; // characters

const SENTENCES =
  'Rain fell on Rethem, he said. “The bridge is closed,” Mr. Lee of the U.S. Army said. “Why?” they asked. ';

/** Texts of one piece over and over: whatever is looked for again and again is never found, or everywhere. */
const SHAPES: Record<string, string> = {
  'ordinary sentences': SENTENCES,
  'ordinary paragraphs': `${SENTENCES}\n\n`,
  'one short sentence': 'Rethem. ',
  'lines of one letter': 'a\r\n',
  'a word without an end': 'Rethem ',
  capitals: 'A',
  abbreviations: 'J. K. Mr. ',
  marks: '.,;:!?"“”’()[] ',
  'full stops': '.',
  'opening brackets': '. ([“',
  'closing marks': '.”',
  spaces: `${' '.repeat(1000)}.`,
  'line feeds': '\n',
  'combining marks': '\u0301',
  emoji: '🌊. ',
  'Chinese sentences': '火箭落下。',
  'unpaired surrogates': '\uD83D. A',
  NUL: 'A\0. ',
};

describe(`${LENGTH.toLocaleString('en')} characters are read and quoted`, () => {
  test.each(Object.entries(SHAPES))('%s', (_, piece) => {
    const input = `Rain${piece.repeat(LENGTH / piece.length)}`;
    const { text, sentences } = readArticle(input);
    const textIndex = indexText(text);
    let length = 0;
    for (const sentence of sentences) length += describeSpan(text, sentence, textIndex)[0].prefix?.length ?? 0;
    expect(groupByHolder(sentences, sentences).size).toBe(sentences.length);
    expect(length).toBeLessThan(40 * text.length);
  });
});
