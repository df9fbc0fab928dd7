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

/** Tells whether the map moves now, by a hand or in a flight. */
export function watchMoves(map: LeafletMap): () => boolean {
  let moves = false;
  map.on('movestart', () => {
    moves = true;
  });
  map.on('moveend', () => {
    moves = false;
  });
  return () => moves;
}
