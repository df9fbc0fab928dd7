import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCensus } from '../../src/core/census.ts';

describe('what is surely there once', () => {
  test.each<[string, number, number, boolean]>([
    ['Rain fell on Rethem, and snow on Verden.', 0, 40, true],
    [`${'Rain fell on Rethem. '.repeat(2)}Snow.`, 0, 21, false], // it stands twice
    [`${'Rain fell on Rethem. '.repeat(2)}Snow.`, 20, 47, true],
    ['Verden', 0, 6, false], // shorter than a window: nobody counted
    ['', 0, 0, false],
    [`🌊 Verden waits. ${'🌊🌊'.repeat(20)}`, 0, 17, true],
    // Told by how often the rain falls: a matter for longer windows.
    [`${'Rain fell. '.repeat(30)}It froze. ${'Rain fell. '.repeat(20)}It froze. `, 60, 340, true],
    [`${'Rain fell. '.repeat(30)}It froze. ${'Rain fell. '.repeat(20)}It froze. `, 160, 340, false],
  ])('%j from %i to %i', (text, from, to, expected) => expect(openCensus(text)(from, to)).toBe(expected));
});

test('it never says once of what stands twice, and of plain text it nearly always knows', () => {
  const texts = fc.array(fc.constantFrom('rain ', 'snow ', 'Verden ', '🌊', 'and ', 'the sea '), { maxLength: 200 });
  let [asked, known] = [0, 0];
  fc.assert(
    fc.property(texts, fc.nat(), fc.integer({ min: 16, max: 90 }), (words, at, length) => {
      const text = words.join('');
      const from = at % (text.length + 1);
      const to = Math.min(text.length, from + length);
      const stretch = text.slice(from, to);
      const isOnce = stretch.length >= 16 && text.indexOf(stretch, text.indexOf(stretch) + 1) === -1;
      const isSurelyOnce = openCensus(text)(from, to);
      if (isSurelyOnce) expect(isOnce).toBe(true);
      if (isOnce) asked += 1;
      if (isSurelyOnce) known += 1;
    }),
    { seed: 2, numRuns: 2000 },
  );
  expect(known / asked).toBeGreaterThan(0.8);
});
