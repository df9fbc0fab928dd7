// polylabel carries no types of its own.
declare module 'polylabel' {
  /** The point of a polygon that is farthest from its outline, to within `precision`. */
  export default function polylabel(polygon: number[][][], precision?: number): number[];
}
