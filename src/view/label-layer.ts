import { hasRing, type LabelCandidate, layOutLabels, type PlacedLabel } from './label-layout.ts';
import { DomUtil, type LeafletMap, type Point } from './leaflet.ts';
import type { Box, Occupied } from './occupied.ts';
import { TILE_SIZE } from './paint-tile.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Slices } from './slices.ts';
import type { Pixel } from './spread.ts';
import type { LabelKind, TileLabel, VectorTiles } from './vector-tiles.ts';

/** What the article's own markers have taken, and the names that they already show. */
export interface Taken {
  readonly occupied: Occupied;
  readonly names: ReadonlySet<string>;
  /** Lines from markers that had to move to their true points. */
  readonly leaders: readonly (readonly [Pixel, Pixel])[];
}

const STYLES: Readonly<Record<LabelKind, { weight: number; size: number; spacing: string; upper: boolean }>> = {
  country: { weight: 600, size: 12.5, spacing: '2px', upper: true },
  capital: { weight: 600, size: 13, spacing: '0px', upper: false },
  town: { weight: 400, size: 12.5, spacing: '0px', upper: false },
  region: { weight: 400, size: 11.5, spacing: '0.8px', upper: false },
};

/** Labels past the frame's edge by this share of its size are drawn too, so that a short pan shows no gap. */
const MARGIN = 0.2;
const RANK: Readonly<Record<LabelKind, number>> = { country: 0, capital: 1, town: 2, region: 3 };

/** The base map's names, on one canvas above the shapes and under the markers; placed anew after each move. */
export class LabelLayer {
  readonly #map: LeafletMap;
  readonly #tiles: VectorTiles;
  readonly #taken: () => Taken;
  readonly #slices: Slices;
  readonly #canvas = document.createElement('canvas');
  readonly #widths = new Map<string, number>();
  #palette: Palette;
  #moving = false;

  constructor(map: LeafletMap, tiles: VectorTiles, { slices, taken }: { slices: Slices; taken: () => Taken }) {
    this.#map = map;
    this.#tiles = tiles;
    this.#taken = taken;
    this.#slices = slices;
    this.#palette = readPalette(map.getContainer());
    this.#canvas.className = 'base-labels';
    map.createPane('labels').append(this.#canvas);
    map.on('movestart', () => {
      this.#moving = true;
    });
    map.on('moveend', () => {
      this.#moving = false;
    });
    map.on('moveend zoomend resize viewreset', () => this.update());
    map.on('zoomstart', () => this.#canvas.classList.add('is-waiting'));
    // While the map moves, what has come waits for its end: all names are placed anew then.
    tiles.subscribe(() => {
      if (!this.#moving) this.#queue(false);
    });
    this.update();
  }

  /** Reads the theme and the font again. */
  restyle(): void {
    this.#palette = readPalette(this.#map.getContainer());
    this.#widths.clear();
    this.update();
  }

  /** Draws in one of the next frames, once however often it is asked: places the names in one, paints them in another. */
  update(): void {
    this.#queue(true);
  }

  #queue(urgent: boolean): void {
    // For whoever reads the map: what stands there is not yet what belongs there.
    this.#canvas.dataset.stale = '';
    const place = () => {
      const paint = this.#place();
      if (paint) this.#slices.add(this, paint, { urgent });
    };
    this.#slices.add(this, place, { urgent });
  }

  /** Gives the names their places; what it returns paints them there. */
  #place(): (() => void) | null {
    const context = this.#canvas.getContext('2d');
    if (context === null) return null;
    const zoom = this.#map.getZoom();
    const size = this.#map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const origin = this.#map.getPixelBounds().getTopLeft()?.subtract(margin);
    if (origin === undefined) return null;
    const full = size.add(margin.multiplyBy(2));
    const { occupied, names, leaders } = this.#taken();
    const view: Box = [origin.x, origin.y, origin.x + full.x, origin.y + full.y];
    const candidates = this.#candidates(context, zoom, view).filter(({ name }) => !names.has(name));
    const frame: Box = [
      origin.x + margin.x,
      origin.y + margin.y,
      origin.x + margin.x + size.x,
      origin.y + margin.y + size.y,
    ];
    const labels = layOutLabels(candidates, { occupied, frame });
    const position = this.#map.containerPointToLayerPoint(margin.multiplyBy(-1));
    return () => {
      this.#clear(context, full);
      DomUtil.setPosition(this.#canvas, position);
      context.translate(-origin.x, -origin.y);
      for (const label of labels) this.#paint(context, label);
      for (const leader of leaders) this.#paintLeader(context, leader);
      this.#canvas.classList.remove('is-waiting');
      delete this.#canvas.dataset.stale;
    };
  }

  /** An empty canvas of this size in CSS pixels. The old one is used again where it can be: a new one costs time. */
  #clear(context: CanvasRenderingContext2D, { x, y }: Point): void {
    const pixelRatio = Math.min(window.devicePixelRatio, 3);
    const [width, height] = [Math.floor(x * pixelRatio), Math.floor(y * pixelRatio)];
    if (this.#canvas.width === width && this.#canvas.height === height) {
      context.resetTransform();
      context.clearRect(0, 0, width, height);
    } else {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#canvas.style.width = `${x}px`;
      this.#canvas.style.height = `${y}px`;
    }
    context.scale(pixelRatio, pixelRatio);
    context.globalAlpha = 1;
  }

  #paintLeader(context: CanvasRenderingContext2D, [point, marker]: readonly [Pixel, Pixel]): void {
    context.beginPath();
    context.moveTo(point.x, point.y);
    context.lineTo(marker.x, marker.y);
    context.lineWidth = 1.5;
    context.strokeStyle = this.#palette.ink;
    context.stroke();
    context.beginPath();
    context.arc(point.x, point.y, 2.5, 0, 2 * Math.PI);
    context.fillStyle = this.#palette.ink;
    context.fill();
  }

