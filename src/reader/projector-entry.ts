import type { PlaceView } from '../view/places.ts';
import { findStep, type Step } from '../view/steps.ts';
import type { State } from '../view/store.ts';

/** What the wall shows at a time: a passage, and one of the places that it reports on. */
export interface Stop {
  readonly step: Step;
  readonly place: PlaceView;
}

/** The whole row: the tour's steps, and within each its places one after another. */
export function rowOf(steps: readonly Step[]): Stop[] {
  return steps.flatMap((step) => step.places.map((place) => ({ step, place })));
}

/**
 * Where in the row an address leads: to its step and place, to the first place of its step where it names none, to the
 * first stop of its place where it names no step, else to the beginning. Null when it names what is not there.
 */
export function findStop(row: readonly Stop[], { step, place }: Pick<State, 'step' | 'place'>): number | null {
  const at = row.findIndex(
    (stop) => (step === null || stop.step.start === step) && (place === null || stop.place.id === place),
  );
  return at === -1 ? null : at;
}

/**
 * What entering the projector sets in the address: the selected place at the passage through which it was selected, or
 * else where it is first reported on; the tour's step; the first step. Null for an article that reports nothing.
 */
export function enterProjector(
  steps: readonly Step[],
  { step, place, passage }: Pick<State, 'step' | 'place' | 'passage'>,
): Readonly<Record<'mode' | 'step' | 'place', string>> | null {
  const holds = (candidate: Step | null) => candidate?.places.some(({ id }) => id === place) === true;
  const asked = [findStep(steps, step), findStep(steps, passage), steps.find(holds) ?? null];
  const first = asked.find(holds) ?? asked[0] ?? steps[0];
  const start = first?.places.find(({ id }) => id === place) ?? first?.places[0];
  if (first === undefined || start === undefined) return null;
  return { mode: 'projector', step: String(first.start), place: start.id };
}
