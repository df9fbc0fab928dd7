import type { TileIndex } from '../core/choose-tiles.ts';
import type { Article, Layer } from '../core/types.ts';
import { type ArticlePane, drawArticle } from '../view/article-pane.ts';
import { BaseLayer } from '../view/base-layer.ts';
import { openBaseNames } from '../view/base-names.ts';
import { drawByline } from '../view/byline.ts';
import { offerChoice } from '../view/choice.ts';
import { drawControls } from '../view/controls.ts';
import { byId, pause } from '../view/dom.ts';
import { watchMoves } from '../view/drags.ts';
import { type Finder, isNarrow, openFinder } from '../view/filter.ts';
import { drawFinder } from '../view/finder.ts';
import { followFound } from '../view/follow-found.ts';
import { drawHelp, drawReviewed } from '../view/help.ts';
import { LabelLayer } from '../view/label-layer.ts';
import type { LeafletMap } from '../view/leaflet.ts';
import { drawLegend } from '../view/legend.ts';
import { Locator } from '../view/locator.ts';
import { bringIntoView, createMap, goHome } from '../view/map.ts';
import { MarkerLayer } from '../view/markers.ts';
import type { Memory } from '../view/memory.ts';
import { drawOnlineSwitch } from '../view/online-tiles.ts';
import { drawPlaceList } from '../view/place-list.ts';
import { type LocatedPlace, locatedPlaces, type PlaceView, viewPlaces } from '../view/places.ts';
import { isSheet } from '../view/popup.ts';
import { hostPopup } from '../view/popup-host.ts';
import { followRoom, hasRoom } from '../view/room.ts';
import { sayPage } from '../view/say-page.ts';
import { drawScaleBar } from '../view/scale-bar.ts';
import { drawSettings } from '../view/settings.ts';
import { drawShapes } from '../view/shapes.ts';
import { createSlices } from '../view/slices.ts';
import { type Step, stepsOf } from '../view/steps.ts';
import type { Store } from '../view/store.ts';
import { followTabs } from '../view/tabs.ts';
import { followSize } from '../view/text-size.ts';
import { followTheme } from '../view/theme.ts';
import { createVectorTiles, type VectorTiles } from '../view/vector-tiles.ts';
import type { Words } from '../view/words.ts';
import { announceSelection, announceUnknown, followNotices, say } from './announce.ts';
import { offerCopies } from './copying.ts';
import type { Files } from './files.ts';
import { LEAVE } from './leave.ts';
import { offerModes } from './modes.ts';
import { openReports } from './reporting.ts';
import type { Stage } from './stage.ts';

/** What the page is drawn from; without a layer its map is empty. */
export interface PageContext {
  readonly layer: Layer | null;
  readonly store: Store;
  readonly memory: Memory;
  readonly words: Words;
}

/** The map with its markers, and what the rest of the page needs of it. */
export interface DrawnMap extends PageContext {
  readonly map: LeafletMap;
  readonly markers: MarkerLayer;
  readonly places: readonly PlaceView[];
  readonly located: readonly LocatedPlace[];
  readonly steps: readonly Step[];
  /** What search and filters find. */
  readonly finder: Finder;
  /** What is to be drawn anew when the theme or the size of the letters changes. */
  readonly restyles: (() => void)[];
  /** Draws all of that anew. */
  readonly restyle: () => void;
  /** Shows one of the panels beside the map. */
  readonly showPanel: (id: string) => void;
  readonly home: () => void;
  /** Opens the modes that the address asks for, once the page is whole; null when it cannot be. */
  readonly openModes: (stage: Stage | null) => void;
}

/** Buttons elsewhere on the page that lead to a panel. */
const PANEL_BUTTONS = [
  ['to-places', 'panel-places'],
  ['about-link', 'panel-about'],
] as const;

