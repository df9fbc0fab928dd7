/** Web Mercator: `[lng, lat]` as a fraction of the world's square, from its north-western corner. */
export function project([lng, lat]) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The width of the world at zoom 0, CSS pixels. */
export const WORLD_PIXELS = 256;

/** How many pixels a kilometre is at this latitude and zoom. */
export function pixelsPerKm(lat, zoom) {
  return (WORLD_PIXELS * 2 ** zoom) / (40075 * Math.cos((lat * Math.PI) / 180));
}
