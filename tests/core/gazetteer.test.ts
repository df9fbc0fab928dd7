import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../src/core/gazetteer.ts';
import { indexGazetteer } from '../../src/core/gazetteer-index.ts';
import { packGazetteer } from '../../src/core/gazetteer-pack.ts';
import { type Entry, readEntries } from '../../src/core/gazetteer-tables.ts';
import { keyOf } from '../../src/core/name-key.ts';
import { matchNames } from '../../src/core/name-matches.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { gazetteer, tables } from './little-world.ts';

describe('lookUp gives the entries of a name, in the order of the tables', () => {
  test.each([
    ['Westland', ['WL']],
    ['W.L.', ['WL']],
    ['WL', ['WL']],
    ['wl', []], // what is a name in capitals only
    ['Harbour', ['WL-1', '11', '19']],
    ['Le Port', ['11']],
    ['Harbor', ['WL-1']],
    ['Geneva', ['12', '13', '14']],
    ['GENÈVA', ['12', '13', '14']], // neither case nor accents
    ['Castle', ['the-castle']], // the article is no part of a name
    ['The Castle', []],
    ["Saint-Mary's", ['17']], // either apostrophe
    ['Saint Mary’s', ['17']], // hyphen or space
    ['St Mary’s', ['17']],
    ['Mill County', ['WL.1.01']],
    ['westland', ['WL']],
    ['Nowhere', []],
    ['', []],
    ['constructor', []],
  ])('%s', (name, expected) => {
    expect(gazetteer.lookUp(name).map(({ id }) => id)).toEqual(expected);
  });
});

test('a demonym is known by its own table', () => {
  expect(gazetteer.at(gazetteer.findDemonym('Westlanders')).id).toBe('WL');
  expect(gazetteer.findDemonym('Westland')).toBe(-1);
  expect(gazetteer.findDemonym('__proto__')).toBe(-1);
});

test('every entry is found by its id', () => {
  expect(gazetteer.get('13')).toEqual({
    id: '13',
    name: 'Geneva',
    kind: 'settlement',
    feature: 'PPL',
    country: 'EL',
    admin1: 'EL-1',
    isSeat: false,
    population: 200000,
    point: [16, 6],
    members: [],
    source: { gazetteer: 'GeoNames', id: '13', url: 'https://www.geonames.org/13' },
  });
  expect(gazetteer.get('the-union')).toMatchObject({ kind: 'group', point: null, members: ['WL', 'EL'] });
  expect(gazetteer.get('99')).toBeNull();
});

test('what threads share opens as the same gazetteer', () => {
  const pack = packGazetteer(readEntries(tables));
  const shared = indexGazetteer(pack, (length) => new SharedArrayBuffer(length));
  expect(openGazetteer(structuredClone(shared)).lookUp('Geneva')).toEqual(gazetteer.lookUp('Geneva'));
});

test('a smaller pack keeps seats, whole countries and large towns', () => {
  const small = openGazetteer(packGazetteer(readEntries(tables), { smallest: 50_000, whole: ['WL'], admin2: [] }));
  expect(small.lookUp('Hamlet')).toEqual([]);
  expect(small.lookUp('Mill County')).toEqual([]);
  expect(small.lookUp('Geneva').map(({ id }) => id)).toEqual(['12', '13']);
  expect(small.lookUp('Hafen').map(({ id }) => id)).toEqual(['19']);
  expect(small.get('15')?.name).toBe('Reading');
});

test('the same tables give the same bytes', () => {
  expect(packGazetteer(readEntries(tables))).toEqual(packGazetteer(readEntries(tables)));
});

test('empty tables make an empty gazetteer', () => {
  const none = { countries: '', admin1: '', admin2: '', settlements: '', curated: '' };
  const empty = openGazetteer(packGazetteer(readEntries(none)));
  expect(empty.lookUp('Westland')).toEqual([]);
  expect(empty.get('WL')).toBeNull();
});

