import { describe, expect, test } from 'vitest';
import { mapType } from '../../src/view/map-type.ts';

describe('on a wall', () => {
  test.each([768, 1080, 2160])('of %i pixels every name is at least 4.3 %% of its height', (height) => {
    const { letters, kinds } = mapType('projector', height);
    for (const kind of [...kinds, 'marker'] as const) expect(letters[kind].size).toBeGreaterThanOrEqual(0.043 * height);
  });

  test('all grows alike, names come later, and regions have none', () => {
    const [low, high] = [mapType('projector', 768), mapType('projector', 1536)];
    expect(high.scale).toBeCloseTo(2 * low.scale);
    expect(high.later).toBeCloseTo(low.later + 1);
    expect(low.kinds).not.toContain('region');
  });
});

test('on a screen its height changes nothing', () => {
  expect(mapType('screen', 768)).toEqual(mapType('screen', 2160));
  expect(mapType('screen', 768).scale).toBe(1);
});
