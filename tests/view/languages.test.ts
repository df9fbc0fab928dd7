import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/view/address.ts';
import { chooseLanguage, findLanguage, LANGUAGES, type Language, languageFor } from '../../src/view/languages.ts';
import type { Memory } from '../../src/view/memory.ts';
import { openWords } from '../../src/view/words.ts';
import { readCatalog } from './catalogs.ts';

const remembering = (language: string | null): Memory => ({ recall: () => language, remember: () => {} });
const speak = (language: Language) => openWords(language, readCatalog(language), 'en');
/** Between the marks of an isolate. */
const apart = (text: string) => `\u2068${text}\u2069`;

describe('the language is the first that is asked for and that there is', () => {
  test.each<[string[], Language]>([
    [[], 'en'],
    [['de-AT'], 'de'],
    [['nl', 'pl-PL', 'de'], 'pl'],
    [['ar_EG'], 'ar'],
    [['UK'], 'uk'],
    [['nl', 'sv'], 'en'],
    [['', 'fr'], 'fr'],
    [['__proto__', 'es'], 'es'],
  ])('%j: %s', (asked, language) => expect(chooseLanguage(asked)).toBe(language));

  test.each<[string, string | null, string[], Language]>([
    ['#lang=ar', 'de', ['fr'], 'ar'],
    ['#place=kyiv', 'de', ['fr'], 'de'],
    ['#place=kyiv', null, ['fr-CA', 'en'], 'fr'],
    ['#lang=xx', null, ['fr'], 'fr'],
    ['#lang', 'xx', [], 'en'],
  ])('the address “%s”, the memory “%s”, the browser %j: %s', (fragment, remembered, browser, language) => {
    expect(languageFor(readAddress(fragment), remembering(remembered), browser)).toBe(language);
  });

  test('a language that there is not is none', () => expect(findLanguage('tlh')).toBe(null));
});

describe('what is counted has the form that its language gives the number', () => {
  test.each<[Language, [number, string][]]>([
    [
      'en',
      [
        [0, '0 places'],
        [1, '1 place'],
        [2, '2 places'],
        [1000, '1,000 places'],
      ],
    ],
    [
      'uk',
      [
        [0, '0 місць'],
        [1, '1 місце'],
        [3, '3 місця'],
        [11, '11 місць'],
        [21, '21 місце'],
        [1.5, '1,5 місця'],
      ],
    ],
    [
      'pl',
      [
        [1, '1 miejsce'],
        [4, '4 miejsca'],
        [5, '5 miejsc'],
        [12, '12 miejsc'],
        [22, '22 miejsca'],
      ],
    ],
    [
      'de',
      [
        [0, '0 Orte'],
        [1, '1 Ort'],
        [1000, '1.000 Orte'],
      ],
    ],
    [
      'fr',
      [
        [0, '0 lieu'],
        [1, '1 lieu'],
        [2, '2 lieux'],
        [1_000_000, '1\u202f000\u202f000 de lieux'],
      ],
    ],
    [
      'es',
      [
        [1, '1 lugar'],
        [2, '2 lugares'],
        [1_000_000, '1.000.000 de lugares'],
      ],
    ],
    [
      'ar',
      [
        [0, 'لا أماكن'],
        [1, 'مكان واحد'],
        [2, 'مكانان'],
        [3, '3 أماكن'],
        [11, '11 مكانًا'],
        [100, '100 مكان'],
      ],
    ],
  ])('%s', (language, rows) => {
    const words = speak(language);
    expect(rows.map(([n]) => [n, words.say('count.places', { n })])).toEqual(rows);
  });
});

