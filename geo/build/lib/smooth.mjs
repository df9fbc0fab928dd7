/**
 * Rounds a line's corners (Chaikin's corner cutting): each corner gives way to two points on its edges. `isRing` for a
 * closed ring, whose first point is also its last. Ends of an open line stay where they are.
 */
export function smooth(line, { rounds, isRing = false }) {
  let points = line;
  for (let round = 0; round < rounds; round++) points = isRing ? cutRing(points) : cutLine(points);
  return points;
}

const between = ([x1, y1], [x2, y2], t) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];

function cutLine(points) {
  if (points.length < 3) return points;
  const cut = [points[0]];
  for (let i = 0; i < points.length - 1; i++) {
    if (i > 0) cut.push(between(points[i], points[i + 1], 0.25));
    if (i < points.length - 2) cut.push(between(points[i], points[i + 1], 0.75));
  }
  return [...cut, points[points.length - 1]];
}

function cutRing(points) {
  const cut = [];
  for (let i = 0; i < points.length - 1; i++) {
    cut.push(between(points[i], points[i + 1], 0.25), between(points[i], points[i + 1], 0.75));
  }
  return [...cut, cut[0]];
}
