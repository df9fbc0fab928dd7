/**
 * What counts for a candidate, in points, and how it is said in a place's note. The score is their sum; a name's
 * candidates share its probability as the exponentials of their scores do.
 */
export const WEIGHTS = {
  // What the candidate is.
  country: { points: 9, phrase: 'it is a country' },
  capital: { points: 1.8, phrase: 'it is a capital' },
  region: { points: 5.5, phrase: 'it is a region of the first level' },
  regionSeat: { points: 0.6, phrase: 'it is the seat of its region' },
  seatOfItsName: { points: 3, phrase: 'it is the seat of the region of its name' },
  county: { points: 1.5, phrase: 'it is a county or district' },
  curated: { points: 7, phrase: 'it is a well-known place of that name' },
  water: { points: 5, phrase: 'it is a water of that name' },
  population: { points: 0.75, phrase: 'many people live there' }, // for each power of ten
  mainName: { points: 0.5, phrase: 'it is its own name' },
  // What the article says beside the name.
  contained: { points: 8, phrase: 'the article says which larger place it is in' },
  notContained: { points: -3, phrase: 'the article names a larger place that it is not in' },
  kindWord: { points: 3, phrase: 'the word beside it says what kind of place it is' },
  // What else the article names.
  countryVote: { points: 5, phrase: 'the article’s other places are in the same country' },
  regionVote: { points: 8, phrase: 'the article’s other places are in the same region' },
  parent: { points: 0.6, phrase: 'the region that it is in is named too' },
  near: { points: 4, phrase: 'other places of the article are near' },
  // Where the article comes from.
  home: { points: 5, phrase: 'it is near the publisher' },
} as const;

export type Weight = keyof typeof WEIGHTS;

export const WEIGHT_NAMES = Object.keys(WEIGHTS) as Weight[];

/** Below this probability a name stays unlocated: its candidates are too even. */
export const LEAST_SURE = 0.35;
