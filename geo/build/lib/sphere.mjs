const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Area of a closed ring of [lng, lat] on the sphere, km2, whatever its winding. */
export function ringAreaKm2(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [[lng1, lat1], [lng2, lat2]] = [ring[i], ring[i + 1]];
    sum += radians(lng2 - lng1) * (2 + Math.sin(radians(lat1)) + Math.sin(radians(lat2)));
  }
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2);
}

/** Area of a Polygon or MultiPolygon, km2, less its holes. */
export function areaKm2({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const ofPolygon = ([outer, ...holes]) => holes.reduce((sum, hole) => sum - ringAreaKm2(hole), ringAreaKm2(outer));
  return polygons.reduce((sum, polygon) => sum + ofPolygon(polygon), 0);
}

/** Great-circle length of a line of [lng, lat], km. */
export function lineLengthKm(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distanceKm(line[i - 1], line[i]);
  return sum;
}

/** Great-circle distance of two [lng, lat], km. */
export function distanceKm([lng1, lat1], [lng2, lat2]) {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
}

/** Whether [lng, lat] lies in a Polygon or MultiPolygon (even-odd over all rings). */
export function isInside([lng, lat], { type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 0; i < ring.length - 1; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Area centroid of the largest polygon; where it falls outside (a crescent), the middle of the widest run at its latitude. */
export function centroidOf(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [outer] = [...polygons].sort((a, b) => ringAreaKm2(b[0]) - ringAreaKm2(a[0]))[0];
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i < outer.length - 1; i++) {
    const cross = outer[i][0] * outer[i + 1][1] - outer[i + 1][0] * outer[i][1];
    area += cross;
    x += (outer[i][0] + outer[i + 1][0]) * cross;
    y += (outer[i][1] + outer[i + 1][1]) * cross;
  }
  const centroid = [x / (3 * area), y / (3 * area)].map((degrees) => Math.round(degrees * 1000) / 1000);
  return isInside(centroid, geometry) ? centroid : middleOfWidestRun(outer, centroid[1]);
}

function middleOfWidestRun(ring, lat) {
  const crossings = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
    if (y1 > lat !== y2 > lat) crossings.push(((x2 - x1) * (lat - y1)) / (y2 - y1) + x1);
  }
  crossings.sort((a, b) => a - b);
  let best = [crossings[0], crossings[1]];
  for (let i = 2; i < crossings.length; i += 2) {
    if (crossings[i + 1] - crossings[i] > best[1] - best[0]) best = [crossings[i], crossings[i + 1]];
  }
  return [Math.round(((best[0] + best[1]) / 2) * 1000) / 1000, lat];
}
