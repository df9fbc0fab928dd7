import { expect, test } from 'vitest';
import { hashBytes } from '../../src/core/hash.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** FNV-1a of the published test vectors, before the last mixing. */
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('FNV-1a of %j', (text, published) => {
  expect(hashBytes(bytes(text), 0, text.length)).toBe((published ^ (published >>> 15)) >>> 0);
});

test('only the stretch counts', () => {
  expect(hashBytes(bytes('xfoobary'), 1, 7)).toBe(hashBytes(bytes('foobar'), 0, 6));
});

test('the low bits of like words differ', () => {
  const low = Array.from({ length: 1000 }, (_, index) => hashBytes(bytes(`town ${index}`), 0, 20) & 0xffff);
  expect(new Set(low).size).toBeGreaterThan(950);
});
