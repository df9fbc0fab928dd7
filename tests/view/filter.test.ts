import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage, PlaceProperties } from '../../src/core/types.ts';
import { readAddress } from '../../src/view/address.ts';
import { openFinder, readFilter } from '../../src/view/filter.ts';
import { fold, wordsOf } from '../../src/view/fold.ts';
import type { PlaceView } from '../../src/view/places.ts';
import { findMarks, markWords, snippetOf } from '../../src/view/snippet.ts';
import { SEEDED } from './properties.ts';

const passage = (quote: string): Passage => ({
  quote,
  start: 0,
  end: quote.length,
  mentions: [],
  selector: [
    { type: 'TextQuoteSelector', exact: quote },
    { type: 'TextPositionSelector', start: 0, end: quote.length },
  ],
});

const place = (name: string, quotes: readonly string[], changes: Partial<PlaceProperties> = {}): PlaceView => ({
  id: name,
  number: changes.reported === false ? null : 1,
  feature: {
    type: 'Feature',
    id: name,
    geometry: null,
    properties: {
      name,
      kind: 'settlement',
      precision: 'settlement',
      status: 'confirmed',
      confidence: 1,
      reported: true,
      marker: null,
      note: '',
      source: { gazetteer: 'GeoNames' },
      passages: quotes.map(passage),
      ...changes,
    },
  },
});

const find = (places: readonly PlaceView[], fragment: string) => openFinder(places)(readAddress(fragment));
const found = (places: readonly PlaceView[], fragment: string) => [...find(places, fragment).places.keys()];

describe('words are found whatever their case, accents, apostrophes and dashes', () => {
  test.each([
    ['Kharkiv', 'Rockets struck.', 'khark', true],
    ['Kharkiv', 'Rockets struck.', 'arkiv', false],
    ['Kharkiv', 'Rockets struck.', 'kharkiv ROCK', true],
    ['Kharkiv', 'Rockets struck.', 'kharkiv shells', false],
    ['Łódź', 'W Łodzi.', 'lodz', true],
    ['Lodz', 'In Lodz.', 'łódź', true],
    ['Zürich', 'Straße nach Zürich.', 'strasse ZURICH', true],
    ['İstanbul', 'In İstanbul.', 'istanbul', true],
    ['Kyiv', 'Kyiv’s envoy said “no”.', "kyiv's", true],
    ['Kyiv', "Kyiv's envoy said no.", 'Kyiv’s', true],
    ['Kyiv', 'Kyiv’s envoy said “no”.', '"no"', true],
    ['Border', 'The Polish–Belarusian border.', 'polish-belarusian', true],
    ['Border', 'The Belarusian and the Polish side.', 'polish-belarusian', false],
    ['Харків', 'Ракети впали на Харків.', 'харк', true],
    ['Київ', 'П’ять міст.', "п'ять", true],
    ['Київ', 'Їжак.', 'їж', true],
    ['القاهرة', 'في القاهرة.', 'القاهره', true],
    ['إسطنبول', 'قال في أنقرة.', 'انقره', true],
    ['بيروت', 'بِيرُوت', 'بيروت', true],
    ['Αθήνα', 'ΟΔΟΣ ΑΘΗΝΑΣ', 'οδοσ', true],
    ['東京', '彼は東京で会った。', '東京', true],
    ['Paris', '💔 Paris', '💔', true],
    ['Paris', 'In Paris.', '.*', true],
    ['Paris', 'In Paris.', '(a+)+$', false],
    ['Paris', 'In Pa\u00adris.', 'paris', true],
    ['Paris', 'It was ½ past.', '1 2', true],
  ])('%s, “%s”: %s is found: %s', (name, quote, q, is) => {
    expect(found([place(name, [quote])], `#q=${encodeURIComponent(q)}`)).toEqual(is ? [name] : []);
  });

  test('each word may stand in the name or in one passage, not in two', () => {
    const kyiv = place('Kyiv', ['Shells fell.', 'Talks ended.']);
    expect(found([kyiv], '#q=kyiv%20talks')).toEqual(['Kyiv']);
    expect(found([kyiv], '#q=shells%20talks')).toEqual([]);
  });

  test('the passage given is the one with most of the words', () => {
    const kyiv = place('Kyiv', ['Talks ended.', 'In Kyiv talks went on.']);
    expect(find([kyiv], '#q=kyiv%20talks').places.get('Kyiv')?.quote).toBe('In Kyiv talks went on.');
    expect(find([place('Kyiv', ['The capital.'])], '#q=kyiv').places.get('Kyiv')).toBeNull();
  });
});

