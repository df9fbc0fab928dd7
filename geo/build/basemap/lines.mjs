import { feature } from 'topojson-client';
import { readList, readTable } from '../lib/files.mjs';
import { stitch } from '../lib/stitch.mjs';

/**
 * Sorts the arcs of a topology of units by what they divide: `borders` between countries, `disputed` lines between or
 * within countries, `admin1` lines between regions, `admin2` where a country's first level is its municipalities. Each
 * arc falls into one kind at most: coasts into none. Gives `[{ kind, of, geometry }]`, `of` being the countries' codes.
 */
export function sortLines(topology) {
  const disputes = readTable('disputed.tsv').map(({ left, right }) => ({
    left: new Set(readList(left)),
    right: new Set(readList(right)),
  }));
  const groups = new Map();
  for (const [arc, sides] of sidesOfArcs(topology).entries()) {
    if (sides.length !== 2) continue;
    const kind = kindOf(sides, disputes);
    if (kind === null) continue;
    const of = [...new Set(sides.map((side) => side.country))].sort();
    const key = `${kind} ${of.join(' ')}`;
    if (!groups.has(key)) groups.set(key, { kind, of, arcs: [] });
    groups.get(key).arcs.push([arc]);
  }
  const keys = [...groups.keys()].sort();
  return keys.map((key) => {
    const { kind, of, arcs } = groups.get(key);
    const { coordinates } = feature(topology, { type: 'MultiLineString', arcs }).geometry;
    return { kind, of, geometry: { type: 'MultiLineString', coordinates: stitch(coordinates) } };
  });
}

/** For each arc the properties of the units it bounds: one for a coast, two for a line between units. */
function sidesOfArcs(topology) {
  const sides = topology.arcs.map(() => []);
  for (const geometry of topology.objects.units.geometries) {
    for (const arc of (geometry.arcs ?? []).flat(Infinity)) sides[arc < 0 ? ~arc : arc].push(geometry.properties);
  }
  return sides;
}

/** Leased or lent land, drawn as the country around it with no line of its own. */
const NO_LINE = new Set(['ESB', 'WSB', 'KAB', 'USG']);
/** The first level here is municipalities or districts as small: their lines would cover the map. */
const FINE = new Set(['AX', 'AZ', 'HK', 'LI', 'LV', 'MD', 'ME', 'MK', 'MT', 'PH', 'SI', 'SM', 'UG', 'XK']);

function kindOf([a, b], disputes) {
  if (a.area === b.area && a.region === b.region) return null;
  if (disputes.some((dispute) => isBetween(dispute, a, b) || isBetween(dispute, b, a))) return 'disputed';
  if (a.country !== b.country) return 'borders';
  if (a.region === b.region || NO_LINE.has(a.area) || NO_LINE.has(b.area)) return null;
  return FINE.has(a.country) ? 'admin2' : 'admin1';
}

function isBetween({ left, right }, a, b) {
  return isIn(left, a) && isIn(right, b) && !isIn(left, b);
}

function isIn(codes, { country, region, area }) {
  return codes.has(country) || codes.has(region) || codes.has(area);
}
