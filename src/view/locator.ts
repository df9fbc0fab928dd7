import type { LeafletMap } from './leaflet.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Slices } from './slices.ts';
import type { VectorTiles } from './vector-tiles.ts';

/** The world cut at about 78° north and 58° south, where hardly any news happens, in shares of Mercator's square. */
const TOP = 0.14;
const BOTTOM = 0.7;
/** The frame of a small view would be a speck: it is drawn at least this wide, in CSS pixels. */
const LEAST = 7;

export interface LocatorContext {
  readonly map: LeafletMap;
  readonly tiles: VectorTiles;
  readonly slices: Slices;
}

/** A small map of the world with the map's view framed in it. */
export class Locator {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: LocatorContext;
  /** The world without a frame, kept for the next move; null while it is to be drawn. */
  #world: HTMLCanvasElement | null = null;
  #palette: Palette;
  #ink: string;

  constructor(canvas: HTMLCanvasElement, context: LocatorContext) {
    this.#canvas = canvas;
    this.#context = context;
    this.#palette = readPalette(canvas);
    this.#ink = getComputedStyle(canvas).color;
    context.map.on('moveend zoomend resize', () => this.update());
    context.tiles.subscribe(() => {
      if (this.#world === null) this.update();
    });
    this.update();
  }

  /** Reads the theme again. */
  restyle(): void {
    this.#palette = readPalette(this.#canvas);
    this.#ink = getComputedStyle(this.#canvas).color;
    this.#world = null;
    this.update();
  }

  /** Draws in one of the next frames, once however often it is asked. */
  update(): void {
    this.#context.slices.add(this, () => this.#draw());
  }

  #draw(): void {
    const context = this.#canvas.getContext('2d');
    const width = this.#canvas.clientWidth || 120;
    const pixelRatio = Math.min(window.devicePixelRatio, 3);
    const world = this.#drawWorld(width, pixelRatio);
    if (context === null || world === null) return;
    this.#canvas.width = world.width;
    this.#canvas.height = world.height;
    context.drawImage(world, 0, 0);
    context.scale(pixelRatio, pixelRatio);
    context.translate(0, -TOP * width);
    this.#frame(context, width);
  }

  #drawWorld(width: number, pixelRatio: number): HTMLCanvasElement | null {
    if (this.#world?.width === Math.floor(width * pixelRatio)) return this.#world;
    const source = this.#context.tiles.get({ z: 0, x: 0, y: 0 }, 0);
    const world = document.createElement('canvas');
    const context = world.getContext('2d');
    if (context === null || source === null) return null;
    world.width = width * pixelRatio;
    world.height = width * (BOTTOM - TOP) * pixelRatio;
    context.scale(pixelRatio, pixelRatio);
    context.translate(0, -TOP * width);
    context.fillStyle = this.#palette.water;
    context.fillRect(0, 0, width, width);
    context.fillStyle = mix(this.#palette.border);
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
    this.#world = world;
    return world;
  }

  #frame(context: CanvasRenderingContext2D, width: number): void {
    const { map } = this.#context;
    const { min, max } = map.getPixelBounds();
    if (min === undefined || max === undefined) return;
    const scale = width / (256 * 2 ** map.getZoom());
    const shown = { width: Math.max((max.x - min.x) * scale, LEAST), height: Math.max((max.y - min.y) * scale, LEAST) };
    const x = ((min.x + max.x) / 2) * scale - shown.width / 2;
    const y = ((min.y + max.y) / 2) * scale - shown.height / 2;
    // A view across the antimeridian has a part at either edge; one of the whole world has no edge in it.
    const turns = [-width, 0, width].filter(
      (turn) => shown.width < width && x + turn < width && x + turn > -shown.width,
    );
    for (const [color, line] of [
      [this.#palette.land, 3.5],
      [this.#ink, 1.5],
    ] as const) {
      context.strokeStyle = color;
      context.lineWidth = line;
      for (const turn of turns) context.strokeRect(x + turn, y, shown.width, shown.height);
    }
  }
}

/** The border colour, quieter. */
function mix(color: string): string {
  return color.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.55)');
}
