import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLayer } from '../../src/core/check.ts';
import { derivePlaces } from '../../src/core/derive.ts';
import type { Candidate } from '../../src/core/gazetteer-tables.ts';
import type { BaseMap } from '../../src/core/geometry.ts';
import { toLayer } from '../../src/core/layer.ts';
import { noDecisions } from '../../src/core/read-decisions.ts';
import { describeEntry, type Place } from '../../src/core/resolve.ts';
import type { PlaceFeature, Role } from '../../src/core/types.ts';
import { gazetteer, baseMap as plain } from './little-world.ts';
import { readMarked } from './marked-text.ts';

const SEED = 20220301;

/** Westland's region WL-1 is its south-eastern quarter, EL-1 the south of Eastland, across the border. */
const baseMap: BaseMap = {
  ...plain,
  regions: {
    type: 'Topology',
    arcs: [
      [
        [10, 0],
        [10, 5],
      ],
      [
        [10, 5],
        [5, 5],
        [5, 0],
        [10, 0],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 5],
        [10, 5],
      ],
    ],
    objects: {
      regions: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'WL-1', arcs: [[0, 1]] },
          { type: 'Polygon', id: 'EL-1', arcs: [[2, -1]] },
        ],
      },
    },
  },
};

const MEANT: Readonly<Record<string, string>> = {
  Westland: 'WL',
  Westish: 'WL',
  Eastland: 'EL',
  Eastish: 'EL',
  Island: 'IS',
  Harbour: '11',
  Georgeton: '12',
  Hamlet: '16',
  'Harbour region': 'WL-1',
  Castle: 'the-castle',
};

/** A part of a country that the gazetteer knows by name. */
const NAMED_PART: Candidate = {
  id: 'western-eastland',
  name: 'Western Eastland',
  kind: 'region',
  feature: '',
  source: { gazetteer: 'curated', id: 'western-eastland' },
  country: 'EL',
  population: 0,
  point: [11, 5],
  members: [],
  isSeat: false,
};

const UNPLACED = {
  kind: 'other',
  precision: 'unlocated',
  source: { gazetteer: 'none' },
  note: 'Not placed.',
  basis: { kind: 'none' },
} as const;

/** The places of a text's marked names, each the entry that it means, with those that are derived from them. */
function derive(marked: string): {
  places: Place[];
  features: PlaceFeature[];
  issues: unknown[];
  pointIssues: unknown[];
} {
  const { article, mentions } = readMarked(marked);
  const places = new Map<string, Place>();
  for (const { exact, start, end, kind } of mentions) {
    const entry = exact === NAMED_PART.name ? NAMED_PART : gazetteer.get(MEANT[exact] ?? '');
    const role: Role = kind === 'demonym' ? 'demonym' : 'literal';
    const id = (entry?.name ?? exact).toLowerCase().replaceAll(' ', '-');
    const known = places.get(id);
    if (known) known.mentions.push({ exact, start, end, role });
    else {
      const alternatives = exact === 'Twin' ? ['14', '12'].flatMap((one) => gazetteer.get(one) ?? []) : [];
      const lists = { care: [], gloss: [], mentions: [{ exact, start, end, role }] };
      const described = entry ? describeEntry(entry, 'Placed.') : { ...UNPLACED, name: exact, alternatives };
      places.set(id, { ...described, id, status: 'suggested', confidence: 1, ...lists });
    }
  }
  const derived = derivePlaces([...places.values()], mentions, { article, gazetteer, baseMap });
  const layer = toLayer(derived, { article, decisions: noDecisions('a'), gazetteer, baseMap });
  const points = toLayer(derived, { article, decisions: noDecisions('a'), gazetteer, baseMap, only: 'marker' });
  const pointIssues = checkLayer(points, article);
  return { places: derived, features: layer.features, issues: checkLayer(layer, article), pointIssues };
}

const rolesOf = ({ mentions }: Place) => mentions.map(({ exact, role }) => `${exact}: ${role}`).join(', ');
const tell = (marked: string) => derive(marked).places.map((place) => `${place.id} (${rolesOf(place)})`);

