import type { PlaceProperties, Source } from '../core/types.ts';
import type { Words } from './words.ts';

/** "Settlement", "Building or site · exact place", "Country": what it is and how closely it is placed. */
export function describePlace({ kind, precision }: PlaceProperties, words: Words): string {
  const what = words.say(`kind.${kind}`);
  const closely = words.say(`precision.${precision}`);
  // A country is its area and a settlement its own precision: saying it twice would only be noise.
  const same = (kind === 'country' && precision === 'area') || kind === precision;
  if (kind === 'other') return closely;
  return same ? what : `${what} · ${lowerFirst(closely, words)}`;
}

/** "Reported here" or "only named". */
export function describeReport({ reported }: PlaceProperties, words: Words): string {
  return words.say(reported ? 'place.reportedHere' : 'place.namedOnly');
}

/** "Confirmed by an editor." or "Suggested by the program, 72 % sure." */
export function describeStatus({ status, confidence }: PlaceProperties, words: Words): string {
  return status === 'confirmed'
    ? words.say('place.confirmed')
    : words.say('place.suggested', { percent: words.percent(confidence) });
}

/** "GeoNames 706483", or in words what the program made itself. */
export function describeSource({ gazetteer, id }: Source, words: Words): string {
  if (gazetteer === 'derived' || gazetteer === 'curated') return words.say(`source.${gazetteer}`);
  return id === undefined ? gazetteer : `${gazetteer} ${id}`;
}

/** Within a line a description begins small, but for German nouns. */
function lowerFirst(text: string, { language }: Words): string {
  return language === 'de' ? text : text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
