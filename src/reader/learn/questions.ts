import { distanceTo } from '../../core/distance.ts';
import type { Passage } from '../../core/types.ts';
import type { Piece } from '../../view/blank.ts';
import type { LocatedPlace } from '../../view/places.ts';
import { mentionsIn, type Step } from '../../view/steps.ts';
import { hidePlaces } from './hide.ts';
import { seededRandom, shuffle } from './random.ts';

/** A round asks for so many places at most: about what fits into a lesson. */
export const MOST_QUESTIONS = 12;
/** Passages to choose from, the right one included. */
const MOST_OPTIONS = 4;
/** A passage longer than this is asked with only where there is no shorter one; characters. */
const LONG = 600;

/** A place that is asked for, with the passage that tells most about it, its names hidden. */
export interface Question {
  readonly place: LocatedPlace;
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

/** A passage to choose, with its names hidden. */
export interface Option {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  readonly right: boolean;
}

/** A place that is shown, and passages of which one belongs to it. */
export interface Matching extends Question {
  readonly options: readonly Option[];
}

/** What questions are made from. */
export interface Material {
  readonly located: readonly LocatedPlace[];
  readonly steps: readonly Step[];
}

/**
 * "Where did this happen?": every reported place that has a position, once, or as many of them as a round has; in the
 * seed's order, places that are only told of in a passage marked with care at the end.
 */
export function whereQuestions(material: Material, seed: string): Question[] {
  return inOrder(askedPlaces(material), seed).map((question) => ({
    ...question,
    pieces: hidePlaces(question.passage, [question.place]),
  }));
}

/**
 * "Which passage belongs here?": the same places, each with up to three passages that belong elsewhere. None of them
 * names the place or anything in it, on it or derived from it, so that one answer is right and no other. Passages
 * marked with care are no options: nobody should meet one by chance.
 */
export function whichQuestions(material: Material, seed: string): Matching[] {
  const reporting = material.steps.filter(({ passage }) => !passage.care);
  return whereQuestions(material, seed).flatMap((question) => {
    const { place, passage } = question;
    if (passage.care) return [];
    const random = seededRandom(`${seed} which ${place.id}`);
    const others = takeWhere(shuffle(reporting, random), MOST_OPTIONS - 1, (step) => isElsewhere(step, place)).map(
      (step) => step.passage,
    );
    if (others.length === 0) return [];
    const options = shuffle([passage, ...others], random).map((option) => ({
      passage: option,
      pieces: hidePlaces(
        option,
        option === passage ? placesOf(option, material) : [place, ...placesOf(option, material)],
      ),
      right: option === passage,
    }));
    return [{ ...question, options }];
  });
}

/** How many questions "Where did this happen?" has, whatever the seed. */
export function countQuestions(material: Material): number {
  return Math.min(MOST_QUESTIONS, askedPlaces(material).length);
}

/** Every place that can be asked for, with the passage that tells most about it. */
function askedPlaces({ located, steps }: Material): { place: LocatedPlace; passage: Passage }[] {
  const starting = new Map(steps.map((step) => [step.start, step]));
  return located.flatMap((place) => {
    const [step] = stepsAbout(place, starting);
    return place.number === null || step === undefined ? [] : [{ place, passage: step.passage }];
  });
}

/** The steps that report something at a place, the most telling first. */
function stepsAbout({ feature }: LocatedPlace, starting: ReadonlyMap<number, Step>): Step[] {
  const about = feature.properties.passages.flatMap(({ start, mentions }) => {
    const step = starting.get(start);
    return step && mentions.some(({ role }) => role === 'literal') ? [step] : [];
  });
  const length = ({ passage }: Step) => (passage.quote.length > LONG ? -passage.quote.length : passage.quote.length);
  return about.sort(
    (a, b) =>
      Number(a.passage.care ?? false) - Number(b.passage.care ?? false) ||
      // A passage about one place alone tells most about it; then the one that says more.
      a.places.length - b.places.length ||
      length(b) - length(a) ||
      a.start - b.start,
  );
}

function inOrder<Asked extends { passage: Passage }>(asked: readonly Asked[], seed: string): Asked[] {
  const drawn = shuffle(asked, seededRandom(seed)).slice(0, MOST_QUESTIONS);
  return [...drawn.filter(({ passage }) => !passage.care), ...drawn.filter(({ passage }) => passage.care)];
}

/** The located places that a passage reports on. */
function placesOf({ start }: Passage, { located }: Material): LocatedPlace[] {
  return located.filter((place) => mentionsIn({ start }, place).some(({ role }) => role === 'literal'));
}

/** True when a passage has nothing to do with a place: neither names it nor reports from in it, on it or beside it. */
function isElsewhere({ start, places }: Step, place: LocatedPlace): boolean {
  return (
    mentionsIn({ start }, place).length === 0 && places.every((other) => !areRelated(other.feature, place.feature))
  );
}

/** The first items that pass; no more are tried: each try measures areas. */
function takeWhere<T>(items: readonly T[], most: number, passes: (item: T) => boolean): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === most) break;
    if (passes(item)) taken.push(item);
  }
  return taken;
}

type Feature = LocatedPlace['feature'];

function areRelated(a: Feature, b: Feature): boolean {
  return derivesFrom(a, b) || derivesFrom(b, a) || holds(a, b) || holds(b, a);
}

function derivesFrom({ properties: { derivation } }: Feature, { id }: Feature): boolean {
  return derivation !== undefined && [derivation.of].flat().includes(id);
}

function holds({ geometry }: Feature, { properties: { marker } }: Feature): boolean {
  return geometry !== null && marker !== null && distanceTo(geometry, marker) === 0;
}