describe('what the words make of their places', () => {
  test.each<[string, string[]]>([
    [
      'A village 30 kilometres north of the capital [Harbour] burned.',
      ['harbour (Harbour: anchor)', '30-km-north-of-harbour (30 kilometres north of the capital Harbour: literal)'],
    ],
    [
      'They met on the {Westish}-{Eastish} border. [Eastland] agreed.',
      ['eastland (Eastland: literal)', 'westish-eastish-border (Westish-Eastish border: literal)'],
    ],
    [
      'Shots on the border between [Westland] and [Eastland], and on the [Eastland]-[Westland] frontier.',
      [
        'westland (Westland: anchor, Westland: anchor)',
        'eastland (Eastland: anchor, Eastland: anchor)',
        'border-between-westland-and-eastland (border between Westland and Eastland: literal, Eastland-Westland frontier: literal)',
      ],
    ],
    [
      'In southern and eastern [Westland] it rained.',
      [
        'westland (Westland: anchor)',
        'southern-westland (southern and eastern Westland: literal)',
        'eastern-westland (eastern Westland: literal)',
      ],
    ],
    [
      'War came to [Westland]. [Westland] burned. Many fled to neighbouring countries.',
      ['westland (Westland: literal, Westland: literal)', 'neighbouring-countries (neighbouring countries: literal)'],
    ],
    [
      'Talks between [Eastland] and its neighbours.',
      ['eastland (Eastland: literal)', 'neighbouring-countries-of-eastland (its neighbours: literal)'],
    ],
    [
      'War came to [Westland]. Troops crossed the [Eastland] border.',
      [
        'westland (Westland: literal)',
        'eastland (Eastland: anchor)',
        'border-between-eastland-and-westland (Eastland border: literal)',
      ],
    ],
    [
      'Cars queued at the {Eastish} border. Trade in [Harbour] stood still.',
      ['harbour (Harbour: literal)', 'border-between-eastland-and-westland (Eastish border: literal)'],
    ],
    [
      'On the outskirts of [Harbour] and in the area around [Harbour].',
      [
        'harbour (Harbour: anchor, Harbour: anchor)',
        'area-around-harbour (outskirts of Harbour: literal, area around Harbour: literal)',
      ],
    ],
    [
      'It sank off the {Westish} coast, ten miles off [Island] and off the coast of [Harbour].',
      [
        'island (Island: anchor)',
        'harbour (Harbour: anchor)',
        'off-the-coast-of-westland (off the Westish coast: literal)',
        '10-miles-off-the-coast-of-island (ten miles off Island: literal)',
        'off-the-coast-of-harbour (off the coast of Harbour: literal)',
      ],
    ],
    ['In central [Harbour].', ['harbour (Harbour: anchor)', 'central-harbour (central Harbour: literal)']],
    [
      'In eastern [Harbour] region and on the [Harbour]-[Eastland] border.',
      [
        'harbour (Harbour: anchor, Harbour: anchor)',
        'eastland (Eastland: anchor)',
        'eastern-harbour (eastern Harbour region: literal)',
        'border-between-harbour-and-eastland (Harbour-Eastland border: literal)',
      ],
    ],
    [
      'In northern [Harbour region].',
      ['harbour (Harbour region: anchor)', 'northern-harbour (northern Harbour region: literal)'],
    ],
  ])('%s', (marked, expected) => {
    expect(tell(marked)).toEqual(expected);
    expect(derive(marked).issues).toEqual([]);
  });
});

describe('what cannot be placed stays a name', () => {
  test.each([
    'The border between [Westland] and [Island] is none.',
    'They live 30 km north of [Westland].',
    'The area around [Westland] is sea.',
    '[Island] and its neighbours.',
    'Neighbouring countries said nothing.',
    'In the east of the [Castle].',
    'Shots on the [Island] border.',
    '30 km north of [Nowhere].',
    'In northern [Nowhere].',
  ])('%s', (marked) => {
    const { places, issues } = derive(marked);
    expect(places.filter(({ basis }) => basis.kind === 'derivation')).toEqual([]);
    expect(places.flatMap(({ mentions }) => mentions.map(({ role }) => role))).not.toContain('anchor');
    expect(issues).toEqual([]);
  });
});

test('words that only tell where a named place lies make no other', () => {
  expect(tell('[Georgeton], 300 km north-east of [Harbour], burned.')).toEqual([
    'georgeton (Georgeton: literal)',
    'harbour (Harbour: anchor)',
  ]);
  // Not where they would put it: then they are what the article says of the place.
  expect(tell('[Georgeton], 30 km south of [Harbour], burned.')).toContain(
    '30-km-south-of-harbour (30 km south of Harbour: literal)',
  );
});

describe('where the article says that a place lies', () => {
  test('a name that nothing placed becomes that point', () => {
    const { places, issues } = derive('[Nowhere], a village 30 km north of [Harbour], burned.');
    expect(places.map((place) => [place.id, place.precision, place.basis.kind])).toEqual([
      ['nowhere', 'approximate', 'derivation'],
      ['harbour', 'settlement', 'entry'],
    ]);
    expect(places[0]?.note).toBe(
      'Computed as the point 30 kilometres north of Harbour, where the article says that it lies; its name alone did not place it.',
    );
    expect(issues).toEqual([]);
  });
  test('a name of several becomes the one that lies there', () => {
    const { places } = derive('[Twin] lies 300 km north-east of [Harbour].');
    expect(places[0]).toMatchObject({ basis: { kind: 'entry', entry: { id: '12' } }, precision: 'settlement' });
  });
});

