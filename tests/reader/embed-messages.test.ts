import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrameMessage, readHostMessage } from '../../src/reader/embed-messages.ts';

describe('what a frame says', () => {
  test.each([
    { dateline: 'ask' },
    { dateline: 'open', title: 'Fire in Harbour' },
    { dateline: 'select', place: 'harbour', name: 'Harbour', quotes: ['Harbour burned. 👩‍👩‍👧'] },
    { dateline: 'close', place: 'harbour' },
    { dateline: 'step', step: 0, quote: 'Harbour burned.', places: ['harbour'] },
  ])('is read: %j', (message) => {
    expect(readFrameMessage({ ...message, more: 'is let by' })).toEqual(message);
  });

  test.each([
    null,
    'select',
    [{ dateline: 'ask' }],
    { dateline: 'files' },
    { dateline: 'open' },
    { dateline: 'select', place: 'harbour', name: 'Harbour', quotes: 'Harbour burned.' },
    { dateline: 'select', place: 'harbour', name: 'Harbour', quotes: [1] },
    { dateline: 'close', place: 7 },
    { dateline: 'step', step: '0', quote: 'Harbour burned.', places: [] },
  ])('is no message: %j', (data) => {
    expect(readFrameMessage(data)).toBeNull();
  });
});

describe('what the page around a frame says', () => {
  test.each([
    { dateline: 'wait' },
    { dateline: 'file', name: 'places.geojson', text: '{}' },
    { dateline: 'missing', name: 'article.txt', file: 'https://example.org/a.txt', status: 404 },
    { dateline: 'show', changes: { place: 'harbour', theme: null } },
  ])('is read: %j', (message) => {
    expect(readHostMessage(message)).toEqual(message);
  });

  test('changes only the keys of the address', () => {
    const changes = { place: 'harbour', src: 'https://example.org', step: 7, constructor: 'x' };
    expect(readHostMessage({ dateline: 'show', changes })).toEqual({
      dateline: 'show',
      changes: { place: 'harbour' },
    });
  });

  test.each([
    undefined,
    { dateline: 'ask' },
    { dateline: 'file', name: 'reader.js', text: 'alert(1)' },
    { dateline: 'file', name: 'places.geojson', text: {} },
    { dateline: 'missing', name: 'article.txt', file: 'a.txt' },
    { dateline: 'show', changes: ['place'] },
  ])('is no message: %j', (data) => {
    expect(readHostMessage(data)).toBeNull();
  });
});

test('whatever comes in, nothing breaks', () => {
  const dateline = fc.constantFrom('ask', 'open', 'select', 'close', 'step', 'wait', 'file', 'missing', 'show');
  const any = fc.oneof(
    fc.anything(),
    fc.tuple(dateline, fc.object()).map(([kind, rest]) => ({ ...rest, dateline: kind })),
  );
  fc.assert(
    fc.property(any, (data) => {
      for (const message of [readFrameMessage(data), readHostMessage(data)]) expect(typeof message).toBe('object');
    }),
    { seed: 5, numRuns: 500 },
  );
});
