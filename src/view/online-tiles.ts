import { element } from './dom.ts';
import { type LeafletMap, TileLayer } from './leaflet.ts';
import type { MessageKey, Words } from './words.ts';

const OPEN_STREET_MAP = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';

/** What the page says of the online map; `onChange` tells when it goes on or off. */
export interface OnlineTilesContext {
  readonly map: LeafletMap;
  readonly words: Words;
  readonly say: (words: string) => void;
  readonly onChange: (on: boolean) => void;
}

/**
 * The switch for OpenStreetMap's tiles, off at first. When they fail the built-in map comes back by itself. A page
 * that was opened as a file cannot have them: OpenStreetMap serves no page without an address, so the switch says so.
 */
export function drawOnlineSwitch(host: HTMLElement, { map, words, say, onChange }: OnlineTilesContext): void {
  const reason = whyNot();
  const possible = reason === null;
  const box = element('input', {
    type: 'checkbox',
    id: 'online',
    disabled: !possible,
    'aria-describedby': 'online-why',
  });
  const why = words.say(reason ?? 'map.onlineSees');
  host.append(
    element('label', { class: 'switch', for: 'online' }, box, words.say('map.online')),
    element('span', { class: 'switch-why', id: 'online-why' }, `(${why})`),
  );
  if (!possible) return;

  let layer: TileLayer | null = null;
  function off(): void {
    layer?.remove();
    layer = null;
    box.checked = false;
    onChange(false);
  }
  function on(): void {
    const tiles = new TileLayer(OPEN_STREET_MAP, { className: 'online-tiles', maxZoom: 19, keepBuffer: 1, zIndex: 2 });
    tiles.once('tileerror', () => {
      if (layer !== tiles) return;
      off();
      say(words.say('map.onlineFailed'));
    });
    layer = tiles.addTo(map);
    onChange(true);
  }
  box.addEventListener('change', () => (box.checked ? on() : off()));
}

/** Why this page cannot have the online map; null when it can. */
function whyNot(): MessageKey | null {
  if (location.protocol === 'file:') {
    return 'map.onlineNotFile';
  }
  // A map that is one file allows itself no request, wherever it is opened.
  return document.querySelector('script[data-files]') && 'map.onlineNotSingle';
}
