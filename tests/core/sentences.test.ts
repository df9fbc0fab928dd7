import { describe, expect, test } from 'vitest';
import { findSentences } from '../../src/core/sentences.ts';

/** Each row is a paragraph; a bar stands where a sentence ends and the next begins. */
const TABLE: Record<string, string[]> = {
  'titles and ranks': [
    'Mr Lee met Mr. Ortega and Mrs. Ortega.|Dr. Ann Weiss came too.',
    'Lt. Gov. Marta Ruiz, Sen. Paul Berg and Gen. Ivo Kral left.|Capt. Moss stayed.',
    'The road to St. Louis is open.|It leads past Mt. Vernon and Ft. Worth.',
    'She lives at 1935 Orchard St.|Police closed it.',
    'ST. JOHN’S, N.L. — The boat sank.',
    'He has MS.|She has not.',
    'OWENSBORO, KY. (AP) — The river rose.',
  ],
  initials: ['The novelist J. K. Lindt spoke.|George W. Hale listened.', 'They chose plan B.|The mayor agreed.'],
  acronyms: [
    'The U.S. Army helped.|It came by road.',
    'He studied in the U.S.|The next day he left.',
    'A U.N. envoy went to Washington, D.C.|Mayor Hill met her.',
    'They came from the U.K.|“We are tired,” one said.',
  ],
  times: ['It began at 5 p.m. Monday and ended at 7 a.m. Tuesday.', 'It began at 5 p.m.|Police came at once.'],
  'figures and months': [
    'The bill, No. 12, costs 3.5 million.|It passed on Jan. 5, 2021.',
    'He said no.|No. 10 was silent.',
    'It ended in Dec.|Rain came later.',
    '1. Leave the house.|2. Close the door.',
  ],
  'firms and families': [
    'Acme Inc. Chairman Al Stone Jr. resigned.|He gave no reason.',
    'He leads Stone & Co.|The firm is old.',
  ],
  states: [
    'They live in Owensboro, Ky.|Volunteers arrived.',
    'LOUISVILLE, Ky. (AP) — The river rose.',
    'Ky. Gov. Ann Lee came.',
  ],
  ellipses: [
    'We waited…just waited…and left.',
    'We waited… and left.',
    'We waited…|Then the boats came.',
    'We waited...|Then the boats came.',
    '“We … Verden … waited,” she said.',
    'We [...] waited.',
  ],
  dashes: [
    'Shelling went on – and troops massed – even while they met.',
    'It ended – then it began again.|Nobody slept.',
  ],
  quotations: [
    '“Leave your homes and go,” Mr Kral said.|He left.',
    '“Leave!” Mr Kral said.|He left.',
    '“Why?” she asked.|Nobody knew.',
    '“Why?” asked Ms Weiss.|Nobody knew.',
    '“We left at night. Verden was dark,” she said.|Others stayed.',
    'She said: “We left at night. Verden was dark.”|Others stayed.',
    '"We left at night. Verden was dark," she said.|Others stayed.',
    '‘We left at night. Verden was dark,’ she said.|Others stayed.',
    '“We left.” Ms Weiss said.|“We came back.”',
    '“We left at night.”|Ms Weiss said that Verden was dark.',
    '“We left.|Verden was dark.|Nobody came.',
    'The boys’ boat sank. ”|It was old.',
    'He left (by boat. Nobody saw him).|It rained.',
  ],
  'addresses and names': [
    'See https://rain.example/?Rethem=1 for more.|It is free.',
    'The firm Yahoo!Rain warned them.',
  ],
  'other scripts': ['Дождь шёл весь день.|Мост закрыт.'],
  'emoji and combining marks': ['The cafe\u0301 is shut 🏚️!|🌊 Verden waits.', 'A flag 🇺🇦.|Another one.'],
  'nothing to quote': ['… — …'],
};

describe('a sentence is what a reader would call one', () => {
  for (const [group, rows] of Object.entries(TABLE)) {
    test.each(rows)(`${group}: %s`, (row) => {
      const isEmpty = !/[\p{L}\p{N}]/u.test(row);
      const text = `¶ ${row.replaceAll('|', ' ')} ¶`;
      const found = findSentences(text, { start: 2, end: text.length - 2 });
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(isEmpty ? [] : row.split('|'));
    });
  }

  test('sentences without a space between them are parted where the script has none', () => {
    const text = '火箭落下。城市停电。';
    expect(findSentences(text, { start: 0, end: text.length })).toEqual([
      { start: 0, end: 5 },
      { start: 5, end: 10 },
    ]);
  });

  test('a long quotation is quoted by its sentences', () => {
    const text = `“${'Rain fell on the town again. '.repeat(20)}It stopped,” she said.`;
    expect(findSentences(text, { start: 0, end: text.length })).toHaveLength(21);
  });

  test('a paragraph of 40,000 characters is read like any other', () => {
    const sentence = 'Rain fell on Mr. Lee’s house at 3.5 m above the sea. ';
    const text = `${sentence.repeat(750)}${'and on '.repeat(100)}went.`;
    const found = findSentences(text, { start: 0, end: text.length });
    expect(found).toHaveLength(750);
    expect(found[749]).toEqual({ start: 749 * sentence.length, end: text.length });
  });

  test.each([
    ['behind a comma', 'rain fell on Harbour, ', 989],
    ['at a space', 'rain and ', 998],
    ['where it must be, but in no character', '🙂雨', 999],
  ])('a sentence without end is cut %s', (_, words, length) => {
    const text = `.${words.repeat(2000)}`;
    const found = findSentences(text, { start: 1, end: text.length });
    const pieces = found.map(({ start, end }) => text.slice(start, end));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1000);
    expect(pieces[0]).toHaveLength(length);
    expect(pieces.some((piece) => /\p{Cs}/u.test(piece))).toBe(false);
    expect(pieces.join('').replaceAll(' ', '')).toBe(words.repeat(2000).replaceAll(' ', ''));
  });
});
