import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkLayer } from '../../src/core/check.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { readDecisions } from '../../src/core/read-decisions.ts';
import { type Layer, UserError } from '../../src/core/types.ts';
import { writeGeojson } from '../../src/core/write-geojson.ts';
import { findFaults } from './find-faults.ts';
import { hostileTexts } from './hostile-texts.ts';
import { baseMap, gazetteer, tagger } from './little-world.ts';

const SEED = 20220301;
const by = { by: 'Tester', at: '2026-01-01' };
const words = (exact: string, context = {}) => ({ on: [{ type: 'TextQuoteSelector', exact, ...context }] });

function build(text: string, list: object[] = [], article: object = {}): Layer {
  const decisions = readDecisions(
    JSON.stringify({ article: { id: 'a', ...article }, decisions: list.map((decision) => ({ ...decision, ...by })) }),
  );
  return buildLayer({ article: readArticle(text), decisions, gazetteer, tagger, baseMap }).layer;
}

test('a place has one passage for each sentence that names it, with all its mentions', () => {
  const layer = build('Westland at war\n\nWestish troops in Westland. Nobody spoke. They left Westland.');
  const passages = layer.features[0]?.properties.passages ?? [];
  expect(passages.map(({ quote, mentions }) => [quote, mentions.map(({ exact }) => exact).join()])).toEqual([
    ['Westland at war', 'Westland'],
    ['Westish troops in Westland.', 'Westish,Westland'],
    ['They left Westland.', 'Westland'],
  ]);
  expect(passages[1]?.selector[0]).toMatchObject({ exact: 'Westish troops in Westland.' });
});

test('the article block', () => {
  const article = { credit: 'with ABC', url: 'https://example.org/', published: '2022-03-01' };
  const layer = build('Smoke over Harbour 👩‍👩‍👧\r\n\r\nNothing more.\r\n', [], article);
  expect(layer.article).toEqual({
    title: 'Smoke over Harbour 👩‍👩‍👧',
    ...article,
    language: 'en',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    length: 'Smoke over Harbour 👩‍👩‍👧\n\nNothing more.\n'.length,
  });
  expect(layer.bbox).toEqual([4, 4, 4, 4]);
});

test('a text without a place is a layer without Features or bbox', () => {
  const layer = build('Nothing happened.');
  expect(layer.features).toEqual([]);
  expect('bbox' in layer).toBe(false);
});

test('what cannot be placed stays, unlocated', () => {
  const [feature] = build('The old port burned.', [
    { id: 'port', do: 'place', kind: 'facility', ...words('old port') },
    { id: 'port', do: 'precision', precision: 'exact' },
  ]).features;
  expect(feature?.geometry).toBeNull();
  expect(feature?.properties).toMatchObject({ precision: 'unlocated', marker: null, reported: true });
});

describe('the order of the numbers', () => {
  const part = { do: 'place', kind: 'part', derivation: { kind: 'part', of: 'westland', direction: 'N' } };
  const metonymic = { do: 'role', role: 'metonymic' };
  test.each<[string, string, object[], string[]]>([
    ['by the first literal mention', 'Geneva and Harbour. Then Westland.', [], ['geneva', 'harbour', 'westland']],
    [
      'only named places last',
      'Geneva, Harbour, Westland.',
      [{ id: 'geneva', ...metonymic }],
      ['harbour', 'westland', 'geneva'],
    ],
    ['demonyms do not count', 'The Westish in Harbour and in Westland.', [], ['harbour', 'westland']],
    [
      'at one end the literal before its anchor',
      'In northern Westland. Then in Westland.',
      [
        { id: 'north', ...part, ...words('northern Westland') },
        { id: 'westland', do: 'role', role: 'anchor', ...words('Westland', { prefix: 'northern ' }) },
      ],
      ['north', 'westland'],
    ],
    [
      'at one end the shorter before the longer',
      'They met in Westland.',
      [{ id: 'north', ...part, ...words('met in Westland') }],
      ['westland', 'north'],
    ],
  ])('%s', (_, text, list, expected) => expect(build(text, list).features.map(({ id }) => id)).toEqual(expected));
});

test('a moved marker opens where the editor says', () => {
  const [feature] = build('In Westland.', [{ id: 'westland', do: 'move', marker: [1, 1] }]).features;
  expect(feature?.properties.marker).toEqual([1, 1]);
  expect(feature?.geometry?.type).toBe('Polygon');
});

test('what is derived from a place starts from its moved marker', () => {
  const derivation = { kind: 'surroundings', of: 'westland' };
  const features = build('In old Westland.', [
    { id: 'westland', do: 'move', marker: [1, 1] },
    { id: 'around', do: 'place', kind: 'surroundings', derivation, ...words('old Westland') },
  ]).features;
  expect(features.find(({ id }) => id === 'around')?.properties.marker).toEqual([1, 1]);
});

test('a place that nothing placed is where an editor moves it', () => {
  const [feature] = build('The old port burned.', [
    { id: 'port', do: 'place', kind: 'facility', ...words('old port') },
    { id: 'port', do: 'move', marker: [4, 5] },
  ]).features;
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [4, 5] });
  expect(feature?.properties).toMatchObject({ precision: 'approximate', marker: [4, 5] });
});

test('care and gloss reach the passage', () => {
  const [feature] = build('Harbour was hit. Harbour burns.', [
    { id: 'harbour', do: 'care', ...words('hit') },
    { id: 'harbour', do: 'gloss', note: 'is on fire', ...words('burns') },
  ]).features;
  const [hit, burns] = feature?.properties.passages ?? [];
  expect([hit?.care, burns?.care]).toEqual([true, undefined]);
  expect(burns?.gloss).toEqual([{ exact: 'burns', start: 25, end: 30, note: 'is on fire' }]);
});

