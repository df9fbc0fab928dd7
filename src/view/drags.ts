import type { LeafletMap } from './leaflet.ts';

/** Tells whether the map was just dragged: from the end of a drag until the click that the browser makes of it has passed. */
export function watchDrags(map: LeafletMap): () => boolean {
  let dragged = false;
  map.on('dragstart', () => {
    dragged = true;
  });
  map.on('dragend', () =>
    setTimeout(() => {
      dragged = false;
    }, 0),
  );
  return () => dragged;
}
