import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeAddress, readAddress, writeAddress } from '../../src/view/address.ts';
import { SEEDED } from './properties.ts';

describe('a fragment is read as keys and values', () => {
  test.each<[string, [string, string][]]>([
    ['', []],
    ['#', []],
    ['#place=kharkiv', [['place', 'kharkiv']]],
    ['place=kharkiv', [['place', 'kharkiv']]],
    [
      '#place=kharkiv&theme=dark',
      [
        ['place', 'kharkiv'],
        ['theme', 'dark'],
      ],
    ],
    ['#&&place=a&', [['place', 'a']]],
    ['#projector', [['projector', '']]],
    ['#q=a=b', [['q', 'a=b']]],
    ['#q=%D0%9A%D0%B8%D1%97%D0%B2', [['q', 'Київ']]],
    ['#q=%F0%9F%92%94', [['q', '💔']]],
    ['#q=%zz', [['q', '%zz']]],
    ['#__proto__=x', [['__proto__', 'x']]],
    ['#place=a&place=b', [['place', 'b']]],
  ])('%s', (fragment, expected) => expect([...readAddress(fragment)]).toEqual(expected));
});

describe('an address is written as a fragment that can be read by people', () => {
  test.each<[[string, string][], string]>([
    [[], ''],
    [[['place', 'kharkiv']], '#place=kharkiv'],
    [
      [
        ['place', 'kharkiv'],
        ['later', ''],
      ],
      '#place=kharkiv&later',
    ],
    [[['near', '36.2,50/x@y:z']], '#near=36.2,50/x@y:z'],
    [[['q', 'a&b=c#d %']], '#q=a%26b%3Dc%23d%20%25'],
  ])('%j', (address, expected) => expect(writeAddress(new Map(address))).toBe(expected));
});

describe('keys are set and taken out', () => {
  const address = readAddress('#mode=projector&place=kyiv&unheard=of');
  test.each<[Record<string, string | null>, string]>([
    [{ place: 'geneva' }, '#mode=projector&place=geneva&unheard=of'],
    [{ place: null }, '#mode=projector&unheard=of'],
    [{ theme: 'dark' }, '#mode=projector&place=kyiv&unheard=of&theme=dark'],
    [{ nothing: null }, '#mode=projector&place=kyiv&unheard=of'],
  ])('%j', (changes, expected) => {
    expect(writeAddress(changeAddress(address, changes))).toBe(expected);
    expect(writeAddress(address)).toBe('#mode=projector&place=kyiv&unheard=of');
  });
});

describe('whatever an address holds', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const addresses = fc.array(fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), text));

  test('it is read back as it was written', () => {
    fc.assert(
      fc.property(addresses, (entries) => {
        const address = new Map(entries);
        expect([...readAddress(writeAddress(address))]).toEqual([...address]);
      }),
      SEEDED,
    );
  });

  test('setting one key leaves the others', () => {
    fc.assert(
      fc.property(addresses, text, (entries, value) => {
        const address = new Map(entries);
        const changed = changeAddress(address, { place: value });
        expect(changed.get('place')).toBe(value);
        for (const [key, kept] of address) if (key !== 'place') expect(changed.get(key)).toBe(kept);
      }),
      SEEDED,
    );
  });
});
