import type { Palette } from './palette.ts';
import type { Stroke, TileKey, VectorTile } from './vector-tiles.ts';

/** Side of a view tile in CSS pixels. */
export const TILE_SIZE = 256;
/** Pixels by which a tile reaches under its right and lower neighbours. */
export const SEAM = 1;

/** How a layer of lines is drawn: widths in CSS pixels, from which zoom on. */
interface LineStyle {
  readonly color: keyof Palette;
  readonly width: (zoom: number) => number;
  readonly from: number;
  readonly dash?: readonly number[];
}

const LINES: readonly [layer: 'rivers' | 'admin2' | 'admin1' | 'borders' | 'disputed', LineStyle][] = [
  ['rivers', { color: 'river', width: (zoom) => (zoom < 5 ? 0.6 : zoom < 7 ? 0.9 : 1.3), from: 4 }],
  ['admin2', { color: 'admin', width: () => 0.8, from: 8, dash: [1, 3] }],
  ['admin1', { color: 'admin', width: (zoom) => (zoom < 7 ? 0.9 : 1.2), from: 5, dash: [1.5, 2.5] }],
  ['borders', { color: 'border', width: (zoom) => (zoom < 5 ? 0.8 : zoom < 7 ? 1.1 : 1.5), from: 0 }],
  ['disputed', { color: 'border', width: (zoom) => (zoom < 5 ? 0.8 : zoom < 7 ? 1.1 : 1.5), from: 0, dash: [5, 4] }],
];

/** A tile that serves a view tile, and where it lies. */
export interface TileSource {
  readonly tile: VectorTile;
  readonly key: TileKey;
}

/** What a view tile is painted with. */
export interface TilePaint {
  readonly source: TileSource | null;
  readonly palette: Palette;
  /** How much the map enlarges the tile: lines are drawn that much thinner, so that they come out right. */
  readonly scale: number;
  /** How many times wider than on a screen lines are. */
  readonly lines: number;
}

/**
 * Paints one view tile and a pixel past its right and lower edge, which hides the seam to the next: water, land,
 * lakes, rivers and borders. `context` is scaled to CSS pixels.
 */
export function paintTile(
  context: CanvasRenderingContext2D,
  view: TileKey,
  { source, palette, scale, lines }: TilePaint,
): void {
  context.fillStyle = palette.water;
  context.fillRect(0, 0, TILE_SIZE + SEAM, TILE_SIZE + SEAM);
  if (source === null) return;
  const { layers } = source.tile;
  const place = placeOf(source, view);
  const trace = (strokes: readonly Stroke[] | undefined, margin: number) => traceStrokes(strokes ?? [], place, margin);
  context.lineJoin = 'round';

  const land = trace(layers.land, 2);
  context.fillStyle = palette.land;
  context.fill(land, 'evenodd');
  const lakes = trace(layers.lakes, 2);
  context.fillStyle = palette.water;
  context.fill(lakes, 'evenodd');
  context.strokeStyle = palette.coast;
  context.lineWidth = (0.7 * lines) / scale;
  context.stroke(land);
  context.stroke(lakes);

  for (const [layer, { color, width, from, dash = [] }] of LINES) {
    if (view.z < from || !layers[layer]) continue;
    context.strokeStyle = palette[color];
    context.lineWidth = (width(view.z) * lines) / scale;
    context.setLineDash(dash.map((length) => (length * lines) / scale));
    context.stroke(trace(layers[layer], 4));
  }
  context.setLineDash([]);
}

/** Pixels of the view tile = tile units * scale + (dx, dy). */
interface Placing {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

function placeOf({ tile, key }: TileSource, view: TileKey): Placing {
  const parts = 2 ** (view.z - key.z);
  return {
    scale: (TILE_SIZE * parts) / tile.extent,
    dx: (key.x * parts - view.x) * TILE_SIZE,
    dy: (key.y * parts - view.y) * TILE_SIZE,
  };
}

/** One path of all strokes that come within `margin` pixels of the view tile. */
function traceStrokes(strokes: readonly Stroke[], { scale, dx, dy }: Placing, margin: number): Path2D {
  const path = new Path2D();
  const low = -margin;
  const high = TILE_SIZE + SEAM + margin;
  for (const { xy, box } of strokes) {
    const [west, north, east, south] = box;
    if (east * scale + dx < low || west * scale + dx > high) continue;
    if (south * scale + dy < low || north * scale + dy > high) continue;
    for (let i = 0; i + 1 < xy.length; i += 2) {
      const x = (xy[i] ?? 0) * scale + dx;
      const y = (xy[i + 1] ?? 0) * scale + dy;
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  return path;
}
