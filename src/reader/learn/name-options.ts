import type { LocatedPlace, PlaceView } from '../../view/places.ts';
import { seededRandom, shuffle } from './random.ts';

/** So many names stand in a list of answers. */
const MOST_NAMES = 8;

/**
 * The names to answer with: the place's own and others of the article, those that it only names among them, each name
 * once, in the alphabet's order.
 */
export function nameOptions(place: LocatedPlace, places: readonly PlaceView[], seed: string): PlaceView[] {
  const nameOf = ({ feature }: PlaceView) => feature.properties.name;
  const others = places.filter(
    (other, i) => nameOf(other) !== nameOf(place) && places.findIndex((one) => nameOf(one) === nameOf(other)) === i,
  );
  const decoys = shuffle(others, seededRandom(`${seed} names ${place.id}`)).slice(0, MOST_NAMES - 1);
  // Not by the reader's language: a class has one order.
  return [place, ...decoys].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
