import type { Position } from 'geojson';
import type { LngLat } from '../../src/core/types.ts';
import { write } from './odd-layers-write.ts';

/** A layer of no place. */
export const none = write({ id: 'none', title: 'A day without places' }, ['Nothing was reported from anywhere.'], []);

export const one = write(
  { id: 'one', title: 'One town' },
  ['The bridge at Verden was closed on Monday.'],
  [{ id: 'verden', name: 'Verden', at: [9.23, 52.92], in: [0] }],
);

/** Villages of a country in 25 rows of 20, each in a sentence of its own. */
export const fiveHundred = write(
  { id: 'five-hundred', title: 'Five hundred polling stations' },
  Array.from({ length: 500 }, (_, i) => `In Gmina ${i + 1} the polling station opened at seven and closed at nine.`),
  Array.from({ length: 500 }, (_, i) => ({
    id: `gmina-${i + 1}`,
    name: `Gmina ${i + 1}`,
    at: [15 + (i % 20) * 0.45 + (i % 3) * 0.05, 54 - Math.floor(i / 20) * 0.19] satisfies LngLat,
    in: [i],
  })),
);

export const unlocated = write(
  { id: 'unlocated', title: 'Places that nobody could find' },
  ['A patrol was seen near Farcastle at dawn.', 'By noon it had reached Nowhereham and Farcastle.'],
  [
    { id: 'farcastle', name: 'Farcastle', at: null, in: [0, 1] },
    { id: 'nowhereham', name: 'Nowhereham', at: null, in: [1] },
  ],
);

/** A line and an area cut at 180 degrees, as RFC 7946 asks. */
const CABLE: Position[][] = [
  [
    [178.44, -18.14],
    [180, -17.2],
  ],
  [
    [-180, -17.2],
    [-171.77, -13.83],
  ],
];
const LAU: Position[][][] = [
  [
    [
      [178.8, -19.5],
      [180, -19.5],
      [180, -16.5],
      [178.8, -16.5],
      [178.8, -19.5],
    ],
  ],
  [
    [
      [-180, -19.5],
      [-178.2, -19.5],
      [-178.2, -16.5],
      [-180, -16.5],
      [-180, -19.5],
    ],
  ],
];

/** Places on both sides of the antimeridian, and two that lie on it. */
export const antimeridian = write(
  { id: 'antimeridian', title: 'A cable ship crosses the date line' },
  [
    'The ship left Suva on Friday and arrived in Apia on the day before.',
    'Off Nukuʻalofa it waited for the storm to pass.',
    'The cable between Fiji and Samoa was mended on Sunday.',
    'Power failed on the Lau Islands, and officials in Wellington were told.',
  ],
  [
    { id: 'suva', name: 'Suva', at: [178.44, -18.14], in: [0] },
    { id: 'apia', name: 'Apia', at: [-171.77, -13.83], in: [0] },
    { id: 'nukualofa', name: 'Nukuʻalofa', at: [-175.2, -21.14], in: [1] },
    {
      id: 'cable',
      name: 'Cable between Fiji and Samoa',
      words: 'cable between Fiji and Samoa',
      kind: 'other',
      at: [180, -17.2],
      geometry: { type: 'MultiLineString', coordinates: CABLE },
      in: [2],
    },
    {
      id: 'lau-islands',
      name: 'Lau Islands',
      kind: 'region',
      at: [-178.8, -18.2],
      geometry: { type: 'MultiPolygon', coordinates: LAU },
      in: [3],
    },
    { id: 'wellington', name: 'Wellington', at: [174.78, -41.29], role: 'metonymic', in: [3] },
  ],
);

const WELSH =
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and the parishes that belong to it on the Menai Strait';
/** 200 characters in words, and 200 in one. */
export const SPACED =
  `${WELSH}, with its harbour, the old chain bridge and all the farms from there down to the sandy shore opposite`
    .padEnd(200, '!')
    .slice(0, 200);
export const UNBROKEN = 'Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu'
  .repeat(3)
  .slice(0, 200);

export const longName = write(
  { id: 'long-name', title: 'Two very long names' },
  [
    `A ferry ran aground at ${SPACED} on Monday.`,
    `Its sister ship turned round before ${UNBROKEN} and went home.`,
    'Both are registered in Holyhead.',
  ],
  [
    { id: 'spaced', name: SPACED, at: [-4.2, 53.22], in: [0] },
    { id: 'unbroken', name: UNBROKEN, at: [-3.83, 53.32], in: [1] },
    { id: 'holyhead', name: 'Holyhead', at: [-4.63, 53.31], in: [2] },
  ],
);

