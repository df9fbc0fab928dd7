import type { Precision } from '../core/types.ts';
import { svgElement } from './dom.ts';
import type { PlaceView } from './places.ts';

/** Side of the drawing a form is made in; the style sets its size on the page. */
const SIDE = 32;

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string | number>>];

const DISC: Shape = ['circle', { class: 'form-fill', cx: 16, cy: 16, r: 13 }];

/** What each precision looks like, so that it can be told without colour. */
const SHAPES: Readonly<Record<Precision, readonly Shape[]>> = {
  exact: [
    ['circle', { class: 'form-ring', cx: 16, cy: 16, r: 14.5 }],
    ['circle', { class: 'form-fill', cx: 16, cy: 16, r: 11.5 }],
  ],
  settlement: [DISC],
  line: [['path', { class: 'form-fill', d: 'M16 1 31 16 16 31 1 16Z' }]],
  area: [['rect', { class: 'form-dashed', x: 3.5, y: 3.5, width: 25, height: 25, rx: 1.5 }]],
  approximate: [['circle', { class: 'form-dashed', cx: 16, cy: 16, r: 13 }]],
  unlocated: [['path', { class: 'form-none', d: 'M3 10V3h7M22 3h7v7M29 22v7h-7M10 29H3v-7' }]],
};

/** The form of a precision as a picture: decoration, its words stand beside it. */
export function drawForm(precision: Precision): SVGElement {
  const shapes = SHAPES[precision].map(([tag, attributes]) => svgElement(tag, attributes));
  return svgElement(
    'svg',
    { class: `form form-${precision}`, viewBox: `0 0 ${SIDE} ${SIDE}`, 'aria-hidden': 'true', focusable: 'false' },
    ...shapes,
  );
}

/**
 * The sign of a place, the same on the map, in the list and in the popup: its form and its number. A screen reader hears
 * of it only where `isRead`: elsewhere the place's name says the same.
 */
export function drawSign(
  { number, feature: { properties } }: PlaceView,
  { isRead = false }: { isRead?: boolean } = {},
): HTMLElement {
  const sign = document.createElement('span');
  sign.className = `sign ${properties.reported ? 'is-reported' : 'is-named'} is-${properties.status}`;
  if (!isRead) sign.setAttribute('aria-hidden', 'true');
  sign.append(drawForm(properties.precision));
  if (number !== null) {
    const digits = document.createElement('span');
    digits.className = 'sign-number';
    digits.textContent = String(number);
    sign.append(digits);
  }
  return sign;
}