describe('filters', () => {
  const places = [
    place('Kharkiv', ['Rockets.']),
    place('Ukraine', ['Rockets.'], { kind: 'country', precision: 'area' }),
    place('Moscow', ['Talks.'], { reported: false }),
    place('Russia', ['Talks.'], { kind: 'country', precision: 'area', reported: false }),
  ];
  const all = ['Kharkiv', 'Ukraine', 'Moscow', 'Russia'];
  test.each<[string, string[], string[]]>([
    ['', all, ['Kharkiv', 'Ukraine']],
    ['#reported=all', all, all],
    ['#reported=named', ['Moscow', 'Russia'], ['Moscow', 'Russia']],
    ['#reported=here', ['Kharkiv', 'Ukraine'], ['Kharkiv', 'Ukraine']],
    ['#kind=country', ['Ukraine', 'Russia'], ['Ukraine', 'Russia']],
    ['#kind=country,settlement', all, all],
    ['#kind=country&reported=here', ['Ukraine'], ['Ukraine']],
    ['#precision=area&q=talks', ['Russia'], ['Russia']],
    ['#q=talks', ['Moscow', 'Russia'], ['Moscow', 'Russia']],
    ['#kind=water', [], []],
    // What is not known looks for nothing: the whole map is shown.
    ['#kind=castle&precision=vague&reported=maybe&q=', all, ['Kharkiv', 'Ukraine']],
    ['#kind=castle,country', ['Ukraine', 'Russia'], ['Ukraine', 'Russia']],
    ['#q=%20%20', all, ['Kharkiv', 'Ukraine']],
  ])('%s', (fragment, listed, onMap) => {
    const { places: inList, onMap: shown } = find(places, fragment);
    expect([...inList.keys()]).toEqual(listed);
    expect([...shown]).toEqual(onMap);
  });

  test('the same address is not looked up again', () => {
    const finder = openFinder(places);
    expect(finder(readAddress('#q=talks&place=a'))).toBe(finder(readAddress('#place=b&q=talks')));
  });
});

const text = fc
  .array(
    fc.constantFrom(
      'Kyiv',
      '’s',
      ' ',
      'Łódź',
      '—',
      'е\u0301',
      '💔',
      '東京',
      '½',
      '\u00ad',
      'القاهرة',
      'İ',
      'ΟΔΟΣ',
      '.',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('for any text', () => {
  test('its folded words, joined, are the folded text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (any) => {
        expect(
          wordsOf(any)
            .map(({ folded }) => folded)
            .join(''),
        ).toBe(fold(any));
      }),
      SEEDED,
    );
  });

  test('what was found in it is marked in it, and its pieces are the text itself', () => {
    fc.assert(
      fc.property(text, fc.nat(), (any, n) => {
        const words = wordsOf(any).filter(({ folded }) => folded !== '');
        const word = words[n % Math.max(1, words.length)];
        if (word === undefined) return;
        const { terms } = readFilter(new Map([['q', any.slice(word.start, word.end)]]));
        expect(findMarks(any, terms).length).toBeGreaterThan(0);
        const pieces = markWords(any, terms).map((piece) => piece.text);
        expect(pieces.join('')).toBe(any);
      }),
      SEEDED,
    );
  });

  test('a snippet is verbatim, short, and holds a word that was looked for', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const quote = `${before.repeat(9)} needle ${after.repeat(9)}`;
        const pieces = snippetOf(quote, [' needle']);
        expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toContain('needle');
        const shown = pieces.map((piece) => piece.text).join('');
        expect(quote).toContain(shown.replace(/^…|…$/g, ''));
        expect(shown.length).toBeLessThanOrEqual(270);
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }),
      SEEDED,
    );
  });
});

test('where nothing is reported, the map shows what is named', () => {
  const named = ['Paris', 'Berlin'].map((name) => place(name, [`${name} called.`], { reported: false }));
  expect([...find(named, '').onMap]).toEqual(['Paris', 'Berlin']);
  expect([...find([place('Kyiv', ['In Kyiv.']), ...named], '').onMap]).toEqual(['Kyiv']);
});