const CLAUSE = 'and the water rose again while the wardens went from door to door with lamps and lists ';
/** One sentence of 5,000 characters that names a place at its beginning and another at its end. */
export const LONG_SENTENCE = `In Verden ${CLAUSE.repeat(60)}`
  .slice(0, 4966)
  .trimEnd()
  .concat(' until the morning came in Rethem.');

export const longPassage = write(
  { id: 'long-passage', title: 'A night in one sentence' },
  [LONG_SENTENCE, 'The mayor of Rethem slept.'],
  [
    { id: 'verden', name: 'Verden', at: [9.23, 52.92], in: [0] },
    { id: 'rethem', name: 'Rethem', at: [9.38, 52.78], in: [0, 1] },
  ],
);

/** Names and passages in Arabic and Hebrew script in an English page. */
export const rtlName = write(
  { id: 'rtl-name', title: 'Notes from two ports' },
  [
    'The harbour of العريش was closed, the governor said.',
    'ميناء حيفا فتح أبوابه صباح يوم الاثنين، وقال المسؤولون في חיפה إن العمل عاد.',
    'A ship from Larnaca was expected.',
  ],
  [
    { id: 'arish', name: 'العريش', at: [33.8, 31.13], in: [0] },
    { id: 'haifa', name: 'חיפה', at: [34.99, 32.82], in: [1] },
    { id: 'larnaca', name: 'Larnaca', at: [33.63, 34.92], in: [2] },
  ],
);

/** A whole article from right to left. */
export const arabic = write(
  { id: 'arabic', title: 'فيضانات في شمال البلاد', language: 'ar' },
  [
    'غمرت المياه شوارع طرابلس ليلة الاثنين، وقال الدفاع المدني إن 40 شخصا نقلوا بالقوارب.',
    'وفي بيروت أُغلق المطار ثلاث ساعات.',
    'وأرسلت دمشق فرق إنقاذ إلى الحدود.',
  ],
  [
    { id: 'tripoli', name: 'طرابلس', at: [35.85, 34.44], in: [0] },
    { id: 'beirut', name: 'بيروت', at: [35.5, 33.89], in: [1] },
    { id: 'damascus', name: 'دمشق', at: [36.29, 33.51], role: 'metonymic', in: [2] },
  ],
);

/** Nothing is reported anywhere: places are only named. */
export const onlyNamed = write(
  { id: 'only-named', title: 'Talks about talks' },
  ['Paris called on Berlin to answer.', 'Berlin did not.'],
  [
    { id: 'paris', name: 'Paris', at: [2.35, 48.86], role: 'metonymic', in: [0] },
    { id: 'berlin', name: 'Berlin', at: [13.4, 52.52], role: 'metonymic', in: [0, 1] },
  ],
);

/** Every passage is marked as distressing. */
export const allCare = write(
  { id: 'all-care', title: 'A hard day' },
  ['Many people died in Verden.', 'More were found in Rethem.'],
  [
    { id: 'verden', name: 'Verden', at: [9.23, 52.92], care: true, in: [0] },
    { id: 'rethem', name: 'Rethem', at: [9.38, 52.78], care: true, in: [1] },
  ],
);

/** Two places of the same name, one of them in the same sentence as the other. */
export const sameName = write(
  { id: 'same-name', title: 'Two Newports' },
  ['A choir from Newport sang in Wales.', 'The year after it sang on the Isle of Wight, in Newport.'],
  [
    { id: 'newport-wales', name: 'Newport', at: [-3, 51.59], in: [0] },
    { id: 'newport-wight', name: 'Newport', at: [-1.29, 50.7], in: [1] },
  ],
);

/** The ends of the world, where Mercator's map has none. */
export const poles = write(
  { id: 'poles', title: 'Two stations' },
  ['At the South Pole the sun rose in September.', 'At the North Pole it set a week later.', 'Alert was dark.'],
  [
    { id: 'south-pole', name: 'South Pole', at: [0, -90], kind: 'other', in: [0] },
    { id: 'north-pole', name: 'North Pole', at: [0, 90], kind: 'other', in: [1] },
    { id: 'alert', name: 'Alert', at: [-62.3, 82.5], in: [2] },
  ],
);
