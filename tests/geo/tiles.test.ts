import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBytes, readTileIndex, readTiles, type StoredTile } from './read-geo.ts';

const LINES = ['rivers', 'admin1', 'admin2', 'borders', 'disputed'];
const RINGS = ['land', 'lakes'];
const KINDS = ['country', 'region', 'capital', 'town'];
const { levels } = readTileIndex();

/** The points of a stored path, in tile units; a river's rank stands before them. */
function pointsOf(path: readonly number[], layer: string): [number, number][] {
  const flat = layer === 'rivers' ? path.slice(1) : path;
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    x += flat[i] ?? 0;
    y += flat[i + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

function pathsOf(tile: StoredTile): { layer: string; points: [number, number][] }[] {
  return [...RINGS, ...LINES].flatMap((layer) => {
    const paths = tile[layer];
    return Array.isArray(paths) ? paths.map((path: number[]) => ({ layer, points: pointsOf(path, layer) })) : [];
  });
}

describe.each(levels)('the tiles of level $z', ({ z, to, tiles: listed }) => {
  const tiles = readTiles(z);
  const buffer = z === 5 ? 128 : 64;

  test('are those of the index', () => {
    expect(tiles.map(({ key }) => key.slice(key.indexOf('/') + 1)).toSorted()).toEqual(listed.toSorted());
  });

  test('hold known layers, none of them empty, and always land', () => {
    const known = new Set(['key', 'extent', 'labels', ...RINGS, ...LINES]);
    const wrong = tiles.filter(
      (tile) => !tile.land || Object.entries(tile).some(([name, value]) => !known.has(name) || String(value) === ''),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('hold whole numbers within the tile and its buffer; rings are closed', () => {
    const wrong = tiles.flatMap((tile) =>
      pathsOf(tile)
        .filter(({ layer, points }) => {
          const low = -buffer;
          const high = tile.extent + buffer;
          const first = points[0] ?? [];
          const isClosed = String(first) === String(points.at(-1));
          const isRing = RINGS.includes(layer);
          if (isRing ? !isClosed || points.length < 4 : points.length < 2) return true;
          return points.flat().some((value) => !Number.isInteger(value) || value < low || value > high);
        })
        .map(({ layer }) => `${tile.key} ${layer}`),
    );
    expect(wrong).toEqual([]);
  });

  test('hold labels inside themselves, of a known kind, in the order in which they appear', () => {
    const wrong = tiles.flatMap(({ key, extent, labels = [] }) =>
      labels
        .filter(([, kind, minZoom, x, y], i) => {
          const isInside = x >= 0 && y >= 0 && x < extent && y < extent;
          const isInOrder = minZoom >= (labels[i - 1]?.[2] ?? 0);
          return !isInside || !isInOrder || !KINDS.includes(kind) || minZoom < 3 || minZoom > to;
        })
        .map((label) => `${key} ${label}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the lines of level 5', () => {
  const tiles = readTiles(5);
  const segmentsOf = (tile: StoredTile, layer: string) =>
    pathsOf(tile)
      .filter((path) => path.layer === layer)
      .flatMap(({ points }) => points.slice(1).map((point, i) => [points[i], point].map(String).toSorted().join(' ')));

  test('are of one kind each: no border is disputed, and no region ends on a border or a coast', () => {
    const wrong = tiles.flatMap((tile) => {
      const taken = new Set(segmentsOf(tile, 'land'));
      return ['admin1', 'admin2', 'borders', 'disputed'].flatMap((layer) => {
        const segments = [...new Set(segmentsOf(tile, layer))];
        // A short segment can be rounded onto another: a line that is shared has longer ones.
        const shared = segments.filter((segment) => taken.has(segment) && lengthOf(segment) > 8);
        for (const segment of segments) taken.add(segment);
        return shared.map((segment) => `${tile.key} ${layer} ${segment}`);
      });
    });
    expect(wrong).toEqual([]);
  });

  test('Crimea’s is dashed, its coast is drawn, and the Dnieper is a great river', () => {
    const crimea = tiles.find(({ key }) => key === '5/19/11');
    expect(crimea?.disputed).toBeDefined();
    const dnieper = readTiles(3).find(({ key }) => key === '3/4/2');
    expect(dnieper?.rivers).toBeDefined();
  });
});

function lengthOf(segment: string): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = segment.split(/[ ,]/).map(Number);
  return Math.hypot(x2 - x1, y2 - y1);
}

describe('the labels', () => {
  const names = readTiles(5).flatMap(({ labels = [] }) => labels);

  test('name Europe’s cities as English-language newspapers do', () => {
    const named = new Set(names.map(([name]) => name));
    const expected =
      'Kyiv Kharkiv Odesa Lviv Dnipro Zaporizhzhia Mykolaiv Kherson Mariupol Gomel Minsk Brest Geneva Zurich Warsaw ' +
      'Moscow Cologne Munich Vienna Prague Rome Bucharest Istanbul Copenhagen Gothenburg Lisbon Athens Belgrade';
    expect(expected.split(' ').filter((name) => !named.has(name))).toEqual([]);
    const unwanted = ['Kiev', "Homyel'", 'Genève', 'Köln', 'Odessa Oblast', 'Russian Federation', 'Chisinau'];
    expect(unwanted.filter((name) => named.has(name))).toEqual([]);
  });

  test('have no stray marks', () => {
    const stray = names.filter(
      ([name]) => !/^[\p{Script=Latin}\p{M}\s’.()–-]+$/u.test(name) || /^[’\s]|[\s-]$/.test(name),
    );
    expect(stray.map(([name]) => name).filter((name) => !/^’s-/.test(name))).toEqual([]);
  });

  test('can be set in the typeface that is shipped', () => {
    const ranges: Record<string, string[]> = JSON.parse(readBytes('geo/build/fonts/ranges.json').toString('utf8'));
    const spans = Object.values(ranges)
      .flat()
      .map((range) =>
        range
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16)),
      );
    const isShipped = (letter: string) => {
      const code = letter.codePointAt(0) ?? 0;
      return spans.some(([first = 0, last = first]) => code >= first && code <= last);
    };
    expect(names.map(([name]) => name).filter((name) => ![...name].every(isShipped))).toEqual([]);
  });
});

describe('the sizes, brotli', () => {
  const measure = (keys: string[]) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }; // the build's own is 11, and smaller by a few per cent
    const sizes = keys.map((key) => brotliCompressSync(readBytes(`geo/basemap/tiles/${key}.json`), { params }).length);
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  };
  const grid = (z: number, [west, east]: [number, number], [north, south]: [number, number]) => {
    const listed = new Set(levels.find((level) => level.z === z)?.tiles);
    const keys: string[] = [];
    for (let x = west; x <= east; x++) for (let y = north; y <= south; y++) keys.push(`${x}/${y}`);
    return keys.filter((key) => listed.has(key)).map((key) => `${z}/${key}`);
  };

  test.each([
    ['the locator’s tile', ['0/0/0'], 8],
    ['Europe on level 3', grid(3, [3, 5], [2, 3]), 70],
    ['Ukraine on level 5', grid(5, [17, 20], [9, 11]), 230],
  ])('%s: within its budget', (_, keys, most) => {
    expect(measure(keys)).toBeLessThan(most);
  });
});
