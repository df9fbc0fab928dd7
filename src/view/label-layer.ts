import { element, svgElement } from './dom.ts';
import { compareLabels, hasRing, type LabelCandidate, layOutLabels, type PlacedLabel } from './label-layout.ts';
import type { LeafletMap, Point } from './leaflet.ts';
import { type MapType, pageMapType } from './map-type.ts';
import type { Box, Occupied } from './occupied.ts';
import { TILE_SIZE } from './paint-tile.ts';
import type { Slices } from './slices.ts';
import type { Pixel } from './spread.ts';
import { isJoined, type NameRuler, openRuler } from './text-width.ts';
import type { TileLabel, VectorTiles } from './vector-tiles.ts';

/** What the article's own markers have taken, and the names that they already show. */
export interface Taken {
  readonly occupied: Occupied;
  readonly names: ReadonlySet<string>;
  /** Lines from markers that had to move to their true points. */
  readonly leaders: readonly (readonly [Pixel, Pixel])[];
}

/** Labels past the frame's edge by this share of its size are drawn too, so that a short pan shows no gap. */
const MARGIN = 0.3;

/**
 * The base map's names and the markers' leaders, above the shapes and under the markers. Names are text, placed anew
 * after each move; one that keeps its place is left as it stands, so that a pan costs only what comes into view.
 */
export class LabelLayer {
  readonly #map: LeafletMap;
  readonly #tiles: VectorTiles;
  readonly #taken: () => Taken;
  readonly #slices: Slices;
  readonly #host = element('div', { class: 'base-labels', 'aria-hidden': 'true' });
  readonly #leaders = svgElement('svg', { class: 'leaders' });
  readonly #labels = new Map<string, HTMLElement>();
  #type: MapType = pageMapType();
  readonly #ruler: NameRuler = openRuler(this.#type);
  /** Where the layer's own pixels begin in the world's; Leaflet sets it anew at each zoom. */
  #origin: Pixel = { x: 0, y: 0 };
  #moving = false;

