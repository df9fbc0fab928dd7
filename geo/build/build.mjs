import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dissolveCountries } from './basemap/countries.mjs';
import { makeLabels } from './basemap/labels.mjs';
import { writeTiles } from './basemap/tiles.mjs';
import { ISLET_KM2, writeBorders, writeRegions, writeWorld } from './basemap/topojson.mjs';
import { makeTopology } from './basemap/topology.mjs';
import { readUnits } from './basemap/units.mjs';
import { readWater } from './basemap/water.mjs';
import { writeFonts } from './fonts/fonts.mjs';
import { COUNTRY_COLUMNS, makeCountries } from './gazetteer/countries.mjs';
import { makePlaces, PLACE_COLUMNS } from './gazetteer/curated.mjs';
import { makeRegions, REGION_COLUMNS } from './gazetteer/regions.mjs';
import { makeSettlements, SETTLEMENT_COLUMNS } from './gazetteer/settlements.mjs';
import { root, writeTable } from './lib/files.mjs';
import { updateProvenance } from './provenance.mjs';

/** The tolerance of everything drawn close up, of regions drawn as areas, and of the whole world's countries. */
const FINE_METRES = 500;
const REGION_METRES = 2000;
const WORLD_METRES = 5000;

/** The folders that hold nothing but derived files. */
export const DERIVED = ['geo/basemap', 'geo/gazetteer', 'public/fonts'];

/** Makes every derived file below `target`, which is the repository's root unless a check wants them elsewhere. */
export async function build(target) {
  const basemap = join(target, 'geo/basemap');
  const gazetteer = join(target, 'geo/gazetteer');
  const units = readUnits();
  const fine = await makeTopology(units, { metres: FINE_METRES, quantization: 1e6 });
  const world = await makeTopology(units, { metres: WORLD_METRES, quantization: 1e6 });

  const shapes = new Map(dissolveCountries(world, { minKm2: ISLET_KM2 }).map((country) => [country.id, country]));
  const countries = makeCountries(shapes);
  const regions = makeRegions(units, fine);
  const settlements = makeSettlements(regions);
  writeTable(join(gazetteer, 'countries.tsv'), COUNTRY_COLUMNS, countries);
  writeTable(join(gazetteer, 'admin1.tsv'), REGION_COLUMNS, regions.rows);
  writeTable(join(gazetteer, 'settlements.tsv'), SETTLEMENT_COLUMNS, settlements);
  writeTable(join(gazetteer, 'curated.tsv'), PLACE_COLUMNS, makePlaces());

  await writeWorld(join(basemap, 'world.topojson'), { topology: world, countries });
  await writeBorders(join(basemap, 'borders.topojson'), { topology: fine });
  const middling = await makeTopology(units, { metres: REGION_METRES, quantization: 1e6 });
  await writeRegions(join(basemap, 'regions.topojson'), { topology: middling });
  rmSync(join(basemap, 'tiles'), { recursive: true, force: true });
  const labels = makeLabels({ countries, shapes, regions, settlements });
  await writeTiles(join(basemap, 'tiles'), {
    units,
    water: readWater(),
    labels,
    topologies: new Map([[FINE_METRES, fine]]),
  });
  await writeFonts(join(target, 'public/fonts'));
}

if (process.argv[1] === import.meta.filename) {
  await build(root);
  updateProvenance(root);
}
