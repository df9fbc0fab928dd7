import { Icon } from './leaflet.ts';

/** An icon that is our own element: Leaflet's DivIcon would make one from a string. */
export class ElementIcon extends Icon {
  readonly #element: HTMLElement;

  constructor(node: HTMLElement) {
    super({ iconUrl: '' });
    this.#element = node;
  }

  override createIcon(): HTMLElement {
    this.#element.classList.add('leaflet-marker-icon');
    return this.#element;
  }

  override createShadow(): HTMLElement {
    return null as unknown as HTMLElement;
  }
}
