import fc from 'fast-check';

/** One seed for every property, so that a failure can be run again. */
export const SEEDED = { seed: 20220301, numRuns: 200 };

/** Coordinates in pixels, as a map of a few hundred pixels has them. */
export const pixel = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