  constructor(map: LeafletMap, tiles: VectorTiles, { slices, taken }: { slices: Slices; taken: () => Taken }) {
    this.#map = map;
    this.#tiles = tiles;
    this.#taken = taken;
    this.#slices = slices;
    this.#host.append(this.#leaders);
    map.createPane('labels').append(this.#host);
    map.on('movestart', () => {
      this.#moving = true;
    });
    map.on('moveend', () => {
      this.#moving = false;
    });
    map.on('moveend zoomend resize viewreset', () => this.update());
    map.on('zoomstart', () => this.#host.classList.add('is-waiting'));
    // While the map moves, what has come waits for its end: all names are placed anew then.
    tiles.subscribe(() => {
      if (!this.#moving) this.update();
    });
    this.update();
  }

  /** Measures every name again: once the page's typeface is there, or its sizes have changed. */
  measure(): void {
    this.#type = pageMapType();
    this.#ruler.clear(this.#type);
    this.#clear();
    this.update();
  }

  /** Draws in one of the next frames, once however often it is asked. */
  update(): void {
    this.#host.dataset.stale = '';
    this.#slices.add(this, () => this.#draw(), { urgent: true });
  }

  #draw(): void {
    const { x, y } = this.#map.getPixelOrigin();
    if (x !== this.#origin.x || y !== this.#origin.y) {
      this.#clear();
      this.#origin = { x, y };
    }
    const { occupied, names, leaders } = this.#taken();
    const { frame, view } = this.#boxes();
    const candidates = this.#candidates(view, names);
    this.#show(layOutLabels(candidates, { occupied, frame, scale: this.#type.scale }));
    this.#leaders.replaceChildren(...leaders.flatMap((leader) => this.#drawLeader(leader)));
    this.#host.classList.remove('is-waiting');
    delete this.#host.dataset.stale;
  }

  #clear(): void {
    for (const label of this.#labels.values()) label.remove();
    this.#labels.clear();
  }

  /** The map's frame, and the wider view that is labelled, in the world's pixels. */
  #boxes(): { frame: Box; view: Box } {
    const { min, max } = this.#map.getPixelBounds();
    const frame: Box = [min?.x ?? 0, min?.y ?? 0, max?.x ?? 0, max?.y ?? 0];
    const [width, height] = [(frame[2] - frame[0]) * MARGIN, (frame[3] - frame[1]) * MARGIN];
    return { frame, view: [frame[0] - width, frame[1] - height, frame[2] + width, frame[3] + height] };
  }

  /** Adds what is new, takes away what is gone, leaves the rest. */
  #show(labels: readonly PlacedLabel[]): void {
    const gone = new Map(this.#labels);
    for (const label of labels) {
      const key = `${label.kind} ${label.name} ${label.left} ${label.middle}`;
      gone.delete(key);
      if (this.#labels.has(key)) continue;
      const node = this.#drawLabel(label);
      this.#labels.set(key, node);
      this.#host.append(node);
    }
    for (const [key, node] of gone) {
      node.remove();
      this.#labels.delete(key);
    }
  }

  #drawLabel({ name, kind, x, y, left, middle }: PlacedLabel): HTMLElement {
    // A name that stays English is not in the page's language.
    const lang = isJoined(name) ? 'ar' : '';
    const node = element('span', { class: `base-label is-${kind}`, lang, dir: 'auto' }, name);
    node.style.left = `${left - this.#origin.x}px`;
    node.style.top = `${middle - this.#origin.y}px`;
    if (hasRing(kind)) {
      node.style.setProperty('--ring-x', `${x - left}px`);
      node.style.setProperty('--ring-y', `${y - middle}px`);
    }
    return node;
  }

  #drawLeader([point, marker]: readonly [Pixel, Pixel]): SVGElement[] {
    const [x1, y1] = [point.x - this.#origin.x, point.y - this.#origin.y];
    const [x2, y2] = [marker.x - this.#origin.x, marker.y - this.#origin.y];
    return [svgElement('line', { x1, y1, x2, y2 }), svgElement('circle', { cx: x1, cy: y1, r: 2.5 })];
  }

  /** The labels of the tiles in view that this zoom may show and no marker does, most important first. */
  #candidates([left, top, right, bottom]: Box, taken: ReadonlySet<string>): LabelCandidate[] {
    const zoom = this.#map.getZoom();
    const found = new Map<string, { label: TileLabel; at: Pick<Point, 'x' | 'y'> }[]>();
    // A half zoom has the names of the whole one below: the map whispers.
    const z = Math.floor(zoom);
    const { kinds, later } = this.#type;
    const world = TILE_SIZE * 2 ** zoom;
    const count = 2 ** z;
    const within = (n: number) => Math.floor((n / world) * count);
    const row = (n: number) => Math.max(0, Math.min(count - 1, within(n)));
    for (let column = within(left); column <= within(right); column++) {
      // Past the antimeridian the world begins again.
      const turns = Math.floor(column / count);
      for (let y = row(top); y <= row(bottom); y++) {
        const source = this.#tiles.here({ z, x: column - turns * count, y }, zoom);
        if (source === null) continue;
        const { key, tile } = source;
        const id = `${turns} ${key.z}/${key.x}/${key.y}`;
        if (found.has(id)) continue;
        const side = world / 2 ** key.z;
        const labels = tile.labels
          .filter(({ kind, minZoom }) => minZoom <= z - (kind === 'town' ? later : 0) && kinds.includes(kind))
          .map((label) => ({ label, at: { x: (key.x + label.x) * side + turns * world, y: (key.y + label.y) * side } }))
          .filter(({ at }) => at.x > left && at.x < right && at.y > top && at.y < bottom)
          .filter(({ label }) => !taken.has(label.english));
        found.set(id, labels);
      }
    }
    return [...found.values()]
      .flat()
      .sort((a, b) => compareLabels(a.label, b.label))
      .map(({ label: { name, kind }, at }) => ({ name, kind, x: at.x, y: at.y, width: this.#ruler.width(name, kind) }));
  }
}
