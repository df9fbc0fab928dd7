import type { Layer } from '../core/types.ts';
import type { PlaceView } from '../view/places.ts';
import { writeReport } from '../view/report.ts';
import type { Words } from '../view/words.ts';
import { linkTo } from './copying.ts';

/** Writes the letter that reports one of the layer's places as wrong; null where the layer names nobody who takes one. */
export function openReports(layer: Layer | null, words: Words): (place: PlaceView) => string | null {
  return ({ id, feature: { properties } }) => {
    if (layer === null) return null;
    const { contact, title } = layer.article;
    const passage = properties.passages[0]?.quote ?? '';
    return writeReport({ contact, article: title, place: properties.name, passage, link: linkTo(id) }, words);
  };
}
