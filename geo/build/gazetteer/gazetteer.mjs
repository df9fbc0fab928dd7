import { join } from 'node:path';
import { dissolveCountries } from '../basemap/countries.mjs';
import { ISLET_KM2 } from '../basemap/topojson.mjs';
import { writeTable } from '../lib/files.mjs';
import { groupBy } from '../lib/group.mjs';
import { makeRegionTable, REGION_COLUMNS } from './admin1.mjs';
import { DISTRICT_COLUMNS, makeDistricts } from './admin2.mjs';
import { COUNTRY_COLUMNS, makeCountries } from './countries.mjs';
import { makePlaces, PLACE_COLUMNS } from './curated.mjs';
import { makeRegions } from './regions.mjs';
import { makeSettlements, SETTLEMENT_COLUMNS, toTableRow } from './settlements.mjs';
import { sumPeople } from './towns-of.mjs';

/**
 * Writes the tables of the gazetteer into `folder`. Gives what the base map is labelled from: `countries`, their
 * `shapes`, `regions` and the `settlements` that it may name. `units` are the source's areas; `fine` and `world` their
 * topologies.
 */
export function writeGazetteer(folder, { units, fine, world }) {
  const shapes = new Map(dissolveCountries(world, { minKm2: ISLET_KM2 }).map((country) => [country.id, country]));
  const regions = makeRegions(units, fine);
  const lands = makeCountries(shapes);
  const settlements = makeSettlements(regions, lands);
  const admin1 = makeRegionTable(regions, settlements, shapes);
  const admin2 = makeDistricts(settlements, { regions: admin1, shapes });
  const towns = groupBy(settlements, ({ country }) => country);
  const countries = lands.map((row) => ({ ...row, population: sumPeople(towns.get(row.code) ?? []) }));
  writeTable(join(folder, 'countries.tsv'), COUNTRY_COLUMNS, countries);
  writeTable(join(folder, 'admin1.tsv'), REGION_COLUMNS, admin1);
  writeTable(join(folder, 'admin2.tsv'), DISTRICT_COLUMNS, admin2);
  writeTable(join(folder, 'settlements.tsv'), SETTLEMENT_COLUMNS, settlements.map(toTableRow));
  writeTable(join(folder, 'curated.tsv'), PLACE_COLUMNS, makePlaces());
  return { countries, shapes, regions, settlements: settlements.filter(({ isOnMap }) => isOnMap) };
}
