import { byId } from '../view/dom.ts';
import type { PlaceView } from '../view/places.ts';
import type { Store } from '../view/store.ts';
import type { Words } from '../view/words.ts';
import type { Say } from './stage.ts';

/** One line of status for screen readers; a notice is for everybody, and stands on the map until the next one. */
export const say: Say = (sentence, { notice = false } = {}) => {
  const status = byId('status');
  status.textContent = sentence;
  status.classList.toggle('is-notice', notice);
};

/** Says which place was selected: "Place 3 of 11: Kharkiv, 1 passage." Nothing is said of moves and zooms. */
export function announceSelection(
  places: readonly PlaceView[],
  { store, words }: { store: Store; words: Words },
): void {
  const last = places.filter(({ number }) => number !== null).length;
  const tell = (place: string | null) => {
    const selected = places.find(({ id }) => id === place);
    if (place !== null && selected === undefined) say(words.say('place.unknown', { place }), { notice: true });
    else if (selected) {
      const { name, passages } = selected.feature.properties;
      const counted = words.say('count.passages', { n: passages.length });
      const { number } = selected;
      say(
        number === null
          ? words.say('place.selectedNamed', { name, passages: counted })
          : words.say('place.selected', { number, last, name, passages: counted }),
      );
    } else say('');
  };
  store.subscribe(({ place }, previous) => {
    if (place !== previous.place) tell(place);
  });
  tell(store.state().place);
}