test('care and gloss reach the sentence in every place that it names', () => {
  const { features } = build('Westland hit Harbour. Geneva was hit.', [
    { id: 'harbour', do: 'care', ...words('hit Harbour') },
    { id: 'harbour', do: 'gloss', note: 'struck', ...words('hit', { suffix: ' Harbour' }) },
  ]);
  const marked = features.map(({ id, properties }) => [
    id,
    properties.passages[0]?.care,
    properties.passages[0]?.gloss,
  ]);
  const gloss = [{ exact: 'hit', start: 9, end: 12, note: 'struck' }];
  expect(new Map(marked.map(([id, ...rest]) => [id, rest]))).toEqual(
    new Map([
      ['westland', [true, gloss]],
      ['harbour', [true, gloss]],
      ['geneva', [undefined, undefined]],
    ]),
  );
});

test('glosses stand in the order of the text, and a word explained anew has the newest note', () => {
  const list = [
    ['westland', 'Harbour', 'a port'],
    ['harbour', 'hit', 'struck'],
    ['harbour', 'hit', 'shot at'],
  ].map(([id, exact = '', note]) => ({ id, do: 'gloss', note, ...words(exact) }));
  const [passage] = build('Westland hit Harbour.', list).features[0]?.properties.passages ?? [];
  expect(passage?.gloss?.map(({ exact, note }) => `${exact}: ${note}`)).toEqual(['hit: shot at', 'Harbour: a port']);
});

test('a derivation that cannot be made names the file and the place', () => {
  const derivation = { kind: 'surroundings', of: 'atlantis' };
  const list = [{ id: 'near', do: 'place', kind: 'surroundings', derivation, ...words('Harbour') }];
  expect(() => build('In Harbour.', list)).toThrow(
    'decisions.json, the place “near”: “atlantis” is no place of this article',
  );
});

test('markup is text', () => {
  const text = '<img src=x onerror=alert(1)> fell on Harbour</script>.';
  const layer = build(text, [{ id: 'harbour', do: 'rename', name: '</script><img src=x onerror=alert(1)>' }]);
  expect(layer.features[0]?.properties.passages[0]?.quote).toBe(text);
  expect(JSON.parse(writeGeojson(layer))).toEqual(layer);
});

test('the file is JSON that a diff can be read in', () => {
  const text = writeGeojson(build('In Westland.'));
  expect(text).toMatch(/^ +\[\[10,0\],\[10,10\],\[0,10\],\[0,0\],\[10,0\]\]$/m); // a ring a line
  expect(text).toMatch(/^ +"kind": "country",$/m);
  expect(text.endsWith('}\n')).toBe(true);
});

test('whatever the text, the layer is sound, comes back from JSON, and is the same again', () => {
  const names = ['Westland', 'Westish', 'Eastland', 'Harbour', 'Geneva', 'the Castle', 'Far End'];
  fc.assert(
    fc.property(hostileTexts(names), (pieces) => {
      const raw = `A${pieces}`;
      const layer = build(raw);
      expect(findFaults(layer, readArticle(raw))).toEqual([]);
      expect(JSON.stringify(build(raw))).toBe(JSON.stringify(layer));
    }),
    { seed: SEED, numRuns: 1000 },
  );
}, 60_000);

test('whatever an editor decides, the layer is sound or one sentence says what is not', () => {
  const text = 'War in Westland\n\nHarbour was hit. The Westish met in Geneva, north of Harbour. Geneva burned.';
  const id = fc.constantFrom('westland', 'harbour', 'geneva', 'x', 'y');
  const on = fc.array(fc.constantFrom('Westland', 'Geneva', 'north of Harbour', 'met in Geneva', 'hit', 'burned'), {
    minLength: 1,
    maxLength: 3,
  });
  const derivation = fc.oneof(
    fc.record({ kind: fc.constant('offset'), of: id, km: fc.constant(30), bearing: fc.integer({ min: 0, max: 360 }) }),
    fc.record({ kind: fc.constantFrom('surroundings', 'neighbours'), of: id }),
    fc.record({ kind: fc.constant('part'), of: id, direction: fc.constantFrom('N', 'SE', 'centre') }),
  );
  const deed = fc.oneof(
    fc.record({ do: fc.constantFrom('confirm', 'reject', 'care') }),
    fc.record({ do: fc.constant('choose'), source: fc.constant({ gazetteer: 'GeoNames', id: '14' }) }),
    fc.record({ do: fc.constant('move'), marker: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constant(5)) }),
    fc.record({ do: fc.constant('place'), kind: fc.constant('other'), derivation }),
    fc.record({ do: fc.constant('place'), kind: fc.constant('other') }),
    fc.record({ do: fc.constant('precision'), precision: fc.constantFrom('exact', 'unlocated') }),
    fc.record({ do: fc.constant('role'), role: fc.constantFrom('literal', 'anchor', 'metonymic') }),
    fc.record({ do: fc.constant('merge'), into: id }),
    fc.record({ do: fc.constant('gloss'), note: fc.constant('a word') }),
  );
  const decision = fc.tuple(id, deed, fc.option(on)).map(([place, done, named]) => ({
    id: place,
    ...done,
    ...(named && { on: named.flatMap((one) => words(one).on) }),
  }));
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 8 }), (list) => {
      const issues = buildOrRefuse(text, list);
      // Where an area lies is known only when it is made: that a marker was moved off it, the checker says.
      expect(issues.filter((message) => !message.includes('lies neither inside nor on'))).toEqual([]);
    }),
    { seed: SEED, numRuns: 500 },
  );

  function buildOrRefuse(raw: string, list: object[]): string[] {
    try {
      return checkLayer(build(raw, list), readArticle(raw)).map(({ message }) => message);
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  }
});
