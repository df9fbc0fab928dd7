import type { TileIndex } from '../core/choose-tiles.ts';
import type { BaseNames } from './base-names.ts';
import { pause } from './dom.ts';

const LINE_LAYERS = ['rivers', 'admin1', 'admin2', 'borders', 'disputed'] as const;
const AREA_LAYERS = ['land', 'lakes'] as const;
type LayerName = (typeof LINE_LAYERS)[number] | (typeof AREA_LAYERS)[number];

export type LabelKind = 'country' | 'region' | 'capital' | 'town';

/** A tile as stored: lines and rings as `[x0, y0, dx1, dy1, ...]` in tile units, a river's rank before them, labels as tuples. */
type StoredTile = { extent: number; labels?: [string, LabelKind, number, number, number][] } & {
  [name in LayerName]?: number[][];
};

/** A line or ring in tile units, with the box around it. */
export interface Stroke {
  readonly xy: Int16Array;
  readonly box: readonly [number, number, number, number];
}

/** A label of the base map at its point, in shares of the tile's side. */
export interface TileLabel {
  /** In the interface's language. */
  readonly name: string;
  /** As the article would name it. */
  readonly english: string;
  readonly kind: LabelKind;
  readonly minZoom: number;
  readonly x: number;
  readonly y: number;
}

/** A tile ready to be drawn. */
export interface VectorTile {
  readonly extent: number;
  readonly layers: Readonly<Partial<Record<LayerName, readonly Stroke[]>>>;
  readonly labels: readonly TileLabel[];
}

/** Position of a tile: Web Mercator, y from the north. */
export interface TileKey {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The base map's tiles: loaded once each, kept. */
export interface VectorTiles {
  /**
   * The finest tile here now that serves a view tile at the map's zoom, null when there is none. Where a finer one
   * exists it is sent for, and `subscribe` tells when it has come.
   */
  get(view: TileKey, zoom: number): { tile: VectorTile; key: TileKey } | null;
  /** The same of what is here, without sending for a finer one. */
  here(view: TileKey, zoom: number): { tile: VectorTile; key: TileKey } | null;
  /** Calls back each time a tile has arrived. */
  subscribe(listener: () => void): void;
  /** Waits until all tiles that were sent for have arrived or failed. */
  settled(): Promise<void>;
}

/**
 * Tiles that `read` fetches by path ("3/4/2.json") when they are first asked for, with what `names` calls their labels.
 * A tile that fails stays absent.
 */
export function createVectorTiles(
  index: TileIndex,
  read: (path: string) => Promise<unknown>,
  names: BaseNames,
): VectorTiles {
  const levels = index.levels.map((level) => ({ ...level, tiles: new Set(level.tiles) })).sort((a, b) => b.z - a.z);
  const tiles = new Map<string, VectorTile | null>();
  const listeners: (() => void)[] = [];

  /** Requests go out one at a time: a dozen together would hold up a frame. */
  let ready = Promise.resolve();
  let settled = Promise.resolve();

  function load(path: string): void {
    tiles.set(path, null);
    const turn = ready;
    ready = turn.then(pause);
    const arrived = turn
      .then(() => Promise.all([read(path), names(path.replace('.json', ''))]))
      .then(([stored, named]) => tiles.set(path, decodeTile(stored as StoredTile, named)))
      .then(() => {
        for (const listener of listeners) listener();
      })
      // What cannot be had is not drawn: the coarser tile stays, and the map goes on.
      .catch(() => {});
    settled = Promise.all([settled, arrived]).then(() => {});
  }

  function find(view: TileKey, zoom: number, onMissing: (path: string) => void) {
    for (const { z, from, tiles: held } of levels) {
      if (from > zoom || z > view.z) continue;
      const key = { z, x: view.x >> (view.z - z), y: view.y >> (view.z - z) };
      if (!held.has(`${key.x}/${key.y}`)) continue;
      const path = `${z}/${key.x}/${key.y}.json`;
      if (!tiles.has(path)) onMissing(path);
      const tile = tiles.get(path);
      if (tile) return { tile, key };
    }
    return null;
  }

  return {
    get: (view, zoom) => find(view, zoom, load),
    here: (view, zoom) => find(view, zoom, () => {}),
    subscribe: (listener) => {
      listeners.push(listener);
    },
    settled: () => settled,
  };
}

function decodeTile(stored: StoredTile, names: readonly string[]): VectorTile {
  const layers: Partial<Record<LayerName, Stroke[]>> = {};
  for (const name of [...AREA_LAYERS, ...LINE_LAYERS]) {
    const strokes = stored[name];
    if (strokes) layers[name] = strokes.map((stroke) => decodeStroke(name === 'rivers' ? stroke.slice(1) : stroke));
  }
  const labels = (stored.labels ?? []).map(([english, kind, minZoom, x, y], i) => ({
    name: names[i] || english,
    english,
    kind,
    minZoom,
    x: x / stored.extent,
    y: y / stored.extent,
  }));
  return { extent: stored.extent, layers, labels };
}

function decodeStroke(deltas: readonly number[]): Stroke {
  const xy = new Int16Array(deltas.length);
  let [x, y] = [0, 0];
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < deltas.length; i += 2) {
    x += deltas[i] ?? 0;
    y += deltas[i + 1] ?? 0;
    xy[i] = x;
    xy[i + 1] = y;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return { xy, box: [west, north, east, south] };
}
