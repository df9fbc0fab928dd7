import type { TileIndex } from '../core/choose-tiles.ts';
import type { Article, Layer } from '../core/types.ts';
import { type ArticlePane, drawArticle } from '../view/article-pane.ts';
import { BaseLayer } from '../view/base-layer.ts';
import { offerChoice } from '../view/choice.ts';
import { drawControls } from '../view/controls.ts';
import { byId, pause } from '../view/dom.ts';
import { LabelLayer } from '../view/label-layer.ts';
import type { LeafletMap } from '../view/leaflet.ts';
import { drawLegend } from '../view/legend.ts';
import { Locator } from '../view/locator.ts';
import { bringIntoView, createMap, goHome } from '../view/map.ts';
import { MarkerLayer } from '../view/markers.ts';
import { drawOnlineSwitch } from '../view/online-tiles.ts';
import { drawPlaceList } from '../view/place-list.ts';
import { type LocatedPlace, locatedPlaces, type PlaceView, viewPlaces } from '../view/places.ts';
import { isSheet } from '../view/popup.ts';
import { hostPopup } from '../view/popup-host.ts';
import { drawScaleBar } from '../view/scale-bar.ts';
import { drawShapes } from '../view/shapes.ts';
import { createSlices } from '../view/slices.ts';
import type { Store } from '../view/store.ts';
import { followTabs } from '../view/tabs.ts';
import { followTheme } from '../view/theme.ts';
import { createVectorTiles, type VectorTiles } from '../view/vector-tiles.ts';
import { count } from '../view/words.ts';
import type { Files } from './files.ts';

/** What the map is drawn from; without a layer it is empty. */
export interface MapContext {
  readonly layer: Layer | null;
  readonly store: Store;
}

/** The map with its markers, and what the rest of the page needs of it. */
export interface DrawnMap {
  readonly map: LeafletMap;
  readonly markers: MarkerLayer;
  readonly places: readonly PlaceView[];
  readonly located: readonly LocatedPlace[];
  /** What is to be drawn anew when the theme changes. */
  readonly restyles: (() => void)[];
  /** Shows one of the panels beside the map. */
  readonly showPanel: (id: string) => void;
}

/** Buttons elsewhere on the page that lead to a panel. */
const PANEL_BUTTONS = [
  ['to-places', 'panel-places'],
  ['about-link', 'panel-about'],
] as const;

/** Draws what is clicked, in one go: the frame of the page, the map's own controls, the markers. */
export function drawMap({ layer, store }: MapContext): DrawnMap {
  const places = layer ? viewPlaces(layer) : [];
  const located = locatedPlaces(places);
  const restyles: (() => void)[] = [];
  followTheme(byId('modes'), store, () => {
    for (const restyle of restyles) restyle();
  });
  const showPanel = followTabs(['tab-article', 'tab-places', 'tab-about'].map(byId));
  for (const [button, panel] of PANEL_BUTTONS)
    byId(button).addEventListener('click', () => focusPanel(panel, showPanel));
  const map = createMap(byId('map'));
  // What stands around the map takes room, and the first view fits what is left.
  if (layer) drawByline(layer, places);
  drawLegend(byId('legend'), places, store);
  drawOnlineSwitch(byId('online-switch'), {
    map,
    say: (words) => say(words, { notice: true }),
    onChange: (on) => {
      map.getContainer().classList.toggle('is-online', on);
      byId('online-credit').hidden = !on;
    },
  });
  openKey(byId('key'));
  goHome(map, located);
  const controls = drawControls(byId('controls'), map, {
    home: () => goHome(map, located),
    focus: () => located.find(({ id }) => id === store.state().place)?.marker ?? null,
  });
  drawScaleBar(byId('scale'), map);
  const markers = new MarkerLayer(map, located, { store, controls });
  store.subscribe(({ place }, previous) => {
    const selected = located.find(({ id }) => id === place);
    if (selected && place !== previous.place) bringIntoView(map, selected, located);
  });
  const linked = located.find(({ id }) => id === store.state().place);
  if (linked) bringIntoView(map, linked, located);
  return { map, markers, places, located, restyles, showPanel };
}

/**
 * Draws what a click opens and lights: popups, article, list, shapes. A piece at a time, so that none holds up a
 * click; a place that was clicked before its popup could be made has it then.
 */
