import type { LeafletMap } from './leaflet.ts';
import type { Box } from './occupied.ts';

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

  #measure(): Box[] {
    const map = this.#map.getContainer().getBoundingClientRect();
    return [...this.#lasting, ...this.#passing].map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return [left - map.left, top - map.top, right - map.left, bottom - map.top];
    });
  }
}
