import { segments } from './planar.ts';
import { type Area, contains, type Ring } from './polygons.ts';
import type { LngLat } from './types.ts';

/** West, south, east, north; as far out as needed where a side is not to be cut. */
export type Box = readonly [west: number, south: number, east: number, north: number];

type Axis = 0 | 1;

/** One side of a line: the positions whose coordinate on the axis, times the sign, is at most the limit. */
interface HalfPlane {
  readonly axis: Axis;
  readonly limit: number;
  readonly sign: 1 | -1;
}

/** What of a polygon lies in the box, in as many polygons as it falls into. Linear in its positions but for a sort. */
export function clipToBox(polygon: Ring[], [west, south, east, north]: Box): Area {
  const sides: HalfPlane[] = [
    { axis: 0, limit: east, sign: 1 },
    { axis: 0, limit: -west, sign: -1 },
    { axis: 1, limit: north, sign: 1 },
    { axis: 1, limit: -south, sign: -1 },
  ];
  return sides.reduce<Area>((area, side) => area.flatMap((piece) => clipToSide(piece, side)), [polygon]);
}

/**
 * The rings that the line cuts fall into pieces; along the line, inside lies between every first and second of their
 * ends, so these are joined. Whatever is joined touches the line and is a shell; rings wholly inside are its holes.
 */
function clipToSide(polygon: Ring[], side: HalfPlane): Area {
  const whole: Ring[] = [];
  const pieces: LngLat[][] = [];
  for (const ring of polygon) {
    const isKept = ring.map((position) => position[side.axis] * side.sign <= side.limit);
    if (!isKept.includes(false)) whole.push(ring);
    else if (isKept.includes(true)) pieces.push(...cutRing(ring, side));
  }
  if (pieces.length === 0) return whole[0] && whole[0] === polygon[0] ? [whole] : [];
  const shells = joinPieces(pieces, side.axis).map((shell): Ring[] => [shell]);
  for (const hole of whole) {
    const [position] = hole;
    const around = position && (shells.length === 1 ? shells[0] : shells.find((shell) => contains([shell], position)));
    around?.push(hole);
  }
  return shells;
}

/** The stretches of a ring on that side, from line to line. */
function cutRing(ring: Ring, { axis, limit, sign }: HalfPlane): LngLat[][] {
  const isKept = (position: LngLat) => position[axis] * sign <= limit;
  const first = ring.findIndex((position) => !isKept(position));
  const around = [...ring.slice(first, -1), ...ring.slice(0, first + 1)];
  const pieces: LngLat[][] = [];
  for (const [a, b] of segments(around)) {
    if (isKept(a) !== isKept(b)) {
      const crossing = crossAt(a, b, axis, limit * sign);
      if (isKept(b)) pieces.push([crossing]);
      else pieces.at(-1)?.push(crossing);
    }
    if (isKept(b)) pieces.at(-1)?.push(b);
  }
  return pieces;
}

function crossAt(a: LngLat, b: LngLat, axis: Axis, at: number): LngLat {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [at, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), at];
}

/** The ends of pieces are numbered: 2n where piece n begins, 2n + 1 where it ends. */
function joinPieces(pieces: readonly LngLat[][], axis: Axis): Ring[] {
  const along = (end: number) => pieces[end >> 1]?.at(end & 1 ? -1 : 0)?.[axis === 0 ? 1 : 0] ?? 0;
  const ends = Array.from({ length: pieces.length * 2 }, (_, end) => end).sort((a, b) => along(a) - along(b) || a - b);
  const partner = new Map<number, number>();
  for (let index = 0; index < ends.length; index += 2) {
    const [one = 0, other = 0] = [ends[index], ends[index + 1]];
    partner.set(one, other);
    partner.set(other, one);
  }
  const rings: Ring[] = [];
  const left = new Set(pieces.keys());
  for (const start of pieces.keys()) {
    if (!left.has(start)) continue;
    const ring: Ring = [];
    for (let entry = start * 2; left.delete(entry >> 1); entry = partner.get(entry ^ 1) ?? entry) {
      const piece = pieces[entry >> 1] ?? [];
      ring.push(...(entry & 1 ? piece.toReversed() : piece));
    }
    rings.push([...ring, ...ring.slice(0, 1)]);
  }
  return rings;
}
