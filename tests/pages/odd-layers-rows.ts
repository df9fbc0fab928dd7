import * as odd from './odd-layers.ts';
import type { OddLayer } from './odd-layers-write.ts';

/** An address, and what is to be read in a part of the page then. */
export type Look = readonly [fragment: string, part: string, words: string];

export interface Row {
  readonly name: string;
  readonly given: OddLayer;
  /** The modes that have something to offer: the others have no button. */
  readonly modes: string;
  /** How many markers are on the map as the page opens. */
  readonly markers: number;
  readonly looks: readonly Look[];
}

const ALL = 'tour projector learn handout';
const startOf = ({ layer }: OddLayer, id: string) =>
  layer.features.find((place) => place.id === id)?.properties.passages[0]?.start;
const step = (given: OddLayer, id: string) => `#step=${startOf(given, id)}`;
const wall = (given: OddLayer, id: string) => `${step(given, id)}&mode=projector&place=${id}`;

/** The odd layers, with what the page shows of each at some addresses. */
export const ROWS: readonly Row[] = [
  {
    name: 'no place',
    given: odd.none,
    modes: '',
    markers: 0,
    looks: [
      ['', '#notices', 'No places were found in this article.'],
      ['#mode=projector', '#notices', 'There is nothing to project'],
      ['#mode=learn', '#notices', 'nothing at a place that could be asked for'],
      ['#mode=handout', '.handout-papers', 'No places were found'],
      ['#q=kyiv', '#places', 'No places were found'],
    ],
  },
  {
    name: 'one place',
    given: odd.one,
    modes: ALL,
    markers: 1,
    looks: [
      ['#mode=learn', '.learn', 'Where did this happen?'],
      [wall(odd.one, 'verden'), '.projector-strip', '1 of 1'],
      [step(odd.one, 'verden'), '.tour', '1 of 1'],
    ],
  },
  {
    name: 'only unlocated places',
    given: odd.unlocated,
    modes: 'tour projector handout',
    markers: 0,
    looks: [
      ['', '#notices', 'None of this article’s places could be located'],
      ['#place=farcastle', '.popup', 'not located'],
      [step(odd.unlocated, 'farcastle'), '.tour', 'Not on the map: Farcastle.'],
      [wall(odd.unlocated, 'farcastle'), '.projector-strip', 'Not located'],
      ['#mode=learn', '#notices', 'nothing at a place that could be asked for'],
      ['#mode=handout', '.handout-papers', 'Farcastle'],
    ],
  },
  {
    name: 'only named places',
    given: odd.onlyNamed,
    modes: '',
    markers: 2,
    looks: [
      ['#place=paris', '.popup', 'Paris called on Berlin'],
      ['#step=17', '#notices', 'There is no step “17”'],
    ],
  },
  {
    name: 'places on both sides of the antimeridian',
    given: odd.antimeridian,
    modes: ALL,
    markers: 5,
    looks: [
      ['#place=apia', '.popup', 'Apia'],
      [step(odd.antimeridian, 'suva'), '.tour', 'Suva and'],
      [wall(odd.antimeridian, 'apia'), '.projector-strip', 'Apia'],
      ['#mode=learn&task=which&seed=3', '.learn', 'Which passage belongs here?'],
      ['#mode=handout', '.handout-papers', 'Cable between Fiji and Samoa'],
    ],
  },
  {
    name: 'names of 200 characters',
    given: odd.longName,
    modes: ALL,
    markers: 3,
    looks: [
      ['#place=spaced', '.popup', odd.SPACED],
      ['#place=unbroken', '.popup', odd.UNBROKEN],
      [step(odd.longName, 'unbroken'), '.tour', odd.UNBROKEN],
      [wall(odd.longName, 'unbroken'), '.projector-strip', odd.UNBROKEN],
      ['#mode=handout', '.handout-papers', odd.UNBROKEN],
      ['#q=taumata', '#places', odd.UNBROKEN],
    ],
  },
  {
    name: 'a passage of 5,000 characters',
    given: odd.longPassage,
    modes: ALL,
    markers: 2,
    looks: [
      ['#place=verden', '.popup', odd.LONG_SENTENCE],
      [step(odd.longPassage, 'verden'), '.tour', odd.LONG_SENTENCE],
      [wall(odd.longPassage, 'rethem'), '.projector-strip', 'part 1 of'],
      ['#mode=handout', '.handout-papers', 'until the morning came in Rethem'],
    ],
  },
  {
    name: 'names from right to left',
    given: odd.rtlName,
    modes: ALL,
    markers: 3,
    looks: [
      ['#place=arish', '.popup', 'العريش'],
      [step(odd.rtlName, 'haifa'), '.tour', 'חיפה'],
    ],
  },
  {
    name: 'an article from right to left',
    given: odd.arabic,
    modes: ALL,
    markers: 2,
    looks: [
      ['#place=beirut', '.popup', 'بيروت'],
      [step(odd.arabic, 'tripoli'), '.tour', 'طرابلس'],
      [wall(odd.arabic, 'tripoli'), '.projector-strip', 'طرابلس'],
    ],
  },
  {
    name: 'nothing but distressing passages',
    given: odd.allCare,
    modes: ALL,
    markers: 2,
    looks: [
      ['#place=verden', '.popup', 'An editor has marked this passage as distressing.'],
      [step(odd.allCare, 'verden'), '.tour', 'An editor has marked this passage as distressing.'],
      [wall(odd.allCare, 'verden'), '.projector-strip', 'An editor has marked this passage as distressing.'],
    ],
  },
  {
    name: 'two places of one name',
    given: odd.sameName,
    modes: ALL,
    markers: 2,
    looks: [
      ['#place=newport-wight', '.popup', 'Isle of Wight'],
      ['#q=newport', '.found', '2 places'],
    ],
  },
  {
    name: 'places at the poles',
    given: odd.poles,
    modes: ALL,
    markers: 3,
    looks: [
      ['#place=south-pole', '.popup', 'the sun rose in September'],
      [wall(odd.poles, 'north-pole'), '.projector-strip', 'North Pole'],
    ],
  },
  {
    name: '500 places',
    given: odd.fiveHundred,
    modes: ALL,
    markers: 500,
    looks: [
      ['#place=gmina-250', '.popup', 'Gmina 250'],
      [step(odd.fiveHundred, 'gmina-499'), '.tour', '499 of 500'],
      [wall(odd.fiveHundred, 'gmina-499'), '.projector-strip', '499 of 500'],
      ['#q=gmina%20499', '.found', '1 of 500 places'],
    ],
  },
];