  /** The labels of the tiles in view that this zoom may show, most important first. */
  #candidates(context: CanvasRenderingContext2D, zoom: number, [left, top, right, bottom]: Box): LabelCandidate[] {
    const found = new Map<string, { label: TileLabel; at: Pick<Point, 'x' | 'y'> }[]>();
    // A half zoom has the names of the whole one below: the map whispers.
    const z = Math.floor(zoom);
    const world = TILE_SIZE * 2 ** zoom;
    const within = (n: number) => Math.max(0, Math.min(2 ** z - 1, Math.floor((n / world) * 2 ** z)));
    for (let x = within(left); x <= within(right); x++) {
      for (let y = within(top); y <= within(bottom); y++) {
        const source = this.#tiles.here({ z, x, y }, zoom);
        if (source === null) continue;
        const { key, tile } = source;
        const id = `${key.z}/${key.x}/${key.y}`;
        if (found.has(id)) continue;
        const side = world / 2 ** key.z;
        const labels = tile.labels
          .filter(({ minZoom }) => minZoom <= z)
          .map((label) => ({ label, at: { x: (key.x + label.x) * side, y: (key.y + label.y) * side } }))
          .filter(({ at }) => at.x > left && at.x < right && at.y > top && at.y < bottom);
        found.set(id, labels);
      }
    }
    return [...found.values()]
      .flat()
      .sort((a, b) => a.label.minZoom - b.label.minZoom || RANK[a.label.kind] - RANK[b.label.kind])
      .map(({ label: { name, kind }, at }) => ({
        name,
        kind,
        x: at.x,
        y: at.y,
        width: this.#width(context, name, kind),
      }));
  }

  #width(context: CanvasRenderingContext2D, name: string, kind: LabelKind): number {
    const id = `${kind} ${name}`;
    const known = this.#widths.get(id);
    if (known !== undefined) return known;
    setFont(context, kind);
    const width = context.measureText(textOf(name, kind)).width;
    this.#widths.set(id, width);
    return width;
  }

  #paint(context: CanvasRenderingContext2D, { name, kind, x, y, left, middle }: PlacedLabel): void {
    const { halo, label } = this.#palette;
    setFont(context, kind);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.strokeStyle = halo;
    context.fillStyle = label;
    context.lineWidth = 3;
    context.globalAlpha = kind === 'region' ? 0.85 : 1;
    context.strokeText(textOf(name, kind), left, middle);
    context.fillText(textOf(name, kind), left, middle);
    if (!hasRing(kind)) return;
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(x, y, 2.6, 0, 2 * Math.PI);
    context.lineWidth = 1.2;
    context.strokeStyle = label;
    context.fillStyle = kind === 'capital' ? label : halo;
    context.fill();
    context.stroke();
  }
}

function textOf(name: string, kind: LabelKind): string {
  return STYLES[kind].upper ? name.toLocaleUpperCase('en') : name;
}

function setFont(context: CanvasRenderingContext2D, kind: LabelKind): void {
  const { weight, size, spacing } = STYLES[kind];
  context.font = `${weight} ${size}px "Source Sans 3", sans-serif`;
  context.letterSpacing = spacing;
}
