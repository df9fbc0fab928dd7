import { feature, mergeArcs } from 'topojson-client';
import { ringAreaKm2 } from '../lib/sphere.mjs';

/** One Feature a country, made of its units, `id` its code. Islands smaller than `minKm2` go, but never a whole country. */
export function dissolveCountries(topology, { minKm2 }) {
  const byCountry = new Map();
  for (const unit of topology.objects.units.geometries) {
    if (!unit.arcs) continue;
    const { country } = unit.properties;
    if (!byCountry.has(country)) byCountry.set(country, []);
    byCountry.get(country).push(unit);
  }
  const codes = [...byCountry.keys()].sort();
  return codes.map((id) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: dropIslands(feature(topology, mergeArcs(topology, byCountry.get(id))).geometry, minKm2),
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
