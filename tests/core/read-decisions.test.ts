import { describe, expect, test } from 'vitest';
import { readDecisions } from '../../src/core/read-decisions.ts';

const by = { by: 'Tester', at: '2026-01-01' };
const fileWith = (fields: object) =>
  JSON.stringify({ article: { id: 'a' }, decisions: [{ id: 'x', ...by, ...fields }] });

test('a BOM and unknown keys are let be', () => {
  expect(readDecisions(`\uFEFF${fileWith({ do: 'confirm', mood: 'good' })}`).decisions[0]?.do).toBe('confirm');
});

describe('a file at fault is one sentence', () => {
  test.each([
    ['{', 'decisions.json is not JSON'],
    ['[]', 'decisions.json has not the form'],
    ['{"article":{},"decisions":[]}', 'decisions.json, article: "id" is missing, but must be a text'],
    ['{"article":{"id":"a","title":3},"decisions":[]}', 'article: "title" is 3'],
    ['{"article":{"id":"a","url":"javascript:alert(1)"},"decisions":[]}', 'article: "url" is "javascript:alert(1)"'],
    ['{"article":{"id":"a","published":"soon"},"decisions":[]}', 'article: "published" is "soon", but must be a date'],
    ['{"article":{"id":"a","end":"x"},"decisions":[]}', 'article: "end" is "x"'],
    ['{"article":{"id":"a","end":{"exact":"x"}},"decisions":[]}', 'article at end.type: "type" is missing'],
    ['{"article":{"id":"a"},"decisions":[4]}', 'decision 1: it is 4, but must be an object; correct it.'],
  ])('%s', isRefused);
});

describe('a decision at fault is one sentence that names its place', () => {
  const words = { type: 'TextQuoteSelector', exact: 'x' };
  const point = (coordinates: unknown) => ({ do: 'place', kind: 'other', geometry: { type: 'Point', coordinates } });
  const derived = (derivation: object) => ({ do: 'place', kind: 'other', derivation });
  test.each<[object, string]>([
    [{ do: 'confirm', by: '' }, 'decisions.json, decision 1 (confirm “x”): "by" is "", but must be a text'],
    [{ do: 'confirm', id: 'My Place' }, '"id" is "My Place", but must be a slug'],
    [{ do: 'confirm', id: '__proto__' }, '"id" is "__proto__", but must be a slug'],
    [{ do: 'destroy' }, '"do" is "destroy", but must be one of confirm, reject'],
    [{ do: 'constructor' }, '"do" is "constructor"'],
    [{ do: 'confirm', on: [] }, '"on" is an empty list'],
    [{ do: 'confirm', on: [words, { ...words, exact: '' }] }, ' at on[1].exact: "exact" is ""'],
    [
      { do: 'move', marker: [190, 0] },
      '"marker" is [190, 0], but must be [lng, lat] in degrees and not out of range: lng',
    ],
    [{ do: 'move', marker: [0, 91] }, '"marker" is [0, 91]'],
    [{ do: 'move', marker: [null, 1] }, '"marker" is a list of 2'],
    [{ do: 'role', role: 'hero' }, '"role" is "hero", but must be one of literal'],
    [{ do: 'precision' }, '"precision" is missing'],
    [{ do: 'choose', source: {} }, ' at source.gazetteer: "gazetteer" is missing'],
    [{ do: 'choose', source: { gazetteer: 'GeoNames' } }, '"id" is missing'],
    [{ do: 'note', note: 'no stop' }, '"note" is "no stop", but must be a sentence'],
    [{ do: 'merge', into: '' }, '"into" is ""'],
    [{ do: 'place', kind: 'village' }, '"kind" is "village"'],
    [derived({ kind: 'part', of: 'UA', direction: 'up' }), '"direction" is "up"'],
    [
      derived({ kind: 'offset', of: 'UA', km: -1, bearing: 0 }),
      ' at derivation.km: "km" is -1, but must be a distance',
    ],
    [derived({ kind: 'border', of: ['UA'] }), 'must be the ids of two different places'],
    [derived({ kind: 'magic', of: 'UA' }), '"kind" is "magic"'],
    [derived({ kind: 'surroundings', of: 'x' }), 'the place is derived from itself'],
    [{ ...point([1, 2]), ...derived({ kind: 'neighbours', of: 'UA' }) }, 'both "geometry" and "derivation"'],
    [point([200, 0]), ' at geometry.coordinates[0]: the longitude 200 is out of range'],
    [point([]), 'the position is an empty list'],
    [point([[0, 1]]), 'the position is a list of 1'],
    [{ do: 'place', kind: 'other', geometry: { type: 'Polygon', coordinates: [0, 1] } }, 'the coordinates are 0'],
    [{ do: 'place', kind: 'other', geometry: { type: 'Cube' } }, 'the geometry\'s type is "Cube"'],
    [{ do: 'place', kind: 'other', geometry: null }, '"geometry" is null'],
  ])('%j', (fields, message) => isRefused(fileWith(fields), message));
});

function isRefused(text: string, message: string): void {
  expect(() => readDecisions(text)).toThrow(message);
  expect(() => readDecisions(text)).toThrow(expect.objectContaining({ name: 'UserError' }));
}
