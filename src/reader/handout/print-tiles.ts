import { svgElement } from '../../view/dom.ts';
import { compareLabels, type LabelCandidate } from '../../view/label-layout.ts';
import { TILE_SIZE } from '../../view/paint-tile.ts';
import type { NameRuler } from '../../view/text-width.ts';
import type { Stroke, TileKey, VectorTile, VectorTiles } from '../../view/vector-tiles.ts';
import { pathOf } from './paths.ts';
import type { PrintView } from './print-view.ts';

/** A tile on the sheet: pixels of its corner and of its side. */
export interface PlacedTile {
  readonly tile: VectorTile;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A tile reaches this many pixels under its neighbours, which hides the seam. */
const SEAM = 0.4;

/**
 * The tiles under a view, coarse ones first so that finer ones lie on them. `send` also sends for those that are not
 * here yet; otherwise only what is here is given.
 */
export function tilesUnder(view: PrintView, tiles: VectorTiles, { send = false } = {}): PlacedTile[] {
  const world = TILE_SIZE * 2 ** view.zoom;
  const z = Math.floor(view.zoom);
  const count = 2 ** z;
  const within = (pixel: number) => Math.floor((pixel / world) * count);
  const found = new Map<string, PlacedTile & { key: TileKey }>();
  for (let column = within(view.left); column <= within(view.left + view.width - 0.01); column++) {
    // Past the antimeridian the world begins again.
    const turns = Math.floor(column / count);
    for (let y = Math.max(0, within(view.top)); y <= Math.min(count - 1, within(view.top + view.height - 0.01)); y++) {
      const key = { z, x: column - turns * count, y };
      const source = send ? tiles.get(key, view.zoom) : tiles.here(key, view.zoom);
      if (source === null) continue;
      const side = world / 2 ** source.key.z;
      found.set(`${turns} ${source.key.z} ${source.key.x} ${source.key.y}`, {
        ...source,
        side,
        x: source.key.x * side + turns * world - view.left,
        y: source.key.y * side - view.top,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.key.z - b.key.z);
}

/** The base map in lines and light tints: water, land, lakes, rivers, borders. */
export function drawTiles(view: PrintView, placed: readonly PlacedTile[]): SVGElement {
  const ground = svgElement('rect', { class: 'print-water', width: view.width, height: view.height });
  return svgElement('g', { class: 'print-base' }, ground, ...placed.map((tile) => drawTile(view, tile)));
}

function drawTile(view: PrintView, { tile, x, y, side }: PlacedTile): SVGElement {
  // Each in a frame of its own, which cuts off what a tile repeats of its neighbours.
  const left = Math.max(0, x) - SEAM;
  const top = Math.max(0, y) - SEAM;
  const width = Math.min(view.width, x + side) - left + SEAM;
  const height = Math.min(view.height, y + side) - top + SEAM;
  const scale = side / tile.extent;
  const frame = [left - 4, top - 4, left + width + 4, top + height + 4] as const;
  const trace = (strokes: readonly Stroke[] | undefined, closed: boolean) =>
    (strokes ?? []).map((stroke) => traceStroke(stroke, { scale, x, y, frame, closed })).join('');
  const path = (look: string, d: string) => d !== '' && svgElement('path', { class: look, d });
  const { land, lakes, rivers, borders, disputed } = tile.layers;
  return svgElement(
    'svg',
    { x: left, y: top, width, height, viewBox: `${left} ${top} ${width} ${height}`, class: 'print-tile' },
    svgElement('rect', { class: 'print-water', x: left, y: top, width, height }),
    path('print-land', trace(land, true)),
    path('print-lake', trace(lakes, true)),
    path('print-river', trace(rivers, false)),
    path('print-border', trace(borders, false)),
    path('print-border is-disputed', trace(disputed, false)),
  );
}

interface Tracing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly frame: readonly [number, number, number, number];
  readonly closed: boolean;
}

function traceStroke({ xy, box }: Stroke, { scale, x, y, frame, closed }: Tracing): string {
  const [west, north, east, south] = box;
  if (east * scale + x < frame[0] || west * scale + x > frame[2]) return '';
  if (south * scale + y < frame[1] || north * scale + y > frame[3]) return '';
  const line = Array.from({ length: xy.length >> 1 }, (_, i) => ({
    x: (xy[2 * i] ?? 0) * scale + x,
    y: (xy[2 * i + 1] ?? 0) * scale + y,
  }));
  return pathOf(line, { closed });
}

/** A label with its English name, by which it is known in every language. */
export interface PrintLabel extends LabelCandidate {
  readonly english: string;
}

/** The base map's names in view: countries, capitals and the larger towns. One that two tiles have counts once. */
export function labelsUnder(view: PrintView, placed: readonly PlacedTile[], ruler: NameRuler): PrintLabel[] {
  const zoom = Math.floor(view.zoom);
  const labels = placed.flatMap(({ tile, x, y, side }) =>
    tile.labels
      .filter(({ kind, minZoom }) => kind !== 'region' && minZoom <= (kind === 'town' ? zoom - 1 : zoom))
      .map((label) => ({ ...label, x: x + label.x * side, y: y + label.y * side }))
      .filter((label) => label.x > 0 && label.x < view.width && label.y > 0 && label.y < view.height),
  );
  const once = new Map(labels.map((label) => [`${label.kind} ${label.english}`, label]));
  return [...once.values()]
    .sort(compareLabels)
    .map(({ name, english, kind, x, y }) => ({ name, english, kind, x, y, width: ruler.width(name, kind) }));
}
