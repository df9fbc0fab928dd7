import { readFileSync } from 'node:fs';
import type { Layer } from '../../src/core/types.ts';
import { locatedPlaces, viewPlaces } from '../../src/view/places.ts';
import { stepsOf } from '../../src/view/steps.ts';

/** The first article's layer. */
export const layer: Layer = JSON.parse(
  readFileSync(new URL('../../geo/articles/rockets-launched-at-civilians/places.geojson', import.meta.url), 'utf8'),
);

/** A layer as the page has it. */
export function view(given: Layer = layer) {
  const places = viewPlaces(given);
  return { places, located: locatedPlaces(places), steps: stepsOf(places) };
}
