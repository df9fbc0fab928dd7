import { codedArea, codedPart, hasArea, neighboursOf } from './areas.ts';
import { sheetOf } from './base-map.ts';
import { borderLines, coastLines } from './edges.ts';
import { circleAround, cityRadius, surroundingsRadius } from './extents.ts';
import type { Candidate } from './gazetteer-tables.ts';
import {
  type Located,
  locate,
  locateArea,
  locateCountries,
  locateLines,
  locatePoint,
  type Surveyed,
} from './geometry.ts';
import { destination } from './great-circle.ts';
import { midpoint } from './lines.ts';
import { labelPoint } from './markers.ts';
import { markPart } from './part-markers.ts';
import { partOf } from './parts.ts';
import { type Derivation, type LngLat, UserError } from './types.ts';

/** How each kind of derivation becomes a geometry. */

type Deriver<K extends Derivation['kind']> = (derivation: Derivation & { kind: K }, surveyed: Surveyed) => Located;

/** Throws UserError for what cannot be computed. */
export function derive<K extends Derivation['kind']>(
  derivation: Derivation & { kind: K },
  surveyed: Surveyed,
): Located {
  return DERIVERS[derivation.kind](derivation, surveyed);
}

const DERIVERS: { [K in Derivation['kind']]: Deriver<K> } = {
  offset: ({ of, km, bearing }, surveyed) => locatePoint(destination(pointOf(of, surveyed), km, bearing)),
  border({ of }, surveyed) {
    const [one, other] = [areaEntryOf(of[0], surveyed), areaEntryOf(of[1], surveyed)];
    const lines = borderLines(one, other, surveyed.baseMap);
    if (lines.length === 0) {
      throw new UserError(`The base map has no border between “${of[0]}” and “${of[1]}”: name two neighbours.`);
    }
    return locateLines(lines, midpoint(lines), surveyed);
  },
  part({ of, direction }, surveyed) {
    const entry = entryOf(of, surveyed);
    const sheet = entry && sheetOf(entry.id, surveyed.baseMap);
    if (entry && sheet && hasArea(entry.id, sheet)) {
      return locateArea(() => codedPart(entry.id, direction, sheet), markPart(entry.id, direction, sheet), surveyed);
    }
    // Of a place without an outline, a part of as large a circle as its population would fill.
    if (entry && isWide(entry)) throw new UserError(`The base map has no area of “${of}”: place it by hand.`);
    const circle = circleAround(pointOf(of, surveyed), cityRadius(entry ?? { population: 0 }));
    const area = partOf(circle, direction);
    return locateArea(() => area, labelPoint(area), surveyed);
  },
  neighbours({ of }, surveyed) {
    const { id } = areaEntryOf(of, surveyed);
    const sheet = sheetOf(id, surveyed.baseMap);
    const codes = sheet ? neighboursOf(id, sheet) : [];
    if (codes.length === 0) throw new UserError(`The base map has no neighbour of “${of}”: name a country with some.`);
    if (sheet === surveyed.baseMap.world) return locateCountries(codes, surveyed);
    return locateArea(() => (sheet ? codedArea(codes, sheet) : []), null, surveyed);
  },
  surroundings({ of, km }, surveyed) {
    const centre = pointOf(of, surveyed);
    const radius = km ?? surroundingsRadius(entryOf(of, surveyed) ?? { population: 0 });
    return locateArea(() => circleAround(centre, radius), centre, surveyed);
  },
  coast({ of }, surveyed) {
    const lines = coastLines(areaEntryOf(of, surveyed), surveyed.baseMap);
    if (lines.length === 0) throw new UserError(`The base map has no coast of “${of}”: name a country by the sea.`);
    return locateLines(lines, midpoint(lines), surveyed);
  },
};

/** The marker of another place of the article, or the point of a gazetteer entry. */
function pointOf(of: string, surveyed: Surveyed): LngLat {
  const place = surveyed.find(of);
  // Without the place itself among those it may be derived from, a circle of derivations ends.
  const others = { ...surveyed, only: 'marker' as const, find: (id: string) => (id === of ? null : surveyed.find(id)) };
  const point = place ? (place.marker ?? locate(place.basis, others).marker) : surveyed.gazetteer.get(of)?.point;
  if (!point) throw new UserError(unknown(of, 'a place with a position'));
  return point;
}

/** The gazetteer entry that another place of the article is based on, or that has that id. */
function entryOf(of: string, { find, gazetteer }: Surveyed): Candidate | null {
  const basis = find(of)?.basis;
  if (basis) return basis.kind === 'entry' ? basis.entry : null;
  return gazetteer.get(of);
}

function areaEntryOf(of: string, surveyed: Surveyed): Candidate {
  const entry = entryOf(of, surveyed);
  if (!entry || !isWide(entry)) throw new UserError(unknown(of, 'a country or region'));
  return entry;
}

/** Too large for its point to stand for it. */
function isWide({ kind }: Candidate): boolean {
  return kind === 'country' || kind === 'region' || kind === 'group' || kind === 'water';
}

function unknown(of: string, wanted: string): string {
  return `“${of}” is no place of this article and no gazetteer id of ${wanted}: name ${wanted}, by either.`;
}
