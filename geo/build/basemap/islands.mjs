import { feature, mergeArcs } from 'topojson-client';
import { makePlaces } from '../gazetteer/curated.mjs';
import { readTable } from '../lib/files.mjs';
import { isInside, ringAreaKm2 } from '../lib/sphere.mjs';

const LARGEST_KM2 = 2_200_000; // Greenland; what is larger is a continent
const LEAST_KM2 = 100; // what is smaller is a dot

/**
 * The islands of curated/places/islands.tsv as areas, `id` their id in curated.tsv: each is the piece of land that its
 * point lies in. Archipelagos have none, nor has what the topology has joined to more than the row allows.
 */
export function outlineIslands(topology) {
  const names = new Set(readTable('places/islands.tsv').map(({ name }) => name));
  const rows = makePlaces().filter(
    ({ id, name, kind }) => kind === 'region' && names.has(name) && !PLURAL.test(name) && !ARCHIPELAGOS.has(id),
  );
  const pieces = listLand(topology);
  const found = rows.flatMap((row) => {
    const piece = pieces.find((one) => isAround(one, [Number(row.lng), Number(row.lat)]));
    return piece && fits(piece, row) ? [{ id: row.id, piece }] : [];
  });
  const isShared = ({ id, piece }) => found.some((other) => other.piece === piece && other.id !== id);
  return found
    .filter((one) => !isShared(one))
    .map(({ id, piece }) => ({ type: 'Feature', id, properties: {}, geometry: piece.geometry }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const PLURAL = /Islands|Isles|Archipelago|Islets|Group|Keys|\band\b/;

/** Those whose name does not tell. */
const ARCHIPELAGOS = new Set(
  'aldabra exumas falklands haida-gwaii hebrides islas-marias lofoten novaya-zemlya pescadores severnaya-zemlya'.split(
    ' ',
  ),
);

/** Every piece of land with the codes of the regions on it. */
function listLand(topology) {
  const units = topology.objects.units.geometries.filter(({ arcs }) => arcs);
  const { coordinates } = feature(topology, mergeArcs(topology, units)).geometry;
  const pieces = coordinates.map((polygon) => ({
    geometry: { type: 'Polygon', coordinates: polygon },
    codes: new Set(),
  }));
  const regionsAt = new Map();
  for (const unit of units) {
    const { geometry } = feature(topology, unit);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [shell] of polygons) {
      for (const position of shell) {
        const key = position.join(' ');
        if (!regionsAt.has(key)) regionsAt.set(key, new Set());
        regionsAt.get(key).add(unit.properties.region).add(unit.properties.country);
      }
    }
  }
  for (const { geometry, codes } of pieces) {
    for (const position of geometry.coordinates[0])
      for (const code of regionsAt.get(position.join(' ')) ?? []) codes.add(code);
  }
  return pieces;
}

function isAround({ geometry }, point) {
  return isInside(point, geometry);
}

/** Neither dot nor continent, and within what the row says it lies in. */
function fits({ geometry, codes }, { within, country }) {
  const size = ringAreaKm2(geometry.coordinates[0]);
  if (size < LEAST_KM2 || size > LARGEST_KM2) return false;
  const allowed = new Set(within.includes(',') ? [country] : within.split('|'));
  const isCountry = (code) => code.length === 2;
  const isWhole = [...allowed].every(isCountry);
  return [...codes].filter((code) => isCountry(code) === isWhole).every((code) => allowed.has(code));
}
