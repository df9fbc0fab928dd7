import GeoJSONVT from 'geojson-vt';

/**
 * Cuts one layer into the tiles of zoom `z`: a Map from "x/y" to its flat integer arrays [x0, y0, dx1, dy1, ...] in tile
 * units, the first point absolute and the rest deltas; a ring ends where it began. `features` is
 * `[{ rank?, geometry }]`; with a rank, it stands first in the array. `tolerance`: of simplification, in tile units.
 */
export function cutLayer(features, { z, extent, buffer }, tolerance = 0) {
  const data = {
    type: 'FeatureCollection',
    features: features.map(({ rank, geometry }) => ({ type: 'Feature', properties: { rank }, geometry })),
  };
  // The cutter simplifies no tile of its last zoom: one further is named, and never cut.
  const options = { maxZoom: z + 1, indexMaxZoom: z, indexMaxPoints: 0, tolerance, extent, buffer };
  const index = new GeoJSONVT(data, options);
  const tiles = new Map();
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const tile = index.getTile(z, x, y);
      const paths = tile === null ? [] : tile.features.flatMap((part) => encodeFeature(part, { x, z, extent, buffer }));
      if (paths.length > 0) tiles.set(`${x}/${y}`, paths);
    }
  }
  return tiles;
}

const POLYGON = 3;

function encodeFeature({ type, geometry, tags }, tile) {
  const isRing = type === POLYGON;
  return geometry.flatMap((path) => {
    const points = withoutRepeats(path.map((point) => clearOfWorldsEdge(point, tile)));
    if (points.length < (isRing ? 4 : 2)) return [];
    const flat = encodePath(points);
    return [tags.rank === undefined || tags.rank === null ? flat : [tags.rank, ...flat]];
  });
}

/**
 * Land that crosses the antimeridian is cut there. Its cut edge is no coast: moved out of sight, beyond the tile, like
 * the edges of every other cut.
 */
function clearOfWorldsEdge([px, py], { x, z, extent, buffer }) {
  if (x === 0 && px <= 0) return [-buffer, py];
  if (x === 2 ** z - 1 && px >= extent) return [extent + buffer, py];
  return [px, py];
}

function withoutRepeats(points) {
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}

function encodePath(points) {
  const flat = [points[0][0], points[0][1]];
  for (let i = 1; i < points.length; i++) {
    flat.push(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]);
  }
  return flat;
}
