import { distanceKm, isInside } from '../lib/sphere.mjs';

/** How many people live in the towns, added up: less than the area has, but of its order. */
export function sumPeople(towns) {
  return towns.reduce((sum, { population }) => sum + population, 0);
}

/**
 * The middle of an area that has no outline: the mean of its towns, [lng, lat] to 3 decimals. Where that is not in the
 * country (a bay, an island group), the town nearest to it that is.
 */
export function meanPoint(towns, country) {
  const west = Math.min(...towns.map(({ lng }) => lng));
  const isSplit = Math.max(...towns.map(({ lng }) => lng)) - west > 180; // across the antimeridian
  const mean = isSplit ? [towns[0].lng, towns[0].lat] : [average(towns, 'lng'), average(towns, 'lat')];
  if (isInside(mean, country)) return mean;
  const nearest = towns.map(({ lng, lat }) => [lng, lat]).sort((a, b) => distanceKm(a, mean) - distanceKm(b, mean));
  return nearest.find((point) => isInside(point, country)) ?? nearest[0];
}

function average(towns, axis) {
  return Math.round((towns.reduce((sum, town) => sum + town[axis], 0) / towns.length) * 1000) / 1000;
}