export async function drawText(drawn: DrawnMap, article: Article, store: Store): Promise<void> {
  const { map, markers, places, located, showPanel } = drawn;
  let pane: ArticlePane | null = null;
  hostPopup({
    frame: byId('map-frame'),
    map,
    markers,
    places,
    article,
    store,
    show: (passage) => {
      showPanel('panel-article');
      // A sheet covers the text that it leads to: it makes way, and the browser's Back brings it again.
      if (isSheet(byId('popup'))) store.select(null);
      pane?.showPassage(passage);
    },
  });
  announce(places, store);
  await pause();
  pane = drawArticle({
    article,
    places,
    title: byId('title'),
    body: byId('article'),
    store,
    choose: (options, origin, passage) =>
      offerChoice(options, { origin, onChoose: ({ id }) => store.select(id, { origin, passage }) }),
  });
  await pause();
  drawPlaceList(byId('places'), places, store);
  drawShapes(map, located, store);
}

function focusPanel(id: string, show: (id: string) => void): void {
  show(id);
  byId(id).focus();
}

/** The key is open where there is room for it under the map, and behind its word elsewhere. */
function openKey(key: HTMLElement): void {
  const wide = matchMedia('(width >= 76rem)');
  const follow = () => key.toggleAttribute('open', wide.matches);
  wide.addEventListener('change', follow);
  follow();
}

/** Draws the map under the markers: last, so that what can be clicked never waits for it. */
export async function drawBaseMap({ map, markers, restyles }: DrawnMap, files: Files): Promise<void> {
  const index = (await files.json('basemap/index.json').catch(() => ({ levels: [] }))) as TileIndex;
  const tiles: VectorTiles = createVectorTiles(index, (path) => files.json(`basemap/${path}`));
  const slices = createSlices();
  const base = new BaseLayer(tiles, map.getContainer(), slices).addTo(map);
  const labels = new LabelLayer(map, tiles, { slices, taken: () => markers.taken() });
  const canvas = byId('locator');
  const locator = canvas instanceof HTMLCanvasElement ? new Locator(canvas, { map, tiles, slices }) : null;
  restyles.push(() => {
    base.repaint();
    locator?.restyle();
  });
  followScreen(() => {
    base.repaint();
    locator?.restyle();
  });
  markers.onLayout(() => labels.update());
  // Names are measured in the page's own typeface: once it is there, they are placed again.
  await document.fonts.load('600 14px "Source Sans 3"').catch(() => []);
  markers.measure();
  labels.measure();
}

/** Calls back when the screen's pixel ratio changes: the window moves to a projector, or the page is zoomed. */
function followScreen(onChange: () => void): void {
  const ratio = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const listener = () => {
    onChange();
    followScreen(onChange);
  };
  ratio.addEventListener('change', listener, { once: true });
}

/** One line of status for screen readers; a notice is for everybody, and stands on the map until the next one. */
function say(words: string, { notice = false } = {}): void {
  const status = byId('status');
  status.textContent = words;
  status.classList.toggle('is-notice', notice);
}

/** Says which place was selected: "Place 3 of 11: Kharkiv, 1 passage." Nothing is said of moves and zooms. */
function announce(places: readonly PlaceView[], store: Store): void {
  const last = places.filter(({ number }) => number !== null).length;
  const tell = (place: string | null) => {
    const selected = places.find(({ id }) => id === place);
    if (place !== null && selected === undefined) {
      say(`There is no place “${place}” in this article; the whole map is shown.`, { notice: true });
    } else if (selected) {
      const { name, passages } = selected.feature.properties;
      const which = selected.number === null ? 'Only named' : `Place ${selected.number} of ${last}`;
      say(`${which}: ${name}, ${count(passages.length, 'passage')}.`);
    } else say('');
  };
  store.subscribe(({ place }, previous) => {
    if (place !== previous.place) tell(place);
  });
  tell(store.state().place);
}

function drawByline({ article }: Layer, places: readonly PlaceView[]): void {
  const passages = new Set(places.flatMap(({ feature }) => feature.properties.passages.map(({ start }) => start)));
  const parts = [article.credit, article.published, count(places.length, 'place'), count(passages.size, 'passage')];
  byId('byline').textContent = parts.filter((part) => part !== undefined).join(' · ');
}
