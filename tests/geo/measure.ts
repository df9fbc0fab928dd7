import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

/** Kilometres between two `[lng, lat]`, by the haversine formula. */
export function distanceKm([lng1 = 0, lat1 = 0]: Position, [lng2 = 0, lat2 = 0]: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const sine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const a = sine(lat2 - lat1) + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * sine(lng2 - lng1);
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

/** Length of a LineString or MultiLineString, kilometres; 0 for anything else. */
export function lengthKm(geometry: Geometry): number {
  return linesOf(geometry).reduce((sum, line) => {
    const steps = line.slice(1).map((point, i) => distanceKm(line[i] ?? point, point));
    return sum + steps.reduce((total, step) => total + step, 0);
  }, 0);
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Whether the point lies in the Polygon or MultiPolygon: even-odd over all its rings. */
export function contains(geometry: Geometry, [lng = 0, lat = 0]: Position): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry)) {
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[i] ?? [];
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Kilometres from the point to the nearest edge of the Polygon or MultiPolygon, on a plane that touches the globe there. */
export function distanceToEdgeKm(geometry: Geometry, [lng = 0, lat = 0]: Position): number {
  const perDegree = (2 * Math.PI * 6371) / 360;
  const narrowing = Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of ringsOf(geometry)) {
    const points = ring.map(([x = 0, y = 0]) => [(x - lng) * perDegree * narrowing, (y - lat) * perDegree] as const);
    for (let i = 1; i < points.length; i++) {
      const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = [points[i - 1], points[i]];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot(x1 + along * dx, y1 + along * dy));
    }
  }
  return nearest;
}

/** All rings of a Polygon or MultiPolygon. */
export function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** One object of a topology as a Feature. */
export function toFeature(topology: Topology, object: GeometryObject): Feature {
  const made = feature(topology, object);
  if (made.type !== 'Feature') throw new Error('A single geometry was expected.');
  return made;
}
