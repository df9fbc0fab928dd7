import type { Article, Layer } from '../core/types.ts';
import type { ArticlePane } from '../view/article-pane.ts';
import type { LeafletMap } from '../view/leaflet.ts';
import type { MarkerLayer } from '../view/markers.ts';
import type { Memory } from '../view/memory.ts';
import type { LocatedPlace, PlaceView } from '../view/places.ts';
import type { Step } from '../view/steps.ts';
import type { Store } from '../view/store.ts';
import type { VectorTiles } from '../view/vector-tiles.ts';
import type { Words } from '../view/words.ts';
import type { Files } from './files.ts';

/** Says something to screen readers; a notice is for everybody and stands on the map until the next word. */
export type Say = (sentence: string, options?: { notice?: boolean }) => void;

/** The whole page, drawn: what a mode works with. */
export interface Stage {
  readonly layer: Layer;
  readonly article: Article;
  readonly places: readonly PlaceView[];
  readonly located: readonly LocatedPlace[];
  readonly steps: readonly Step[];
  readonly map: LeafletMap;
  readonly markers: MarkerLayer;
  readonly tiles: VectorTiles;
  readonly pane: ArticlePane;
  readonly store: Store;
  readonly memory: Memory;
  readonly words: Words;
  readonly files: Files;
  readonly say: Say;
  /** Shows one of the panels beside the map, by its id. */
  readonly showPanel: (id: string) => void;
  /** Shows all places. */
  readonly home: () => void;
  /** Draws and measures anew all that knows colours or letter sizes: after a change of style. */
  readonly restyle: () => void;
}

/** A mode while it is on. */
export interface Mode {
  /** What the address asks for has changed. */
  readonly follow: (state: ReturnType<Store['state']>, previous: ReturnType<Store['state']>) => void;
  /** Takes away all that it added; the focus is given back by whoever closes it. */
  readonly close: () => void;
}

/** Opens a mode on the page. */
export type OpenMode = (stage: Stage) => Mode;