/** Draws what is clicked, in one go: the frame of the page, the map's own controls, the markers. */
export function drawMap(context: PageContext): DrawnMap {
  const { layer, store, words } = context;
  const places = layer ? viewPlaces(layer) : [];
  const located = locatedPlaces(places);
  const steps = stepsOf(places);
  const finder = openFinder(places);
  const restyles: (() => void)[] = [];
  sayPage(document, words);
  const restyle = () => {
    for (const draw of restyles) draw();
  };
  followTheme(context, restyle);
  followSize(context, restyle);
  followNotices(context);
  const openModes = offerModes(byId('modes'), { steps, store, words });
  offerCopies(byId('settings'), context);
  drawSettings(byId('settings'), context);
  const showPanel = followTabs(['tab-article', 'tab-places', 'tab-about'].map(byId));
  for (const [button, panel] of PANEL_BUTTONS)
    byId(button).addEventListener('click', () => focusPanel(panel, showPanel));
  const map = createMap(byId('map'), located);
  const home = () => goHome(map, located);
  // What stands around the map takes room, and the first view fits what is left.
  if (layer) drawByline(byId('byline'), layer, { places, words });
  drawLegend(byId('legend'), places, { store, words });
  drawOnlineSwitch(byId('online-switch'), {
    map,
    words,
    say: (sentence) => say(sentence, { notice: true }),
    onChange: (on) => {
      map.getContainer().classList.toggle('is-online', on);
      byId('online-credit').hidden = !on;
    },
  });
  openKey(byId('key'));
  home();
  const controls = drawControls(byId('controls'), map, {
    home,
    focus: () => located.find(({ id }) => id === store.state().place)?.marker ?? null,
    words,
  });
  drawScaleBar(byId('scale'), map, words);
  const markers = new MarkerLayer(map, located, { store, steps, finder, controls, words });
  store.subscribe(({ place, mode }, previous) => {
    const selected = located.find(({ id }) => id === place);
    // A mode moves the map by itself.
    if (selected && place !== previous.place && mode === null) bringIntoView(map, selected, located);
  });
  const linked = located.find(({ id }) => id === store.state().place);
  if (linked) bringIntoView(map, linked, located);
  if (layer) announceUnknown(store, { places, steps, words });
  return { ...context, map, markers, places, located, steps, finder, restyles, restyle, showPanel, home, openModes };
}

/**
 * Draws what a click opens and lights: popups, article, list, shapes. A piece at a time, so that none holds up a
 * click; a place that was clicked before its popup could be made has it then.
 */
export async function drawText(drawn: DrawnMap, article: Article): Promise<ArticlePane> {
  const { layer, map, markers, places, located, steps, finder, store, words, showPanel } = drawn;
  let pane: ArticlePane | null = null;
  hostPopup({
    frame: byId('map-frame'),
    map,
    markers,
    places,
    article,
    store,
    words,
    report: openReports(layer, words),
    show: (passage) => {
      showPanel('panel-article');
      // A sheet covers the text that it leads to, and so does a tour's panel there: they make way, and the browser's
      // Back brings them again.
      if (isSheet(byId('popup'))) store.go({ ...LEAVE, place: null });
      pane?.showPassage(passage);
    },
  });
  announceSelection(places, { store, words });
  await pause();
  pane = drawArticle({
    article,
    places,
    steps,
    title: byId('title'),
    body: byId('article'),
    store,
    words,
    choose: (options, origin, passage) =>
      offerChoice(options, { origin, words, onChoose: ({ id }) => store.select(id, { origin, passage }) }),
  });
  await pause();
  const explain = drawHelp(
    { method: byId('method'), keys: byId('keys') },
    { ...drawn, show: () => showPanel('panel-about') },
  );
  drawReviewed(byId('reviewed'), places, { words, explain });
  drawFinder(byId('finder'), places, drawn);
  drawPlaceList(byId('places'), places, { store, steps, finder, words });
  drawShapes(map, located, { store, steps, finder });
  followFound(map, located, { store, finder });
  // Who opens a link to what was found sees what was looked for.
  if (isNarrow(finder(store.state().address).filter)) showPanel('panel-places');
  return pane;
}

function focusPanel(id: string, show: (id: string) => void): void {
  show(id);
  byId(id).focus();
}

/** The key is open where there is room for it under the map, and behind its word elsewhere. */
function openKey(key: HTMLElement): void {
  let isWide: boolean | null = null;
  followRoom(window, () => {
    if (isWide === !hasRoom(window, 'middle')) return;
    isWide = !hasRoom(window, 'middle');
    key.toggleAttribute('open', isWide);
  });
}

/** Draws the map under the markers: last, so that what can be clicked never waits for it. Gives its tiles. */
export async function drawBaseMap({ map, markers, restyles, words }: DrawnMap, files: Files): Promise<VectorTiles> {
  const index = (await files.json('basemap/index.json').catch(() => ({ levels: [] }))) as TileIndex;
  const names = openBaseNames(words.language, (name) => files.text(`basemap/names/${name}`));
  const tiles: VectorTiles = createVectorTiles(index, (path) => files.json(`basemap/${path}`), names);
  const slices = createSlices(watchMoves(map));
  const base = new BaseLayer(tiles, map.getContainer(), slices).addTo(map);
  const labels = new LabelLayer(map, tiles, { slices, taken: () => markers.taken() });
  const canvas = byId('locator');
  const locator = canvas instanceof HTMLCanvasElement ? new Locator(canvas, { map, tiles, slices }) : null;
  const repaint = () => {
    base.repaint();
    locator?.restyle();
  };
  const measure = () => {
    markers.measure();
    labels.measure();
  };
  restyles.push(repaint, measure);
  followScreen(repaint);
  markers.onLayout(() => labels.update());
  // Names are measured in the page's own typeface: once it is there, they are placed again.
  await document.fonts.load('600 14px "Source Sans 3"').catch(() => []);
  measure();
  return tiles;
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
