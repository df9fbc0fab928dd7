import { expect, test } from 'vitest';
import { viewPlaces } from '../../src/view/places.ts';
import { poles } from '../pages/odd-layers.ts';

test('a place at a pole stands where the map ends, and no other is moved', () => {
  const features = viewPlaces(poles.layer).map(({ feature }) => feature);
  expect(features.map(({ properties }) => properties.marker)).toEqual([
    [0, -84.5],
    [0, 84.5],
    [-62.3, 82.5],
  ]);
  expect(features.map(({ geometry }) => geometry)).toEqual(
    features.map(({ properties }) => ({ type: 'Point', coordinates: properties.marker })),
  );
});
