import { GridLayer } from './leaflet.ts';
import { paintTile, TILE_SIZE } from './paint-tile.ts';
import { type Palette, readPalette } from './palette.ts';
import { createSlices } from './slices.ts';
import type { TileKey, VectorTile, VectorTiles } from './vector-tiles.ts';

/** Device pixels per CSS pixel beyond which a canvas only costs memory. */
const SHARPEST = 3;

interface Drawn {
  readonly key: TileKey;
  /** What it was drawn from, so that it is drawn again only when something better has come. */
  tile: VectorTile | null | undefined;
  /** Tells Leaflet that the tile is ready, once. */
  done: () => void;
}

/** The built-in base map: vector tiles painted on canvases, a few at a time, and kept while Leaflet keeps them. */
export class BaseLayer extends GridLayer {
  readonly #tiles: VectorTiles;
  readonly #slices = createSlices();
  readonly #drawn = new Map<HTMLCanvasElement, Drawn>();
  readonly #host: HTMLElement;
  #palette: Palette;

  constructor(tiles: VectorTiles, host: HTMLElement) {
    super({ tileSize: TILE_SIZE, updateWhenZooming: false, keepBuffer: 1, className: 'base-tiles' });
    this.#tiles = tiles;
    this.#host = host;
    this.#palette = readPalette(host);
    this.on('tileunload', ({ tile }: { tile: HTMLElement }) => this.#forget(tile));
    tiles.subscribe(() => this.#paintAll());
  }

  /** Paints every tile anew: after a change of theme or of the screen's pixel ratio. */
  repaint(): void {
    this.#palette = readPalette(this.#host);
    for (const drawn of this.#drawn.values()) drawn.tile = undefined;
    this.#paintAll();
  }

  override createTile({ x, y, z }: TileKey, done: (error?: Error, tile?: HTMLElement) => void): HTMLElement {
    const canvas = document.createElement('canvas');
    this.#drawn.set(canvas, { key: { x, y, z }, tile: undefined, done: () => done(undefined, canvas) });
    this.#queue(canvas);
    return canvas;
  }

  #paintAll(): void {
    for (const canvas of this.#drawn.keys()) this.#queue(canvas);
  }

  #queue(canvas: HTMLCanvasElement): void {
    const drawn = this.#drawn.get(canvas);
    if (drawn === undefined) return;
    const source = this.#tiles.get(drawn.key);
    const tile = source?.tile ?? null;
    if (tile === drawn.tile) return;
    this.#slices.add(canvas, () => {
      drawn.tile = tile;
      const pixelRatio = Math.min(window.devicePixelRatio, SHARPEST);
      canvas.width = TILE_SIZE * pixelRatio;
      canvas.height = TILE_SIZE * pixelRatio;
      const context = canvas.getContext('2d', { alpha: false });
      context?.scale(pixelRatio, pixelRatio);
      if (context) paintTile(context, drawn.key, { source, palette: this.#palette });
      drawn.done();
      drawn.done = () => {};
    });
  }

  #forget(tile: HTMLElement): void {
    if (!(tile instanceof HTMLCanvasElement)) return;
    this.#slices.drop(tile);
    this.#drawn.delete(tile);
  }
}
