import { svgElement } from '../../view/dom.ts';
import { hasRing, layOutLabels, type PlacedLabel } from '../../view/label-layout.ts';
import type { Box } from '../../view/occupied.ts';
import { isVast, type LocatedPlace, type PlaceView, positionsOf } from '../../view/places.ts';
import { isJoined, type NameRuler, openRuler } from '../../view/text-width.ts';
import type { VectorTiles } from '../../view/vector-tiles.ts';
import type { Words } from '../../view/words.ts';
import { drawPrintedMarkers, layOutPrint, type PrintedMarker } from './print-markers.ts';
import { drawPrintedShapes } from './print-shapes.ts';
import { drawTiles, labelsUnder, type PrintLabel, tilesUnder } from './print-tiles.ts';
import { fitView, type PrintView, projectPoint, scaleOf } from './print-view.ts';

/** What a printed map is drawn from. */
export interface PrintMapContext {
  readonly places: readonly PlaceView[];
  readonly tiles: VectorTiles;
  readonly words: Words;
}

/** A far country's marker may make the map this many zooms coarser; one that would take more stays off it. */
const FARTHEST = 1.2;
/** A base label this near to a numbered place's marker is that place's name, in pixels. */
const SAME_SPOT = { country: 60, other: 8 };

/** The map's view: what is reported in detail, and the markers of countries as far as they are not too far. */
export function handoutView(located: readonly LocatedPlace[]): PrintView {
  const reported = located.filter(({ number }) => number !== null);
  const near = reported.filter((place) => !isVast(place));
  const close = fitView((near.length > 0 ? near : reported).flatMap(extentOf));
  if (near.length === 0) return close;
  const whole = fitView([...near.flatMap(extentOf), ...reported.map(({ marker }) => marker)]);
  return close.zoom - whole.zoom <= FARTHEST ? whole : close;
}

function extentOf(place: LocatedPlace) {
  return isVast(place) ? [place.marker] : positionsOf(place);
}

/** The numbered places whose markers are in the view. */
export function placesInView(located: readonly LocatedPlace[], view: PrintView): LocatedPlace[] {
  return located.filter((place) => {
    const { x, y } = projectPoint(view, place.marker);
    return place.number !== null && x >= 0 && x <= view.width && y >= 0 && y <= view.height;
  });
}

/**
 * The map, drawn for print: lines and light tints, the article's places in its order, a scale bar. With `names` each
 * marker has its place's name; without, nothing on the map tells what the numbered places are called.
 */
export function drawPrintMap(
  { places, tiles, words }: PrintMapContext,
  { names, view, shown }: { names: boolean; view: PrintView; shown: readonly LocatedPlace[] },
): SVGElement {
  const ruler = openRuler();
  const placed = tilesUnder(view, tiles);
  const { scale, corner } = drawScale(view, words, ruler);
  const { markers, occupied } = layOutPrint(shown, { view, places, ruler, names, blocked: [corner] });
  const frame: Box = [4, 4, view.width - 4, view.height - 4];
  const candidates = labelsUnder(view, placed, ruler).filter((label) => !names || !isNamed(label, markers));
  const quiet = names ? candidates : candidates.filter((label) => !namesPlace(label, shown, view));
  const labels = layOutLabels(quiet, { occupied, frame });
  const label = words.say('handout.mapOf', { n: shown.length });
  return svgElement(
    'svg',
    { class: 'print-map', viewBox: `0 0 ${view.width} ${view.height}`, role: 'img', 'aria-label': label },
    drawTiles(view, placed),
    drawPrintedShapes(shown, places, view),
    svgElement('g', { class: 'print-labels' }, ...labels.flatMap(drawLabel)),
    drawPrintedMarkers(markers, words.quoted),
    scale,
    svgElement('rect', {
      class: 'print-frame',
      x: 0.75,
      y: 0.75,
      width: view.width - 1.5,
      height: view.height - 1.5,
    }),
  );
}

/** True when a marker shows this name already. */
function isNamed({ english }: PrintLabel, markers: readonly PrintedMarker[]): boolean {
  return markers.some((marker) => marker.name !== null && marker.place.feature.properties.name === english);
}

/** True when a base label gives a numbered place away: by its name, or by where it stands, in whatever language. */
function namesPlace({ english, kind, x, y }: PrintLabel, shown: readonly LocatedPlace[], view: PrintView): boolean {
  return shown.some((place) => {
    if (place.feature.properties.name === english) return true;
    const isCountry = kind === 'country';
    if (isCountry !== (place.feature.properties.kind === 'country')) return false;
    const at = projectPoint(view, place.marker);
    return Math.hypot(at.x - x, at.y - y) < (isCountry ? SAME_SPOT.country : SAME_SPOT.other);
  });
}

function drawLabel({ name, kind, x, y, left, middle }: PlacedLabel): SVGElement[] {
  const look = `print-label is-${kind}${isJoined(name) ? ' is-joined' : ''}`;
  const text = svgElement('text', { class: look, x: left, y: middle + 4.2 }, name);
  if (!hasRing(kind)) return [text];
  return [svgElement('circle', { class: `print-town is-${kind}`, cx: x, cy: y, r: 2.4 }), text];
}

/** The scale bar, true at the middle of the map, and north; with the corner that they take. */
function drawScale(view: PrintView, words: Words, ruler: NameRuler): { scale: SVGElement; corner: Box } {
  const { km, length } = scaleOf(view);
  const said = words.km(km);
  const north = words.say('map.northIsUp');
  const arrow = 10 + Math.max(length, ruler.width(said, 'town')) + 24;
  const width = arrow + 10 + ruler.width(north, 'town') + 10;
  const top = view.height - 36;
  const foot = view.height - 10;
  const scale = svgElement(
    'g',
    { class: 'print-scale', 'data-km': km, 'data-length': length },
    svgElement('rect', { class: 'print-scale-ground', x: 0, y: top, width, height: 36 }),
    svgElement('path', { class: 'print-scale-bar', d: `M10 ${foot - 6}v6h${length}v-6` }),
    svgElement('text', { x: 10, y: foot - 10 }, said),
    svgElement('path', { class: 'print-north', d: `M${arrow} ${foot}v-20l-4 8h8l-4-8` }),
    svgElement('text', { x: arrow + 10, y: foot - 4 }, north),
  );
  return { scale, corner: [0, top, width, view.height] };
}
