import { expect, test } from 'vitest';
import { readAddress } from '../../src/view/address.ts';
import { hidesPlaces } from '../../src/view/hidden-places.ts';

test.each([
  ['', false],
  ['#mode=projector', false],
  ['#task=where', false],
  ['#mode=learn', true],
  ['#mode=learn&task=where&done=ff', true],
  ['#mode=learn&task=which', true],
  ['#mode=learn&task=where&done=ff&told', false],
  ['#mode=learn&task=notice', false],
])('the map hides the places for "%s": %s', (fragment, expected) => {
  expect(hidesPlaces(readAddress(fragment))).toBe(expected);
});
