import type { Kind, PlaceProperties, Precision, Source } from '../core/types.ts';

/** What the page says, in one place. */

/** Precision in words, as the popup and the legend say it. */
export const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  exact: 'Exact place',
  settlement: 'Settlement',
  line: 'Along a border',
  area: 'Somewhere in an area',
  approximate: 'Approximate',
  unlocated: 'Not located',
};

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  country: 'Country',
  region: 'Region',
  settlement: 'Settlement',
  facility: 'Building or site',
  water: 'Water',
  border: 'Border',
  offset: 'Distance from a place',
  part: 'Part of a country',
  group: 'Group of countries',
  surroundings: 'Surroundings',
  other: 'Place',
};

/** "Settlement", "Building or site · exact place", "Country": what it is and how closely it is placed. */
export function describePlace({ kind, precision }: PlaceProperties): string {
  const what = KIND_WORDS[kind];
  // A country is its area and a settlement its own precision: saying it twice would only be noise.
  const same = (kind === 'country' && precision === 'area') || kind === precision;
  if (kind === 'other') return PRECISION_WORDS[precision];
  return same ? what : `${what} · ${PRECISION_WORDS[precision].toLowerCase()}`;
}

/** "Reported here" or "only named". */
export function describeReport({ reported }: PlaceProperties): string {
  return reported ? 'reported here' : 'only named';
}

/** "Confirmed by an editor." or "Suggested by the program, 72 % sure." */
export function describeStatus({ status, confidence }: PlaceProperties): string {
  return status === 'confirmed'
    ? 'Confirmed by an editor.'
    : `Suggested by the program, ${Math.round(confidence * 100)} % sure; no editor has looked at it yet.`;
}

/** "GeoNames 706483", or in words what the program made itself. */
export function describeSource({ gazetteer, id }: Source): string {
  if (gazetteer === 'derived') return 'computed from the base map';
  if (gazetteer === 'curated') return 'Dateline’s own table of buildings and institutions';
  return id === undefined ? gazetteer : `${gazetteer} ${id}`;
}

/** "1 passage", "4 passages". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
