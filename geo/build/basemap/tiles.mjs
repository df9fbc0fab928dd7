import { join } from 'node:path';
import { write } from '../lib/files.mjs';
import { smooth } from '../lib/smooth.mjs';
import { dissolveLand } from './countries.mjs';
import { cutLayer } from './cut-tiles.mjs';
import { placeLabels } from './labels.mjs';
import { sortLines } from './lines.mjs';
import { makeTopology } from './topology.mjs';

/**
 * The levels of the tile set. `from` and `to` are the view zooms a level is drawn at; extent and buffer are in tile units.
 * Land and borders are simplified to `metres`, water to `waterUnits` of the tile, after its corners were rounded
 * `waterRounds` times (its source is made for smaller scales); smaller islands and lakes and rivers of a rank beyond
 * `rivers` are left out.
 */
export const LEVELS = [
  {
    ...{ z: 0, from: 0, to: 2, extent: 4096, buffer: 64 },
    ...{ metres: 50000, landKm2: 8000, lakeKm2: 25000, rivers: 0, waterUnits: 6, waterRounds: 0 },
    lines: [],
  },
  {
    ...{ z: 3, from: 3, to: 5, extent: 4096, buffer: 64 },
    ...{ metres: 3000, landKm2: 20, lakeKm2: 120, rivers: 1, waterUnits: 2, waterRounds: 0 },
    lines: ['borders', 'disputed'],
  },
  {
    ...{ z: 5, from: 6, to: 10, extent: 8192, buffer: 128 },
    ...{ metres: 500, landKm2: 0.3, lakeKm2: 0, rivers: 2, waterUnits: 2, waterRounds: 2 },
    lines: ['admin1', 'admin2', 'borders', 'disputed'],
  },
];

/**
 * Writes `{z}/{x}/{y}.json` for every level and the index of what there is; gives the keys of the tiles, "z/x/y".
 * `topologies` by tolerance in metres.
 */
export async function writeTiles(folder, { units, water, labels, topologies }) {
  const index = [];
  for (const level of LEVELS) {
    const topology =
      topologies.get(level.metres) ?? (await makeTopology(units, { metres: level.metres, quantization: 1e6 }));
    const tiles = cutLevel(level, { topology, water, labels });
    const keys = [...tiles.keys()].sort();
    for (const key of keys) write(join(folder, String(level.z), `${key}.json`), JSON.stringify(tiles.get(key)));
    index.push({ z: level.z, from: level.from, to: level.to, tiles: keys });
  }
  write(join(folder, 'index.json'), JSON.stringify({ levels: index }));
  return new Set(index.flatMap(({ z, tiles }) => tiles.map((key) => `${z}/${key}`)));
}

function cutLevel(level, { topology, water, labels }) {
  const layers = { land: cutLayer([{ geometry: dissolveLand(topology, { minKm2: level.landKm2 }) }], level) };
  layers.lakes = cutLayer(lakesOf(water, level), level, level.waterUnits);
  layers.rivers = cutLayer(riversOf(water, level), level, level.waterUnits);
  const lines = sortLines(topology);
  for (const kind of level.lines)
    layers[kind] = cutLayer(
      lines.filter((line) => line.kind === kind),
      level,
    );
  const names = placeLabels(labels, level);
  const tiles = new Map();
  for (const key of layers.land.keys()) {
    const tile = { extent: level.extent };
    for (const [name, cut] of Object.entries(layers)) if (cut.has(key)) tile[name] = cut.get(key);
    if (names.has(key)) tile.labels = names.get(key);
    tiles.set(key, tile);
  }
  return tiles;
}

function lakesOf(water, { lakeKm2, waterRounds: rounds }) {
  const lakes = water.lakes.filter((lake) => lake.km2 >= lakeKm2);
  return lakes.map(({ rings }) => ({
    geometry: { type: 'Polygon', coordinates: rings.map((ring) => smooth(ring, { rounds, isRing: true })) },
  }));
}

function riversOf(water, { rivers: lastRank, waterRounds: rounds }) {
  const rivers = water.rivers.filter((river) => river.rank <= lastRank);
  return rivers.map(({ rank, line }) => ({
    rank,
    geometry: { type: 'LineString', coordinates: smooth(line, { rounds }) },
  }));
}
