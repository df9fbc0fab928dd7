import type { Span } from './types.ts';

/** What kind the words beside a name say that it is; null when they say nothing. */
export type Cue = 'region' | 'county' | 'settlement' | 'water' | null;

/** The feature that a cue means; for the others the kind is enough. */
export const CUE_FEATURES: Readonly<Record<string, string>> = { region: 'ADM1', county: 'ADM2' };

const CUES: Readonly<Record<string, NonNullable<Cue>>> = {
  county: 'county',
  parish: 'county',
  borough: 'county',
  'co.': 'county',
  state: 'region',
  province: 'region',
  canton: 'region',
  region: 'region',
  oblast: 'region',
  prefecture: 'region',
  governorate: 'region',
  city: 'settlement',
  town: 'settlement',
  township: 'settlement',
  village: 'settlement',
  river: 'water',
  lake: 'water',
  sea: 'water',
};
const BESIDE = 16; // UTF-16 units

/** What the word within, after or before a name says that it is: "Orange County", "Herat province", "the city of Herat". */
export function readCue(text: string, { exact, start, end }: Span & { exact: string }): Cue {
  const words = exact.toLowerCase().split(' ');
  const own = words.length > 1 ? CUES[words.at(-1) ?? ''] : undefined;
  if (own) return own;
  const after = /^ ([a-z]+)/.exec(text.slice(end, end + BESIDE));
  const before = /([a-z]+) of $/.exec(text.slice(Math.max(0, start - BESIDE), start));
  return CUES[after?.[1] ?? ''] ?? CUES[before?.[1] ?? ''] ?? null;
}
