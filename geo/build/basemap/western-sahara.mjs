/**
 * Western Sahara as the United Nations draws it: Natural Earth gives its western part to three Moroccan regions, two of
 * which reach north across the border, the parallel of 27 degrees 40 minutes (27.6615 in Natural Earth).
 */
export function splitWesternSahara(units) {
  return units.flatMap((unit) => {
    if (!MOROCCAN_SOUTH.includes(unit.properties.region)) return [unit];
    if (unit.geometry.type !== 'Polygon') throw new Error(`${unit.properties.region} is no longer one polygon.`);
    const [ring] = unit.geometry.coordinates;
    const north = partOf(
      unit,
      cutRing(ring, (lat) => lat >= BORDER),
      {},
    );
    const south = partOf(
      unit,
      cutRing(ring, (lat) => lat <= BORDER),
      SAHARAN,
    );
    return [north, south].filter((part) => part !== null);
  });
}

const BORDER = 27.6615;
const MOROCCAN_SOUTH = ['MA-14', 'MA-15', 'MA-16'];
const SAHARAN = { country: 'EH', region: 'EH', name: '', names: [], geonames: '', area: 'SAH' };

function partOf(unit, ring, properties) {
  if (ring.length < 4) return null;
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return { type: 'Feature', geometry, properties: { ...unit.properties, ...properties } };
}

/** The part of a closed ring on one side of the parallel (Sutherland and Hodgman's clipping). */
function cutRing(ring, isInside) {
  const kept = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    if (isInside(a[1])) kept.push(a);
    if (isInside(a[1]) === isInside(b[1])) continue;
    const t = (BORDER - a[1]) / (b[1] - a[1]);
    if (t > 0 && t < 1) kept.push([a[0] + t * (b[0] - a[0]), BORDER]);
  }
  if (kept.length > 0) kept.push(kept[0]);
  return kept;
}
