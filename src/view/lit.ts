import { findStep, type Step } from './steps.ts';
import type { State } from './store.ts';

/** The places that are in the light: the selected one, or else all of the tour's step. */
export function litPlaces({ place, step }: State, steps: readonly Step[]): ReadonlySet<string> {
  if (place !== null) return new Set([place]);
  return new Set(findStep(steps, step)?.places.map(({ id }) => id));
}