/** Entries with names of few letters, so that many share one, and with whatever else a table may hold. */
const anyEntries = fc.array(
  fc.record({
    kind: fc.constantFrom('country', 'region', 'settlement', 'water', 'group'),
    feature: fc.constantFrom('', 'PCLI', 'ADM1', 'ADM2', 'PPLC', 'PPL'),
    names: fc.array(
      fc.oneof(
        fc.string({
          unit: fc.constantFrom('A', 'b', 'É', 'ł', ' ', '-', '’', '.', '1', 'Ж'),
          minLength: 1,
          maxLength: 6,
        }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }).map((name) => name.replaceAll('\n', '')),
      ),
      { maxLength: 4 },
    ),
    country: fc.option(fc.constantFrom('WL', 'EL'), { nil: undefined }),
    admin1: fc.option(fc.constantFrom('WL-1', 'EL-1'), { nil: undefined }),
    admin2: fc.option(fc.constantFrom('WL.1.01', 'WL.1.02'), { nil: undefined }),
    population: fc.nat(2 ** 31 - 1),
    point: fc.option(
      fc.tuple(fc.integer({ min: -18_000_000, max: 18_000_000 }), fc.integer({ min: -9_000_000, max: 9_000_000 })),
    ),
    members: fc.array(fc.constantFrom('WL', 'EL'), { maxLength: 2 }),
    demonyms: fc.array(fc.constantFrom('Westish', 'Eastish'), { maxLength: 2 }),
    isSeat: fc.boolean(),
    isNumbered: fc.boolean(),
  }),
  { maxLength: 30 },
);

type Row = typeof anyEntries extends fc.Arbitrary<(infer T)[]> ? T : never;

const toEntry = ({ point, isNumbered, names, country, admin1, admin2, ...rest }: Row, index: number) =>
  ({
    ...rest,
    id: isNumbered ? String(index + 1) : `row-${index}`,
    name: names[0] ?? `Town ${index}`,
    names: [`Town ${index}`, ...names],
    point: point && [point[0] / 1e5, point[1] / 1e5],
    ...(country && { country }),
    ...(admin1 && rest.feature !== 'ADM1' && { admin1 }), // a region is in itself
    ...(admin2 && rest.feature !== 'ADM2' && { admin2 }),
  }) as Entry;

describe('whatever the tables hold', () => {
  const inTables = (check: (entries: Entry[]) => void) =>
    fc.assert(
      fc.property(anyEntries, (rows) => check(rows.map(toEntry))),
      { seed: 2, numRuns: 150 },
    );

  test('an entry comes out of the pack as it went in', () => {
    inTables((entries) => {
      const opened = openGazetteer(packGazetteer(entries));
      for (const { names, demonyms, ...entry } of entries) expect(opened.get(entry.id)).toMatchObject(entry);
    });
  });

  test('every name of every entry finds it, once, in the order of the tables', () => {
    inTables((entries) => {
      const opened = openGazetteer(packGazetteer(entries));
      for (const name of new Set(entries.flatMap(({ names }) => names))) {
        const key = keyOf(name);
        const ids = opened.lookUp(name).map(({ id }) => id);
        const having = entries.filter(
          ({ names }) => key.length > 0 && names.some((one) => `${keyOf(one)}` === `${key}`),
        );
        expect(ids).toEqual(having.map(({ id }) => id));
      }
    });
  });

  test('records are told apart: an entry’s own name is the first of its own', () => {
    inTables((entries) => {
      const opened = openGazetteer(packGazetteer(entries));
      for (let record = 0; record < opened.recordCount; record++) {
        expect(opened.isMain(record)).toBe(opened.recordOf(opened.entryOf(record)) === record);
      }
    });
  });
});

describe('names are met in running text', () => {
  const names = readEntries(tables).flatMap((entry) => entry.names.map((name) => [name, entry.id] as const));

  test.each(names.filter(([name]) => /^\p{Lu}/u.test(name)))('%s', (name, id) => {
    const text = `He went to ${name}, they say.`;
    const tokens = tokenize(text, [{ start: 0, end: text.length }]);
    const { first, end } = matchNames(tokens, gazetteer);
    expect([...first.slice(0, 4), end[3]]).toEqual([-1, -1, -1, 3, tokens.start.indexOf(text.indexOf(', they'))]);
    expect(gazetteer.lookUp(name).map((entry) => entry.id)).toContain(id);
  });
});
