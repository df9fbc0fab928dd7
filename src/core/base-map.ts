import type { Coded, Regions, World } from './areas.ts';
import type { Borders } from './lines.ts';

/** The parts of `geo/basemap` that geometry is computed from. Each is asked for only when a place needs it. */
export interface BaseMap {
  readonly world: World;
  readonly borders: Borders;
  /** Absent where regions are drawn as points. */
  readonly regions?: Regions;
}

/** A base map whose parts are read when they are first asked for: most articles need none. */
export function openBaseMap(read: { [K in keyof BaseMap]-?: () => NonNullable<BaseMap[K]> }): BaseMap {
  const parts: { -readonly [K in keyof BaseMap]?: BaseMap[K] } = {};
  return {
    get world() {
      parts.world ??= read.world();
      return parts.world;
    },
    get borders() {
      parts.borders ??= read.borders();
      return parts.borders;
    },
    get regions() {
      parts.regions ??= read.regions();
      return parts.regions;
    },
  };
}

/**
 * Where the base map may have an area for a gazetteer's id: a country's has two letters, a region's a hyphen after them,
 * an island's is a slug.
 */
export function sheetOf(id: string, baseMap: BaseMap): Coded | null {
  if (/^[A-Z]{2}$/.test(id)) return baseMap.world;
  return /^[A-Z]{2}-[0-9A-Z]{1,3}$|^[a-z]/.test(id) ? (baseMap.regions ?? null) : null;
}
