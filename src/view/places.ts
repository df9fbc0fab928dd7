import { listPositions } from '../core/bounds.ts';
import type { Layer, LngLat, PlaceFeature } from '../core/types.ts';
import { acrossTheDateLine, liesAcross } from './date-line.ts';
import { withinMercator } from './mercator.ts';

/** A place as the page shows it. */
export interface PlaceView {
  readonly id: string;
  readonly feature: PlaceFeature;
  /** Its number in the article's order; null for a place that is only named. */
  readonly number: number | null;
}

/** A place that has a marker. */
export interface LocatedPlace extends PlaceView {
  readonly marker: LngLat;
}

/**
 * The layer's places in its order, the reported ones numbered from 1. Those of a story on both sides of the antimeridian
 * have longitudes from 0 to 360, so that the map shows them beside each other; those at a pole stand at the map's edge.
 */
export function viewPlaces(layer: Layer): PlaceView[] {
  let number = 0;
  const places = layer.features.map((feature) => ({
    id: feature.id,
    feature: withinMercator(feature),
    number: feature.properties.reported ? ++number : null,
  }));
  if (!liesAcross(homePlaces(places).map(({ feature }) => feature))) return places;
  return places.map((place) => ({ ...place, feature: acrossTheDateLine(place.feature) }));
}

/** The places that the first view shows: the reported ones, countries and groups apart, as far as there are any. */
export function homePlaces<T extends PlaceView>(places: readonly T[]): readonly T[] {
  const located = places.filter(({ feature }) => feature.properties.marker !== null);
  const reported = located.filter(({ number }) => number !== null);
  const near = reported.filter((place) => !isVast(place));
  // A story told of countries alone is seen whole, and one that reports nothing shows what it names.
  return [near, reported, located].find(({ length }) => length > 0) ?? [];
}

/** The places that can be drawn. */
export function locatedPlaces(places: readonly PlaceView[]): LocatedPlace[] {
  return places.flatMap((place) => {
    const { marker } = place.feature.properties;
    return marker === null ? [] : [{ ...place, marker }];
  });
}

/**
 * True for countries, groups and the regions of several countries ("Europe"): their areas are drawn only when selected,
 * and the first view does not fit them.
 */
export function isVast({ feature: { properties, geometry } }: PlaceView): boolean {
  const { kind, source } = properties;
  const isWorldRegion = kind === 'region' && source.gazetteer === 'curated' && geometry?.type === 'MultiPolygon';
  return kind === 'country' || kind === 'group' || isWorldRegion;
}

/** Every position of the place's geometry, its marker included. */
export function positionsOf({ feature: { geometry, properties } }: PlaceView): LngLat[] {
  const positions = listPositions(geometry).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  return properties.marker ? [properties.marker, ...positions] : positions;
}
