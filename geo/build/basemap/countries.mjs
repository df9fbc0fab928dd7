import { feature, mergeArcs } from 'topojson-client';
import { ringAreaKm2 } from '../lib/sphere.mjs';

/** One Feature a country, made of its units, `id` its code. Islands smaller than `minKm2` go, but never a whole country. */
export function dissolveCountries(topology, { minKm2 }) {
  return dissolveBy('country', topology, minKm2);
}

/** The same of the first-level regions that have an ISO 3166-2 code. */
export function dissolveRegions(topology, { minKm2 }) {
  return dissolveBy('region', topology, minKm2).filter(({ id }) => /^[A-Z]{2}-[0-9A-Z]{1,3}$/.test(id));
}

function dissolveBy(property, topology, minKm2) {
  const groups = new Map();
  for (const unit of topology.objects.units.geometries) {
    if (!unit.arcs) continue;
    const code = unit.properties[property];
    if (!groups.has(code)) groups.set(code, []);
    groups.get(code).push(unit);
  }
  const codes = [...groups.keys()].sort();
  return codes.map((id) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: dropIslands(feature(topology, mergeArcs(topology, groups.get(id))).geometry, minKm2),
  }));
}

/** All land as one MultiPolygon. */
export function dissolveLand(topology, { minKm2 }) {
  const land = feature(topology, mergeArcs(topology, topology.objects.units.geometries)).geometry;
  return { ...land, coordinates: land.coordinates.filter(([outer]) => ringAreaKm2(outer) >= minKm2) };
}

/** A small polygon that is no island (a neighbour's town inside another country) is left out too: it fills no map. */
function dropIslands(multiPolygon, minKm2) {
  const bySize = [...multiPolygon.coordinates].sort((a, b) => ringAreaKm2(b[0]) - ringAreaKm2(a[0]));
  const kept = bySize.filter(([outer], index) => index === 0 || ringAreaKm2(outer) >= minKm2);
  return kept.length === 1 ? { type: 'Polygon', coordinates: kept[0] } : { type: 'MultiPolygon', coordinates: kept };
}
