import type { PlaceFeature } from '../core/types.ts';

/** The farthest north and south, degrees, where a marker stands whole on the map: Mercator's square ends at 85. */
const FARTHEST = 84.5;

/** A place as near to its pole as the map goes; all others as they are. */
export function withinMercator(feature: PlaceFeature): PlaceFeature {
  const { geometry, properties } = feature;
  const { marker } = properties;
  if (marker === null || Math.abs(marker[1]) <= FARTHEST) return feature;
  const moved: [number, number] = [marker[0], Math.sign(marker[1]) * FARTHEST];
  return {
    ...feature,
    geometry: geometry?.type === 'Point' ? { ...geometry, coordinates: moved } : geometry,
    properties: { ...properties, marker: moved },
  };
}
