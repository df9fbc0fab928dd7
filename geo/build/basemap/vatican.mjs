/**
 * Natural Earth draws Vatican City a hundred metres wide, a speck that rounding removes. Its outline here is ours, true
 * to some 200 m, and takes the place of both its own ring and the hole in Italy.
 */
export function outlineVatican(units) {
  return units.map((unit) => {
    if (!['IT', 'VA'].includes(unit.properties.country)) return unit;
    const { type, coordinates } = unit.geometry;
    const redraw = (rings) => rings.map((ring) => (isSpeck(ring) ? OUTLINE : ring));
    return {
      ...unit,
      geometry: { type, coordinates: type === 'Polygon' ? redraw(coordinates) : coordinates.map(redraw) },
    };
  });
}

const OUTLINE = [
  [12.4457, 41.9034],
  [12.448, 41.9062],
  [12.453, 41.9074],
  [12.4566, 41.9066],
  [12.4584, 41.903],
  [12.456, 41.9002],
  [12.45, 41.9003],
  [12.4465, 41.9015],
  [12.4457, 41.9034],
];

function isSpeck(ring) {
  return ring.every(([lng, lat]) => lng > 12.4525 && lng < 12.4543 && lat > 41.9025 && lat < 41.9042);
}
