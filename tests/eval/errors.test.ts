import { expect, test } from 'vitest';
import { listErrors } from './errors.mjs';

const TABLES = {
  countries: 'code\tname\tvariants\tdemonyms\tpopulation\tlng\tlat\nFR\tFrance\t\tFrench\t68000000\t2\t46\n',
  admin1:
    'code\tname\tvariants\tgeonames\tcountry\tpopulation\tlng\tlat\nUS-TX\tTexas\t\tUS.TX\tUS\t29000000\t-99\t31\n',
  settlements: [
    'id\tname\tvariants\tfeature\tcountry\tadmin1\tpopulation\tlng\tlat',
    '1\tParis\tParigi\tPPLC\tFR\t11\t2100000\t2.35\t48.85',
    '2\tParis\t\tPPL\tUS\tTX\t25000\t-95.55\t33.66',
    '3\tParis\t\tPPL\tUS\tKY\t9000\t-84.25\t38.21',
    '4\tTexas\t\tPPL\tUS\tGA\t600\t-83.9\t33.6',
    '5\tOld Bürg\t\tPPL\tDE\t01\t3000\t10\t50',
  ].join('\n'),
};
const PARIS = { lat: 48.85, lng: 2.35 };
const PARIS_TEXAS = { lat: 33.66, lng: -95.55 };
const TEXAS = { lat: 31, lng: -99 };
const HERE = { lat: 0, lng: 0 };

type Point = { lat: number; lng: number } | null;
type Gold = [words: string, point: Point, demonym?: boolean];
type Taken = [words: string, point: Point, more?: { role?: string; kind?: string; derivation?: object }];

function locateWords(text: string, list: readonly (Gold | Taken)[]) {
  return list.map(([words]) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the text.`);
    return { start, end: start + words.length };
  });
}

function explain(text: string, gold: Gold[], taken: Taken[]): string[] {
  const toponyms = locateWords(text, gold).map((span, i) => {
    const [phrase, point, demonym = false] = gold[i] as Gold;
    return { ...span, phrase, lat: point?.lat ?? null, lng: point?.lng ?? null, demonym };
  });
  const features = locateWords(text, taken).map((span, i) => {
    const [, point, { role = 'literal', kind = 'settlement', derivation } = {}] = taken[i] as Taken;
    const marker = point && [point.lng, point.lat];
    return { properties: { kind, marker, derivation, passages: [{ mentions: [{ ...span, role }] }] } };
  });
  const article = { id: 'a', title: '', domain: '', text, toponyms };
  return listErrors([article], [{ id: 'a', features }], TABLES).errors.map(
    (error: { class: string; cause: string }) => `${error.class}: ${error.cause}`,
  );
}

test.each<[why: string, text: string, gold: Gold[], taken: Taken[], expected: string[]]>([
  ['the same span near by is no error', 'In Paris 🎈.', [['Paris', PARIS]], [['Paris', PARIS]], []],
  ['neither demonyms of the gold', 'French towns.', [['French', null, true]], [['French', PARIS]], []],
  ['nor our own', 'French towns.', [], [['French', PARIS, { role: 'demonym' }]], []],
  ['nor derived places', 'Off Paris.', [], [['Off Paris', HERE, { derivation: {} }]], []],
  ['gold without a point has no wrong place', 'In Paris.', [['Paris', null]], [['Paris', HERE]], []],
])('%s', (_, text, gold, taken, expected) => {
  expect(explain(text, gold, taken)).toEqual(expected);
});

test.each<[cause: string, text: string, words: string, taken?: Taken[]]>([
  ['not in the gazetteer: other', 'In Nowhere today.', 'Nowhere'],
  ['not in the gazetteer: a street', 'At 12 Elm St., he fell.', 'Elm St.'],
  ['not in the gazetteer: ends with a kind word, known without it', 'In Paris County, he fell.', 'Paris County'],
  ['known: stands alone, under 15,000 people', 'In Old Burg, he fell.', 'Old Burg'],
  ['known: stands alone, 100,000 people or more', 'In Paris, he fell.', 'Paris'],
  ['known: first in a sentence', 'He fell. Paris wept.', 'Paris'],
  ['known: all capitals', 'He wept. PARIS (AP)', 'PARIS'],
  ['known: inside an organisation’s name', 'The Paris Police came.', 'Paris'],
  ['known: inside an organisation’s name', 'At the University of Texas it rained.', 'Texas'],
  ['known: before another capitalised word', 'The Paris Motor Show.', 'Paris'],
  ['known: person-like: by a first name or title', 'He met Mrs. Paris there.', 'Paris'],
  ['taken as a demonym', 'The Paris air.', 'Paris', [['Paris', PARIS, { role: 'demonym' }]]],
  ['only inside a derived place', 'North of Paris.', 'Paris', [['North of Paris', PARIS, { derivation: {} }]]],
])('missed: %s: %s', (cause, text, words, taken = []) => {
  expect(explain(text, [[words, PARIS]], taken)).toEqual([`MISSED: ${cause}`]);
});

test.each<[cause: string, gold: string, taken: string]>([
  ['too short at the end', 'Paris County', 'Paris'],
  ['too long at the beginning', 'Paris County', 'of Paris County'],
  ['too long at both ends', 'Paris', 'of Paris County'],
  ['shifted', 'Paris County', 'of Paris'],
])('boundary: %s', (cause, gold, taken) => {
  expect(explain('The people of Paris County.', [[gold, PARIS]], [[taken, PARIS]])).toEqual([`BOUNDARY: ${cause}`]);
});

test.each<[cause: string, text: string, words: string]>([
  ['organisation-like: by an organisation word', 'The Paris Bank failed.', 'Paris'],
  ['person-like: by a first name or title', 'The day Anna Paris rose.', 'Paris'],
  ['person-like: named in full elsewhere', 'The day Paris spoke, Anna Paris rose.', 'Paris'],
  ['a street', 'On Paris Avenue.', 'Paris'],
  ['demonym-like', 'The French towns.', 'French'],
  ['stands alone', 'In Paris, he fell.', 'Paris'],
])('extra: %s: %s', (cause, text, words) => {
  expect(explain(text, [], [[words, PARIS]])).toEqual([`EXTRA: ${cause}`]);
});

test('a second span on gold that is found already is an extra one', () => {
  const taken: Taken[] = [
    ['Paris', PARIS],
    ['Paris, Texas', PARIS],
  ];
  const errors = explain('In Paris, Texas.', [['Paris', PARIS]], taken);
  expect(errors).toEqual(['EXTRA: overlaps gold that is found already']);
});

test.each<[cause: string, words: string, gold: Point, ours: Point]>([
  ['unlocated by us', 'Paris', PARIS, null],
  ['same name in another country', 'Paris', PARIS_TEXAS, PARIS],
  ['same name in another state of the country', 'Paris', PARIS_TEXAS, { lat: 38.21, lng: -84.25 }],
  ['kind: admin1 taken for settlements', 'Texas', TEXAS, { lat: 33.6, lng: -83.9 }],
  ['gold place not among the candidates', 'Paris', HERE, PARIS],
])('wrong place: %s', (cause, words, gold, ours) => {
  expect(explain(`In ${words} it rained.`, [[words, gold]], [[words, ours]])).toEqual([`WRONG PLACE: ${cause}`]);
});
