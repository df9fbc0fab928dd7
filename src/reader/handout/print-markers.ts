import { svgElement } from '../../view/dom.ts';
import { drawForm } from '../../view/forms.ts';
import { layOutMarkers, type MarkerPlace } from '../../view/marker-layout.ts';
import { type Box, Occupied } from '../../view/occupied.ts';
import { pointsAlong } from '../../view/place-lines.ts';
import type { LocatedPlace, PlaceView } from '../../view/places.ts';
import { type Pixel, spread } from '../../view/spread.ts';
import type { NameRuler } from '../../view/text-width.ts';
import { printedLines } from './print-shapes.ts';
import { type PrintView, projectPoint } from './print-view.ts';

/** Above this many the map has numbers only: names would cover it. */
export const MOST_NAMES = 40;
/** A longer name is cut short on the map; the list has it whole. Pixels. */
const WIDEST_NAME = 240;
/** What is drawn keeps this far from the map's edge. */
const EDGE = 5;

/** A marker on the sheet with its place and its name, which is null where there is none to show. */
export interface PrintedMarker extends MarkerPlace {
  readonly place: LocatedPlace;
  readonly size: number;
  readonly label: string | null;
}

/** Diameter of a marker where there are few. */
const FEW = 23;

/** The diameter of a marker where there are so many: a teacher reads the number of each. */
export function markerSize(count: number): number {
  if (count <= MOST_NAMES) return FEW;
  return count <= 150 ? 17 : 14.5;
}

/** Gives every marker its room, then every name, where there are names. Nothing stands on what is `blocked`. */
export function layOutPrint(
  shown: readonly LocatedPlace[],
  { view, places, ruler, names, blocked }: PrintLayoutContext,
): { markers: PrintedMarker[]; occupied: Occupied } {
  const size = markerSize(shown.length);
  const lines = shown.flatMap((place) => printedLines(place, places, view)).flatMap(pointsAlong);
  const labels = shown.map(({ feature }) =>
    names && shown.length <= MOST_NAMES ? cutName(feature.properties.name, ruler) : null,
  );
  const points = shown.map(({ marker }) => keepInside(projectPoint(view, marker), view, size));
  const laidOut =
    shown.length <= MOST_NAMES
      ? layOutMarkers(
          shown.map((_, i) => ({
            point: points[i] ?? { x: 0, y: 0 },
            ease: easeOf(shown[i]),
            size,
            labelWidth: labels[i] == null ? 0 : Math.ceil(ruler.width(labels[i] ?? '', 'marker')) + 2,
          })),
          { frame: [EDGE, EDGE, view.width - EDGE, view.height - EDGE], blocked, lines },
        )
      : layOutMany(points, size);
  const occupied = new Occupied();
  for (const box of blocked) occupied.take(box);
  for (const { x, y } of lines) occupied.take([x - 2, y - 2, x + 2, y + 2]);
  for (const { form, spot, name } of laidOut) for (const box of [form, spot, name]) if (box) occupied.take(box);
  const markers = shown.flatMap((place, i) => {
    const at = laidOut[i];
    return at ? [{ ...at, place, size, label: labels[i] ?? null }] : [];
  });
  return { markers, occupied };
}

export interface PrintLayoutContext {
  readonly view: PrintView;
  readonly places: readonly PlaceView[];
  readonly ruler: NameRuler;
  /** False on a worksheet. */
  readonly names: boolean;
  readonly blocked: readonly Box[];
}

/** Numbers alone need less room than fingers and names do. */
function layOutMany(points: readonly Pixel[], size: number): MarkerPlace[] {
  const centres = spread(
    points.map((point) => ({ ...point, ease: 1 })),
    { distance: size + 1 },
  );
  return points.map((point, i) => {
    const { x, y } = centres[i] ?? point;
    const half = size / 2;
    return {
      point,
      offset: { x: x - point.x, y: y - point.y },
      side: null,
      form: [x - half, y - half, x + half, y + half],
      spot: [point.x - 2, point.y - 2, point.x + 2, point.y + 2],
      name: null,
    };
  });
}

/** An area is as true a little aside; a point is not. */
function easeOf(place: LocatedPlace | undefined): number {
  const precision = place?.feature.properties.precision;
  return precision === 'area' ? 8 : precision === 'line' ? 3 : precision === 'approximate' ? 2 : 1;
}

/** A marker right at the map's edge is moved in: it is a sign, and a sign is not cut in two. */
function keepInside({ x, y }: Pixel, { width, height }: PrintView, size: number): Pixel {
  const reach = size / 2 + EDGE;
  return { x: Math.max(reach, Math.min(width - reach, x)), y: Math.max(reach, Math.min(height - reach, y)) };
}

function cutName(name: string, ruler: NameRuler): string {
  if (ruler.width(name, 'marker') <= WIDEST_NAME) return name;
  const letters = [...name];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ruler.width(`${letters.slice(0, middle).join('').trimEnd()}…`, 'marker') <= WIDEST_NAME) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** The markers with their leaders, numbers and names, drawn over everything. */
export function drawPrintedMarkers(markers: readonly PrintedMarker[], language: string): SVGElement {
  return svgElement(
    'g',
    { class: 'print-markers' },
    ...markers.flatMap(drawLeader),
    ...markers.map((marker) => drawMarker(marker)),
    ...markers.flatMap((marker) => drawName(marker, language)),
  );
}

/** A marker that had to leave its point is led back to it; one for an area means no point. */
function drawLeader({ point, offset, place, size }: PrintedMarker): SVGElement[] {
  const isArea = place.feature.properties.precision === 'area';
  // Among hundreds, one that still touches its point needs no line to it.
  const least = isArea ? size : size < FEW ? size / 2 : 1.5;
  if (Math.hypot(offset.x, offset.y) < least) return [];
  const [x2, y2] = [point.x + offset.x, point.y + offset.y];
  return [
    svgElement('line', { class: 'print-leader', x1: point.x, y1: point.y, x2, y2 }),
    svgElement('circle', { class: 'print-spot', cx: point.x, cy: point.y, r: 2 }),
  ];
}

function drawMarker({ point, offset, place, size }: PrintedMarker): SVGElement {
  const { precision, status } = place.feature.properties;
  const [x, y] = [point.x + offset.x, point.y + offset.y];
  const form = drawForm(precision);
  for (const [name, value] of Object.entries({ x: x - size / 2, y: y - size / 2, width: size, height: size })) {
    form.setAttribute(name, String(value));
  }
  // The page's style would make it as large as what it lies in.
  form.style.setProperty('--size', `${size}px`);
  const letters = String(place.number ?? '');
  // A diamond is narrow where its number stands.
  const fontSize = size * (letters.length > 2 ? 0.46 : precision === 'line' && letters.length > 1 ? 0.48 : 0.56);
  return svgElement(
    'g',
    { class: `print-marker is-${precision}`, 'data-place': place.id },
    form,
    svgElement('text', { class: 'print-number', x, y: y + fontSize * 0.35, 'font-size': fontSize }, letters),
    status === 'suggested' &&
      svgElement('text', { class: 'print-doubt', x: x + size * 0.5, y: y - size * 0.3, 'font-size': size * 0.5 }, '?'),
  );
}

function drawName({ name, label }: PrintedMarker, language: string): SVGElement[] {
  if (name === null || label === null) return [];
  const [left, top, , bottom] = name;
  return [
    svgElement('text', { class: 'print-name', x: left, y: (top + bottom) / 2 + 4.7, lang: language || null }, label),
  ];
}
