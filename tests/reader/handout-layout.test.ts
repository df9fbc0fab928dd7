import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/types.ts';
import { handoutView, placesInView } from '../../src/reader/handout/print-map.ts';
import { layOutPrint, MOST_NAMES, markerSize } from '../../src/reader/handout/print-markers.ts';
import { type Box, overlap } from '../../src/view/occupied.ts';
import type { LocatedPlace } from '../../src/view/places.ts';
import type { NameRuler } from '../../src/view/text-width.ts';
import { SEEDED } from '../view/properties.ts';
import { layer, view as viewOf } from './layers.ts';

/** Without a canvas to measure on: every letter is as wide as the next. */
const ruler: NameRuler = { width: (name) => name.length * 7, clear: () => {} };

const { located, places } = viewOf();
const [kharkiv] = located;

/** Numbered places in these positions. */
function placesAt(positions: readonly LngLat[]): LocatedPlace[] {
  return positions.flatMap((marker, i) => {
    if (kharkiv === undefined) return [];
    const { feature } = kharkiv;
    const properties = { ...feature.properties, name: `Settlement ${i}`, marker };
    const geometry = { type: 'Point' as const, coordinates: marker };
    return [{ id: `place-${i}`, number: i + 1, marker, feature: { ...feature, geometry, properties } }];
  });
}

function layOut(shown: readonly LocatedPlace[], { names = true, blocked = [] as Box[] } = {}) {
  const view = handoutView(shown);
  return { view, ...layOutPrint(shown, { view, places: shown, ruler, names, blocked }) };
}

const position = fc.tuple(
  fc.double({ min: 22, max: 40, noNaN: true }),
  fc.double({ min: 45, max: 53, noNaN: true }),
) as fc.Arbitrary<LngLat>;

describe('on a printed map', () => {
  test('no two names overlap, none lies on a marker, and the frame cuts none', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 30 }), (positions) => {
        const { markers, view } = layOut(placesAt(positions));
        const names = markers.flatMap(({ name }) => (name ? [name] : []));
        const forms = markers.map(({ form }) => form);
        const cut = names.filter(([left, top, right, bottom]) => {
          return left < 0 || top < 0 || right > view.width || bottom > view.height;
        });
        const clashes = names.filter((name, i) => [...names.slice(i + 1), ...forms].some((box) => overlap(name, box)));
        expect({ cut, clashes }).toEqual({ cut: [], clashes: [] });
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  test('no two markers lie on one another, be they in the very same spot', () => {
    const same = placesAt(Array.from({ length: 30 }, (): LngLat => [30, 50]));
    const { markers } = layOut(same);
    const centres = markers.map(({ point, offset }) => ({ x: point.x + offset.x, y: point.y + offset.y }));
    const apart = centres.flatMap((a, i) => centres.slice(i + 1).map((b) => Math.hypot(b.x - a.x, b.y - a.y)));
    expect(Math.min(...apart)).toBeGreaterThan(markerSize(30) - 0.1);
  });

  test('a name stands on nothing that is taken', () => {
    const shown = placesAt([
      [30, 50],
      [33, 51],
    ]);
    const { view } = layOut(shown);
    const blocked: Box[] = [[0, 0, view.width, view.height]];
    expect(layOut(shown, { blocked }).markers.map(({ name }) => name)).toEqual([null, null]);
  });

  test('there are names up to a number of places, and numbers alone above it or on a worksheet', () => {
    const many = (count: number) =>
      placesAt(Array.from({ length: count }, (_, i): LngLat => [22 + (i % 9) * 2, 46 + i / 9]));
    const labelled = (count: number, names?: boolean) =>
      layOut(many(count), { ...(names !== undefined && { names }) }).markers.filter(({ label }) => label !== null)
        .length;
    expect([labelled(MOST_NAMES), labelled(MOST_NAMES + 1), labelled(10, false)]).toEqual([MOST_NAMES, 0, 0]);
  });

  test('a name of two hundred letters is cut short', () => {
    const [long] = placesAt([[30, 50]]);
    if (long === undefined) throw new Error('There is no place.');
    const feature = { ...long.feature, properties: { ...long.feature.properties, name: 'Ї'.repeat(200) } };
    const [marker] = layOut([{ ...long, feature }]).markers;
    expect(marker?.label).toMatch(/^Ї{20,40}…$/);
  });

  test('the first article has all its numbered places in view', () => {
    const view = handoutView(located);
    const reported = layer.features.filter(({ properties }) => properties.reported);
    expect(placesInView(located, view).map(({ id }) => id)).toEqual(reported.map(({ id }) => id));
    expect(places.length).toBeGreaterThan(reported.length);
  });
});
