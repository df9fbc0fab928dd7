import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLabelNames } from './basemap/label-names.mjs';
import { makeLabels } from './basemap/labels.mjs';
import { FINE_METRES, REGION_METRES, readShapes } from './basemap/shapes.mjs';
import { writeTiles } from './basemap/tiles.mjs';
import { writeBorders, writeRegions, writeWorld } from './basemap/topojson.mjs';
import { makeTopology } from './basemap/topology.mjs';
import { readWater } from './basemap/water.mjs';
import { writeFonts } from './fonts/fonts.mjs';
import { writeGazetteer } from './gazetteer/gazetteer.mjs';
import { root } from './lib/files.mjs';
import { updateProvenance } from './provenance.mjs';

/** The folders that hold nothing but derived files. */
export const DERIVED = ['geo/basemap', 'geo/gazetteer', 'public/fonts'];

/** Makes every derived file below `target`, which is the repository's root unless a check wants them elsewhere. */
export async function build(target) {
  const basemap = join(target, 'geo/basemap');
  const { units, fine, world } = await readShapes();
  const { countries, shapes, regions, settlements } = writeGazetteer(join(target, 'geo/gazetteer'), {
    units,
    fine,
    world,
  });
  await writeWorld(join(basemap, 'world.topojson'), { topology: world, countries });
  await writeBorders(join(basemap, 'borders.topojson'), { topology: fine });
  const middling = await makeTopology(units, { metres: REGION_METRES, quantization: 1e6 });
  await writeRegions(join(basemap, 'regions.topojson'), { topology: middling });
  rmSync(join(basemap, 'tiles'), { recursive: true, force: true });
  const labels = makeLabels({ countries, shapes, regions, settlements });
  const tiles = await writeTiles(join(basemap, 'tiles'), {
    units,
    water: readWater(),
    labels,
    topologies: new Map([[FINE_METRES, fine]]),
  });
  rmSync(join(basemap, 'names'), { recursive: true, force: true });
  writeLabelNames(join(basemap, 'names'), { labels, tiles });
  await writeFonts(join(target, 'public/fonts'));
}

if (process.argv[1] === import.meta.filename) {
  await build(root);
  updateProvenance(root);
}
