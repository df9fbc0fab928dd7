import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitParts } from '../../src/reader/projector/parts.ts';
import { SEEDED } from '../view/properties.ts';

const WIDTH = 20;

/** How many lines a browser makes of a text when every character is as wide as every other. */
function countLines(text: string): number {
  let [lines, column] = [1, 0];
  for (const [word] of text.trimEnd().matchAll(/\s+|\S+/g)) {
    const isSpace = /\s/.test(word);
    if (!isSpace && column > 0 && column + word.length > WIDTH) [lines, column] = [lines + 1, 0];
    for (const _ of word) {
      if (!isSpace && column >= WIDTH) [lines, column] = [lines + 1, 0];
      column++;
    }
  }
  return lines;
}

function split(text: string, most: number): string[] {
  const parts = splitParts(text, { widthOf: (start, end) => end - start, line: WIDTH, most, language: 'en' });
  return parts.map(({ start, end }) => text.slice(start, end));
}

describe('a passage is parted', () => {
  test.each<[string, string, number, string[]]>([
    ['not at all where it fits', 'Shelling continued.', 1, ['Shelling continued.']],
    [
      'after a sentence',
      'Shelling went on here. The forces were massed north of it.',
      2,
      ['Shelling went on here. ', 'The forces were massed north of it.'],
    ],
    [
      'after a clause, where no sentence ends',
      'Shelling went on in the city, the forces were massed north',
      2,
      ['Shelling went on in the city, ', 'the forces were massed north'],
    ],
    ['between words else', 'one two three four five six seven', 1, ['one two three ', 'four five six seven']],
    [
      'within a word only if it is longer than a part, and then between two characters',
      `${'a'.repeat(31)}e\u0301${'b'.repeat(20)}`,
      2,
      [`${'a'.repeat(31)}`, `e\u0301${'b'.repeat(20)}`],
    ],
  ])('%s', (_, text, most, expected) => expect(split(text, most)).toEqual(expected));

  test('into parts of about one length: none is left with a word or two', () => {
    const parts = split('word '.repeat(33).trim(), 4);
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(30);
  });
});

describe('whatever the passage', () => {
  const word = fc.stringMatching(/^[a-zé“(]{1,12}[,.;:”)]?$/);
  const passage = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));
  const most = fc.integer({ min: 1, max: 5 });

  test('its parts joined are it, none is empty, and none cuts a word', () => {
    fc.assert(
      fc.property(passage, most, (text, lines) => {
        const parts = split(text, lines);
        expect(parts.join('')).toBe(text);
        for (const part of parts.slice(0, -1)) expect(part).toMatch(/\S\s$/);
        for (const part of parts) expect(part).toMatch(/^\S/);
      }),
      SEEDED,
    );
  });

  test('no part needs more lines than there are', () => {
    fc.assert(
      fc.property(passage, most, (text, lines) => {
        for (const part of split(text, lines)) expect(countLines(part)).toBeLessThanOrEqual(lines);
      }),
      SEEDED,
    );
  });

  test('any text at all comes back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), most, (text, lines) => {
        expect(split(text, lines).join('')).toBe(text);
      }),
      SEEDED,
    );
  });
});
