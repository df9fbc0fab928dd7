import { frame } from './dom.ts';
import { type LeafletMap, point } from './leaflet.ts';
import { type Box, overlap } from './occupied.ts';

/** Around a marker that the keyboard has come to, for its ring and its name; CSS pixels. */
const ROOM = 48;

/** What stands on the map's frame, its controls above all: a name under it could not be read. */
export class Obstacles {
  readonly #map: LeafletMap;
  readonly #lasting: readonly HTMLElement[];
  #passing: readonly HTMLElement[] = [];
  /** In the map's frame, until its size changes: to measure them costs a layout. */
  #boxes: Box[] | null = null;

  constructor(map: LeafletMap, lasting: readonly HTMLElement[]) {
    this.#map = map;
    this.#lasting = lasting;
    map.on('resize', () => this.forget());
    this.#boxes = this.#measure();
  }

  /** What stands there besides, while a mode is on. */
  add(passing: readonly HTMLElement[]): void {
    this.#passing = passing;
    this.forget();
  }

  /** Measures again when next asked. */
  forget(): void {
    this.#boxes = null;
  }

  /** In pixels of the whole world at the map's zoom. */
  boxes(): Box[] {
    this.#boxes ??= this.#measure();
    const { x, y } = this.#map.getPixelBounds().min ?? { x: 0, y: 0 };
    return this.#boxes.map(([left, top, right, bottom]) => [left + x, top + y, right + x, bottom + y]);
  }

  /**
   * Moves the map until a marker is whole in the frame: as little as it takes, but to the middle where something would
   * stand on it. `form` is what the marker covers, in pixels of the whole world at the map's zoom.
   */
  uncover(button: HTMLElement, form: Box): void {
    const [left, top, right, bottom] = form;
    const middle = this.#map.unproject(point((left + right) / 2, (top + bottom) / 2), this.#map.getZoom());
    this.#map.panInside(middle, { padding: [ROOM, ROOM], animate: false });
    if (this.boxes().some((box) => overlap(box, form))) this.#map.panTo(middle, { animate: false });
    // Where the page itself scrolls, the window may show the map in part only; a browser scrolls to where a button was.
    frame().then(() => button.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  }

  #measure(): Box[] {
    const map = this.#map.getContainer().getBoundingClientRect();
    return [...this.#lasting, ...this.#passing].map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return [left - map.left, top - map.top, right - map.left, bottom - map.top];
    });
  }
}
