import { describe, expect, test } from 'vitest';
import type { Passage, Role } from '../../src/core/types.ts';
import { enterProjector, findStop, rowOf } from '../../src/reader/projector-entry.ts';
import type { PlaceView } from '../../src/view/places.ts';
import { stepsOf } from '../../src/view/steps.ts';

/** A place with a passage at each start, its mention in that role. */
function place(id: string, ...passages: [start: number, role: Role][]): PlaceView {
  const properties = {
    passages: passages.map(([start, role]) => ({ start, end: start + 4, quote: 'Text', mentions: [{ role }] })),
  };
  return { id, number: 1, feature: { id, properties } } as unknown as PlaceView & { passages: Passage[] };
}

const steps = stepsOf([
  place('kyiv', [40, 'literal'], [80, 'anchor']),
  place('sumy', [40, 'literal'], [10, 'metonymic']),
  place('north', [80, 'literal']),
]);
const nothing = { step: null, place: null, passage: null };

test('the row is the steps, and within each its places', () => {
  expect(rowOf(steps).map(({ step, place }) => [step.start, place.id])).toEqual([
    [40, 'kyiv'],
    [40, 'sumy'],
    [80, 'kyiv'],
    [80, 'north'],
  ]);
});

test.each<[string, { step: number | null; place: string | null }, number | null]>([
  ['nothing', { step: null, place: null }, 0],
  ['a step', { step: 80, place: null }, 2],
  ['a place', { step: null, place: 'north' }, 3],
  ['a step and its place', { step: 80, place: 'kyiv' }, 2],
  ['a step and a place of another', { step: 80, place: 'sumy' }, null],
  ['an unknown step', { step: 11, place: null }, null],
  ['a step that is no number', { step: Number.NaN, place: null }, null],
  ['an unknown place', { step: null, place: 'atlantis' }, null],
])('an address that names %s', (_, address, expected) => expect(findStop(rowOf(steps), address)).toBe(expected));

describe('entering begins', () => {
  test.each([
    ['at the first step', nothing, '40 kyiv'],
    ['at the tour’s step', { ...nothing, step: 80 }, '80 kyiv'],
    ['at the selected place', { ...nothing, place: 'north' }, '80 north'],
    ['at the passage through which it was selected', { ...nothing, place: 'kyiv', passage: 80 }, '80 kyiv'],
    ['at the place of the tour’s step', { ...nothing, step: 40, place: 'sumy' }, '40 sumy'],
    ['at the first step where the selected place is reported nowhere', { ...nothing, place: 'moscow' }, '40 kyiv'],
  ])('%s', (_, state, expected) => {
    const { step, place } = enterProjector(steps, state) ?? {};
    expect(`${step} ${place}`).toBe(expected);
  });

  test('not at all where nothing is reported', () => expect(enterProjector([], nothing)).toBe(null));
});
