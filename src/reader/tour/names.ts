import type { PlaceView } from '../../view/places.ts';
import type { Words } from '../../view/words.ts';

/** The places' names as a list in words: "Kyiv and Geneva". */
export function namesOf(places: readonly PlaceView[], words: Pick<Words, 'list'>): string {
  return words.list(places.map(({ feature }) => feature.properties.name));
}
