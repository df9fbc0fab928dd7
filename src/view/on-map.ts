import type { PlaceView } from './places.ts';
import type { State } from './store.ts';

/** True for a place that the map shows without being asked for: reported ones, and all when that is switched on. */
export function isOnMap({ feature: { properties } }: PlaceView, { address }: State): boolean {
  return properties.reported || address.get('reported') === 'all';
}
