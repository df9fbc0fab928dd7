import { GridLayer, type LeafletMap } from './leaflet.ts';
import { pageMapType } from './map-type.ts';
import { paintTile, SEAM, TILE_SIZE } from './paint-tile.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Slices } from './slices.ts';
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
  readonly #slices: Slices;
  readonly #drawn = new Map<HTMLCanvasElement, Drawn>();
  readonly #host: HTMLElement;
  /** Null until it is to be painted with: to read it makes the browser style the page. */
  #palette: Palette | null = null;
  #lines = pageMapType().lines;
  #map: LeafletMap | null = null;

  constructor(tiles: VectorTiles, host: HTMLElement, slices: Slices) {
    super({ tileSize: TILE_SIZE, updateWhenZooming: false, keepBuffer: 1, className: 'base-tiles' });
    this.#tiles = tiles;
    this.#slices = slices;
    this.#host = host;
    this.on('tileunload', ({ tile }: { tile: HTMLElement }) => this.#forget(tile));
    tiles.subscribe(() => this.#paintAll());
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    let zoom = map.getZoom();
    map.on('zoomend', () => {
      // Between two half zooms Leaflet keeps the same tiles: they are painted for the new one.
      if (Math.round(zoom) === Math.round(map.getZoom()) && zoom !== map.getZoom()) this.repaint();
      zoom = map.getZoom();
    });
    return super.onAdd(map);
  }

  /** Paints every tile anew: after a change of theme, of the medium or of the screen's pixel ratio. */
  repaint(): void {
    this.#palette = null;
    this.#lines = pageMapType().lines;
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
    const source = this.#tiles.get(drawn.key, this.#map?.getZoom() ?? drawn.key.z);
    const tile = source?.tile ?? null;
    if (tile === drawn.tile) return;
    this.#slices.add(canvas, () => {
      drawn.tile = tile;
      // As many pixels as the screen will show: at a half zoom the map shrinks or enlarges the tile.
      const scale = this.#map?.getZoomScale(this.#map.getZoom(), drawn.key.z) ?? 1;
      const pixelRatio = Math.min(window.devicePixelRatio * scale, SHARPEST);
      canvas.width = Math.round((TILE_SIZE + SEAM) * pixelRatio);
      canvas.height = canvas.width;
      const context = canvas.getContext('2d', { alpha: false });
      context?.scale(canvas.width / (TILE_SIZE + SEAM), canvas.width / (TILE_SIZE + SEAM));
      this.#palette ??= readPalette(this.#host);
      if (context) paintTile(context, drawn.key, { source, palette: this.#palette, scale, lines: this.#lines });
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
