import type { Layer, Passage } from '../core/types.ts';
import type { PlaceView } from './places.ts';

/** A step of the tour: a passage that reports something at a place, once, with all the places it reports on. */
export interface Step {
  /** Where the passage starts: the step's name in the address. */
  readonly start: number;
  /** The passage with the mentions, glosses and care of all places in it. */
  readonly passage: Passage;
  /** The places that it reports on or measures from, in the layer's order; the first is the one it is about. */
  readonly places: readonly PlaceView[];
}

/** The reported passages of a layer in the article's order. */
export function stepsOf(places: readonly PlaceView[]): Step[] {
  const steps = new Map<number, { passage: Passage; places: PlaceView[]; reports: boolean }>();
  for (const place of places) {
    for (const passage of place.feature.properties.passages) {
      const step = steps.get(passage.start) ?? { passage, places: [], reports: false };
      const roles = passage.mentions.map(({ role }) => role);
      step.reports ||= roles.includes('literal');
      if (roles.includes('literal') || roles.includes('anchor')) step.places.push(place);
      if (step.passage !== passage) step.passage = join(step.passage, passage);
      steps.set(passage.start, step);
    }
  }
  return [...steps.values()]
    .filter(({ reports }) => reports)
    .map(({ passage, places: lit }) => ({ start: passage.start, passage, places: lit }))
    .sort((a, b) => a.start - b.start);
}

/** The step with this start; null when there is none. */
export function findStep(steps: readonly Step[], start: number | null): Step | null {
  return steps.find((step) => step.start === start) ?? null;
}

/** Where a step's passage names the step's places: what lies under the marker pen while they are lit. */
export function mentionsOf({ start, places }: Step): Passage['mentions'] {
  return places.flatMap(({ feature }) =>
    feature.properties.passages.filter((passage) => passage.start === start).flatMap(({ mentions }) => mentions),
  );
}

/** Where a passage names one place. */
export function mentionsIn({ start }: Pick<Passage, 'start'>, { feature }: PlaceView): Passage['mentions'] {
  return feature.properties.passages.find((passage) => passage.start === start)?.mentions ?? [];
}

/** One passage as two places have it: the words are the same, what is said of them adds up. */
function join(a: Passage, b: Passage): Passage {
  const care = a.care || b.care;
  const gloss = [...(a.gloss ?? []), ...(b.gloss ?? [])];
  const unique = gloss.filter(({ start, end }, i) => gloss.findIndex((g) => g.start === start && g.end === end) === i);
  return {
    ...a,
    mentions: [...a.mentions, ...b.mentions].sort((x, y) => x.start - y.start || y.end - x.end),
    ...(care && { care }),
    ...(unique.length > 0 && { gloss: unique.sort((x, y) => x.start - y.start) }),
  };
}

/** The whole article's passages, each once, with what all places say of it. */
export function passagesOf({ features }: Pick<Layer, 'features'>): Passage[] {
  const passages = new Map<number, Passage>();
  for (const passage of features.flatMap(({ properties }) => properties.passages)) {
    const known = passages.get(passage.start);
    passages.set(passage.start, known ? join(known, passage) : passage);
  }
  return [...passages.values()].sort((a, b) => a.start - b.start);
}
