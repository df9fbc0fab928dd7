import { type LeafletMap, point } from './leaflet.ts';
import type { Obstacles } from './obstacles.ts';
import { type Box, overlap } from './occupied.ts';

/** Around a marker, for its ring and its name; CSS pixels. */
const ROOM = 48;

/**
 * Moves the map until a marker is whole in the frame: as little as it takes, but to the middle where one of the map's
 * controls would stand on it. `form` is what the marker covers, in pixels of the whole world at the map's zoom.
 */
export function uncover(map: LeafletMap, form: Box, obstacles: Obstacles): void {
  const [left, top, right, bottom] = form;
  const middle = map.unproject(point((left + right) / 2, (top + bottom) / 2), map.getZoom());
  map.panInside(middle, { padding: [ROOM, ROOM], animate: false });
  if (obstacles.boxes().some((box) => overlap(box, form))) map.panTo(middle, { animate: false });
}
