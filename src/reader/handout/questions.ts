import type { Article, Passage } from '../../core/types.ts';
import { blankMentions, type Piece } from '../../view/blank.ts';
import { passageHolds } from '../../view/passages.ts';
import type { PlaceView } from '../../view/places.ts';
import { mentionsIn } from '../../view/steps.ts';

/** A question of the worksheet: a passage whose places are to be named. */
export interface Question {
  /** Numbered places that this passage stands for, in their order. */
  readonly places: readonly PlaceView[];
  /** Null where none of their passages stands in the text any more: their numbers are on the map all the same. */
  readonly passage: Passage | null;
  /** The passage in pieces; a gap with the numbers of the places that its words name. */
  readonly pieces: readonly (Piece & { readonly numbers: readonly number[] })[];
}

/** The passages that report something at a place; all that it has where none does. */
export function reportsOf({ feature }: PlaceView): Passage[] {
  const { passages } = feature.properties;
  const literal = passages.filter(({ mentions }) => mentions.some(({ role }) => role === 'literal'));
  return literal.length > 0 ? literal : passages;
}

/** The one passage a place is asked by: the first that no editor has marked as distressing, if there is such a one. */
export function askedBy(place: PlaceView, article: Pick<Article, 'text'>): Passage | null {
  const passages = reportsOf(place).filter((passage) => passageHolds(article, passage));
  return passages.find(({ care }) => !care) ?? passages[0] ?? null;
}

/** The worksheet's questions in the order of the numbers: each numbered place in one, each passage once. */
export function questionsOf(places: readonly PlaceView[], article: Pick<Article, 'text'>): Question[] {
  const asked = new Map<number | null, { passage: Passage | null; places: PlaceView[] }>();
  for (const place of places.filter(({ number }) => number !== null)) {
    const passage = askedBy(place, article);
    const question = asked.get(passage?.start ?? null);
    if (question) question.places.push(place);
    else asked.set(passage?.start ?? null, { passage, places: [place] });
  }
  return [...asked.values()].map(({ passage, places: meant }) => {
    return { passage, places: meant, pieces: passage === null ? [] : cut(passage, meant) };
  });
}

/** A passage with a gap for each place that is asked for by it. */
function cut(passage: Passage, places: readonly PlaceView[]): Question['pieces'] {
  const named = places.map((place) => ({ number: place.number ?? 0, mentions: mentionsIn(passage, place) }));
  const mentions = named.flatMap((place) => place.mentions).sort((a, b) => a.start - b.start);
  return blankMentions({ ...passage, mentions }).map((piece) => {
    const isMeant = (own: (typeof named)[number]) =>
      own.mentions.some(({ start, end }) => piece.gap && start < piece.end && end > piece.start);
    return { ...piece, numbers: named.filter(isMeant).map(({ number }) => number) };
  });
}
