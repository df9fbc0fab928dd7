import { feature, mergeArcs } from 'topojson-client';
import { readList, readTable } from '../lib/files.mjs';
import { centroidOf, isInside } from '../lib/sphere.mjs';
import { printName } from './english-name.mjs';

/**
 * The first-level regions: `rows` of admin1.tsv, their `shapes` by code, and `codeOf(settlement)`, which says in which
 * region a settlement lies ('' for none). `units` are the source's areas, `topology` what was made of them.
 */
export function makeRegions(units, topology) {
  const shapes = dissolveRegions(topology);
  const described = new Map();
  for (const { properties } of units) {
    const known = described.get(properties.region);
    if (!known || (known.geonames === '' && properties.geonames !== '')) described.set(properties.region, properties);
  }
  const curated = new Map(readTable('regions.tsv').map((row) => [row.code, row]));
  const isNamed = (code) => curated.has(code) || described.get(code).name !== '';
  const codes = [...shapes.keys()].filter((code) => /^[A-Z]{2}-[0-9A-Z]{1,3}$/.test(code) && isNamed(code)).sort();
  const rows = codes.map((code) => describeRegion(described.get(code), curated.get(code), shapes.get(code)));
  return { rows, shapes, codeOf: makeCodeOf(rows, shapes) };
}

function dissolveRegions(topology) {
  const byRegion = new Map();
  for (const unit of topology.objects.units.geometries) {
    if (!unit.arcs) continue;
    const { region } = unit.properties;
    if (!byRegion.has(region)) byRegion.set(region, []);
    byRegion.get(region).push(unit);
  }
  return new Map([...byRegion].map(([code, parts]) => [code, feature(topology, mergeArcs(topology, parts)).geometry]));
}

/** What the regions of these countries are called in English, after their name. */
const KIND = { UA: 'Oblast', RU: 'Oblast', BY: 'Region', KZ: 'Region' };

function describeRegion({ region, name, names, geonames, country, isOblast }, curated, shape) {
  const bare = curated?.label || printName(name, country);
  const full = curated?.name || (KIND[country] && isOblast ? `${bare} ${KIND[country]}` : bare);
  const variants = [...readList(curated?.variants ?? '')];
  if (full.endsWith(` ${KIND[country]}`))
    variants.push(`${bare} region`, `${bare} Region`, `${bare} oblast`, `${bare} province`);
  // A bare "Kharkiv" is the city: only a whole name is a variant of the region.
  const others = names.filter((one) => full === bare || /\s/.test(one));
  const [lng, lat] = centroidOf(shape);
  return {
    code: region,
    name: full,
    label: bare,
    variants: [...new Set([...variants, ...others.filter(isName)])].filter((one) => one !== full),
    geonames,
    country,
    lng,
    lat,
  };
}

function isName(name) {
  return /^\p{Lu}[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s'’.()-]{2,}$/u.test(name);
}

/** By GeoNames' code where Natural Earth knows it, else by the polygon the point lies in. */
function makeCodeOf(rows, shapes) {
  const byGeonames = new Map(rows.filter((row) => row.geonames !== '').map((row) => [row.geonames, row.code]));
  const byCountry = new Map();
  for (const { code, country } of rows) {
    if (!byCountry.has(country)) byCountry.set(country, []);
    byCountry.get(country).push({ code, shape: shapes.get(code), box: boxOf(shapes.get(code)) });
  }
  return ({ geonames, country, lng, lat }) => {
    const known = byGeonames.get(geonames);
    if (known) return known;
    const around = (byCountry.get(country) ?? []).filter(
      ({ box: [w, s, e, n] }) => w <= lng && lng <= e && s <= lat && lat <= n,
    );
    return around.find(({ shape }) => isInside([lng, lat], shape))?.code ?? '';
  };
}

function boxOf({ type, coordinates }) {
  const points = (type === 'Polygon' ? [coordinates] : coordinates).flatMap(([outer]) => outer);
  const box = [180, 90, -180, -90];
  for (const [lng, lat] of points) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
