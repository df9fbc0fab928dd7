import { element } from './dom.ts';
import { ElementIcon } from './element-icon.ts';
import { drawSign } from './forms.ts';
import { Marker, toLatLng } from './leaflet.ts';
import type { LocatedPlace } from './places.ts';
import { POPUP_ID } from './popup.ts';
import type { Words } from './words.ts';

/** Which marker stands over which where they touch: the selected one over all. */
const RAISED = { selected: 2000, reported: 500, named: 0 };

/** One place on the map: Leaflet's marker, whose icon `host` holds the button at its offset. */
export interface PlaceMarker {
  readonly place: LocatedPlace;
  readonly leaflet: Marker;
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** What a reader does to a marker. */
export interface MarkerActions {
  readonly press: (marker: PlaceMarker) => void;
  readonly focus: (marker: PlaceMarker) => void;
  readonly key: (marker: PlaceMarker, event: KeyboardEvent) => void;
}

/** A marker whose button is named by its place; it is not on the map yet. */
export function createPlaceMarker(
  place: LocatedPlace,
  { press, focus, key }: MarkerActions,
  words: Words,
): PlaceMarker {
  const { name, reported } = place.feature.properties;
  const button = element(
    'button',
    {
      type: 'button',
      class: `marker ${reported ? 'is-reported' : 'is-named'}`,
      'data-place': place.id,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    drawSign(place),
    element('bdi', { class: 'marker-name', lang: words.quoted }, name),
  );
  const host = element('div', { class: 'place' }, button);
  const leaflet = new Marker(toLatLng(place.marker), {
    icon: new ElementIcon(host),
    keyboard: false,
    interactive: false,
  });
  const marker: PlaceMarker = { place, leaflet, host, button };
  button.addEventListener('click', (event) => {
    // The map must not take it for a click beside everything.
    event.stopPropagation();
    press(marker);
  });
  button.addEventListener('focus', () => focus(marker));
  button.addEventListener('keydown', (event) => key(marker, event));
  button.addEventListener('blur', () => button.classList.remove('is-quiet'));
  return marker;
}

/** Shows whether the marker's place is in the light, and whether its popup is open. */
export function setSelected(
  { place, leaflet, host, button }: PlaceMarker,
  { lit, open }: { lit: boolean; open: boolean },
): void {
  host.classList.toggle('is-selected', lit);
  button.setAttribute('aria-expanded', String(open));
  if (open) button.setAttribute('aria-controls', POPUP_ID);
  else button.removeAttribute('aria-controls');
  const raised = lit ? RAISED.selected : place.number === null ? RAISED.named : RAISED.reported;
  // Leaflet would place the marker anew each time.
  if (leaflet.options.zIndexOffset !== raised) leaflet.setZIndexOffset(raised);
}
