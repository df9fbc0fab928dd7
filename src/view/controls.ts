import { element } from './dom.ts';
import type { LeafletMap } from './leaflet.ts';
import { prefersStill, ZOOM } from './map.ts';

/** How far one press of a pan button moves the map, as a share of its size. */
const STEP = 0.3;

/** Zoom, whole view and pan buttons: everything a drag or a pinch does, without one. They come before the markers. */
export function drawControls(host: HTMLElement, map: LeafletMap, home: () => void): void {
  const button = (label: string, sign: string, onclick: () => void, name: string) =>
    element(
      'button',
      { type: 'button', class: `control control-${name}`, 'aria-label': label, title: label, onclick },
      element('span', { 'aria-hidden': 'true' }, sign),
    );
  const pan = (x: number, y: number) => () => {
    const size = map.getSize();
    map.panBy([size.x * x * STEP, size.y * y * STEP], { animate: !prefersStill() });
  };
  const closer = button('Zoom in', '+', () => map.zoomIn(), 'in');
  const farther = button('Zoom out', '−', () => map.zoomOut(), 'out');
  host.append(
    element('div', { class: 'control-group' }, closer, farther, button('Show all places', '⤢', home, 'home')),
    element(
      'div',
      { class: 'control-group control-pan' },
      button('Move north', '↑', pan(0, -1), 'north'),
      button('Move west', '←', pan(-1, 0), 'west'),
      button('Move east', '→', pan(1, 0), 'east'),
      button('Move south', '↓', pan(0, 1), 'south'),
    ),
  );
  // aria-disabled, not disabled: the button that was pressed must keep the focus at the last zoom.
  const limit = () => {
    closer.setAttribute('aria-disabled', String(map.getZoom() >= ZOOM.max));
    farther.setAttribute('aria-disabled', String(map.getZoom() <= ZOOM.min));
  };
  map.on('zoomend', limit);
  limit();
}
