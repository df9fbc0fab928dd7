import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseNames, thinNames } from '../../src/core/choose-names.ts';

test('names are kept for the tiles that are kept, and for no others', () => {
  const kept = {
    levels: [
      { z: 3, from: 3, to: 5, tiles: ['4/2', '4/3'] },
      { z: 5, from: 6, to: 10, tiles: ['18/10'] },
    ],
  };
  expect(chooseNames(['3/4/2', '3/7/7', '5/18/10', '5/4/2'], kept)).toEqual(['3/4/2', '5/18/10']);
  expect(chooseNames([], kept)).toEqual([]);
});

describe('the names of a tile in a file that has to be small', () => {
  test.each<[string, string[], number[], string[]]>([
    ['are all there where most of the fine labels have one', ['Київ', '', 'Буча'], [3, 6, 9], ['Київ', '', 'Буча']],
    ['are those of the coarse labels elsewhere', ['Kijów', '', 'Bucza'], [3, 6, 9, 9, 9], ['Kijów']],
    ['are all there when there is no fine label', ['Київ', '', 'Суми'], [3, 6, 8], ['Київ', '', 'Суми']],
    ['are none where only a fine label had one', ['Bucza'], [9, 9, 9], []],
  ])('%s', (_, names, zooms, kept) => {
    expect(thinNames(names, zooms)).toEqual(kept);
  });

  test('are never another label’s, end with a name, and keep every coarse one', () => {
    const label = fc.record({ name: fc.constantFrom('', 'А', 'Б'), zoom: fc.integer({ min: 3, max: 10 }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const sorted = labels.toSorted((a, b) => a.zoom - b.zoom);
        const names = sorted.map(({ name }) => name);
        const last = names.findLastIndex((name) => name !== '');
        const thin = thinNames(
          names.slice(0, last + 1),
          sorted.map(({ zoom }) => zoom),
        );
        expect(thin.every((name, i) => name === '' || name === names[i])).toBe(true);
        expect(thin.at(-1)).not.toBe('');
        expect(sorted.every(({ name, zoom }, i) => zoom > 8 || (thin[i] ?? '') === name)).toBe(true);
      }),
      { seed: 4 },
    );
  });
});
