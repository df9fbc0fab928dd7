import { readTable } from '../lib/files.mjs';
import { areaKm2 } from '../lib/sphere.mjs';
import { pixelsPerKm, project } from './mercator.mjs';
import { thinTowns } from './town-labels.mjs';

/**
 * All labels of the map, most important first: `[{ name, kind, minZoom, lng, lat }]`, with the `code` of a country or
 * region and the `country` of a region or town. A label that appears at a lower zoom comes before one that appears
 * later, so that zooming in never takes a name away.
 */
export function makeLabels({ countries, shapes, regions, settlements }) {
  const towns = thinTowns(settlements);
  const labels = [...labelCountries(countries, shapes), ...towns, ...labelRegions(regions, towns)];
  return labels.sort(
    (a, b) =>
      a.minZoom - b.minZoom || KIND_RANK[a.kind] - KIND_RANK[b.kind] || b.weight - a.weight || compare(a.name, b.name),
  );
}

/** The labels of a level by tile, "x/y" -> `[[name, kind, minZoom, x, y], ...]`, each in the one tile that holds it. */
export function placeLabels(labels, { z, to, extent }) {
  const tiles = new Map();
  for (const { name, kind, minZoom, lng, lat } of labels) {
    if (minZoom > to) continue;
    const [x, y] = project([lng, lat]).map((fraction) => fraction * 2 ** z);
    const key = `${Math.floor(x)}/${Math.floor(y)}`;
    const inTile = (fraction) => Math.min(extent - 1, Math.round((fraction - Math.floor(fraction)) * extent));
    if (!tiles.has(key)) tiles.set(key, []);
    tiles.get(key).push([name, kind, minZoom, inTile(x), inTile(y)]);
  }
  return tiles;
}

const KIND_RANK = { country: 0, capital: 1, region: 2, town: 3 };
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A country's name appears when the country is this wide beside its name: it may reach over small neighbours' land. */
const COUNTRY_FILL = 0.6;
const COUNTRY_LETTER_PX = 9;

function labelCountries(countries, shapes) {
  const placed = new Map();
  for (const row of readTable('country-labels.tsv')) {
    if (!placed.has(row.code)) placed.set(row.code, []);
    const anchor = { lng: Number(row.lng), lat: Number(row.lat), minZoom: Number(row.minZoom) };
    placed.get(row.code).push(row.label ? { ...anchor, name: row.label } : anchor);
  }
  return countries.flatMap(({ code, name, label: [lng, lat] }) => {
    const km2 = areaKm2(shapes.get(code).geometry);
    const minZoom = zoomToFit({ km2, lat, width: name.length * COUNTRY_LETTER_PX * COUNTRY_FILL, from: 3, to: 9 });
    const anchors = placed.get(code) ?? [{ lng, lat, minZoom }];
    return anchors.map((anchor) => ({ name, kind: 'country', code, weight: km2, ...anchor }));
  });
}

const REGION_FILL = 1.1;
const REGION_LETTER_PX = 7;

/** A region named like a town on the map goes by its full name ("Kharkiv Oblast"), and by none if it has no
 * other; a city that is a region is labelled as a town. */
function labelRegions(regions, towns) {
  const townNames = new Set(towns.map((town) => `${town.country} ${town.name}`));
  return regions.rows.flatMap(({ code, name, label, country, lng, lat }) => {
    const text = townNames.has(`${country} ${label}`) ? name : label;
    if (text === '' || text.endsWith(' City') || townNames.has(`${country} ${text}`)) return [];
    const km2 = areaKm2(regions.shapes.get(code));
    const minZoom = zoomToFit({ km2, lat, width: text.length * REGION_LETTER_PX * REGION_FILL, from: 6, to: 11 });
    if (minZoom > 10) return [];
    return [{ name: text, kind: 'region', code, country, weight: km2, minZoom, lng, lat }];
  });
}

/** The first zoom at which an area of this size is as wide as its label. */
function zoomToFit({ km2, lat, width, from, to }) {
  for (let zoom = from; zoom < to; zoom++) if (Math.sqrt(km2) * pixelsPerKm(lat, zoom) >= width) return zoom;
  return to;
}
