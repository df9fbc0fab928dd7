import type { TileIndex } from './choose-tiles.ts';

/** What of a tile's labels the choice needs: the zoom at which each is first shown. */
export type LabelZooms = readonly number[];

/** The last zoom whose names are kept where only some labels have one. */
const LAST_ZOOM = 8;
/** From this share of named labels on, English ones between them would stand out: all are kept. */
const MOST = 0.5;

/** Of the tiles whose labels have names in a language ("z/x/y"), those that are kept. */
export function chooseNames(named: readonly string[], kept: TileIndex): string[] {
  const keys = new Set(kept.levels.flatMap(({ z, tiles }) => tiles.map((tile) => `${z}/${tile}`)));
  return named.filter((key) => keys.has(key));
}

/**
 * A tile's names, '' for none, as a file that has to be small keeps them: all of them where most labels have one, else
 * those of the labels that are not first shown at the closest zooms. `zooms` are in the order of the names, and rise.
 */
export function thinNames(names: readonly string[], zooms: LabelZooms): string[] {
  const isFine = zooms.map((zoom) => zoom > LAST_ZOOM);
  const fine = isFine.filter(Boolean).length;
  const named = names.filter((name, i) => name !== '' && isFine[i]).length;
  if (named >= fine * MOST) return [...names];
  const kept = names.map((name, i) => (isFine[i] ? '' : name));
  return kept.slice(0, kept.findLastIndex((name) => name !== '') + 1);
}
