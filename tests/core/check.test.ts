import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import geojsonValidation from 'geojson-validation';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkLayer } from '../../src/core/check.ts';

// A layer is a file in tests/good or tests/bad, its article, where it needs one, a .txt beside it.
const FOLDERS = { good: join(import.meta.dirname, '../good'), bad: join(import.meta.dirname, '../bad') };

function read(folder: string, name: string) {
  const layer: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const text = join(folder, `${name}.txt`);
  return { layer, issues: checkLayer(layer, existsSync(text) ? readArticle(readFileSync(text)) : undefined) };
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.issues.json'));
  return files.map((file) => file.replace(/\.json$/, ''));
}

/** What is found is compared with the file; a missing file is written, but for continuous integration a fault. */
function compareWithFile(found: unknown, file: string) {
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (!existsSync(file) && !process.env.CI) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe('a sound layer has no issue', () => {
  test.each(namesIn(FOLDERS.good))('%s', (name) => {
    const { layer, issues } = read(FOLDERS.good, name);
    expect(issues).toEqual([]);
    expect(geojsonValidation.valid(layer)).toBe(true);
  });
});

describe('an unsound layer has the issues in the file beside it', () => {
  test.each(namesIn(FOLDERS.bad))('%s', (name) => {
    const { issues } = read(FOLDERS.bad, name);
    expect(issues).not.toEqual([]);
    compareWithFile(issues, join(FOLDERS.bad, `${name}.issues.json`));
  });

  test.each(namesIn(FOLDERS.bad))('%s: each issue is a path and a sentence', (name) => {
    for (const { path, message } of read(FOLDERS.bad, name).issues) {
      expect(path).toMatch(/^(?:\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)*)?$/);
      expect(message).toMatch(/^[^\n]+\.$/);
    }
  });
});

describe('whatever it is given, the checker gives a list', () => {
  /** A value as JSON has it: `__proto__` is an own member, and nothing is undefined. */
  const values = fc.oneof(
    fc.json({ maxDepth: 4 }).map((json): unknown => JSON.parse(json)),
    fc.constantFrom<unknown>(null, [], {}, '', '__proto__', 0, -1, 1e308, 'Point', [[]], [null], [1, 2], {
      type: 'Point',
    }),
  );

  function isListOfIssues(issues: unknown): boolean {
    const isIssue = ({ path, message }: { path: unknown; message: unknown }) =>
      typeof path === 'string' && typeof message === 'string' && message.endsWith('.');
    return Array.isArray(issues) && issues.every(isIssue);
  }

  /** Every place inside a JSON value, as a function that puts another value there. */
  function placesIn(
    value: unknown,
    put: (value: unknown) => unknown = (other) => other,
  ): ((value: unknown) => unknown)[] {
    if (typeof value !== 'object' || value === null) return [put];
    const inside = Object.keys(value).flatMap((key) =>
      placesIn(value[key as keyof typeof value], (other) => {
        const entries = Object.entries(value).map(([name, old]) => [name, name === key ? other : old]);
        return put(Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries));
      }),
    );
    return [put, ...inside];
  }

  test('for any JSON value', () => {
    fc.assert(
      fc.property(values, (value) => isListOfIssues(checkLayer(value, { text: 'Text', sha256: '' }))),
      { seed: 2, numRuns: 500 },
    );
  });

  test('for sound layers with any value in any one place, and it rejects what geojson-validation rejects', () => {
    const places = namesIn(FOLDERS.good).flatMap((name) => {
      const { layer } = read(FOLDERS.good, name);
      return placesIn(layer);
    });
    fc.assert(
      fc.property(fc.nat({ max: places.length - 1 }), values, (index, value) => {
        const layer = places[index]?.(value);
        const issues = checkLayer(layer, { text: 'Text', sha256: '' });
        expect(isListOfIssues(issues)).toBe(true);
        if (!acceptedElsewhere(layer)) expect(checkLayer(layer)).not.toEqual([]);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  /** geojson-validation throws at some values; that it means as a no. */
  function acceptedElsewhere(layer: unknown): boolean {
    try {
      return geojsonValidation.valid(layer);
    } catch {
      return false;
    }
  }

  test('for lists and geometries that lie thousands deep', () => {
    const lists: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    let geometry: unknown = { type: 'Point', coordinates: [0, 0] };
    for (let depth = 0; depth < 20_000; depth += 1) geometry = { type: 'GeometryCollection', geometries: [geometry] };
    for (const deep of [lists, geometry, { type: 'Polygon', coordinates: lists }]) {
      const layer = {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry: deep, properties: { passages: deep } }],
      };
      expect(isListOfIssues(checkLayer(layer))).toBe(true);
    }
  });

  test.each([
    ['an outline of 50,000 vertices', 49_999, 0],
    ['an outline of more', 50_000, 1],
  ])('for %s', (_, count, faults) => {
    const turn = (index: number) => (2 * Math.PI * (index % count)) / count;
    const ring = Array.from({ length: count + 1 }, (_, index) => [
      10 * Math.cos(turn(index)),
      10 * Math.sin(turn(index)),
    ]);
    const layer = { type: 'FeatureCollection', features: [{ geometry: { type: 'Polygon', coordinates: [ring] } }] };
    const issues = checkLayer(layer).filter(({ path }) => path.startsWith('features[0].geometry'));
    expect(issues).toHaveLength(faults);
  });
});
