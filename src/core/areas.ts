import { feature, mergeArcs, mesh, neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { remember } from './memo.ts';
import { mendArea } from './mend.ts';
import { partOf } from './parts.ts';
import { type Area, areaSize, type Ring } from './polygons.ts';
import { simplifyArcs } from './simplify.ts';
import type { Direction, LngLat } from './types.ts';

/** `geo/basemap/world.topojson`: each country's id is its ISO 3166-1 alpha-2 code. */
export type World = Topology<{ countries: GeometryCollection }>;

/**
 * `geo/basemap/regions.topojson`: each first-level region's id is its ISO 3166-2 code, each island's that of its row in
 * `curated.tsv`.
 */
export type Regions = Topology<
  { regions: GeometryCollection } | { regions: GeometryCollection; islands: GeometryCollection }
>;

/** A topology whose areas have codes. */
export type Coded = Topology<
  | { countries: GeometryCollection }
  | { regions: GeometryCollection }
  | { regions: GeometryCollection; islands: GeometryCollection }
>;

type Shape = (Polygon | MultiPolygon) & { id?: string | number };

const DECIMALS = { land: 2, speck: 4 }; // of a degree: about a kilometre, ten metres
const SPECK = 0.3; // degrees: an area narrower than this would not survive the coarser rounding
const DETAIL = 800; // details are kept that are wider than the area's width (the root of its size) divided by this
const FINEST = 0.01; // degrees

/** The areas of those codes as one, generalised to fit its size; codes that the base map lacks are passed over. */
export function codedArea(codes: readonly string[], coded: Coded): Area {
  return remember(coded, `area ${codes.join(' ')}`, () => generalise(codes, coded, (area) => area));
}

/** The part of a country or region that a direction names; see `partOf`. */
export function codedPart(code: string, direction: Direction, coded: Coded): Area {
  return remember(coded, `part ${code} ${direction}`, () =>
    generalise([code], coded, (area) => partOf(area, direction)),
  );
}

/** The area of that code as the base map has it; [] for none. */
export function roughArea(code: string, coded: Coded): Area {
  const shape = shapesOf(coded).get(code);
  return shape ? toArea(feature(coded, shape as Polygon).geometry) : [];
}

/** Whether the base map has an area of that code. */
export function hasArea(code: string, coded: Coded): boolean {
  return shapesOf(coded).has(code);
}

/** Codes of what shares a border with the country or region, in the base map's order. */
export function neighboursOf(code: string, coded: Coded): string[] {
  const shapes = listPeers(coded);
  const index = shapes.findIndex(({ id }) => id === code);
  const around = remember(coded, 'neighbours', () => neighbors(shapes));
  return (around[index] ?? []).map((other) => String(shapes[other]?.id));
}

/** The lines between an area and those others whose codes hold the condition. */
export function edgesOf(code: string, isOther: (other: string) => boolean, coded: Coded): number[][][] {
  const geometries = listPeers(coded).filter(({ id }) => id === code || isOther(String(id)));
  const isBetween = (a: GeometryObject, b: GeometryObject) =>
    a !== b && (a.id === code || b.id === code) && isOther(String(a.id === code ? b.id : a.id));
  return mesh(coded, { type: 'GeometryCollection', geometries }, isBetween).coordinates;
}

/** The lines of an area that border on nothing: its coasts. */
export function coastsOf(code: string, coded: Coded): number[][][] {
  const shape = shapesOf(coded).get(code);
  if (!shape) return [];
  const peers = listPeers(coded);
  const geometries = peers.includes(shape) ? peers : [shape];
  const isOuter = (a: GeometryObject, b: GeometryObject) => a === b && a.id === code;
  return mesh(coded, { type: 'GeometryCollection', geometries }, isOuter).coordinates.flatMap(cutAtWorldsEdge);
}

const WORLDS_EDGE = 180; // degrees: the base map is cut there, and that is no coast

/** The line without what runs along the antimeridian. */
function cutAtWorldsEdge(line: number[][]): number[][][] {
  const isEdge = (position: number[] | undefined) => Math.abs(position?.[0] ?? 0) === WORLDS_EDGE;
  if (!line.some(isEdge)) return [line];
  const lines: number[][][] = [[]];
  for (const [index, position] of line.entries()) {
    if (isEdge(position) && isEdge(line[index - 1])) lines.push([]);
    lines.at(-1)?.push(position);
  }
  return lines.filter((piece) => piece.length > 1);
}

function shapesOf(coded: Coded): ReadonlyMap<string, Shape> {
  return remember(coded, 'shapes', () => {
    const islands = 'islands' in coded.objects ? coded.objects.islands.geometries.filter(isShape) : [];
    return new Map([...listPeers(coded), ...islands].map((shape) => [String(shape.id), shape]));
  });
}

/** The areas that lie side by side: an island lies on top of its regions. */
function listPeers(coded: Coded): Shape[] {
  return remember(coded, 'peers', () => {
    const { geometries } = 'countries' in coded.objects ? coded.objects.countries : coded.objects.regions;
    return geometries.filter(isShape);
  });
}

function isShape(geometry: GeometryObject): geometry is Shape {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** What `make` makes of the areas of some codes, as coarse as its size allows, without the crossings that this can cause. */
function generalise(codes: readonly string[], coded: Coded, make: (area: Area) => Area): Area {
  const wanted = new Set(codes);
  const shapes = [...shapesOf(coded).values()].filter(({ id }) => wanted.has(String(id)));
  if (shapes.length === 0) return [];
  const outline = mergeArcs(coded, shapes);
  const take = (topology: Coded) => make(toArea(feature(topology, outline).geometry));
  const width = Math.sqrt(areaSize(take(coded)));
  const tolerance = width < SPECK ? width / DETAIL : Math.max(FINEST, width / DETAIL);
  const decimals = width < SPECK ? DECIMALS.speck : DECIMALS.land;
  const coarse = take(simplifyArcs(coded, outline.arcs.flat(2), tolerance));
  return mendArea(coarse, { decimals, smallest: (2 * tolerance) ** 2 });
}

function toArea(geometry: { type: string; coordinates: unknown }): Area {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as number[][][][];
  return polygons.map((polygon) => polygon.map((ring): Ring => ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat])));
}
