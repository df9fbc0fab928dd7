import { describe, expect, test } from 'vitest';
import { readLayer } from '../../src/view/read-layer.ts';

const place = (changes: object = {}, properties: object = {}) => ({
  type: 'Feature',
  id: 'kharkiv',
  geometry: { type: 'Point', coordinates: [36.25, 49.98] },
  properties: {
    name: 'Kharkiv',
    kind: 'settlement',
    precision: 'settlement',
    source: { gazetteer: 'GeoNames' },
    marker: [36.25, 49.98],
    passages: [{ quote: 'In Kharkiv.', start: 0, end: 11, mentions: [{ exact: 'Kharkiv', start: 3, end: 10 }] }],
    ...properties,
  },
  ...changes,
});

const layerOf = (...features: unknown[]) => ({ type: 'FeatureCollection', id: 'x', article: { title: 'A' }, features });

describe('what is no layer at all is refused', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 3],
    ['text', 'FeatureCollection'],
    ['a list', []],
    ['a Feature', place()],
    ['a collection without an article', { type: 'FeatureCollection', features: [] }],
    ['a collection whose features are text', { type: 'FeatureCollection', article: {}, features: 'x' }],
  ])('%s', (_, data) => expect(readLayer(data)).toBe(null));
});

describe('a place at fault is left out, with a sentence that says why', () => {
  const point = (coordinates: unknown) => place({ geometry: { type: 'Point', coordinates } });
  let deep: unknown = [36, 49];
  for (let i = 0; i < 5000; i++) deep = [deep];

  test.each<[string, unknown, RegExp]>([
    ['null', null, /^id$/],
    ['without an id', place({ id: undefined }), /^id$/],
    ['with a number for an id', place({ id: 3 }), /^id$/],
    ['without properties', place({ properties: null }), /^name$/],
    ['without a name', place({}, { name: undefined }), /^name$/],
    ['of a precision of its own', place({}, { precision: 'very' }), /precision/],
    ['of a precision that every object has', place({}, { precision: 'toString' }), /precision/],
    ['without a source', place({}, { source: null }), /source/],
    ['without passages', place({}, { passages: undefined }), /passages/],
    ['with a passage of another form', place({}, { passages: [{ quote: 'x' }] }), /passages/],
    [
      'with offsets that are text',
      place({}, { passages: [{ quote: 'x', start: '0', end: '1', mentions: [] }] }),
      /passages/,
    ],
    [
      'with a mention without words',
      place({}, { passages: [{ quote: 'x', start: 0, end: 1, mentions: [{ start: 0, end: 1 }] }] }),
      /passages/,
    ],
    [
      'with a gloss without a note',
      place(
        {},
        { passages: [{ quote: 'x', start: 0, end: 1, mentions: [], gloss: [{ exact: 'x', start: 0, end: 1 }] }] },
      ),
      /passages/,
    ],
    [
      'with a gloss that is no list',
      place({}, { passages: [{ quote: 'x', start: 0, end: 1, mentions: [], gloss: 'x' }] }),
      /passages/,
    ],
    ['of a kind of its own', place({}, { kind: 'volcano' }), /kind/],
    ['with a source that is a script', place({}, { source: { gazetteer: 'x', url: 'javascript:alert(1)' } }), /source/],
    ['with an offset from nowhere', place({}, { derivation: { kind: 'offset', of: 'x' } }), /derivation/],
    ['with a line of two numbers', place({ geometry: { type: 'LineString', coordinates: [1, 2] } }), /geometry/],
    ['with a marker north of the pole', place({}, { marker: [0, 95] }), /marker/],
    ['with a marker that is text', place({}, { marker: ['36', '49'] }), /marker/],
    ['with a marker that is no number', place({}, { marker: [Number.NaN, 0] }), /marker/],
    ['with a marker without end', place({}, { marker: [Number.POSITIVE_INFINITY, 0] }), /marker/],
    ['without a geometry', place({ geometry: undefined }), /geometry/],
    ['with a geometry of its own', place({ geometry: { type: 'Circle', coordinates: [0, 0] } }), /geometry/],
    ['beyond the date line', point([540, 0]), /geometry/],
    ['with a point that is nested', point([[36, 49]].flat(0).concat([['x']] as never)), /geometry/],
    ['nested without end', place({ geometry: { type: 'Polygon', coordinates: deep } }), /geometry/],
    ['with an empty polygon', place({ geometry: { type: 'Polygon', coordinates: [] } }), /geometry/],
    [
      'with a collection inside a collection',
      place({ geometry: { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] } }),
      /geometry/,
    ],
  ])('%s', (_, feature, fault) => {
    const { layer, faults } = readLayer(layerOf(place({ id: 'sound' }), feature)) ?? {};
    expect(layer?.features.map(({ id }) => id)).toEqual(['sound']);
    expect(faults).toHaveLength(1);
    expect(faults?.[0]?.number).toBe(2);
    expect(faults?.[0]?.fault).toMatch(fault);
  });
});

test.each<[string, unknown]>([
  ['as the build makes it', place()],
  ['unlocated', place({ geometry: null }, { marker: null })],
  [
    'at the pole and the date line',
    place({ geometry: { type: 'Point', coordinates: [180, -90] } }, { marker: [-180, 90] }),
  ],
  ['with a name that is markup', place({}, { name: '<img src=x onerror=alert(1)>' })],
])('a sound place %s is read', (_, feature) => {
  expect(readLayer(layerOf(feature))).toMatchObject({ faults: [], layer: { features: [feature] } });
});

test('what an article says of itself and is no text is left out', () => {
  const article = {
    title: 7,
    language: ['en'],
    credit: { toString: 1 },
    published: null,
    url: 'https://a.b',
    length: 5,
  };
  const read = readLayer({ ...layerOf(), article });
  expect(read?.layer.article).toEqual({ title: '', language: '', url: 'https://a.b', length: 5 });
});
