import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locator } from '../../src/cli/geography.ts';
import { locateBatch } from '../../src/cli/locate-line.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { baseMap, gazetteer, tagger } from '../core/little-world.ts';

const locate: Locator = ({ article, decisions }) => {
  if (article.text.includes('crash')) throw new RangeError('Maximum call stack size exceeded');
  return buildLayer({ article, decisions, gazetteer, tagger, baseMap });
};

const answer = (bytes: Uint8Array, first = 1) => {
  const located = locateBatch({ file: '-', first, bytes }, locate);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(located.bytes);
  return {
    ...located,
    text,
    values: text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
};
const encode = (text: string) => new TextEncoder().encode(text);

test('a crash inside one article gives that line an error, and no other', () => {
  const texts = ['In Harbour.', 'crash', 'In Geneva.'];
  const { values, articles, errors } = answer(
    encode(texts.map((text, index) => `${JSON.stringify({ id: `${index}`, text })}\n`).join('')),
    10,
  );
  expect(values.map(({ id }) => id)).toEqual(['0', '1', '2']);
  expect(values[1].error).toBe(
    'Line 11 made the program fail (Maximum call stack size exceeded): please report it with the line.',
  );
  expect([articles, errors]).toEqual([3, 1]);
});

test('whatever bytes come, each line that is not empty gets one line', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc.json().map(encode),
    fc
      .record({ id: fc.string({ unit: 'binary' }), text: fc.string({ unit: 'binary' }) })
      .map((line) => encode(JSON.stringify(line))),
    fc
      .constantFrom('{"id":"a","text":"In Harbour."}', '{"id":1,"text":"\\ud800 \\u2028 In Geneva\\u0000"}', ' ', '\r')
      .map(encode),
  );
  const stream = fc
    .array(piece, { maxLength: 8 })
    .map((pieces) => Buffer.concat(pieces.flatMap((one) => [one, encode('\n')])));
  fc.assert(
    fc.property(stream, (bytes) => {
      const { values, text, articles, errors } = answer(bytes);
      const given = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(values).toHaveLength(given.length);
      expect(articles).toBe(given.length);
      expect(errors).toBe(values.filter((value) => 'error' in value).length);
      expect(text).not.toMatch(/[\r\u0085\u2028\u2029]/);
      for (const value of values) {
        if (!('error' in value)) expect(value).toMatchObject({ type: 'FeatureCollection', id: expect.any(String) });
        else expect(value.error).toMatch(/^(The text of l|L)ine \d+/);
      }
    }),
    { numRuns: 200, seed: 3 },
  );
}, 20_000);
