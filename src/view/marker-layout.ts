import type { Precision } from '../core/types.ts';
import { type Box, isInside, Occupied } from './occupied.ts';
import { type Pixel, spread } from './spread.ts';

/** How readily a marker makes room for another: an area is as true a little aside, a point is not. */
export const EASE: Readonly<Record<Precision, number>> = {
  exact: 1,
  settlement: 1,
  approximate: 2,
  line: 3,
  area: 8,
  unlocated: 8,
};

/** Where a marker's name stands beside it. */
export type Side = 'right' | 'left' | 'above' | 'below';

/** What the layout needs to know of a marker; pixels of the whole world at one zoom. */
export interface MarkerBox {
  readonly point: Pixel;
  /** How readily it makes room: see `Movable`. */
  readonly ease: number;
  /** Diameter of its form. */
  readonly size: number;
  /** Width of its name; 0 when it has none to show. */
  readonly labelWidth: number;
}

/** Where a marker stands. */
export interface MarkerPlace {
  readonly point: Pixel;
  /** From its true point; zero when nothing is in the way. */
  readonly offset: Pixel;
  /** Null when its name finds no room. */
  readonly side: Side | null;
  /** What it covers: its form, its true point, its name when that found room. */
  readonly form: Box;
  readonly spot: Box;
  readonly name: Box | null;
}

/** Lengths on a screen, in CSS pixels. */
const LABEL_HEIGHT = 20;
/** Between a form and its name. */
const GAP = 8;
/** Side of the square that a finger needs to hit: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const LEAST_TARGET = 24;
/** Between two markers, so that their rings do not touch; and between two dots of a crowd. */
const APART = { usual: 4, dense: 1 };

/**
 * Gives every marker room: forms that would overlap are moved apart, then each name, in the order given, takes the
 * first side where it covers nothing: no marker, no other name, nothing `blocked`, and no point of a line unless
 * there is no other way. `scale` is how many times larger all is than on a screen; `dense` packs a crowd of dots, which
 * are too many for fingers: the list has them all.
 */
export function layOutMarkers(
  markers: readonly MarkerBox[],
  {
    frame,
    blocked = [],
    lines = [],
    scale = 1,
    dense = false,
  }: { frame: Box; blocked?: readonly Box[]; lines?: readonly Pixel[]; scale?: number; dense?: boolean },
): MarkerPlace[] {
  const largest = Math.max(0, ...markers.map(({ size }) => size));
  const centres = spread(
    markers.map(({ point: { x, y }, ease }) => ({ x, y, ease })),
    {
      distance: largest + APART[dense ? 'dense' : 'usual'] * scale,
      side: Math.max(largest, dense ? 0 : LEAST_TARGET) + 1, // 1: Leaflet rounds to whole pixels
    },
  );
  const occupied = new Occupied();
  for (const box of blocked) occupied.take(box);
  const drawn = new Occupied();
  for (const point of lines) drawn.take(boxAround(point, 3));
  const forms = markers.map(({ point, size }, i) => {
    const boxes = { form: boxAround(centres[i] ?? point, size / 2 + 1), spot: boxAround(point, 3) };
    occupied.take(boxes.form);
    occupied.take(boxes.spot);
    return boxes;
  });
  return markers.map(({ point, size, labelWidth }, i) => {
    const centre = centres[i] ?? point;
    const sides =
      labelWidth === 0
        ? []
        : labelBoxes(centre, { reach: size / 2 + GAP * scale, width: labelWidth, height: LABEL_HEIGHT * scale });
    // The whole name or none: the frame cuts no name in two.
    const free = sides.filter(([, box]) => occupied.isFree(box) && isInside(box, frame));
    const [side, name] = free.find(([, box]) => drawn.isFree(box)) ?? free[0] ?? [null, null];
    if (name) occupied.take(name);
    const { form, spot } = forms[i] ?? { form: boxAround(centre, 0), spot: boxAround(point, 0) };
    return { point, offset: { x: centre.x - point.x, y: centre.y - point.y }, side, form, spot, name };
  });
}

function boxAround({ x, y }: Pixel, radius: number): Box {
  return [x - radius, y - radius, x + radius, y + radius];
}

function labelBoxes(
  { x, y }: Pixel,
  { reach, width, height }: { reach: number; width: number; height: number },
): [Side, Box][] {
  const half = height / 2;
  return [
    ['right', [x + reach, y - half, x + reach + width, y + half]],
    ['left', [x - reach - width, y - half, x - reach, y + half]],
    ['above', [x - width / 2, y - reach - height, x + width / 2, y - reach]],
    ['below', [x - width / 2, y + reach, x + width / 2, y + reach + height]],
  ];
}
