import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/core/types.ts';
import { type Position, type Row, readPosition, walk, writePosition } from '../../src/reader/projector/walk.ts';
import { readAddress } from '../../src/view/address.ts';
import type { PlaceView } from '../../src/view/places.ts';
import { SEEDED } from '../view/properties.ts';

/** A row of steps, each told by its parts, its places and whether it is marked with care. */
function rowFrom(steps: readonly { parts: number; places: number; care: boolean }[]): Row {
  const stops = steps.flatMap(({ parts, places, care }, i) => {
    const passage = { start: i, ...(care && { care }) } as unknown as Passage;
    const step = { start: i, passage, places: [] };
    return Array.from({ length: places }, (_, k) => ({ step, parts, place: { id: `p${k}` } as unknown as PlaceView }));
  });
  return { stops, countParts: (index) => stops[index]?.parts ?? 0 };
}

const row = rowFrom([
  { parts: 1, places: 1, care: false },
  { parts: 2, places: 2, care: false },
  { parts: 1, places: 2, care: true },
]);

describe('the walk', () => {
  test('on: through the parts, then to the next place; what waits is shown first, once for a passage', () => {
    const seen: Position[] = [{ index: 0, part: 0 }];
    for (let i = 0; i < 8; i++) seen.push(walk(seen.at(-1) ?? { index: 0, part: 0 }, 'next', row));
    expect(seen.map(({ index, part }) => `${index} ${part}`)).toEqual([
      '0 0',
      '1 0',
      '1 1',
      '2 0',
      '2 1',
      '3 null',
      '3 0',
      '4 0',
      '4 0',
    ]);
  });

  test('back: to the last part of what was before', () => {
    const seen: Position[] = [{ index: 4, part: 0 }];
    for (let i = 0; i < 7; i++) seen.push(walk(seen.at(-1) ?? { index: 0, part: 0 }, 'previous', row));
    expect(seen.map(({ index, part }) => `${index} ${part}`)).toEqual([
      '4 0',
      '3 0',
      '2 1',
      '2 0',
      '1 1',
      '1 0',
      '0 0',
      '0 0',
    ]);
  });

  test('a passage that waits is not shown by going back to it, nor by the ends', () => {
    const behind = rowFrom([
      { parts: 2, places: 1, care: true },
      { parts: 1, places: 1, care: false },
    ]);
    expect(walk({ index: 1, part: 0 }, 'previous', behind)).toEqual({ index: 0, part: null });
    expect(walk({ index: 1, part: 0 }, 'first', behind)).toEqual({ index: 0, part: null });
    expect(walk({ index: 0, part: 0 }, 'last', row)).toEqual({ index: 4, part: null });
  });

  const rows = fc
    .array(
      fc.record({ parts: fc.integer({ min: 1, max: 3 }), places: fc.integer({ min: 1, max: 3 }), care: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map(rowFrom);

  test('on from the beginning passes every part of every stop, and ends', () => {
    fc.assert(
      fc.property(rows, (any) => {
        const seen = new Set<string>();
        let here = readPosition({ address: readAddress('') }, 0, any);
        for (let i = 0; i < 100; i++) {
          seen.add(`${here.index} ${here.part}`);
          here = walk(here, 'next', any);
        }
        any.stops.forEach((_, index) => {
          for (let part = 0; part < any.countParts(index); part++) expect(seen).toContain(`${index} ${part}`);
        });
        expect(here).toEqual({ index: any.stops.length - 1, part: any.countParts(any.stops.length - 1) - 1 });
      }),
      SEEDED,
    );
  });

  test('an address keeps every position', () => {
    fc.assert(
      fc.property(rows, (any) => {
        let here = readPosition({ address: readAddress('') }, 0, any);
        for (let i = 0; i < 30; i++) {
          const { part } = writePosition(here, any);
          const address = readAddress(part === null ? '' : `part=${part}`);
          expect(readPosition({ address }, here.index, any)).toEqual(here);
          here = walk(here, 'next', any);
        }
      }),
      SEEDED,
    );
  });
});

test.each([
  ['part=2', 1, 1],
  ['part=9', 1, 1],
  ['part=0', 1, 0],
  ['part=x', 1, 0],
  ['', 3, null],
  ['part=1', 3, 0],
])('the address “%s” at stop %i means part %s', (fragment, index, part) => {
  expect(readPosition({ address: readAddress(fragment) }, index, row)).toEqual({ index, part });
});
