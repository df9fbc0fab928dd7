import type { Found } from './filter.ts';
import type { PlaceView } from './places.ts';

/**
 * True for a place that the map shows without being asked for it: what search and filters find, or else the reported
 * ones, and all when that is switched on.
 */
export function isOnMap({ id }: PlaceView, { onMap }: Found): boolean {
  return onMap.has(id);
}
