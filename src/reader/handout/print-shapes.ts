import type { Position } from 'geojson';
import type { LngLat } from '../../core/types.ts';
import { openOutline } from '../../view/date-line.ts';
import { svgElement } from '../../view/dom.ts';
import { linesOf } from '../../view/place-lines.ts';
import { isVast, type LocatedPlace, type PlaceView } from '../../view/places.ts';
import type { Pixel } from '../../view/spread.ts';
import { hatch } from './hatch.ts';
import { pathOf } from './paths.ts';
import { type PrintView, projectLine } from './print-view.ts';

/** Pixels between two strokes of a hatching. */
const SPACING = 5;
/** Where areas lie over each other, their strokes cross: each leans another way than the one before it. */
const ANGLES = [45, -45, 0, 90];

/** A place's lines on the sheet: the border it lies along, or the line of its offset. */
export function printedLines(place: LocatedPlace, places: readonly PlaceView[], view: PrintView): Pixel[][] {
  return linesOf(place, places).map((line) => projectLine(view, line));
}

/**
 * What is drawn of the places besides their markers: borders thick, the line of an offset dashed, areas hatched, which
 * black ink shows as well as red. A part of a country has no edge, and countries have their borders already.
 */
export function drawPrintedShapes(
  shown: readonly LocatedPlace[],
  places: readonly PlaceView[],
  view: PrintView,
): SVGElement {
  const areas = shown.filter((place) => !isVast(place) && ringsOf(place).length > 0);
  return svgElement(
    'g',
    { class: 'print-shapes' },
    ...areas.flatMap((place, i) => drawArea(place, view, ANGLES[i % ANGLES.length] ?? 0)),
    ...shown.flatMap((place) => drawLines(place, places, view)),
  );
}

function drawArea(place: LocatedPlace, view: PrintView, angle: number): SVGElement[] {
  const rings = ringsOf(place).map((ring) => projectLine(view, ring));
  const strokes = hatch(rings, { spacing: SPACING, angle });
  const hatching = svgElement('path', { class: 'print-hatch', d: strokes.map((stroke) => pathOf(stroke)).join('') });
  const { kind } = place.feature.properties;
  if (kind === 'part' || kind === 'surroundings') return [hatching];
  const { geometry } = place.feature;
  const outline = geometry && openOutline(geometry)?.coordinates;
  const edge = outline
    ? outline.map((line) => pathOf(projectLine(view, line.map(toLngLat)))).join('')
    : rings.map((ring) => pathOf(ring, { closed: true })).join('');
  return [hatching, svgElement('path', { class: 'print-edge', d: edge })];
}

function drawLines(place: LocatedPlace, places: readonly PlaceView[], view: PrintView): SVGElement[] {
  const { precision, derivation } = place.feature.properties;
  const lines = printedLines(place, places, view);
  if (lines.length === 0) return [];
  const d = lines.map((line) => pathOf(line)).join('');
  if (derivation?.kind === 'offset') return [svgElement('path', { class: 'print-offset', d })];
  return [
    svgElement('path', { class: 'print-casing', d }),
    svgElement('path', { class: `print-line is-${precision}`, d }),
  ];
}

function ringsOf({ feature: { geometry } }: LocatedPlace): LngLat[][] {
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flat().map((ring) => ring.map(toLngLat));
}

function toLngLat([lng = 0, lat = 0]: Position): LngLat {
  return [lng, lat];
}
