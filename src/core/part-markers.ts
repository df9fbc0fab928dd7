import polylabel from 'polylabel';
import { type Coded, roughArea } from './areas.ts';
import { remember } from './memo.ts';
import { partOf } from './parts.ts';
import { areaSize, largest } from './polygons.ts';
import { simplifyLine } from './simplify.ts';
import type { Direction, LngLat } from './types.ts';

const PRECISION = 0.01; // of the part's width

/** A point well inside a part of a country or region, found without computing its area; null of nothing. */
export function markPart(code: string, direction: Direction, coded: Coded): LngLat | null {
  return remember(coded, `marker ${code} ${direction}`, () => {
    const piece = largest(partOf(roughArea(code, coded), direction));
    const step = Math.sqrt(areaSize([piece])) * PRECISION;
    if (step === 0) return null;
    const [lng = 0, lat = 0] = polylabel(
      piece.map((ring) => simplifyLine(ring, step)),
      step,
    );
    return [lng, lat];
  });
}
