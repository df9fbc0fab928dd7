import { coastsOf, edgesOf, hasArea } from './areas.ts';
import { type BaseMap, sheetOf } from './base-map.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { borderBetween, drawLines, lengthOf } from './lines.ts';
import { remember } from './memo.ts';
import type { LngLat } from './types.ts';

const TOLERANCE = { border: 0.005, coast: 0.02 }; // degrees
const SHORTEST_COAST = 0.05; // of the longest: islets are left out

/** The border that two countries, two regions, or a region and another country share; [] when they share none. */
export function borderLines(one: Candidate, other: Candidate, baseMap: BaseMap): LngLat[][] {
  if (one.kind === 'country' && other.kind === 'country') {
    const { borders } = baseMap;
    const pair = [one.id, other.id].sort().join(' ');
    return remember(borders, `border ${pair}`, () => borderBetween([one.id, other.id], borders));
  }
  const { regions } = baseMap;
  if (!regions) return [];
  const [region, across] = one.kind === 'country' ? [other, one] : [one, other];
  if (!hasArea(region.id, regions)) return [];
  const isAcross = (code: string) =>
    across.kind === 'country' ? across.id !== region.country && code.startsWith(`${across.id}-`) : code === across.id;
  return remember(regions, `border ${region.id} ${across.id}`, () =>
    drawLines(edgesOf(region.id, isAcross, regions), TOLERANCE.border),
  );
}

/** The coast of a country or region without its islets; [] inland. */
export function coastLines({ id }: Candidate, baseMap: BaseMap): LngLat[][] {
  const sheet = sheetOf(id, baseMap);
  if (!sheet || !hasArea(id, sheet)) return [];
  return remember(sheet, `coast ${id}`, () => {
    const lines = drawLines(coastsOf(id, sheet), TOLERANCE.coast);
    const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
    return lines.filter((line) => lengthOf(line) >= longest * SHORTEST_COAST);
  });
}
