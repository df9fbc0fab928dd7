import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/core/name-key.ts';
import { SHAPE, type Tokens, tokenize } from '../../src/core/tokens.ts';
import { hostileTexts } from './hostile-texts.ts';

const read = (text: string) => tokenize(text, [{ start: 0, end: text.length }]);
const words = ({ text, start, end }: Tokens) => Array.from(start, (from, at) => text.slice(from, end[at]));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('tokens, divided by a bar', () => {
  test.each([
    ['Shells fell on Kyiv.', 'Shells|fell|on|Kyiv|.'],
    ['👩‍👩‍👧 Kyiv', '\uD83D|\uDC69|\u200D|\uD83D|\uDC69|\u200D|\uD83D|\uDC67|Kyiv'],
    ['Cafe\u0301s', 'Cafe\u0301s'], // a mark belongs to its letter
    ['a\u200Fb\0c\uFEFFd\u200Be\u2066f', 'a|b|c|d|e|f'], // what nobody sees parts words
    ['line\r\nbreak\u2028here\u00A0there', 'line|break|here|there'],
    ['200,000 men, 3.5 km, €5, 40°C', '200|,|000|men|,|3|.|5|km|,|€|5|,|40|°|C'],
    // Apostrophes.
    ['Ukraine’s and Ukraine\u0027s', 'Ukraine|’s|and|Ukraine|\u0027s'],
    ['UKRAINE’S', 'UKRAINE|’S'],
    ['O’Fallon, Sana’a and Coeur d’Alene', 'O’Fallon|,|Sana’a|and|Coeur|d’Alene'],
    ['the Netherlands’ ‘port’', 'the|Netherlands|’|‘|port|’'],
    ['it’sy', 'it’sy'], // no clitic: the word goes on
    // Full stops that belong to a word.
    ['The U.S. and the U.K.', 'The|U.S.|and|the|U.K.'],
    ['the U.S', 'the|U.S'],
    ['a U.S.-led force', 'a|U.S.|-|led|force'],
    ['Charleston, W.Va., on', 'Charleston|,|W.Va.|,|on'],
    ['LOUISVILLE, Ky. (AP) —', 'LOUISVILLE|,|Ky.|(|AP|)|—'],
    ['J.K. Lee and J. Lee', 'J.K.|Lee|and|J.|Lee'],
    ['St. Louis, Mo., v. Ft. Worth vs. Lee', 'St.|Louis|,|Mo.|,|v|.|Ft.|Worth|vs.|Lee'],
    ['Mr. Lee met Mrs. Lee.', 'Mr.|Lee|met|Mrs.|Lee|.'],
    // And those that are the sentence's.
    ['He saw it. She left.', 'He|saw|it|.|She|left|.'],
    ['They met in May.', 'They|met|in|May|.'],
    ['the end.The next', 'the|end|.|The|next'],
    ['st. louis', 'st|.|louis'],
    ['', ''],
    [' \n ', ''],
  ])('%j', (text, expected) => expect(words(read(text)).join('|')).toBe(expected));
});

describe('the shape of a word', () => {
  test.each<[string, keyof typeof SHAPE]>([
    ['kyiv', 'lower'],
    ['Kyiv', 'capital'],
    ['O’fallon', 'capital'],
    ['NATO', 'upper'],
    ['U.S.', 'upper'],
    ['J.', 'initial'],
    ['A', 'initial'],
    ['McAllen', 'mixed'],
    ['iPhone', 'mixed'],
    ['16', 'number'],
    ['3rd', 'number'],
    ['Éire', 'capital'],
    ['Ǆ', 'initial'],
    ['Київ', 'capital'],
    ['東京', 'lower'],
    ['—', 'punctuation'],
  ])('%s is %s', (word, expected) => {
    const { count, shape } = read(word);
    expect([count, shape[0]]).toEqual([1, SHAPE[expected]]);
  });
});

describe('what a name is looked up as', () => {
  test.each([
    ['Kyiv', 'kyiv'],
    ['ZÜRICH', 'zurich'],
    ['Łódź, Århus, Tromsø', 'lodz arhus tromso'],
    ['Gießen Þingeyri Æbeltoft', 'giessen thingeyri aebeltoft'],
    ['İstanbul ISPARTA ısparta', 'istanbul isparta isparta'],
    ['Cote d’Ivoire', 'cote divoire'],
    ["Sana'a Sana’a Sanaʼa", 'sanaa sanaa sanaa'],
    ['Port-au-Prince', 'port au prince'],
    ['Київ', 'киів'], // й and ї lose their marks, in the gazetteer and in the text alike
    ['St. Louis', 'st. louis'],
    ['Washington, D.C.', 'washington d.c.'],
    ['US', '^us'], // in capitals only: "us" is no name
    ['U.S.', 'u.s.'],
    ['NEW YORK', 'new york'],
    ['WASHINGTON', 'washington'],
    ['—', ''],
    ['', ''],
  ])('%s', (name, expected) => expect(decode(keyOf(name))).toBe(expected));
});

const SPACE = /[\s\0\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

test('whatever the text, the tokens are all of it but the white space, in order, each in its own stretch', () => {
  const names = ['Kyiv', 'U.S.', 'W.Va.', 'O’Fallon', 'Ukraine’s', 'St. Louis', 'Ky.'];
  fc.assert(
    fc.property(hostileTexts(names), fc.array(fc.nat(200), { maxLength: 4 }), (text, lengths) => {
      let from = 0;
      const stretches = [...lengths, text.length].map((length) => {
        const start = Math.min(text.length, from);
        from = start + length;
        return { start, end: Math.min(text.length, from) };
      });
      const tokens = tokenize(text, stretches);
      const last = stretches.at(-1)?.end ?? 0;
      let at = 0;
      for (let index = 0; index < tokens.count; index++) {
        const [start = 0, end = 0] = [tokens.start[index], tokens.end[index]];
        while (at < start) expect(text.charAt(at++)).toMatch(SPACE);
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        const stretch = stretches[tokens.stretch[index] ?? -1];
        expect(stretch && stretch.start <= start && end <= stretch.end).toBe(true);
        at = end;
      }
      expect(text.slice(at, last).replaceAll(new RegExp(SPACE, 'g'), '')).toBe('');
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('whatever the text, its folded words stand one after the other, a space between', () => {
  fc.assert(
    fc.property(hostileTexts(['Łódź', 'ZÜRICH', 'U.S.']), (text) => {
      const { count, from, to, bytes, shape } = read(text);
      let length = 0;
      for (let at = 0; at < count; at++) {
        const isWord = shape[at] !== SHAPE.punctuation;
        if (isWord && length > 0) expect(bytes[length++]).toBe(0x20);
        expect(from[at]).toBe(length);
        length = to[at] ?? 0;
        if (!isWord) expect(to[at]).toBe(from[at]);
      }
      expect(decode(bytes.slice(0, length))).not.toMatch(/[A-Z'’]/);
    }),
    { seed: 2, numRuns: 300 },
  );
});
