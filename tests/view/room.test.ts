import { expect, test } from 'vitest';
import { roomOf } from '../../src/view/room.ts';

test.each([
  [1440, 900, 16, []],
  [1215, 900, 16, ['middle']],
  [390, 844, 16, ['narrow', 'middle']],
  [844, 390, 16, ['narrow', 'middle', 'low']],
  [1440, 900, 32, ['narrow', 'middle', 'low']],
  [1920, 1080, 32, ['middle', 'low']],
])('%i × %i pixels for a text of %i pixels: %j', (width, height, rem, room) => {
  expect(roomOf({ width, height, rem })).toEqual(room);
});
