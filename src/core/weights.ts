/**
 * What counts for a candidate, in points, and how it is said in a place's note. The score is their sum; a name's
 * candidates share its probability as the exponentials of their scores do.
 */
export const WEIGHTS = {
  // What the candidate is.
  country: { points: 9, phrase: 'it is a country' },
  capital: { points: 1.8, phrase: 'it is a capital' },
  region: { points: 5.5, phrase: 'it is a state or province' },
  regionSeat: { points: 0.6, phrase: 'it is the capital of its region' },
  seatOfItsName: { points: 3, phrase: 'it is the capital of the region of its name' },
  county: { points: 1.5, phrase: 'it is a county or district' },
  curated: { points: 7, phrase: 'it is well known in the news' },
  water: { points: 5, phrase: 'it is a sea, lake or river' },
  population: { points: 0.75, phrase: 'more people live there' }, // for each power of ten
  mainName: { points: 0.5, phrase: 'that is its main name' },
  // What the article says beside the name.
  contained: { points: 8, phrase: 'the article says which larger place it is in' },
  notContained: { points: -3, phrase: 'the article names a larger place that the other is not in' },
  kindWord: { points: 3, phrase: 'the word beside it fits its kind' },
  // What else the article names.
  countryVote: { points: 5, phrase: 'more of the article’s other places are in its country' },
  regionVote: { points: 8, phrase: 'more of the article’s other places are in its region' },
  parent: { points: 0.6, phrase: 'the region that it is in is named too' },
  near: { points: 4, phrase: 'more of the article’s other places are near' },
  // Where the article comes from.
  home: { points: 5, phrase: 'it is nearer to the publisher' },
} as const;

export type Weight = keyof typeof WEIGHTS;

export const WEIGHT_NAMES = Object.keys(WEIGHTS) as Weight[];

/** Below this probability a name stays unlocated: its candidates are too even. */
export const LEAST_SURE = 0.35;
