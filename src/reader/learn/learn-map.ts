import type { LngLat } from '../../core/types.ts';
import { openOutline } from '../../view/date-line.ts';
import { byId, element } from '../../view/dom.ts';
import { ElementIcon } from '../../view/element-icon.ts';
import { drawSign } from '../../view/forms.ts';
import {
  geoJSON,
  type LeafletLayer,
  type LeafletMap,
  layerGroup,
  Marker,
  polyline,
  type Renderer,
  svg,
  toBounds,
  toLatLng,
} from '../../view/leaflet.ts';
import { linesOf } from '../../view/place-lines.ts';
import { isVast, type LocatedPlace, type PlaceView } from '../../view/places.ts';

const PANE = 'learn';
/** Room around what an answer shows, CSS pixels. */
const ROOM = 60;
/** Side of a mark, and what stays free at the frame's edge, CSS pixels. */
const MARK = 28;
const EDGE = 6;

/** What the learning mode draws on the map, and nothing else does: a picture of what its panel says in words. */
export interface LearnMap {
  /** A place with its geometry; its name beside it, or not. */
  readonly showPlace: (place: LocatedPlace, options: { name: string | null }) => void;
  /** The reader's answer, and the way from it to the nearest point of the place. */
  readonly showGuess: (guess: LngLat, nearest: LngLat) => void;
  /** The cross in the middle, for an answer by keyboard. */
  readonly aim: (on: boolean) => void;
  /** Which of the base map's names stand on it. */
  readonly showNames: (names: 'none' | 'countries' | 'all') => void;
  /** What else is no longer hidden: the places' names, the key. */
  readonly reveal: (shown: readonly string[]) => void;
  readonly clear: () => void;
  readonly close: () => void;
}

/** Makes the mode's own layer above all others of the map. */
export function openLearnMap(map: LeafletMap, places: readonly PlaceView[], quoted: string): LearnMap {
  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  pane.setAttribute('aria-hidden', 'true');
  const renderer = svg({ padding: 0.3, pane: PANE });
  const group = layerGroup().addTo(map);
  const cross = element('div', { class: 'learn-cross', 'aria-hidden': 'true' });
  cross.hidden = true;
  byId('map-frame').append(cross);
  const root = document.documentElement;
  let guessed: LngLat | null = null;
  // The page's own marks are a picture here: the panel says in words what they show.
  const marks = map.getPane('markerPane');
  if (marks) marks.inert = true;

  return {
    showPlace(place, { name }) {
      for (const layer of shapesOf(place, places, renderer)) group.addLayer(layer);
      const mark = element('span', { class: 'learn-mark' }, drawSign({ ...place, number: null }));
      const host = element('div', { class: 'place' }, mark);
      group.addLayer(pin(place.marker, host));
      if (name === null) return;
      const label = element('bdi', { class: 'marker-name', lang: quoted }, name);
      mark.append(label);
      const { x } = map.latLngToContainerPoint(toLatLng(place.marker));
      const isOver = guessed !== null && guessed[1] < place.marker[1];
      host.dataset.side = placeName(label, { x, room: map.getSize().x, free: isOver ? 'above' : 'below' });
    },
    showGuess(guess, nearest) {
      guessed = guess;
      // Across the date line the way is the short one.
      const near: LngLat = [nearest[0] + 360 * Math.round((guess[0] - nearest[0]) / 360), nearest[1]];
      const style = { renderer, interactive: false, className: 'learn-way' };
      group.addLayer(polyline([toLatLng(guess), toLatLng(near)], style));
      group.addLayer(pin(guess, element('div', { class: 'learn-guess' })));
      const bounds = toBounds([guess, near]);
      if (bounds && !map.getBounds().pad(-0.08).contains(bounds)) {
        map.fitBounds(bounds, { padding: [ROOM, ROOM], maxZoom: map.getZoom(), animate: false });
      }
    },
    aim(on) {
      cross.hidden = !on;
    },
    showNames(names) {
      root.dataset.learnNames = names;
    },
    reveal(shown) {
      root.dataset.learnShown = shown.join(' ');
    },
    clear() {
      group.clearLayers();
      guessed = null;
    },
    close() {
      group.remove();
      renderer.remove();
      cross.remove();
      delete root.dataset.learnNames;
      delete root.dataset.learnShown;
      if (marks) marks.inert = false;
    },
  };
}

function pin(at: LngLat, host: HTMLElement): Marker {
  return new Marker(toLatLng(at), { icon: new ElementIcon(host), keyboard: false, interactive: false, pane: PANE });
}

/** Beside its mark where a name has room in the frame, else on its free side and moved into the frame. Gives its side. */
function placeName(
  label: HTMLElement,
  { x, room, free }: { x: number; room: number; free: 'above' | 'below' },
): 'right' | 'left' | 'above' | 'below' {
  const width = label.offsetWidth + EDGE;
  if (x + MARK + width < room) return 'right';
  if (x - MARK - width > 0) return 'left';
  const left = Math.max(EDGE, Math.min(room - width, x - width / 2));
  // Counted from the mark's own box.
  label.style.left = `${left - x + MARK / 2}px`;
  return free;
}

/** A place's line or area as the page draws it, but one that cannot be clicked. */
function shapesOf(place: LocatedPlace, places: readonly PlaceView[], renderer: Renderer): LeafletLayer[] {
  const { geometry, properties } = place.feature;
  const look = `shape is-reported shape-${properties.precision} is-selected`;
  const draw = (className: string, drawn = geometry) =>
    drawn && geoJSON(drawn, { style: { className: `${look} ${className}`, renderer, interactive: false }, pane: PANE });
  const drawn = (...names: string[]) => names.map((name) => draw(name)).filter((layer) => layer !== null);
  if (properties.derivation?.kind === 'offset') {
    return linesOf(place, places).map((line) =>
      polyline(line.map(toLatLng), { className: `${look} shape-offset`, renderer, interactive: false }),
    );
  }
  if (geometry === null || geometry.type === 'Point' || geometry.type === 'MultiPoint') return [];
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return drawn('shape-casing', 'shape-line');
  const isSoft = properties.kind === 'part' || properties.kind === 'surroundings';
  if (isSoft && !isVast(place)) return drawn('shape-soft');
  const outline = draw('shape-edge', openOutline(geometry));
  return outline ? [...drawn('shape-area is-cut'), outline] : drawn('shape-area');
}
