import { element, frame } from './dom.ts';
import type { LeafletMap } from './leaflet.ts';
import { pageMapType } from './map-type.ts';
import type { Words } from './words.ts';

/** On a screen, in CSS pixels. */
const WIDEST = 110;

/** The scale bar, true at the middle of the map, and the plain word that north is up. */
export function drawScaleBar(host: HTMLElement, map: LeafletMap, words: Words): void {
  const bar = element('span', { class: 'scale-bar', 'aria-hidden': 'true' });
  // Its line keeps its height until the words come.
  const length = element('span', { class: 'scale-words' }, '\u00a0');
  host.append(
    element(
      'p',
      { class: 'north' },
      element('span', { class: 'north-arrow', 'aria-hidden': 'true' }),
      words.say('map.northIsUp'),
    ),
    element('p', { class: 'scale' }, length, bar),
  );
  function update(): void {
    const middle = map.getSize().divideBy(2);
    const kmPerPixel =
      map.distance(
        map.containerPointToLatLng([middle.x - 50, middle.y]),
        map.containerPointToLatLng([middle.x + 50, middle.y]),
      ) / 100_000;
    const km = roundDown(kmPerPixel * WIDEST * pageMapType().scale);
    length.textContent = words.km(km);
    bar.style.width = `${Math.round(km / kmPerPixel)}px`;
  }
  map.on('moveend zoomend resize', update);
  // The markers come first: a browser is slow to write its first length.
  frame().then(update);
}

/** The largest of 1, 2, 5, 10, 20, 50... that is not more than `km`. */
export function roundDown(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  const step = [5, 2, 1].find((n) => n * power <= km) ?? 1;
  return step * power;
}
