import type { Geometry } from 'geojson';
import { checkBbox } from './check-bbox.ts';
import { checkCoordinates, isGeometryType } from './check-coordinates.ts';
import { type Fields, isObject, join, type Report, show } from './shapes.ts';

const MOST_VERTICES = 50_000; // of one Feature: more make a page stand still
const DEEPEST = 32; // GeometryCollections in each other

/** Members that define other GeoJSON types and so must not stand in a geometry (RFC 7946, section 7.1). */
const FOREIGN_TO_GEOMETRY = ['geometry', 'properties', 'features'];

/**
 * Holds a geometry against RFC 7946 and the rules of simple features; its messages go on from the place's name.
 * True when it can be trusted to have the shape of its type.
 */
export function checkGeometry(value: unknown, path: string, report: Report): value is Geometry {
  if (countVertices(value) > MOST_VERTICES) {
    report(path, `the geometry has more than ${MOST_VERTICES} vertices: simplify it.`);
    return false;
  }
  return checkOne(value, path, 0, report);
}

/** Reports members that this type of object must not have, and a coordinate system, which GeoJSON no longer knows. */
export function checkMembers(value: Fields, path: string, foreign: readonly string[], report: Report): void {
  for (const name of foreign.filter((name) => Object.hasOwn(value, name))) {
    report(
      join(path, name),
      `"${name}" must not stand in an object of type ${show(value.type)} (RFC 7946, section 7.1).`,
    );
  }
  if (Object.hasOwn(value, 'crs')) {
    report(join(path, 'crs'), '"crs" is not allowed: coordinates are always WGS 84 (RFC 7946, section 4).');
  }
}

function checkOne(value: unknown, path: string, depth: number, report: Report): boolean {
  if (!isObject(value)) {
    report(path, `the geometry is ${show(value)}, but must be an object or null.`);
    return false;
  }
  checkMembers(value, path, FOREIGN_TO_GEOMETRY, report);
  let isSound = false;
  if (value.type === 'GeometryCollection') {
    isSound = checkCollection(value, path, depth, report);
  } else if (typeof value.type === 'string' && isGeometryType(value.type)) {
    if (Object.hasOwn(value, 'geometries')) {
      report(`${path}.geometries`, `"geometries" must not stand in a ${value.type}.`);
    }
    isSound = checkCoordinates(value.type, value.coordinates, `${path}.coordinates`, report);
  } else {
    report(`${path}.type`, `the geometry's type is ${show(value.type)}, but must be one of RFC 7946's.`);
  }
  checkBbox(value, path, isSound ? [value as unknown as Geometry] : null, report);
  return isSound;
}

function checkCollection(value: Fields, path: string, depth: number, report: Report): boolean {
  if (Object.hasOwn(value, 'coordinates')) {
    report(`${path}.coordinates`, '"coordinates" must not stand in a GeometryCollection.');
  }
  // Once, for the outermost: it is one fault however deep it goes.
  if (depth === 1) report(path, 'a GeometryCollection should not lie in another (RFC 7946, section 3.1.8).');
  if (depth >= DEEPEST) {
    report(path, `GeometryCollections lie more than ${DEEPEST} deep in each other: what is deeper was not checked.`);
    return false;
  }
  const { geometries } = value;
  if (!Array.isArray(geometries) || geometries.length === 0) {
    report(`${path}.geometries`, `"geometries" is ${show(geometries)}, but must be a list of geometries.`);
    return false;
  }
  return Array.from(geometries, (part, index) =>
    checkOne(part, `${path}.geometries[${index}]`, depth + 1, report),
  ).every(Boolean);
}

/** How many positions a value holds; stops beyond the limit, and does not mind how deep they lie. */
function countVertices(value: unknown): number {
  let count = 0;
  const stack = [value];
  while (stack.length > 0 && count <= MOST_VERTICES) {
    const part = stack.pop();
    if (isObject(part)) stack.push(part.coordinates, part.geometries);
    else if (Array.isArray(part) && part.length > 0 && !Array.isArray(part[0]) && !isObject(part[0])) count += 1;
    else if (Array.isArray(part)) for (const inner of part) stack.push(inner);
  }
  return count;
}
