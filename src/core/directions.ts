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

/** A way on the compass. */
export interface Course {
  readonly start: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
  /** "north-east", "north-north-east". */
  readonly words: string;
}

/** The eight ways between those: "north-north-east", by how newspapers write them. */
const BETWEEN = new Map(
  COMPASS.flatMap(([, name, bearing], index): [string, Omit<Course, 'start'>][] => {
    const [, next = ''] = COMPASS[(index + 1) % COMPASS.length] ?? [];
    // It is named by the nearer of the four main ways, and then by the way between those.
    const [main, side] = index % 2 === 0 ? [name, next] : [next, name];
    const course = { bearing: bearing + 22.5, words: `${main}-${side}` };
    return [course.words, `${main}-${side.replace('-', '')}`, `${main}${side.replace('-', '')}`].map((word) => [
      word,
      course,
    ]);
  }),
);

/** The way that a bare word of direction gives; null for "northern", the centre, and all other words. */
export function readCourse(text: string, word: Word | null, floor: number): Course | null {
  const between = word && BETWEEN.get(word.lower);
  if (between) return { ...between, start: word.start };
  const heading = readHeading(text, word, floor);
  const bearing = heading?.isBare ? BEARINGS.get(heading.direction) : undefined;
  return heading && bearing !== undefined
    ? { start: heading.start, bearing, words: nameDirection(heading.direction) }
    : null;
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
