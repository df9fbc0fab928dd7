import type { Geometry } from 'geojson';
import { listPositions } from './bounds.ts';
import { type Fields, join, type Report, show } from './shapes.ts';

const ROUNDING = 1e-9; // degrees: what arithmetic may lose

/**
 * Checks the bbox of a layer, Feature or geometry, if it has one: [west, south, east, north], or six numbers with
 * heights, that hold the geometries. West greater than east is a box over the antimeridian (RFC 7946, section 5.2).
 * `geometries` are null when they cannot be trusted.
 */
export function checkBbox(owner: Fields, path: string, geometries: readonly Geometry[] | null, report: Report): void {
  if (!Object.hasOwn(owner, 'bbox')) return;
  const at = join(path, 'bbox');
  const bbox: unknown = owner.bbox;
  const isList = Array.isArray(bbox) && (bbox.length === 4 || bbox.length === 6);
  if (!isList || !Array.from(bbox).every((number) => Number.isFinite(number))) {
    report(at, `the bbox is ${show(bbox)}, but must be four or six finite numbers.`);
    return;
  }
  const half = bbox.length / 2;
  const [west = 0, south = 0, east = 0, north = 0] = [bbox[0], bbox[1], bbox[half], bbox[half + 1]];
  const box: Box = { west, south, east, north };
  const fault = boxFault(box, bbox);
  if (fault) report(at, fault);
  else if (geometries?.length === 0) report(at, 'there is a bbox, but nothing that it could hold: leave it out.');
  else if (geometries) checkContent(box, at, geometries, report);
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxFault({ west, south, east, north }: Box, bbox: readonly number[]): string | null {
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90) {
    return 'the bbox is out of range: it must be [west, south, east, north] in degrees.';
  }
  if (south > north) return `the bbox has its south ${south} above its north ${north}.`;
  if (bbox.length === 6 && (bbox[2] ?? 0) > (bbox[5] ?? 0)) return 'the bbox has its lowest height above its highest.';
  return null;
}

/** Reports the first position outside. */
function checkContent(
  { west, south, east, north }: Box,
  at: string,
  geometries: readonly Geometry[],
  report: Report,
): void {
  const outside = geometries.flatMap(listPositions).find(([lng = 0, lat = 0]) => {
    const [isEastOfWest, isWestOfEast] = [lng >= west - ROUNDING, lng <= east + ROUNDING];
    const isWithin = west > east ? isEastOfWest || isWestOfEast : isEastOfWest && isWestOfEast;
    return !isWithin || lat < south - ROUNDING || lat > north + ROUNDING;
  });
  if (outside) report(at, `the bbox does not hold the position [${outside.join(', ')}].`);
}
