import { type Finder, isNarrow } from './filter.ts';
import { type LeafletMap, toLatLng } from './leaflet.ts';
import { flyToPlaces } from './map.ts';
import type { LocatedPlace } from './places.ts';
import type { State, Store } from './store.ts';

/** Moves the map to what search and filters found, where none of it is in view; else it stays still. */
export function followFound(
  map: LeafletMap,
  places: readonly LocatedPlace[],
  { store, finder }: { store: Store; finder: Finder },
): void {
  let last: ReturnType<Finder> | null = null;
  function follow({ address, mode, place }: State): void {
    const found = finder(address);
    // A mode moves the map by itself, and so does a selected place.
    if (found === last || mode !== null || place !== null) return;
    last = found;
    if (!isNarrow(found.filter)) return;
    const shown = places.filter(({ id }) => found.onMap.has(id));
    if (!shown.some(({ marker }) => map.getBounds().contains(toLatLng(marker)))) flyToPlaces(map, shown);
  }
  store.subscribeLate(follow);
  follow(store.state());
}
