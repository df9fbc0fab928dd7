import { expect, test } from 'vitest';
import { LONGEST_LINE, readBatches, splitBatch } from '../../src/cli/lines.ts';
import { gather } from './gather.ts';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const read = (chunks: AsyncIterable<Uint8Array>, mostLines = 3) => gather(readBatches(chunks, '-', mostLines));

const decode = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array());
const TEXT = 'one\n\ntwo is 🙂\r\nthree\n\n\nfour é\nlast, with no end';
const LINES = TEXT.split(/(?<=\n)/);

test.each([1, 2, 3, 5, 7, 1000])('lines come whole and numbered however the stream is cut: %i bytes', async (size) => {
  const batches = await read(inPieces(new TextEncoder().encode(TEXT), size));
  expect(batches.map(({ bytes }) => decode(bytes)).join('')).toBe(TEXT);
  const lines = batches.flatMap(splitBatch);
  expect(lines.map(({ bytes }) => decode(bytes))).toEqual(LINES);
  expect(lines.map(({ first }) => first)).toEqual(LINES.map((_, index) => index + 1));
  for (const batch of batches) expect(splitBatch(batch).length).toBeLessThanOrEqual(3);
});

test('nothing gives nothing', async () => {
  expect(await read(inPieces(new Uint8Array(), 1))).toEqual([]);
});

test('a batch is given as soon as there is no more to read', async () => {
  let isRead = false;
  async function* slowly() {
    yield new TextEncoder().encode('one\n');
    isRead = true;
    yield new TextEncoder().encode('two\n');
  }
  const batches = readBatches(slowly(), '-', 100);
  expect(decode((await batches.next()).value?.bytes)).toBe('one\n');
  expect(isRead).toBe(false);
});

test('a line that is too long is told of and passed over, and the count goes on', async () => {
  const piece = new Uint8Array(8 * 1024 * 1024).fill(120);
  async function* chunks() {
    yield new TextEncoder().encode('one\n');
    for (let sent = 0; sent <= LONGEST_LINE; sent += piece.length) yield piece;
    yield new TextEncoder().encode('\nthree\n');
  }
  const batches = await read(chunks(), 100);
  expect(batches.map(({ first, bytes }) => [first, bytes && decode(bytes)])).toEqual([
    [1, 'one\n'],
    [2, null],
    [3, 'three\n'],
  ]);
});