test('numbers, shares, distances and dates are written as each language writes them, in Western digits', () => {
  const written = LANGUAGES.map(({ id }) => {
    const { number, percent, km, date } = speak(id);
    const texts = [number(4500), percent(0.72), km(1234.5), km(7.25), date('2022-03-01T08:00Z')];
    // Each has its own spaces, and marks of direction.
    return [id, ...texts.map((text) => text.replace(/\s/g, ' ').replace(/\u200e/g, ''))];
  });
  expect(written).toEqual([
    ['en', '4,500', '72%', '1,235 km', '7.3 km', '1 March 2022'],
    ['uk', '4 500', '72%', '1 235 км', '7,3 км', '1 березня 2022 р.'],
    ['pl', '4500', '72%', '1235 km', '7,3 km', '1 marca 2022'],
    ['de', '4.500', '72 %', '1.235 km', '7,3 km', '1. März 2022'],
    ['fr', '4 500', '72 %', '1 235 km', '7,3 km', '1 mars 2022'],
    ['es', '4500', '72 %', '1235 km', '7,3 km', '1 de marzo de 2022'],
    ['ar', '4,500', '72%', '1,235 كم', '7.3 كم', '1 مارس 2022'],
  ]);
  for (const none of ['last Tuesday', '2022-13-01', '2022-03-99']) expect(speak('de').date(none)).toBe(none);
});

describe('a text of the other direction stands isolated, so that what is beside it keeps its side', () => {
  const arabic = speak('ar');
  const english = speak('en');
  test.each([
    [arabic.say('place.close', { name: 'Kyiv' }), `إغلاق ${apart('Kyiv')}`],
    [arabic.say('place.close', { name: 'كييف' }), 'إغلاق كييف'],
    [arabic.say('place.close', { name: 'كييف (Kyiv)' }), `إغلاق ${apart('كييف (Kyiv)')}`],
    [arabic.say('place.close', { name: 'Харків' }), `إغلاق ${apart('Харків')}`],
    [arabic.say('place.close', { name: '1984' }), 'إغلاق 1984'],
    [
      arabic.say('help.reportLink', { link: 'https://example.org/#place=kyiv' }),
      'على الخريطة: https://example.org/#place=kyiv',
    ],
    [english.say('place.close', { name: 'Kyiv' }), 'Close Kyiv'],
    [english.say('place.close', { name: 'كييف' }), `Close ${apart('كييف')}`],
    [english.say('place.close', { name: 'תל אביב' }), `Close ${apart('תל אביב')}`],
    [
      arabic.say('place.selected', {
        number: 3,
        last: 11,
        name: 'Kharkiv',
        passages: arabic.say('count.passages', { n: 2 }),
      }),
      `المكان 3 من 11: ${apart('Kharkiv')}، مقطعان.`,
    ],
  ])('%s', (said, expected) => expect(said).toBe(expected));

  test('each by itself in a list, which keeps the direction of its sentence', () => {
    expect(english.list(['Kyiv', 'كييف', 'Geneva'])).toBe(`Kyiv, ${apart('كييف')} and Geneva`);
    const places = arabic.list(['Kyiv', 'Geneva']);
    expect(places).toBe(`${apart('Kyiv')} و${apart('Geneva')}`);
    // The outer isolate takes its direction from the list’s own words.
    expect(arabic.say('tour.unplaced', { places })).toBe(`ليست على الخريطة: ${apart(places)}.`);
  });

  test('in a sentence with elements too', () => {
    expect(arabic.compose('place.source', { source: 'GeoNames 706483' })).toEqual([
      'المصدر: ',
      apart('GeoNames 706483'),
      '.',
    ]);
  });
});

describe('slots', () => {
  const words = speak('de');
  test('that nobody fills are left as they stand', () => expect(words.say('place.close')).toBe('{name} schließen'));
  test('are filled once: what fills them is no pattern', () => {
    expect(words.say('place.close', { name: '{name} $& $1' })).toBe('{name} $& $1 schließen');
  });
  test('keep the order of the language', () => {
    const link = { nodeType: 1 } as unknown as Node;
    expect(words.compose('credits.online', { osm: link })).toEqual(['Online-Karte © ', link, '-Mitwirkende']);
  });
});
