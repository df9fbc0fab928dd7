import { watchDrags } from './drags.ts';
import type { Finder } from './filter.ts';
import type { Taken } from './label-layer.ts';
import { type LeafletMap, toLatLng } from './leaflet.ts';
import { litPlaces } from './lit.ts';
import { MARKER_SIZE, type MapType, type MarkerFit, pageMapType, styleMap } from './map-type.ts';
import { fitMarkers } from './marker-fit.ts';
import { EASE, layOutMarkers, type MarkerPlace } from './marker-layout.ts';
import { Obstacles } from './obstacles.ts';
import { type Box, grow, Occupied } from './occupied.ts';
import { leaveStart, linesOf, pointsAlong } from './place-lines.ts';
import { type PlaceMarker, setSelected } from './place-marker.ts';
import { createPlaceMarkers } from './place-markers.ts';
import type { LocatedPlace } from './places.ts';
import { popupPlace } from './popup-modes.ts';
import type { Pixel } from './spread.ts';
import { stepThrough } from './step-through.ts';
import type { Step } from './steps.ts';
import type { State, Store } from './store.ts';
import { openRuler } from './text-width.ts';
import type { Words } from './words.ts';

/** A longer name is cut short with an ellipsis beside its marker; the popup has it whole. */
const WIDEST_NAME = 260;
/** And never wider than this share of the map. */
const WIDEST_SHARE = 0.7;
/** Around where a distance is measured from: its own sign and name stand there. */
const ORIGIN = 9;
/** How far the ring of a lit marker reaches beyond its form. */
const RING = 7.5;
/** Names keep this far from the frame's edge. */
const EDGE = 6;
/** Above this many, the markers are one Tab stop and the arrow keys go from one to the next. */
const MOST_TAB_STOPS = 20;

export interface MarkerContext {
  readonly store: Store;
  readonly steps: readonly Step[];
  readonly finder: Finder;
  /** What stands on the map's frame. */
  readonly controls: readonly HTMLElement[];
  readonly words: Words;
}

/** The article's places on the map: buttons with their names, moved apart where they would hide each other. */
export class MarkerLayer {
  readonly #map: LeafletMap;
  readonly #store: Store;
  readonly #steps: readonly Step[];
  readonly #finder: Finder;
  readonly #obstacles: Obstacles;
  readonly #isDragged: () => boolean;
  readonly #markers: PlaceMarker[];
  readonly #listeners: (() => void)[] = [];
  readonly #ruler = openRuler();
  #type: MapType = pageMapType();
  /** How markers are drawn; null until the map's style is told. */
  #fit: MarkerFit | null = null;
  #shown: PlaceMarker[] = [];
  #layout: MarkerPlace[] = [];
  /** Points along the shown places' lines. */
  #lines: Pixel[] = [];
  #linesZoom: number | null = null;

