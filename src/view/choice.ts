import { openAtWord } from './at-word.ts';
import { element } from './dom.ts';
import { drawSign } from './forms.ts';
import type { PlaceView } from './places.ts';
import type { Words } from './words.ts';

/** Asks which of several places the same words mean: a small menu at the words. Calls back with the answer. */
export function offerChoice(
  places: readonly PlaceView[],
  { origin, words, onChoose }: { origin: HTMLElement; words: Words; onChoose: (place: PlaceView) => void },
): void {
  const entries = places.map((place) =>
    element(
      'button',
      {
        type: 'button',
        class: 'choice-entry',
        onclick: () => {
          close();
          onChoose(place);
        },
      },
      drawSign(place, { isRead: true }),
      element('bdi', { lang: words.quoted }, place.feature.properties.name),
    ),
  );
  const choice = element(
    'div',
    { class: 'at-word choice', role: 'group', 'aria-label': words.say('place.choice') },
    ...entries,
  );
  const close = openAtWord(choice, origin);
  entries[0]?.focus();
}
