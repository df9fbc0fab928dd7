import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasRing, type LabelCandidate, layOutLabels, type PlacedLabel } from '../../src/view/label-layout.ts';
import { type Box, Occupied, overlap } from '../../src/view/occupied.ts';
import { pixel, SEEDED } from './properties.ts';

/** A text's height on the map is 12.5 px: what its letters cover, without the air around them. */
const HALF = 6;

const FRAME: Box = [0, 0, 600, 400];

const label = (name: string, x: number, y: number, kind: LabelCandidate['kind'] = 'town'): LabelCandidate => ({
  name,
  kind,
  x,
  y,
  width: 50,
});

const lettersOf = ({ left, middle, width }: PlacedLabel): Box => [left, middle - HALF, left + width, middle + HALF];

describe('a label stands where it overlaps nothing', () => {
  test.each<[string, LabelCandidate[], [string, number, number][]]>([
    ['a town beside its ring', [label('Sumy', 100, 100)], [['Sumy', 107, 100]]],
    ['a country across its middle', [label('Ukraine', 100, 100, 'country')], [['Ukraine', 75, 100]]],
    [
      'the second town on the other side',
      [label('Sumy', 100, 100), label('Okhtyrka', 115, 116)],
      [
        ['Sumy', 107, 100],
        ['Okhtyrka', 122, 116],
      ],
    ],
    [
      'the second of two in one spot not at all',
      [label('Sumy', 100, 100), label('Okhtyrka', 101, 100)],
      [['Sumy', 107, 100]],
    ],
    [
      'the second country a little lower',
      [label('Poland', 100, 100, 'country'), label('Czechia', 110, 106, 'country')],
      [
        ['Poland', 75, 100],
        ['Czechia', 85, 116],
      ],
    ],
  ])('%s', (_, candidates, expected) => {
    const placed = layOutLabels(candidates, { occupied: new Occupied(), frame: FRAME });
    expect(placed.map(({ name, left, middle }) => [name, left, middle])).toEqual(expected);
  });

  test('a label whose every spot a marker has taken is left out', () => {
    const occupied = new Occupied();
    occupied.take([0, 0, 300, 300]);
    expect(
      layOutLabels([label('Sumy', 100, 100), label('Ukraine', 100, 100, 'country')], { occupied, frame: FRAME }),
    ).toEqual([]);
  });

  test('a label that the frame would cut is left out or turned inwards; one wholly outside is there for later', () => {
    const at = (kind: LabelCandidate['kind'], x: number) =>
      layOutLabels([label('Sumy', x, 100, kind)], { occupied: new Occupied(), frame: FRAME }).map(({ left }) => left);
    expect([at('country', 590), at('town', 590), at('town', 598), at('country', 700)]).toEqual([[], [533], [], [675]]);
  });

  test('only towns and capitals have a ring', () => {
    expect((['country', 'region', 'capital', 'town'] as const).filter(hasRing)).toEqual(['capital', 'town']);
  });
});

describe('however the labels and markers lie', () => {
  const kinds = fc.constantFrom<LabelCandidate['kind']>('country', 'region', 'capital', 'town');
  const candidates = fc.array(
    fc
      .record({ point: pixel, kind: kinds, width: fc.integer({ min: 10, max: 180 }), name: fc.string() })
      .map(({ point, ...rest }) => ({ ...point, ...rest })),
    { maxLength: 40 },
  );
  const boxes = fc.array(
    pixel.map(({ x, y }): Box => [x - 15, y - 15, x + 15, y + 15]),
    { maxLength: 20 },
  );
  const layOut = (wanted: LabelCandidate[], taken: Box[]) => {
    const occupied = new Occupied();
    for (const box of taken) occupied.take(box);
    return layOutLabels(wanted, { occupied, frame: FRAME });
  };

  test('no two overlap, and none lies over what is taken', () => {
    fc.assert(
      fc.property(candidates, boxes, (wanted, taken) => {
        const drawn = layOut(wanted, taken).map(lettersOf);
        drawn.forEach((box, i) => {
          for (const other of [...drawn.slice(i + 1), ...taken]) expect(overlap(box, other)).toBe(false);
        });
      }),
      SEEDED,
    );
  });

  test('no letters lie over another town’s ring', () => {
    fc.assert(
      fc.property(candidates, (wanted) => {
        const placed = layOut(wanted, []);
        for (const { x, y } of placed.filter(({ kind }) => hasRing(kind))) {
          for (const other of placed) expect(overlap(lettersOf(other), [x - 2, y - 2, x + 2, y + 2])).toBe(false);
        }
      }),
      SEEDED,
    );
  });

  test('a less important label never moves or removes a more important one', () => {
    fc.assert(
      fc.property(candidates, boxes, (wanted, taken) => {
        const all = layOut(wanted, taken);
        const fewer = layOut(wanted.slice(0, -1), taken);
        expect(all.slice(0, fewer.length)).toEqual(fewer);
      }),
      SEEDED,
    );
  });
});
