import { openGazetteer } from '../../src/core/gazetteer.ts';
import { packGazetteer } from '../../src/core/gazetteer-pack.ts';
import { type GazetteerTables, readEntries } from '../../src/core/gazetteer-tables.ts';
import type { BaseMap } from '../../src/core/geometry.ts';
import { NAME_CLASS } from '../../src/core/name-matches.ts';
import type { Tagger } from '../../src/core/tagger.ts';
import type { LngLat } from '../../src/core/types.ts';

/**
 * A gazetteer and a base map small enough to reckon by hand: Westland and Eastland side by side, an island, a land
 * across the antimeridian.
 */

/** A closed ring, counter-clockwise. */
export const square = (west: number, south: number, east: number, north: number): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

export const baseMap: BaseMap = {
  world: {
    type: 'Topology',
    arcs: [
      [
        [10, 0],
        [10, 10],
      ],
      [
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
      square(30, 0, 32, 2),
      square(170, 60, 180, 70),
      square(-180, 60, -170, 70),
    ],
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'WL', arcs: [[0, 1]] },
          { type: 'Polygon', id: 'EL', arcs: [[2, -1]] },
          { type: 'Polygon', id: 'IS', arcs: [[3]] },
          { type: 'MultiPolygon', id: 'FE', arcs: [[[4]], [[5]]] },
        ],
      },
    },
  },
  borders: {
    type: 'Topology',
    arcs: [
      [
        [10, 5],
        [10, 10],
      ],
      [
        [10, 5],
        [10, 0],
      ],
      [
        [40, 0],
        [41, 0],
      ],
    ],
    objects: {
      borders: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'LineString', properties: { of: ['EL', 'WL'] }, arcs: [0] },
          { type: 'LineString', properties: { of: ['EL', 'WL'] }, arcs: [1] },
          { type: 'LineString', properties: { of: ['FE', 'IS'] }, arcs: [2] },
        ],
      },
    },
  },
};

const table = (...rows: string[]) => `${rows.map((row) => row.replaceAll(/ {2,}/g, '\t')).join('\n')}\n`;

export const tables: GazetteerTables = {
  countries: table(
    'code  name  variants  demonyms  lng  lat',
    'WL  Westland  WL|W.L.  Westish|Westlander|Westlanders  5  5',
    'EL  Eastland  The East  Eastish  15  5',
    'IS  Island  Isle  Islander  31  1',
    'FE  Far End  Farend  Far Endish  175  65',
    'LL  Lost Land  Lostland  Lostish  0  0', // not on the base map
  ),
  admin1: table('code  name  variants  geonames  country  lng  lat', 'WL-1  Harbour  Harbor  901  WL  4  4'),
  admin2: table(
    'code  name  variants  country  admin1  population  lng  lat',
    'WL.1.01  Mill County  -  WL  WL-1  500  3  3',
  ),
  settlements: table(
    'id  name  variants  feature  country  admin1  population  lng  lat',
    '11  Harbour  Le Port|PORT|le port  PPLC  WL  WL-1  400000  4  4',
    '12  Georgeton  Old Georgeton|Geneva  PPL  EL  EL-1  350000  6  6',
    '13  Geneva  Ginevra  PPL  EL  EL-1  200000  16  6',
    '14  Geneva  Genf  PPL  EL  EL-1  30000  11  1',
    '19  Harbour  Hafen  PPL  WL  WL-1  20000  2  2',
    '15  Reading  Redding  PPL  EL  EL-1  60000  17  7',
    '16  Hamlet  Hamletville  PPL  EL  EL-1  900  18  8',
    '18  March  We|Marche  PPL  EL  EL-1  190000  17  9',
    '17  Saint-Mary’s  St Mary’s  PPL  EL  EL-1  9000  18  9',
  ),
  curated: table(
    'id  name  variants  kind  country  lng  lat  members  note',
    'the-castle  The Castle  Castle  facility  WL  4.01  4.01',
    'the-union  Union of Lands  The Union  group  -  -  -  WL|EL',
  ).replaceAll('\t-', '\t'),
};

export const gazetteer = openGazetteer(packGazetteer(readEntries(tables)));

/** Reads every name of the gazetteer as a place's name: what a tagger has learnt is no matter here. */
export const tagger: Tagger = {
  tag({ count }, { first, end, nameClass }) {
    const spans = [];
    for (let at = 0; at < count; at++) {
      if (first[at] !== at || nameClass[at] === NAME_CLASS.demonym) continue;
      spans.push({ first: at, end: end[at] ?? at + 1, margin: 100 });
    }
    return spans;
  },
};
