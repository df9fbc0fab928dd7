import type { LngLat } from '../core/types.ts';
import {
  createLeafletMap,
  type LatLngBounds,
  type LeafletMap,
  point,
  toBounds,
  toLatLng,
  worldAround,
} from './leaflet.ts';
import { homePlaces, isVast, type LocatedPlace, positionsOf } from './places.ts';

/**
 * Zooms of the map: `first` is the closest first view, `far` that of a continent, `min` the farthest unless the places
 * lie farther apart; half steps let it fill a phone.
 */
export const ZOOM = { min: 3, max: 10, first: 7, far: 4, snap: 0.5 };

/** Where a map without any located place looks. */
const NOWHERE: LngLat = [10, 30];

/** Seconds that a flight from place to place takes. */
const FLIGHT = 1.2;

/** Room kept free around what is fitted, for markers and their names. */
const PADDING = 56;

/** True when the reader has asked for less motion. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * The Leaflet map in its element, without a view yet: none of Leaflet's own controls, no markup from strings, motion
 * only if wanted.
 */
export function createMap(host: HTMLElement, places: readonly LocatedPlace[]): LeafletMap {
  const animated = !prefersStill();
  const map = createLeafletMap(host, {
    attributionControl: false,
    zoomControl: false,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    zoomSnap: ZOOM.snap,
    maxBounds: worldAround(places.some(({ marker: [lng] }) => lng > 180) ? 180 : 0),
    maxBoundsViscosity: 1,
    zoomAnimation: animated,
    fadeAnimation: false,
    markerZoomAnimation: animated,
    inertia: animated,
    wheelPxPerZoomLevel: 120,
    zoomAnimationThreshold: 3,
  });
  keepStill(map);
  leaveWheelToPage(host);
  // Leaflet follows the window only; the frame also changes with the key and the text under it. As for the window, a
  // frame later: what has changed its size is shown first.
  new ResizeObserver(() => requestAnimationFrame(() => map.invalidateSize({ pan: false }))).observe(host);
  return map;
}

/** Leaflet glides when it pans, whatever else is switched off: for a reader who wants less motion it jumps. */
function keepStill(map: LeafletMap): void {
  if (!prefersStill()) return;
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}

/** Where the page itself scrolls, the wheel scrolls it, and zooms the map only with Ctrl: the map is no trap. */
function leaveWheelToPage(host: HTMLElement): void {
  const listener = (event: WheelEvent) => {
    const page = document.documentElement;
    if (page.scrollHeight > page.clientHeight && !event.ctrlKey) event.stopPropagation();
  };
  host.addEventListener('wheel', listener, { capture: true, passive: true });
}

/** Shows the reported places, countries and groups apart: those are too large to aim at. */
export function goHome(map: LeafletMap, places: readonly LocatedPlace[]): void {
  const bounds = homeBounds(places);
  // A story told around the world is seen whole, on a phone too.
  map.setMinZoom(0);
  map.setMinZoom(bounds === null ? ZOOM.min : Math.min(ZOOM.min, homeZoom(map, bounds)));
  if (bounds === null) map.setView(toLatLng(NOWHERE), ZOOM.min, { animate: false });
  else map.fitBounds(bounds, { padding: [PADDING, PADDING], maxZoom: ZOOM.first, animate: false });
}

/** Moves the map only as far as a selected place asks: it stays still when the place is in view already. */
export function bringIntoView(map: LeafletMap, place: LocatedPlace, places: readonly LocatedPlace[]): void {
  // Of a country that reaches beyond the view, what is in view is enough: the article happens there.
  if (isVast(place) && map.getBounds().pad(-0.04).contains(toLatLng(place.marker))) return;
  const bounds = toBounds(isVast(place) ? largestPart(place) : positionsOf(place));
  if (bounds === null) return;
  const home = homeBounds(places);
  // From a far view, back to where the article happens before going closer by hand.
  if (!isVast(place) && home?.contains(bounds) && map.getZoom() < homeZoom(map, home)) {
    map.fitBounds(home, { padding: [PADDING, PADDING], maxZoom: ZOOM.first });
  } else if (!map.getBounds().pad(-0.04).contains(bounds)) {
    map.fitBounds(bounds, { padding: [PADDING, PADDING], maxZoom: map.getZoom() });
  }
}

/**
 * Moves the map to places, in one flight, or in a jump for a reader who wants less motion: all of them in view, what
 * covers the frame (`covered`, pixels of its left, top, right and bottom) left out. A country is shown whole; a group of
 * them, and what is larger than the frame, around its marker.
 */
export function flyToPlaces(
  map: LeafletMap,
  places: readonly LocatedPlace[],
  {
    covered = [0, 0, 0, 0],
    closest = ZOOM.first,
  }: { covered?: readonly [number, number, number, number]; closest?: number } = {},
): void {
  const [left, top, right, bottom] = covered;
  const padding = {
    paddingTopLeft: point(PADDING + left, PADDING + top),
    paddingBottomRight: point(PADDING + right, PADDING + bottom),
  };
  const room = map.getSize().subtract(padding.paddingTopLeft).subtract(padding.paddingBottomRight);
  const fits = (bounds: LatLngBounds) => {
    const zoom = map.getMinZoom();
    const size = map.project(bounds.getSouthEast(), zoom).subtract(map.project(bounds.getNorthWest(), zoom));
    return size.x <= room.x && size.y <= room.y;
  };
  const whole = toBounds(places.flatMap(extentOf));
  const markers = toBounds(places.map(({ marker }) => marker));
  // Where the world is too wide for the frame, the first place is seen at least.
  const bounds = [whole, markers].find((all) => all && fits(all)) ?? toBounds(places.slice(0, 1).map((p) => p.marker));
  if (bounds === null) return;
  const isCut = bounds !== whole || places.some((place) => isVast(place) && !isCountry(place));
  const options = { ...padding, maxZoom: isCut ? Math.min(closest, ZOOM.far) : closest };
  if (prefersStill()) map.fitBounds(bounds, { ...options, animate: false });
  else map.flyToBounds(bounds, { ...options, duration: FLIGHT });
}

function homeZoom(map: LeafletMap, home: LatLngBounds): number {
  return Math.min(ZOOM.first, map.getBoundsZoom(home, false, point(2 * PADDING, 2 * PADDING)));
}

function homeBounds(places: readonly LocatedPlace[]): LatLngBounds | null {
  return toBounds(homePlaces(places).flatMap((place) => (isVast(place) ? [place.marker] : positionsOf(place))));
}

function isCountry({ feature }: LocatedPlace): boolean {
  return feature.properties.kind === 'country';
}

/** What is to be seen of a place: a group's countries may lie around half the world. */
function extentOf(place: LocatedPlace): LngLat[] {
  if (!isVast(place)) return positionsOf(place);
  return isCountry(place) ? largestPart(place) : [place.marker];
}

/** The largest polygon of a country or group: its far islands would shrink the view to nothing. */
function largestPart(place: LocatedPlace): LngLat[] {
  const { geometry } = place.feature;
  if (geometry?.type !== 'MultiPolygon') return positionsOf(place);
  const parts = geometry.coordinates.map((coordinates) => {
    const positions = (coordinates[0] ?? []).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
    const lngs = positions.map(([lng]) => lng);
    const lats = positions.map(([, lat]) => lat);
    return { positions, area: (Math.max(...lngs) - Math.min(...lngs)) * (Math.max(...lats) - Math.min(...lats)) };
  });
  const [largest] = parts.sort((a, b) => b.area - a.area);
  return [place.marker, ...(largest?.positions ?? [])];
}
