import { write } from '../lib/files.mjs';
import { dissolveCountries, dissolveRegions } from './countries.mjs';
import { outlineIslands } from './islands.mjs';
import { sortLines } from './lines.mjs';
import { packTopology } from './topology.mjs';

/** An islet smaller than this is left out of the world's countries, unless it is all of its country. */
export const ISLET_KM2 = 100;
/** The same of a region. */
const REGION_ISLET_KM2 = 20;

/** world.topojson: the countries with their codes as ids and their names, to 5 km. */
export async function writeWorld(path, { topology, countries }) {
  const names = new Map(countries.map(({ code, name }) => [code, name]));
  const features = dissolveCountries(topology, { minKm2: ISLET_KM2 }).map((country) => ({
    ...country,
    properties: { name: names.get(country.id) },
  }));
  write(
    path,
    JSON.stringify(await packTopology({ countries: { type: 'FeatureCollection', features } }, { quantization: 1e5 })),
  );
}

/** regions.topojson: the first-level regions with their ISO 3166-2 codes as ids, and islands with curated.tsv's, to 2 km. */
export async function writeRegions(path, { topology }) {
  const layers = {
    regions: { type: 'FeatureCollection', features: dissolveRegions(topology, { minKm2: REGION_ISLET_KM2 }) },
    islands: { type: 'FeatureCollection', features: outlineIslands(topology) },
  };
  write(path, JSON.stringify(await packTopology(layers, { quantization: 1e5 })));
}

/** borders.topojson: the land borders of countries, one geometry a pair, and apart from them the lines within one. */
export async function writeBorders(path, { topology }) {
  const lines = sortLines(topology);
  const between = lines.filter(({ kind, of }) => of.length === 2 && (kind === 'borders' || kind === 'disputed'));
  const within = lines.filter(({ kind, of }) => of.length === 1 && kind === 'disputed');
  const layers = { borders: collect(between), within: collect(within) };
  write(path, JSON.stringify(await packTopology(layers, { quantization: 1e6 })));
}

function collect(lines) {
  const features = lines.map(({ kind, of, geometry }) => ({
    type: 'Feature',
    properties: kind === 'disputed' ? { of, disputed: true } : { of },
    geometry:
      geometry.coordinates.length === 1 ? { type: 'LineString', coordinates: geometry.coordinates[0] } : geometry,
  }));
  return { type: 'FeatureCollection', features };
}
