import type { LeafletMap } from './leaflet.ts';
import { readPalette } from './palette.ts';
import type { VectorTiles } from './vector-tiles.ts';

/** The world cut at about 78° north and 58° south, where hardly any news happens, in shares of Mercator's square. */
const TOP = 0.14;
const BOTTOM = 0.7;
/** The frame of a small view would be a speck: it is drawn at least this wide, in CSS pixels. */
const LEAST = 7;

/** A small map of the world with the map's view framed in it. */
export class Locator {
  readonly #canvas: HTMLCanvasElement;
  readonly #map: LeafletMap;
  readonly #tiles: VectorTiles;

  constructor(canvas: HTMLCanvasElement, map: LeafletMap, tiles: VectorTiles) {
    this.#canvas = canvas;
    this.#map = map;
    this.#tiles = tiles;
    map.on('moveend zoomend resize', () => this.draw());
    tiles.subscribe(() => this.draw());
    this.draw();
  }

  /** Draws it anew: after a move, or a change of theme. */
  draw(): void {
    const context = this.#canvas.getContext('2d');
    const source = this.#tiles.get({ z: 0, x: 0, y: 0 }, 0);
    if (context === null || source === null) return;
    const width = this.#canvas.clientWidth || 120;
    const pixelRatio = Math.min(window.devicePixelRatio, 3);
    this.#canvas.width = width * pixelRatio;
    this.#canvas.height = width * (BOTTOM - TOP) * pixelRatio;
    context.scale(pixelRatio, pixelRatio);
    context.translate(0, -TOP * width);
    const { land, water, border } = readPalette(this.#canvas);
    context.fillStyle = water;
    context.fillRect(0, 0, width, width);
    context.fillStyle = mix(border);
    const scale = width / source.tile.extent;
    context.beginPath();
    for (const { xy } of source.tile.layers.land ?? []) {
      for (let i = 0; i + 1 < xy.length; i += 2) {
        const x = (xy[i] ?? 0) * scale;
        const y = (xy[i + 1] ?? 0) * scale;
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
    }
    context.fill('evenodd');
    this.#frame(context, width, land);
  }

  #frame(context: CanvasRenderingContext2D, width: number, halo: string): void {
    const { min, max } = this.#map.getPixelBounds();
    if (min === undefined || max === undefined) return;
    const scale = width / (256 * 2 ** this.#map.getZoom());
    const shown = { width: Math.max((max.x - min.x) * scale, LEAST), height: Math.max((max.y - min.y) * scale, LEAST) };
    const x = ((min.x + max.x) / 2) * scale - shown.width / 2;
    const y = ((min.y + max.y) / 2) * scale - shown.height / 2;
    context.strokeStyle = halo;
    context.lineWidth = 3.5;
    context.strokeRect(x, y, shown.width, shown.height);
    context.strokeStyle = getComputedStyle(this.#canvas).color;
    context.lineWidth = 1.5;
    context.strokeRect(x, y, shown.width, shown.height);
  }
}

/** The border colour, quieter. */
function mix(color: string): string {
  return color.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.55)');
}
