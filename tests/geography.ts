import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BaseMap, openBaseMap } from '../src/core/base-map.ts';
import { type Gazetteer, openGazetteer } from '../src/core/gazetteer.ts';

/** The project's own gazetteer and base map, for tests. */
export function readGeography(): { gazetteer: Gazetteer; baseMap: BaseMap } {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(`../geo/${path}`, import.meta.url)), 'utf8');
  const table = (name: string) => read(`gazetteer/${name}.tsv`);
  const gazetteer = openGazetteer({
    countries: table('countries'),
    admin1: table('admin1'),
    settlements: table('settlements'),
    curated: table('curated'),
  });
  const topology = (name: string) => JSON.parse(read(`basemap/${name}.topojson`));
  const baseMap = openBaseMap({
    world: () => topology('world'),
    borders: () => topology('borders'),
    regions: () => topology('regions'),
  });
  return { gazetteer, baseMap };
}
