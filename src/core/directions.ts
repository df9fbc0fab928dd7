import type { Direction } from './types.ts';
import { type Word, wordBefore } from './words.ts';

/** A word of direction as it stands in the text. */
export interface Heading {
  readonly start: number;
  readonly direction: Direction;
  /** "North", and not "northern". */
  readonly isBare: boolean;
}

/** The eight points of the compass: their word, and degrees clockwise from north. */
const COMPASS: readonly [Direction, string, number][] = [
  ['N', 'north', 0],
  ['NE', 'north-east', 45],
  ['E', 'east', 90],
  ['SE', 'south-east', 135],
  ['S', 'south', 180],
  ['SW', 'south-west', 225],
  ['W', 'west', 270],
  ['NW', 'north-west', 315],
];

const BEARINGS = new Map(COMPASS.map(([direction, , bearing]) => [direction, bearing]));
const NAMES = new Map(COMPASS.map(([direction, name]) => [direction, name]));
const HEADINGS = new Map<string, Omit<Heading, 'start'>>([
  ...COMPASS.flatMap(([direction, name]) =>
    [name, name.replace('-', ''), name.replace('-', '\u2011')].flatMap((word): [string, Omit<Heading, 'start'>][] => [
      [word, { direction, isBare: true }],
      [`${word}ern`, { direction, isBare: false }],
    ]),
  ),
  ['central', { direction: 'centre', isBare: false }],
  ['centre', { direction: 'centre', isBare: true }],
  ['center', { direction: 'centre', isBare: true }],
]);

/** The direction that a word gives, with the word before it where two make one ("north east"); null for none. */
export function readHeading(text: string, word: Word | null, floor: number): Heading | null {
  const heading = word && HEADINGS.get(word.lower);
  if (!heading) return null;
  if (heading.direction === 'E' || heading.direction === 'W') {
    const before = wordBefore(text, word.start, floor);
    const whole = before && HEADINGS.get(`${before.lower}-${word.lower}`);
    if (whole) return { ...whole, start: before.start };
  }
  return { ...heading, start: word.start };
}

/** Degrees clockwise from north; null for the centre. */
export function bearingOf(direction: Direction): number | null {
  return BEARINGS.get(direction) ?? null;
}

/** "north-east"; "centre". */
export function nameDirection(direction: Direction): string {
  return NAMES.get(direction) ?? 'centre';
}

/** "north-eastern"; "central". */
export function nameSide(direction: Direction): string {
  return direction === 'centre' ? 'central' : `${nameDirection(direction)}ern`;
}