test('a doubtful name becomes the point where the article says that it lies', () => {
  const at = (confidence: number) => {
    const { article, mentions } = readMarked('[Georgeton], 30 km south of [Harbour], burned.');
    const places = mentions.flatMap(({ exact, start, end }) => {
      const entry = gazetteer.get(MEANT[exact] ?? '');
      const lists = { care: [], gloss: [], mentions: [{ exact, start, end, role: 'literal' as const }] };
      const id = exact.toLowerCase();
      return entry
        ? [{ ...describeEntry(entry, 'Placed.'), id, status: 'suggested' as const, confidence, ...lists }]
        : [];
    });
    const [first] = derivePlaces(places, mentions, { article, gazetteer, baseMap });
    return [first?.basis.kind, first?.alternatives.map(({ name }) => name)];
  };
  expect(at(0.5)).toEqual(['derivation', ['Georgeton']]);
  expect(at(0.9)).toEqual(['entry', []]);
});

test('a part is called as the article calls it', () => {
  const names = (marked: string) => derive(marked).places.map(({ name }) => name);
  expect(names('In north [Westland] and southern [Eastland].')).toEqual(
    expect.arrayContaining(['North Westland', 'Southern Eastland']),
  );
  expect(names('In the north of [Westland].')).toContain('Northern Westland');
});

test('words for a part that the article also names are that place’s', () => {
  expect(tell('In [Western Eastland] and all of western [Eastland].')).toEqual([
    'western-eastland (Western Eastland: literal, western Eastland: literal)',
    'eastland (Eastland: anchor)',
  ]);
});

test('a derived place says how it was placed and what the article leaves open', () => {
  const { features } = derive('War in [Westland]. Troops crossed the [Eastland] border, 30 miles south of [Harbour].');
  const told = features.map(({ properties }) => [properties.name, properties.precision, properties.note]);
  expect(told).toContainEqual([
    'Border between Eastland and Westland',
    'line',
    'Drawn as the whole border that Eastland and Westland share; the article names only Eastland here, and Westland is the neighbour of it that the passage is about.',
  ]);
  expect(told).toContainEqual([
    '30 miles south of Harbour',
    'approximate',
    'Computed as the point 30 miles due south of the middle of Harbour; the article names no place there.',
  ]);
});

test('a place is derived from another by its Feature’s id, from one that is none by the gazetteer’s', () => {
  const { places } = derive('On the {Westish}-{Eastish} border. [Eastland] agreed.');
  expect(places.at(-1)?.basis).toEqual({ kind: 'derivation', derivation: { kind: 'border', of: ['WL', 'eastland'] } });
});

test('an editor’s phrase on the same words is left to the editor', () => {
  const { article, mentions } = readMarked('In southern [Westland].');
  const entry = gazetteer.get('WL');
  if (!entry) throw new Error('no WL');
  const [name] = mentions;
  const span = { start: 3, end: 20, exact: 'southern Westland' };
  const lists = { alternatives: [], care: [], gloss: [] };
  const own = { exact: 'Westland', start: name?.start ?? 0, end: 20, role: 'literal' as const };
  const place: Place = {
    ...describeEntry(entry, 'Placed.'),
    id: 'westland',
    status: 'suggested',
    confidence: 1,
    ...lists,
    mentions: [own],
  };
  const phrase = { ...span, kind: 'phrase' as const, place: 'south' };
  expect(derivePlaces([place], [phrase, ...mentions], { article, gazetteer, baseMap })).toEqual([place]);
});

test('whatever the words, the layer is sound, drawn or as markers only', () => {
  const piece = fc.constantFrom(
    ...'[Westland]|[Eastland]|{Westish}|{Eastish}|[Harbour]|[Georgeton]|[Nowhere]|[Twin]|[Island]|[Castle]'.split('|'),
    ...'[Western Eastland]|30 km|ten miles|north of|south-east of|northern|and|western|the north of|-|border'.split(
      '|',
    ),
    ...'border between|border with|frontier|neighbouring countries|and its neighbours|’s neighbours|,|.|the'.split('|'),
    ...'the area around|outskirts of|’s suburbs|off the coast of|off|coast|region|’s east|is about|the capital'.split(
      '|',
    ),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => `In ${pieces.join(' ')}.`);
  fc.assert(
    fc.property(text, (marked) => {
      const { issues, pointIssues } = derive(marked);
      expect(issues).toEqual([]);
      expect(pointIssues).toEqual([]);
    }),
    { seed: SEED, numRuns: 2000 },
  );
}, 60_000);
