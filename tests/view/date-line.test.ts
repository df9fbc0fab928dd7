import { expect, test } from 'vitest';
import { checkLayer } from '../../src/core/check.ts';
import type { LngLat, PlaceFeature } from '../../src/core/types.ts';
import { acrossTheDateLine, liesAcross, openOutline } from '../../src/view/date-line.ts';
import { locatedPlaces, positionsOf, viewPlaces } from '../../src/view/places.ts';
import { antimeridian } from '../pages/odd-layers.ts';
import { layer } from '../reader/layers.ts';

function point(...marker: LngLat): PlaceFeature {
  const [feature] = antimeridian.layer.features;
  if (feature === undefined) throw new Error('The layer is empty.');
  return {
    ...feature,
    geometry: { type: 'Point', coordinates: marker },
    properties: { ...feature.properties, marker },
  };
}

test.each<[string, LngLat[], boolean]>([
  [
    'Fiji and Samoa',
    [
      [178, -18],
      [-172, -14],
    ],
    true,
  ],
  [
    'Tokyo and Los Angeles',
    [
      [139.7, 35.7],
      [-118.2, 34],
    ],
    true,
  ],
  [
    'Kyiv and Geneva',
    [
      [30.5, 50.5],
      [6.1, 46.2],
    ],
    false,
  ],
  [
    'London, Tokyo and Los Angeles: more than half the world',
    [
      [-0.1, 51.5],
      [139.7, 35.7],
      [-118.2, 34],
    ],
    false,
  ],
  ['one place on the antimeridian itself', [[180, 65]], false],
  ['no place', [], false],
])('%s: across %s', (_, markers, expected) => {
  expect(liesAcross(markers.map((marker) => point(...marker)))).toBe(expected);
});

test('the places of a story across the antimeridian stand beside each other, with their lines and areas', () => {
  expect(checkLayer(antimeridian.layer)).toEqual([]);
  const located = locatedPlaces(viewPlaces(antimeridian.layer));
  const lngs = located.flatMap((place) => positionsOf(place).map(([lng]) => lng));
  expect(Math.min(...lngs)).toBe(174.78);
  expect(Math.max(...lngs)).toBeCloseTo(188.23);
  const lau = located.find(({ id }) => id === 'lau-islands');
  expect(lau && positionsOf(lau).map(([lng]) => lng)).toEqual(
    [181.2, 178.8, 180, 180, 178.8, 178.8, 180, 181.8, 181.8, 180, 180].map((lng) => expect.closeTo(lng)),
  );
});

test('an area that is cut at the antimeridian has no edge there', () => {
  const lau = antimeridian.layer.features.find(({ id }) => id === 'lau-islands')?.geometry ?? null;
  const lines = lau && openOutline(lau)?.coordinates;
  expect(lines?.map((line) => line.map(([lng]) => lng))).toEqual([
    [178.8, 180],
    [180, 178.8, 178.8],
    [-180, -178.2, -178.2, -180],
  ]);
  expect(
    openOutline({
      type: 'Polygon',
      coordinates: [
        [
          [1, 2],
          [3, 2],
          [3, 4],
          [1, 2],
        ],
      ],
    }),
  ).toBeNull();
});

test('what a layer says is not changed, and that of another story not even copied', () => {
  const before = structuredClone(antimeridian.layer);
  viewPlaces(antimeridian.layer);
  expect(antimeridian.layer).toEqual(before);
  expect(viewPlaces(layer).map(({ feature }) => feature)).toEqual(layer.features);
});

test('an area over Greenwich goes to the side where its marker is', () => {
  const mali = point(-2, 17);
  const ring = [
    [-12, 10],
    [4, 10],
    [4, 25],
    [-12, 25],
    [-12, 10],
  ];
  const area = (marker: LngLat) => {
    const { geometry } = acrossTheDateLine({ ...point(...marker), geometry: { type: 'Polygon', coordinates: [ring] } });
    return geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : null;
  };
  expect(acrossTheDateLine(mali).properties.marker).toEqual([358, 17]);
  expect(area([-2, 17])).toEqual([348, 10]);
  expect(area([2, 17])).toEqual([-12, 10]);
});
