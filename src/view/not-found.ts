import { KINDS, PRECISIONS } from '../core/types.ts';
import type { Address } from './address.ts';
import { REPORTS } from './filter.ts';
import { findLanguage, languageOf } from './languages.ts';
import type { PlaceView } from './places.ts';
import { findStep, type Step } from './steps.ts';
import { MODES } from './store.ts';
import { readSize } from './text-size.ts';
import { THEMES } from './theme.ts';
import type { Words } from './words.ts';

export interface Known {
  readonly places: readonly PlaceView[];
  readonly steps: readonly Step[];
  readonly words: Words;
}

/** Says of one value of a key that it is not known; null where it is. */
type Judge = (value: string, known: Known) => string | null;

/** A value of a list with commas. */
const oneOf = (known: readonly string[], key: 'notFound.kind' | 'notFound.precision'): Judge => {
  return (value, { words }) => (known.includes(value) ? null : words.say(key, { value }));
};

/** The keys whose values the page must know. What is asked for in vain changes nothing, and is said. */
const JUDGES: readonly (readonly [key: string, judge: Judge, isList?: boolean])[] = [
  [
    'place',
    (place, { places, words }) =>
      places.some(({ id }) => id === place) ? null : words.say('place.unknown', { place }),
  ],
  [
    'step',
    (step, { steps, words }) =>
      /^\d+$/.test(step) && findStep(steps, Number(step)) ? null : words.say('tour.unknown', { step }),
  ],
  ['mode', (mode, { words }) => (MODES.some((name) => name === mode) ? null : words.say('mode.none', { mode }))],
  ['kind', oneOf(KINDS, 'notFound.kind'), true],
  ['precision', oneOf(PRECISIONS, 'notFound.precision'), true],
  [
    'reported',
    (value, { words }) => (REPORTS.some((name) => name === value) ? null : words.say('notFound.reported', { value })),
  ],
  [
    'lang',
    (language, { words }) =>
      findLanguage(language) === null
        ? words.say('settings.noLanguage', { language, used: languageOf(words.language).name })
        : null,
  ],
  [
    'theme',
    (theme, { words }) => (THEMES.some((name) => name === theme) ? null : words.say('settings.noTheme', { theme })),
  ],
  ['size', (value, { words }) => (readSize(value) === null ? words.say('notFound.size', { value }) : null)],
];

/** A value that the page does not have. */
export interface Unknown {
  readonly key: string;
  readonly sentence: string;
}

/** What an address asks for and the page does not have: a sentence for each. */
export function findUnknown(address: Address, known: Known): Unknown[] {
  return JUDGES.flatMap(([key, judge, isList]) => {
    const value = address.get(key) ?? '';
    const values = (isList ? value.split(',') : [value]).filter((part) => part !== '');
    return values.flatMap((part) => {
      const sentence = judge(part, known);
      return sentence === null ? [] : [{ key, sentence }];
    });
  });
}
