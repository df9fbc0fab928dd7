import { distance } from '../../core/great-circle.ts';
import type { LngLat } from '../../core/types.ts';
import { TILE_SIZE } from '../../view/paint-tile.ts';
import { roundDown } from '../../view/scale-bar.ts';
import type { Pixel } from '../../view/spread.ts';

/** The part of the world that a printed map shows: pixels of the whole world (Web Mercator) at its zoom. */
export interface PrintView {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of a printed map in CSS pixels, of which an inch has 96. */
export const MAP_SIZE = {
  width: 680, // 180 mm: an A4 page without its margins
  least: 400, // as high as it is at least
  most: 600, // and at most: with title and key it fills a page of Letter
  padding: 52, // kept free around the places, for their names
  closest: 7, // the zoom of the screen's first view
};

/** Where Mercator's square ends, in degrees of latitude. */
const NORTHMOST = 85.0511;
/** Where a map without places looks. */
const NOWHERE: LngLat = [10, 30];

/**
 * A view with all positions in it, as high as they ask for. It looks at them from the side of the earth where they lie
 * closest together: across the antimeridian, when that is the shorter way.
 */
export function fitView(positions: readonly LngLat[], size: Partial<typeof MAP_SIZE> = {}): PrintView {
  const { width, least, most, padding, closest } = { ...MAP_SIZE, ...size };
  const points = (positions.length > 0 ? positions : [NOWHERE]).map(toMercator);
  const [west, wide] = shortestArc(points.map(({ x }) => x));
  const [north, south] = rangeOf(points.map(({ y }) => y));
  const high = south - north;
  // Never so far that the world would be narrower than the sheet.
  const farthest = Math.log2(width / TILE_SIZE);
  const fits = (share: number, room: number) => Math.log2((room - 2 * padding) / (TILE_SIZE * share));
  const zoom = Math.max(
    farthest,
    Math.min(positions.length > 0 ? closest : farthest, fits(wide, width), fits(high, most)),
  );
  const world = TILE_SIZE * 2 ** zoom;
  const height = Math.min(most, Math.max(least, high * world + 2 * padding));
  const left = (west + wide / 2) * world - width / 2;
  const top = Math.max(0, Math.min((north + high / 2) * world - height / 2, world - height));
  return { zoom, left, top, width, height };
}

/** Where positions lie on the sheet, in pixels from its top left; a line is moved as one to the world that is in view. */
export function projectLine(view: PrintView, line: readonly LngLat[]): Pixel[] {
  const world = TILE_SIZE * 2 ** view.zoom;
  const points = line.map(toMercator);
  const [low, high] = rangeOf(points.map(({ x }) => x));
  const turns = Math.round((view.left + view.width / 2) / world - (low + high) / 2);
  return points.map(({ x, y }) => ({ x: (x + turns) * world - view.left, y: y * world - view.top }));
}

export function projectPoint(view: PrintView, position: LngLat): Pixel {
  return projectLine(view, [position])[0] ?? { x: 0, y: 0 };
}

/** The position under a point of the sheet. */
export function unproject(view: PrintView, { x, y }: Pixel): LngLat {
  const world = TILE_SIZE * 2 ** view.zoom;
  const lng = ((x + view.left) / world) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + view.top)) / world))) * 180) / Math.PI;
  return [lng - 360 * Math.floor((lng + 180) / 360), lat];
}

/** A scale bar that is true at the middle of the map: a round number of kilometres and its length in pixels. */
export function scaleOf(view: PrintView, widest = 130): { km: number; length: number } {
  const y = view.height / 2;
  const middle = view.width / 2;
  const west = unproject(view, { x: middle - 20, y });
  const kmPerPixel = distance(west, unproject(view, { x: middle + 20, y })) / 40;
  const km = roundDown(kmPerPixel * widest);
  return { km, length: km / kmPerPixel };
}

/** The least and the greatest of numbers; of more than a call takes as arguments, too. */
function rangeOf(numbers: readonly number[]): [least: number, most: number] {
  return numbers.reduce<[number, number]>(
    ([least, most], n) => [Math.min(least, n), Math.max(most, n)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** In shares of the world's side, from the north-west. */
function toMercator([lng, lat]: LngLat): Pixel {
  const sine = Math.sin((Math.max(-NORTHMOST, Math.min(NORTHMOST, lat)) * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The shortest way round the earth that passes all x (0..1): where it begins in the west, and its length. */
function shortestArc(xs: readonly number[]): [west: number, wide: number] {
  const sorted = [...xs].sort((a, b) => a - b);
  const [first = 0] = sorted;
  let [west, gap] = [first, first + 1 - (sorted.at(-1) ?? first)];
  for (const [i, x] of sorted.slice(1).entries()) {
    const before = x - (sorted[i] ?? x);
    if (before > gap) [west, gap] = [x, before];
  }
  return [west, 1 - gap];
}
