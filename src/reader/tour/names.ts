import type { PlaceView } from '../../view/places.ts';
import type { Words } from '../../view/words.ts';

/** The places' names as a list in words: "Kyiv and Geneva". */
export function namesOf(places: readonly PlaceView[], { language }: Pick<Words, 'language'>): string {
  return new Intl.ListFormat(language).format(places.map(({ feature }) => feature.properties.name));
}
