import { expect, test } from 'vitest';
import { readAddress } from '../../src/view/address.ts';
import { findUnknown } from '../../src/view/not-found.ts';
import type { PlaceView } from '../../src/view/places.ts';
import { stepsOf } from '../../src/view/steps.ts';
import { englishWords } from '../../src/view/words.ts';

const kharkiv: PlaceView = {
  id: 'kharkiv',
  number: 1,
  feature: {
    type: 'Feature',
    id: 'kharkiv',
    geometry: null,
    properties: {
      name: 'Kharkiv',
      kind: 'settlement',
      precision: 'settlement',
      status: 'confirmed',
      confidence: 1,
      reported: true,
      marker: null,
      note: '',
      source: { gazetteer: 'GeoNames' },
      passages: [
        {
          quote: 'Kharkiv',
          start: 0,
          end: 7,
          mentions: [{ exact: 'Kharkiv', start: 0, end: 7, role: 'literal' }],
          selector: [
            { type: 'TextQuoteSelector', exact: 'Kharkiv' },
            { type: 'TextPositionSelector', start: 0, end: 7 },
          ],
        },
      ],
    },
  },
};
const ground = { places: [kharkiv], steps: stepsOf([kharkiv]), words: englishWords() };

test.each<[string, string[]]>([
  ['', []],
  ['#place=kharkiv&step=0&mode=projector&kind=settlement,water&precision=exact&reported=all', []],
  ['#lang=de-AT&theme=contrast&size=150&reported=here&near=36.2,50&new', []],
  ['#place=&step=&mode=&kind=&lang=&theme=&size=&q=nowhere', []],
  ['#place=atlantis', ['There is no place “atlantis” in this article; the whole map is shown.']],
  ['#step=1', ['There is no step “1” in this article’s tour; the whole map is shown.']],
  ['#step=-0', ['There is no step “-0” in this article’s tour; the whole map is shown.']],
  ['#mode=party', ['There is no mode “party”; the map is shown as usual.']],
  ['#kind=castle,settlement,moat', ['There is no kind of place “castle”.', 'There is no kind of place “moat”.']],
  ['#precision=vague', ['There is no precision “vague”.']],
  ['#reported=maybe', ['The filter “reported” has no value “maybe”.']],
  ['#lang=tlh', ['There is no language “tlh” here; the page is in English.']],
  ['#theme=violet', ['There is no theme “violet” here.']],
  ['#size=120', ['There is no text size “120”.']],
  [
    '#place=constructor&mode=__proto__',
    [
      'There is no place “constructor” in this article; the whole map is shown.',
      'There is no mode “__proto__”; the map is shown as usual.',
    ],
  ],
])('%s', (fragment, sentences) => {
  expect(findUnknown(readAddress(fragment), ground).map(({ sentence }) => sentence)).toEqual(sentences);
});
