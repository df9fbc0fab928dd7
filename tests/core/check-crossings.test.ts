import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChain, findMeetings, isInside, pointInside } from '../../src/core/check-crossings.ts';
import { meetSegments } from '../../src/core/check-segments.ts';

type Ring = [number, number][];

function kindsIn(ring: Ring): string[] {
  const chain = buildChain(ring);
  return findMeetings(chain, chain, { left: 1e6 }).map(({ kind }) => kind);
}

describe('a ring meets itself where it should not', () => {
  test.each<[string, Ring, string[]]>([
    [
      'not in a square',
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
      [],
    ],
    [
      'in a bow tie',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
      ['cross'],
    ],
    [
      'in a bow tie with a vertex in its middle',
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
      ['cross'],
    ],
    [
      'not where two corners touch',
      [
        [0, 0],
        [1, 1],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
      [],
    ],
    [
      'not where a corner touches an edge',
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
      [],
    ],
    [
      'where a corner pierces an edge',
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [3, 0],
        [2, -1],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
      ['cross', 'cross'],
    ],
    [
      'in a spike',
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 4],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
      ['overlap'],
    ],
    [
      'not where a position is repeated',
      [
        [0, 0],
        [2, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 2],
        [0, 0],
      ],
      [],
    ],
  ])('%s', (_, ring, kinds) => {
    expect(kindsIn(ring)).toEqual(kinds);
  });
});

describe('for every ring', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const rings = fc
    .array(point, { minLength: 3, maxLength: 12 })
    .map((points): Ring => [...points, points[0] ?? [0, 0]]);

  test('the tree finds what all pairs of segments find', () => {
    fc.assert(
      fc.property(rings, (ring) => {
        const chain = buildChain(ring);
        let all = 0;
        for (let i = 0; i < chain.x.length; i += 1) {
          for (let j = i + 1; j < chain.x.length; j += 1) if (meetSegments(chain, i, chain, j)) all += 1;
        }
        expect(findMeetings(chain, chain, { left: 1e6 }, 1e6)).toHaveLength(all);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  test('the verdict does not depend on where it begins and which way it runs', () => {
    fc.assert(
      fc.property(rings, fc.nat({ max: 11 }), (ring, by) => {
        const points = ring.slice(1);
        const turned = [...points.slice(by % points.length), ...points.slice(0, by % points.length)];
        const verdict = kindsIn(ring).length > 0;
        expect(kindsIn([...turned, turned[0] ?? [0, 0]]).length > 0).toBe(verdict);
        expect(kindsIn([...ring].reverse()).length > 0).toBe(verdict);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  test('a point inside is inside, unless the ring is flat', () => {
    fc.assert(
      fc.property(rings, (ring) => {
        const chain = buildChain(ring);
        const inside = pointInside(chain);
        if (inside !== null && kindsIn(ring).length === 0) expect(isInside(chain, ...inside)).toBe(true);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});