  constructor(
    map: LeafletMap,
    places: readonly LocatedPlace[],
    { store, steps, finder, controls, words }: MarkerContext,
  ) {
    this.#map = map;
    this.#obstacles = new Obstacles(map, controls);
    this.#store = store;
    this.#steps = steps;
    this.#finder = finder;
    const actions = {
      press: (marker: PlaceMarker) => this.#toggle(marker),
      focus: (marker: PlaceMarker) => this.#reveal(marker),
      key: (marker: PlaceMarker, event: KeyboardEvent) => this.#step(marker, event),
    };
    this.#markers = createPlaceMarkers(places, actions, words);
    // A zoom ends with a move.
    map.on('moveend resize', () => this.layOut());
    this.#isDragged = watchDrags(map);
    store.subscribe((state) => this.#follow(state));
    this.#follow(store.state());
  }

  /** Calls back when markers have moved or changed. */
  onLayout(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** What the markers cover and name now. */
  taken(): Taken {
    const occupied = new Occupied();
    for (const box of this.#obstacles.boxes()) occupied.take(box);
    for (const { x, y } of this.#lines) occupied.take([x - 2, y - 2, x + 2, y + 2]);
    this.#layout.forEach(({ form, spot, name }, i) => {
      const isLit = this.#shown[i]?.host.classList.contains('is-selected');
      for (const box of [grow(form, isLit ? RING * this.#type.scale : 0), spot, name]) if (box) occupied.take(box);
    });
    const names = new Set(
      this.#shown.flatMap(({ place }, i) => (this.#layout[i]?.name ? [place.feature.properties.name] : [])),
    );
    // A crowd would be hidden by leaders. A marker for an area means no point: only one that has left it is led back.
    const leaders = this.#layout.flatMap(({ point, offset }, i) => {
      if (this.#fit === 'crowded') return [];
      const isArea = this.#shown[i]?.place.feature.properties.precision === 'area';
      if (Math.hypot(offset.x, offset.y) < (isArea ? MARKER_SIZE.reported * this.#type.scale : 1)) return [];
      return [[point, { x: point.x + offset.x, y: point.y + offset.y }] as const];
    });
    return { occupied, names, leaders };
  }

  /** What stands on the map's frame besides its controls, while a mode is on. */
  avoid(nodes: readonly HTMLElement[]): void {
    this.#obstacles.add(nodes);
  }

  /** The button of a place, null when it has none or is not shown. */
  buttonOf(id: string): HTMLButtonElement | null {
    return this.#shown.find(({ place }) => place.id === id)?.button ?? null;
  }

  /**
   * What stands in the frame, in its pixels: a place's own marker (null when it has none), the other markers with the
   * controls, the names.
   */
  surroundingsOf(id: string): { own: Box | null; markers: Box[]; names: Box[] } {
    const { x, y } = this.#map.getPixelBounds().min ?? { x: 0, y: 0 };
    const inFrame = ([left, top, right, bottom]: Box): Box => [left - x, top - y, right - x, bottom - y];
    const blocked = this.#obstacles.boxes().map(inFrame);
    const found: { own: Box | null; markers: Box[]; names: Box[] } = { own: null, markers: blocked, names: [] };
    this.#layout.forEach(({ form, name }, i) => {
      if (this.#shown[i]?.place.id === id) found.own = inFrame(form);
      else found.markers.push(inFrame(form));
      if (name) found.names.push(inFrame(name));
    });
    return found;
  }

  /** Measures the names again: once the page's typeface is there, or its sizes have changed. */
  measure(): void {
    this.#type = pageMapType();
    this.#fit = null;
    this.#obstacles.forget();
    this.#ruler.clear(this.#type);
    this.layOut();
  }

  /** Gives every shown marker its room at the map's zoom. */
  layOut(): void {
    const zoom = this.#map.getZoom();
    const { min, max } = this.#map.getPixelBounds();
    const frame: Box = [(min?.x ?? 0) + EDGE, (min?.y ?? 0) + EDGE, (max?.x ?? 0) - EDGE, (max?.y ?? 0) - EDGE];
    const { scale } = this.#type;
    const points = this.#shown.map(({ place }) => this.#map.project(toLatLng(place.marker), zoom));
    const fit = fitMarkers(points, frame, scale);
    const dense = fit === 'crowded';
    if (fit !== this.#fit) styleMap(this.#map.getContainer(), this.#type, fit);
    this.#fit = fit;
    const widest = Math.min(WIDEST_NAME * scale, this.#map.getSize().x * WIDEST_SHARE);
    const boxes = this.#shown.map(({ place }, i) => ({
      point: points[i] ?? { x: 0, y: 0 },
      ease: EASE[place.feature.properties.precision],
      size: MARKER_SIZE[place.number === null && !dense ? 'named' : fit] * scale,
      labelWidth: Math.min(Math.ceil(this.#ruler.width(place.feature.properties.name, 'marker')) + 2, widest),
    }));
    if (zoom !== this.#linesZoom) this.#followLines(zoom);
    this.#layout = layOutMarkers(boxes, { frame, blocked: this.#obstacles.boxes(), lines: this.#lines, scale, dense });
    this.#shown.forEach(({ host }, i) => {
      const { offset, side } = this.#layout[i] ?? { offset: { x: 0, y: 0 }, side: null };
      host.style.setProperty('--dx', `${offset.x}px`);
      host.style.setProperty('--dy', `${offset.y}px`);
      host.dataset.side = side ?? 'none';
    });
    for (const listener of this.#listeners) listener();
  }

  /** The shown places' lines at this zoom; a pan leaves them as they are. */
  #followLines(zoom: number): void {
    const all = this.#markers.map(({ place }) => place);
    this.#linesZoom = zoom;
    this.#lines = this.#shown.flatMap(({ place }) =>
      linesOf(place, all).flatMap((line) => {
        const points = pointsAlong(line.map((position) => this.#map.project(toLatLng(position), zoom)));
        return place.feature.properties.kind === 'offset' ? leaveStart(points, ORIGIN * this.#type.scale) : points;
      }),
    );
  }

  /** The selected place's own button closes it again: that is what `aria-expanded` promises. */
  #toggle({ place: { id }, button }: PlaceMarker): void {
    // Where there are no popups a marker is a sign and opens nothing.
    if (this.#isDragged() || this.#store.state().mode === 'projector') return;
    if (this.#store.state().place !== id) {
      this.#store.select(id, { origin: button });
      return;
    }
    this.#store.select(null);
    // The marker of a place that is only named goes with its popup: the map takes the focus then.
    if (!button.isConnected) this.#map.getContainer().focus({ preventScroll: true });
  }

  /** Shows what the state asks for: what search and filters find, and what is selected. */
  #follow(state: State): void {
    const lit = litPlaces(state, this.#steps);
    // A wall shows one place at a time.
    const isAlone = state.mode === 'projector';
    const { onMap } = this.#finder(state.address);
    const shown = this.#markers.filter(({ place }) => lit.has(place.id) || (!isAlone && onMap.has(place.id)));
    for (const marker of this.#markers) {
      const on = shown.includes(marker);
      if (on && !this.#shown.includes(marker)) marker.leaflet.addTo(this.#map);
      if (!on) marker.leaflet.remove();
      setSelected(marker, { lit: lit.has(marker.place.id), open: marker.place.id === popupPlace(state) });
    }
    const changed = shown.length !== this.#shown.length || shown.some((marker, i) => marker !== this.#shown[i]);
    this.#shown = shown;
    if (changed) this.#linesZoom = null;
    this.#setTabStops(state.place);
    if (isAlone) for (const { button } of shown) button.tabIndex = -1;
    if (changed) this.layOut();
  }

  #setTabStops(current: string | null): void {
    const many = this.#shown.length > MOST_TAB_STOPS;
    const stop = this.#shown.find(({ place }) => place.id === current) ?? this.#shown[0];
    for (const marker of this.#shown) marker.button.tabIndex = many && marker !== stop ? -1 : 0;
  }

  /** A marker that is reached by keyboard is brought into the frame. */
  #reveal(marker: PlaceMarker): void {
    const form = this.#layout[this.#shown.indexOf(marker)]?.form;
    if (form && marker.button.matches(':focus-visible')) this.#obstacles.uncover(marker.button, form);
  }

  /** Arrow keys, Home and End go through the markers in the article's order; Escape puts a shown name away. */
  #step(marker: PlaceMarker, event: KeyboardEvent): void {
    const here = this.#shown.indexOf(marker);
    if (event.key === 'Escape') marker.button.classList.add('is-quiet');
    const target = this.#shown[stepThrough(event.key, here, this.#shown.length) ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#setTabStops(target.place.id);
    target.button.focus();
  }
}
