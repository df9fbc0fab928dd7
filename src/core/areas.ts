import { feature, mergeArcs, neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { mendArea } from './mend.ts';
import { partOf } from './parts.ts';
import { type Area, areaSize, type Ring } from './polygons.ts';
import { simplifyArcs } from './simplify.ts';
import type { Direction, LngLat } from './types.ts';

/** `geo/basemap/world.topojson`: each country's id is its ISO 3166-1 alpha-2 code. */
export type World = Topology<{ countries: GeometryCollection }>;

const DECIMALS = { land: 2, speck: 4 }; // of a degree: about a kilometre, ten metres
const SPECK = 0.3; // degrees: an area narrower than this would not survive the coarser rounding
const DETAIL = 800; // details are kept that are wider than the area's width (the root of its size) divided by this
const FINEST = 0.01; // degrees

/**
 * The countries of those codes as one area, generalised to fit its size; codes that the base map lacks are passed over.
 */
export function countryArea(codes: readonly string[], world: World): Area {
  return generalise(codes, world, (area) => area);
}

/** The part of a country that a direction names; see `partOf`. */
export function countryPart(code: string, direction: Direction, world: World): Area {
  return generalise([code], world, (area) => partOf(area, direction));
}

/** Codes of the countries that share a border with the country, in the base map's order. */
export function neighboursOf(code: string, world: World): string[] {
  const countries = countriesOf(world);
  const index = countries.findIndex(({ id }) => id === code);
  return (neighbors(countries)[index] ?? []).map((other) => String(countries[other]?.id));
}

function countriesOf(world: World): (Polygon | MultiPolygon)[] {
  return world.objects.countries.geometries.filter(isArea);
}

function isArea(geometry: GeometryObject): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/**
 * What `make` makes of the countries' area, as coarse as its size allows, without the crossings that this can cause.
 */
function generalise(codes: readonly string[], world: World, make: (area: Area) => Area): Area {
  const countries = countriesOf(world).filter(({ id }) => codes.includes(String(id)));
  if (countries.length === 0) return [];
  const outline = mergeArcs(world, countries);
  const take = (topology: World) => make(toArea(feature(topology, outline).geometry.coordinates));
  const width = Math.sqrt(areaSize(take(world)));
  const tolerance = width < SPECK ? width / DETAIL : Math.max(FINEST, width / DETAIL);
  const decimals = width < SPECK ? DECIMALS.speck : DECIMALS.land;
  const coarse = take(simplifyArcs(world, outline.arcs.flat(2), tolerance));
  return mendArea(coarse, { decimals, smallest: (2 * tolerance) ** 2 });
}

function toArea(coordinates: number[][][][]): Area {
  return coordinates.map((polygon) =>
    polygon.map((ring): Ring => ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat])),
  );
}
