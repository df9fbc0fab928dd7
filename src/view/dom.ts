type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/**
 * An HTML element with attributes, listeners (`onclick: fn`) and children. Text becomes text nodes, never markup;
 * an attribute that is false, null or undefined is left out, and one that is true is set empty.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children.filter(isChild));
  return node;
}

/** The same for SVG. */
export function svgElement(tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(node, attributes);
  node.append(...children.filter(isChild));
  return node;
}

/** True for a click that asks for a new tab or window: the browser follows the link itself. */
export function isForElsewhere(event: Event): boolean {
  return event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
}

/** The element of the page with this id; throws when the page has none, which is a fault of the page. */
export function byId(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`The page has no element with the id "${id}".`);
  return node;
}

/** True for an element that is neither left out of the page nor made invisible. */
export function canBeSeen(node: Element | null): boolean {
  return node?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** Waits until the browser has drawn a frame; a page that nobody sees has none, and only lets others go first. */
export function frame(): Promise<void> {
  if (document.hidden) return pause();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** Lets what waits go first: a click, above all. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
}

function isChild(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}
