import { createPlaceMarker, type MarkerActions, type PlaceMarker } from './place-marker.ts';
import type { LocatedPlace } from './places.ts';
import type { Words } from './words.ts';

/** A marker for each place. Where places have the same name, each says which of them it is: "Springfield (2 of 3)". */
export function createPlaceMarkers(
  places: readonly LocatedPlace[],
  actions: MarkerActions,
  words: Words,
): PlaceMarker[] {
  const markers = places.map((place) => createPlaceMarker(place, actions, words));
  const byName = new Map<string, PlaceMarker[]>();
  for (const marker of markers) {
    const { name } = marker.place.feature.properties;
    byName.set(name, [...(byName.get(name) ?? []), marker]);
  }
  for (const [name, twins] of byName) {
    if (twins.length === 1) continue;
    for (const [i, { button }] of twins.entries()) {
      button.setAttribute('aria-label', words.say('place.twin', { name, number: i + 1, last: twins.length }));
    }
  }
  hushOnEscape(markers.map(({ button }) => button));
  return markers;
}

/** A name that shows because the mouse is on its marker goes by Escape, wherever the focus is, until the mouse leaves. */
function hushOnEscape(buttons: readonly HTMLElement[]): void {
  for (const button of buttons) button.addEventListener('mouseleave', () => button.classList.remove('is-quiet'));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') buttons.find((button) => button.matches(':hover'))?.classList.add('is-quiet');
  });
}
