import { element } from './dom.ts';
import { drawSign } from './forms.ts';
import type { PlaceView } from './places.ts';
import type { Words } from './words.ts';

/** Asks which of several places the same words mean: a small menu at the words. Calls back with the answer. */
export function offerChoice(
  places: readonly PlaceView[],
  { origin, words, onChoose }: { origin: HTMLElement; words: Words; onChoose: (place: PlaceView) => void },
): void {
  document.querySelector('.choice')?.remove();
  const close = () => {
    choice.remove();
    document.removeEventListener('pointerdown', outside);
  };
  const outside = ({ target }: Event) => {
    if (target instanceof Node && !choice.contains(target)) close();
  };
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
      drawSign(place),
      element('bdi', { lang: words.quoted }, place.feature.properties.name),
    ),
  );
  const choice = element(
    'div',
    {
      class: 'choice',
      role: 'group',
      onfocusout: (event) => {
        if (event instanceof FocusEvent && event.relatedTarget instanceof Node && !choice.contains(event.relatedTarget))
          close();
      },
      'aria-label': words.say('place.choice'),
      onkeydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') {
          event.preventDefault();
          close();
          origin.focus();
        }
      },
    },
    ...entries,
  );
  const { left, bottom } = origin.getBoundingClientRect();
  choice.style.setProperty('--left', `${Math.max(8, Math.min(left, innerWidth - 248))}px`);
  choice.style.setProperty('--top', `${Math.min(bottom + 4, innerHeight - 48 * places.length)}px`);
  document.body.append(choice);
  document.addEventListener('pointerdown', outside);
  entries[0]?.focus();
}
