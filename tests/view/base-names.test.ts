import { expect, test } from 'vitest';
import { openBaseNames } from '../../src/view/base-names.ts';
import { createVectorTiles } from '../../src/view/vector-tiles.ts';

const FILES: Record<string, string> = {
  'uk/index.txt': '3/4/2\n5/18/10',
  'uk/3/4/2.txt': 'Україна\n\nКиїв',
};

/** Reads from FILES and remembers what was asked for. */
function reader() {
  const asked: string[] = [];
  const read = async (name: string) => {
    asked.push(name);
    const text = FILES[name];
    if (text === undefined) throw new Error(`${name} is not there.`);
    return text;
  };
  return { asked, read };
}

test('English needs no file', async () => {
  const { asked, read } = reader();
  expect(await openBaseNames('en', read)('3/4/2')).toEqual([]);
  expect(asked).toEqual([]);
});

test('a tile’s names are read when they are asked for, the index once', async () => {
  const { asked, read } = reader();
  const names = openBaseNames('uk', read);
  expect(asked).toEqual([]);
  expect(await names('3/4/2')).toEqual(['Україна', '', 'Київ']);
  expect(await names('3/0/0')).toEqual([]);
  expect(asked).toEqual(['uk/index.txt', 'uk/3/4/2.txt']);
});

test('what cannot be had is in English', async () => {
  const { read } = reader();
  expect(await openBaseNames('uk', read)('5/18/10')).toEqual([]);
  expect(await openBaseNames('pl', read)('3/4/2')).toEqual([]);
});

test('a label has the name in the language, and keeps the English one', async () => {
  const index = { levels: [{ z: 3, from: 3, to: 5, tiles: ['4/2'] }] };
  const stored = {
    extent: 100,
    labels: [
      ['Ukraine', 'country', 3, 50, 50],
      ['Nikopol', 'town', 5, 60, 60],
      ['Kyiv', 'capital', 3, 40, 20],
      ['Lviv', 'town', 5, 10, 30],
    ],
  };
  const tiles = createVectorTiles(index, async () => stored, openBaseNames('uk', reader().read));
  const key = { z: 3, x: 4, y: 2 };
  await new Promise<void>((resolve) => {
    tiles.subscribe(resolve);
    tiles.get(key, 3);
  });
  const labels = tiles.here(key, 3)?.tile.labels.map(({ name, english }) => [name, english]);
  expect(labels).toEqual([
    ['Україна', 'Ukraine'],
    ['Nikopol', 'Nikopol'],
    ['Київ', 'Kyiv'],
    ['Lviv', 'Lviv'],
  ]);
});
