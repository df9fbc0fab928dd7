import { readTable } from '../lib/files.mjs';

export const PLACE_COLUMNS = ['id', 'name', 'variants', 'kind', 'country', 'lng', 'lat', 'members', 'note'];

/** Rows of curated.tsv: our own places, as they are. */
export function makePlaces() {
  return readTable('places.tsv');
}
