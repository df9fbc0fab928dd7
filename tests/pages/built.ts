import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Layer, PlaceFeature } from '../../src/core/types.ts';

const read = (name: string) => readFileSync(join(inject('dist'), name), 'utf8');

/** What the tested page was built from: the article's text and its layer, as files beside the page. */
export const text = read('article.txt');
export const layer: Layer = JSON.parse(read('places.geojson'));
export const places: readonly PlaceFeature[] = layer.features;
export const reported = places.filter(({ properties }) => properties.reported);
export const onlyNamed = places.filter(({ properties }) => !properties.reported);

/** The place with this id; throws when the layer has none. */
export function placeOf(id: string): PlaceFeature {
  const found = places.find((place) => place.id === id);
  if (found === undefined) throw new Error(`The layer has no place "${id}".`);
  return found;
}
