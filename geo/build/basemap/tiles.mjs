import { join } from 'node:path';
import { write } from '../lib/files.mjs';
import { dissolveLand } from './countries.mjs';
import { cutLayer } from './cut-tiles.mjs';
import { sortLines } from './lines.mjs';
import { makeTopology } from './topology.mjs';

/** The levels of the tile set. `from` and `to`: the view zooms it is drawn at; km2: smaller islands and lakes are left out. */
export const LEVELS = [
  { z: 0, from: 0, to: 2, metres: 50000, landKm2: 4000, lakeKm2: 8000, rivers: 0, extent: 4096, buffer: 64, lines: ['borders'] },
  { z: 3, from: 3, to: 5, metres: 4000, landKm2: 25, lakeKm2: 150, rivers: 1, extent: 4096, buffer: 64, lines: ['borders', 'disputed'] },
  { z: 5, from: 6, to: 10, metres: 500, landKm2: 0.3, lakeKm2: 0, rivers: 2, extent: 8192, buffer: 128, lines: ['admin1', 'admin2', 'borders', 'disputed'] },
];

/** Writes `{z}/{x}/{y}.json` for every level and the index of what there is. `topologies` by tolerance in metres. */
export async function writeTiles(folder, { units, water, labels, topologies }) {
  const index = [];
  for (const level of LEVELS) {
    const topology = topologies.get(level.metres) ?? (await makeTopology(units, { metres: level.metres, quantization: 1e6 }));
    const tiles = cutLevel(level, { topology, water, labels });
    const keys = [...tiles.keys()].sort();
    for (const key of keys) write(join(folder, String(level.z), `${key}.json`), JSON.stringify(tiles.get(key)));
    index.push({ z: level.z, from: level.from, to: level.to, tiles: keys });
  }
  write(join(folder, 'index.json'), JSON.stringify({ levels: index }));
}

function cutLevel(level, { topology, water, labels }) {
  const layers = { land: cutLayer([{ geometry: dissolveLand(topology, { minKm2: level.landKm2 }) }], level) };
  const lakes = water.lakes.filter((lake) => lake.km2 >= level.lakeKm2);
  layers.lakes = cutLayer(lakes.map(({ rings }) => ({ geometry: { type: 'Polygon', coordinates: rings } })), level);
  const rivers = water.rivers.filter((river) => river.rank <= level.rivers);
  layers.rivers = cutLayer(rivers.map(({ rank, line }) => ({ rank, geometry: { type: 'LineString', coordinates: line } })), level);
  const lines = sortLines(topology);
  for (const kind of level.lines) layers[kind] = cutLayer(lines.filter((line) => line.kind === kind), level);
  const tiles = new Map();
  for (const key of layers.land.keys()) {
    const [x, y] = key.split('/').map(Number);
    const tile = { extent: level.extent };
    for (const [name, cut] of Object.entries(layers)) if (cut.has(key)) tile[name] = cut.get(key);
    const own = labels(level, { x, y });
    if (own.length > 0) tile.labels = own;
    tiles.set(key, tile);
  }
  return tiles;
}
