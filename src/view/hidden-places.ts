import type { Address } from './address.ts';

/**
 * True while the page asks where places are: none of them may stand on the map then, until the round is `told`. "Notice,
 * wonder, headline" shows them without their names.
 */
export function hidesPlaces(address: Address): boolean {
  return address.get('mode') === 'learn' && address.get('task') !== 'notice' && !address.has('told');
}
