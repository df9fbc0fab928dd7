import type { Layer, LngLat } from './types.ts';

/** Which tiles of the base map there are: `from` and `to` are the view zooms a level serves, `tiles` its `"x/y"`. */
export interface TileIndex {
  readonly levels: readonly {
    readonly z: number;
    readonly from: number;
    readonly to: number;
    readonly tiles: readonly string[];
  }[];
}

/** The coarse levels are small enough to be kept whole; of the finer ones, only what the layer's places need. */
const KEPT_WHOLE = 3;
/** How far round the places the fine tiles reach, as a share of their bounds. */
const MARGIN = 0.1;
/** However near each other the places are, a wide screen's first view, at zoom 7, is this share of the world. */
const LEAST = 0.044;

/** The part of the base map that a layer's first view needs at every zoom: an index of the tiles to keep. */
export function chooseTiles(index: TileIndex, layer: Layer): TileIndex {
  const markers = layer.features.flatMap(({ properties: { kind, marker, reported } }) =>
    marker && reported && kind !== 'country' && kind !== 'group' ? [marker] : [],
  );
  const levels = index.levels.map((level) => {
    if (level.z <= KEPT_WHOLE) return level;
    return { ...level, tiles: level.tiles.filter((tile) => isNear(tile, 2 ** level.z, markers)) };
  });
  return { levels };
}

function isNear(tile: string, side: number, markers: readonly LngLat[]): boolean {
  if (markers.length === 0) return false;
  const [x = 0, y = 0] = tile.split('/').map(Number);
  const points = markers.map(project);
  const [west, east] = extent(points.map(([px]) => px));
  const [north, south] = extent(points.map(([, py]) => py));
  return x / side <= east && (x + 1) / side >= west && y / side <= south && (y + 1) / side >= north;
}

function extent(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high - low) * MARGIN, (LEAST - (high - low)) / 2);
  return [low - margin, high + margin];
}

/** Web Mercator, 0..1 from the north-west. */
function project([lng, lat]: LngLat): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
