import type { LngLat } from '../core/types.ts';
import { element, svgElement } from './dom.ts';
import { type LeafletMap, toLatLng, toLngLat } from './leaflet.ts';
import { prefersStill, ZOOM } from './map.ts';
import type { Words } from './words.ts';

/** How far one press of a pan button moves the map, as a share of its size. */
const STEP = 0.3;

/** Strokes on a 16 by 16 grid: the typeface has no arrows that sit well in a square. */
const ICONS = {
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  home: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  north: 'M8 13V3M4 7l4-4 4 4',
  west: 'M13 8H3M7 4 3 8l4 4',
  east: 'M3 8h10M9 4l4 4-4 4',
  south: 'M8 3v10M4 9l4 4 4-4',
} as const;

export interface ControlsContext {
  /** Shows all places. */
  readonly home: () => void;
  /** What to zoom around: the selected place, or null for the middle of the map. */
  readonly focus: () => LngLat | null;
  readonly words: Words;
}

/**
 * Zoom, whole view and pan buttons: everything a drag or a pinch does, without one. They come before the markers.
 * Gives the groups they stand in.
 */
export function drawControls(
  host: HTMLElement,
  map: LeafletMap,
  { home, focus, words }: ControlsContext,
): HTMLElement[] {
  const button = (name: keyof typeof ICONS, label: string, onclick: () => void) =>
    element(
      'button',
      { type: 'button', class: `control control-${name}`, 'aria-label': label, title: label, onclick },
      svgElement(
        'svg',
        { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        svgElement('path', { d: ICONS[name] }),
      ),
    );
  const pan = (x: number, y: number) => () => {
    const size = map.getSize();
    map.panBy([size.x * x * STEP, size.y * y * STEP], { animate: !prefersStill() });
  };
  const zoomBy = (step: number) => () => {
    const point = toLatLng(focus() ?? toLngLat(map.getCenter()));
    const around = map.getBounds().contains(point) ? point : map.getCenter();
    map.setZoomAround(around, map.getZoom() + step);
  };
  const closer = button('in', words.say('map.zoomIn'), zoomBy(1));
  const farther = button('out', words.say('map.zoomOut'), zoomBy(-1));
  const groups = [
    element('div', { class: 'control-group' }, closer, farther, button('home', words.say('map.home'), home)),
    element(
      'div',
      { class: 'control-group control-pan' },
      button('north', words.say('map.north'), pan(0, -1)),
      button('west', words.say('map.west'), pan(-1, 0)),
      button('east', words.say('map.east'), pan(1, 0)),
      button('south', words.say('map.south'), pan(0, 1)),
    ),
  ];
  host.append(...groups);
  // aria-disabled, not disabled: the button that was pressed must keep the focus at the last zoom.
  const limit = () => {
    closer.setAttribute('aria-disabled', String(map.getZoom() >= ZOOM.max));
    farther.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()));
  };
  map.on('zoomend zoomlevelschange', limit);
  limit();
  return groups;
}
