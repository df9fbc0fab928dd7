import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Holder, stepAfter, tourMove } from '../../src/reader/tour/keys.ts';
import { swipeOf } from '../../src/reader/tour/swipe.ts';
import type { Move } from '../../src/view/presenter-keys.ts';
import { SEEDED } from '../view/properties.ts';

const press = (key: string, held: object = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('what has the focus keeps the keys that it needs itself', () => {
  test.each<[Holder, string, Move | null]>([
    ['page', 'ArrowRight', 'next'],
    ['page', 'ArrowDown', 'next'],
    ['page', ' ', 'next'],
    ['page', 'Home', 'first'],
    ['page', 'Escape', 'leave'],
    ['page', 'Enter', null],
    ['page', 'a', null],
    ['pane', 'ArrowDown', null],
    ['pane', 'ArrowUp', null],
    ['pane', 'ArrowLeft', 'previous'],
    ['pane', 'PageDown', 'next'],
    ['button', ' ', null],
    ['button', 'ArrowRight', 'next'],
    ['tab', 'ArrowRight', null],
    ['tab', 'PageUp', 'previous'],
    ['map', 'ArrowLeft', null],
    ['map', 'ArrowUp', null],
    ['map', 'End', null],
    ['map', 'PageDown', 'next'],
    ['map', 'Escape', 'leave'],
    ['dialog', 'ArrowDown', null],
    ['dialog', 'PageDown', 'next'],
    ['field', 'ArrowRight', null],
    ['field', ' ', null],
    ['field', 'PageDown', null],
    ['field', 'Escape', null],
  ])('%s and %j: %s', (holder, key, move) => expect(tourMove(press(key), { holder, direction: 'ltr' })).toBe(move));

  test.each(['ctrlKey', 'altKey', 'metaKey'])('a key held with %s is the browser’s', (held) =>
    expect(tourMove(press('ArrowRight', { [held]: true }), { holder: 'page', direction: 'ltr' })).toBeNull(),
  );

  test('the arrows follow the way that the page is read', () => {
    const move = (key: string) => tourMove(press(key), { holder: 'page', direction: 'rtl' });
    expect([move('ArrowLeft'), move('ArrowRight'), move('PageDown')]).toEqual(['next', 'previous', 'next']);
  });
});

test('no move leads out of the tour, and back is where one came from', () => {
  const place = fc.integer({ min: 1, max: 600 }).chain((count) => fc.tuple(fc.nat(count - 1), fc.constant(count)));
  fc.assert(
    fc.property(place, fc.constantFrom('first', 'last', 'next', 'previous'), ([here, count], move) => {
      const to = stepAfter(move, here, count);
      expect(to >= 0 && to < count).toBe(true);
      if (move === 'next' && to !== here) expect(stepAfter('previous', to, count)).toBe(here);
    }),
    SEEDED,
  );
});

describe('a swipe', () => {
  test.each<[number, number, 'ltr' | 'rtl', 'next' | 'previous' | null]>([
    [-80, 5, 'ltr', 'next'],
    [80, -5, 'ltr', 'previous'],
    [-80, 5, 'rtl', 'previous'],
    [80, 5, 'rtl', 'next'],
    [-30, 0, 'ltr', null],
    [-80, 60, 'ltr', null],
    [10, 300, 'ltr', null],
    [0, 0, 'ltr', null],
  ])('of %i and %i, read %s, means %s', (x, y, direction, move) => expect(swipeOf({ x, y }, direction)).toBe(move));
});
