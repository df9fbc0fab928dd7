import { expect, test } from 'vitest';
import { keyOf } from '../../src/core/name-key.ts';
import { COUNTRY_BITS, supportNames } from '../../src/core/name-support.ts';
import { openWorld } from './open-world.ts';

const world = openWorld({
  countries: ['US  United States', 'IT  Italy'],
  admin1: ['US.WV  West Virginia  US', 'US.KY  Kentucky  US'],
  settlements: [
    '1  Welch  PPL  US  US.WV  2000',
    '2  Charleston  PPLA  US  US.WV  50000',
    '3  Richmond  PPL  US  US.KY  30000',
    '4  Richmond  PPL  US  US.WV  100',
    '5  Trapani  PPLA  IT  -  60000',
  ],
});

/** The steps of region and country that each of the names has among all of them. */
function support(names: readonly string[]) {
  const records = names.map((name) => world.find(keyOf(name), 0, keyOf(name).length, false));
  const found = supportNames(records, world);
  return records.map((record) => {
    const both = found.get(record) ?? 0;
    return [both >> COUNTRY_BITS, both & (2 ** COUNTRY_BITS - 1)];
  });
}

test('a name goes with others of its region and its country, and not with itself', () => {
  expect(support(['Welch', 'Welch'])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  const [welch, charleston, trapani] = support(['Welch', 'Charleston', 'Trapani']);
  expect(welch).toEqual(charleston);
  expect(welch?.[0]).toBeGreaterThan(0);
  expect(welch?.[1]).toBeGreaterThan(0);
  expect(trapani).toEqual([0, 0]);
});

test('a name of two regions counts less for each, and the region itself counts too', () => {
  const [alone] = support(['Welch', 'Richmond']);
  const [surely] = support(['Welch', 'Charleston']);
  const [told] = support(['Welch', 'West Virginia']);
  expect(alone?.[0]).toBeLessThan(surely?.[0] ?? 0);
  expect(told).toEqual(surely);
});

test('no names, none supported', () => expect([...supportNames([-1, -1], world)]).toEqual([]));
