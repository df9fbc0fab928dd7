import type { Position } from 'geojson';
import { checkRings } from './check-rings.ts';
import { DEPTHS } from './depths.ts';
import { type Report, show } from './shapes.ts';

/** Whether RFC 7946 knows the type, other than GeometryCollection, which has no coordinates. */
export function isGeometryType(type: string): boolean {
  return DEPTHS.has(type);
}

/** Holds coordinates against the rules of their type. True when they have its shape, whatever else may be wrong. */
export function checkCoordinates(type: string, coordinates: unknown, path: string, report: Report): boolean {
  const isSound = checkPositions(coordinates, DEPTHS.get(type) ?? 0, path, report);
  if (isSound) RULES.get(type)?.(coordinates, path, report);
  return isSound;
}

/** Whether coordinates have so many lists around their positions, none empty, and every position is one. */
function checkPositions(value: unknown, levels: number, path: string, report: Report): boolean {
  if (levels === 0) return checkPosition(value, path, report);
  if (!Array.isArray(value) || value.length === 0) {
    report(path, `the coordinates are ${show(value)}, but must be a list that is not empty.`);
    return false;
  }
  // Not `map`, which passes over the holes that a list made by a program may have.
  return Array.from(value, (part, index) => checkPositions(part, levels - 1, `${path}[${index}]`, report)).every(
    Boolean,
  );
}

function checkPosition(value: unknown, path: string, report: Report): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) {
    report(path, `the position is ${show(value)}, but must be [lng, lat] or [lng, lat, altitude].`);
    return false;
  }
  const limits = [180, 90, Number.MAX_VALUE];
  return Array.from(value, (number: unknown, index) => {
    const what = ['longitude', 'latitude', 'altitude'][index];
    const limit = limits[index] ?? 0;
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      report(`${path}[${index}]`, `the ${what} is ${show(number)}, but must be a finite number.`);
    } else if (Math.abs(number) > limit) {
      report(`${path}[${index}]`, `the ${what} ${number} is out of range: it must lie from -${limit} to ${limit}.`);
    } else return true;
    return false;
  }).every(Boolean);
}

type Rule = (coordinates: unknown, path: string, report: Report) => void;

/** What a type asks of coordinates whose shape is right. */
const RULES = new Map<unknown, Rule>([
  ['LineString', (line, path, report) => checkLine(line as Position[], path, report)],
  [
    'MultiLineString',
    (lines, path, report) => each(lines as Position[][], path, (line, at) => checkLine(line, at, report)),
  ],
  ['Polygon', (rings, path, report) => checkAreas([{ path, rings: rings as Position[][] }], report)],
  [
    'MultiPolygon',
    (parts, path, report) =>
      checkAreas(
        (parts as Position[][][]).map((rings, index) => ({ path: `${path}[${index}]`, rings })),
        report,
      ),
  ],
]);

function checkLine(line: readonly Position[], path: string, report: Report): void {
  if (line.length < 2) report(path, 'the line has one position, but must have two or more.');
  checkCut(line, path, report);
}

function checkAreas(parts: { path: string; rings: Position[][] }[], report: Report): void {
  const closed = parts.filter(({ path, rings }) => {
    let isSound = true;
    each(rings, path, (ring, at) => {
      const fault = ringFault(ring);
      if (fault) report(at, fault);
      else checkCut(ring, at, report);
      isSound &&= fault === null;
    });
    return isSound;
  });
  checkRings(closed, report);
}

function ringFault(ring: readonly Position[]): string | null {
  if (ring.length < 4) return `the ring has ${ring.length} positions, but must have four or more.`;
  const [first, last] = [ring[0] ?? [], ring.at(-1) ?? []];
  const isClosed = first.length === last.length && first.every((number, index) => number === last[index]);
  return isClosed ? null : 'the ring is not closed: its last position must be its first.';
}

/** A step over more than half the world is one over the antimeridian, unless it runs from its one side to its other. */
function checkCut(line: readonly Position[], path: string, report: Report): void {
  for (let index = 1; index < line.length; index += 1) {
    const [from = 0, to = 0] = [line[index - 1]?.[0], line[index]?.[0]];
    if (Math.abs(to - from) <= 180 || (Math.abs(from) === 180 && Math.abs(to) === 180)) continue;
    const step = `the step from longitude ${from} to ${to} crosses the antimeridian`;
    report(`${path}[${index}]`, `${step}: cut it there (RFC 7946, section 3.1.9).`);
  }
}

function each<T>(items: readonly T[], path: string, visit: (item: T, path: string) => void): void {
  for (const [index, item] of items.entries()) visit(item, `${path}[${index}]`);
}
