import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { checkLayer } from '../../src/core/check.ts';
import { distance } from '../../src/core/great-circle.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { readDecisions } from '../../src/core/read-decisions.ts';
import type { LngLat, PlaceFeature } from '../../src/core/types.ts';
import { writeGeojson } from '../../src/core/write-geojson.ts';
import { readGeography } from '../geography.ts';

const folder = fileURLToPath(new URL('../../geo/articles/rockets-launched-at-civilians/', import.meta.url));
const read = (name: string) => readFileSync(folder + name, 'utf8');
const decisions = readDecisions(read('decisions.json'));
const { end } = decisions.article;
const article = readArticle(read('article.txt'), end && { end });
const geography = readGeography();
const { layer, problems } = buildLayer({ article, decisions, ...geography });

const feature = (id: string): PlaceFeature => {
  const found = layer.features.find((one) => one.id === id);
  if (!found) throw new Error(`no Feature ${id}`);
  return found;
};
const markerOf = (id: string): LngLat => feature(id).properties.marker ?? [0, 0];

test('the layer is sound, and the decisions fit the article', () => {
  expect(problems).toEqual([]);
  expect(checkLayer(layer, article)).toEqual([]);
});

test('the committed layer is the one that is built', () => expect(writeGeojson(layer)).toBe(read('places.geojson')));

test('the layer is at most 60 kB brotli', () => {
  expect(brotliCompressSync(writeGeojson(layer)).length).toBeLessThan(60_000);
});

test('places stand in the order of their numbers', () => {
  expect(layer.features.map(({ id }) => id)).toEqual([
    'kharkiv',
    'south-eastern-ukraine',
    'ukraine',
    'okhmatdyt-childrens-hospital',
    'kyiv',
    'neighbouring-countries',
    '30-km-north-of-kyiv',
    'belarus',
    'belarus-border',
    'polish-belarusian-border',
    'geneva',
    'russia',
    'united-states',
    'the-kremlin',
    'united-kingdom',
    'european-union',
    'moscow',
  ]);
  expect(layer.features.map(({ properties }) => properties.reported)).toEqual(layer.features.map((_, at) => at < 11));
});

describe('how each place is placed', () => {
  test.each([
    ['kharkiv', 'Kharkiv', 'settlement', 'settlement', 'Point'],
    ['south-eastern-ukraine', 'South-eastern Ukraine', 'part', 'area', 'Polygon'],
    ['ukraine', 'Ukraine', 'country', 'area', 'Polygon'],
    ['okhmatdyt-childrens-hospital', 'Okhmatdyt Children’s Hospital', 'facility', 'exact', 'Point'],
    ['kyiv', 'Kyiv', 'settlement', 'settlement', 'Point'],
    ['neighbouring-countries', 'Ukraine’s neighbouring countries', 'group', 'area', 'Polygon'],
    ['30-km-north-of-kyiv', '30 kilometres north of Kyiv', 'offset', 'approximate', 'Point'],
    ['belarus', 'Belarus', 'country', 'area', 'Polygon'],
    ['belarus-border', 'Belarus border', 'border', 'approximate', 'LineString'],
    ['polish-belarusian-border', 'Polish-Belarusian border (talks site)', 'border', 'line', 'LineString'],
    ['geneva', 'Geneva', 'settlement', 'settlement', 'Point'],
    ['russia', 'Russia', 'country', 'area', 'Polygon'],
    ['united-states', 'United States', 'country', 'area', 'Polygon'],
    ['the-kremlin', 'The Kremlin', 'facility', 'exact', 'Point'],
    ['united-kingdom', 'United Kingdom', 'country', 'area', 'Polygon'],
    ['european-union', 'European Union', 'group', 'area', 'Polygon'],
    ['moscow', 'Moscow', 'settlement', 'settlement', 'Point'],
  ])('%s', (id, name, kind, precision, type) => {
    const { properties, geometry } = feature(id);
    expect(properties).toMatchObject({ name, kind, precision, status: 'confirmed', confidence: 1 });
    expect(geometry?.type.replace('Multi', '')).toBe(type.replace('Multi', ''));
    expect(properties.note).toMatch(/^[A-Z].*\.$/);
  });
});

test('each place is where it should be', () => {
  expect(distance(markerOf('30-km-north-of-kyiv'), markerOf('kyiv'))).toBeCloseTo(30, 1);
  expect(distance(markerOf('okhmatdyt-childrens-hospital'), markerOf('kyiv'))).toBeLessThan(10);
  expect(distance(markerOf('the-kremlin'), markerOf('moscow'))).toBeLessThan(5);
  expect(distance(markerOf('neighbouring-countries'), markerOf('ukraine'))).toBeLessThan(900); // not in Siberia
  const [lng, lat] = markerOf('south-eastern-ukraine');
  expect(lng > markerOf('ukraine')[0] && lat < markerOf('ukraine')[1]).toBe(true);
});

/** Every mention of the article: the sentence it stands in (its beginning), the words, the place, the role. */
const MENTIONS = `
Rockets launched at civilians    | Ukraine | ukraine | metonymic
Rockets launched at civilians    | Russia | russia | metonymic
Russian and Ukrainian delegates  | Russian | russia | demonym
Russian and Ukrainian delegates  | Ukrainian | ukraine | demonym
Ukraine has accused              | Ukraine | ukraine | metonymic
Ukraine has accused              | Russia | russia | metonymic
Ukraine has accused              | Kharkiv | kharkiv | literal
Russian forces also seized       | Russian | russia | demonym
Russian forces also seized       | southeastern Ukraine | south-eastern-ukraine | literal
Russian forces also seized       | Ukraine | ukraine | anchor
A senior US defence official     | US | united-states | metonymic
A senior US defence official     | Russia | russia | metonymic
A senior US defence official     | Ukrainian | ukraine | demonym
The Kremlin has maintained       | Kremlin | the-kremlin | metonymic
Mothers and sick children        | Okhmatdyt Children’s Hospital | okhmatdyt-childrens-hospital | literal
Mothers and sick children        | Kyiv | kyiv | literal
At least 102 civilians           | Ukraine | ukraine | literal
More than half a million         | neighbouring countries | neighbouring-countries | literal
Shelling continued               | Russian | russia | demonym
Shelling continued               | 30 kilometres north of the capital Kyiv | 30-km-north-of-kyiv | literal
Shelling continued               | Kyiv | kyiv | anchor
Shelling continued               | British | united-kingdom | demonym
Shelling continued               | met in Belarus | belarus-border | literal
Shelling continued               | Belarus | belarus | literal
After five hours                 | Russia | russia | metonymic
After five hours                 | Ukraine | ukraine | metonymic
Talks had started                | Russian | russia | demonym
Talks had started                | Ukrainian | ukraine | demonym
Russia was cagier                | Russia | russia | metonymic
Russia was cagier                | Kremlin | the-kremlin | metonymic
An aide to Russian               | Russian | russia | demonym
Mykhailo Podolyak                | Ukrainian | ukraine | demonym
“The Russian side                | Russian | russia | demonym
“The next meeting                | Polish-Belarusian border | polish-belarusian-border | literal
The Ukrainian president          | Ukrainian | ukraine | demonym
The Ukrainian president          | Russians | russia | demonym
Mr Zelensky also signed          | European Union | european-union | metonymic
“We appeal to the                | European Union | european-union | metonymic
“We appeal to the                | Ukraine | ukraine | metonymic
“We appeal to the                | Kyiv | kyiv | literal
Partners in the                  | US | united-states | metonymic
Partners in the                  | Ukraine | ukraine | metonymic
The Kremlin accused              | Kremlin | the-kremlin | metonymic
The Kremlin accused              | European Union | european-union | metonymic
The Kremlin accused              | Ukraine | ukraine | metonymic
The Kremlin accused              | Russia | russia | metonymic
The UN Human Rights Council      | Ukraine | ukraine | metonymic
The UN Human Rights Council      | Russia | russia | metonymic
The UN Human Rights Council      | Kyiv | kyiv | metonymic
The UN Human Rights Council      | Geneva | geneva | literal
The UN Human Rights Council      | Moscow | moscow | metonymic
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

test('every mention is found, with its place and role, and no other', () => {
  const found = layer.features.flatMap(({ id, properties }) =>
    properties.passages.flatMap(({ quote, mentions }) =>
      mentions.map(({ exact, start, end: stop, role }) => ({ quote, row: [exact, id, role], start, stop })),
    ),
  );
  found.sort((a, b) => a.start - b.start || a.stop - b.stop);
  const join = (row: string[]) => row.join(' | ');
  expect(found.map(({ row }) => join(row)).toSorted()).toEqual(MENTIONS.map(([, ...row]) => join(row)).toSorted());
  for (const [sentence = '', ...row] of MENTIONS) {
    const isThere = found.some((one) => one.quote.startsWith(sentence) && join(one.row) === join(row));
    expect(isThere, `${sentence}: ${join(row)}`).toBe(true);
  }
});

test.each([
  ['kyiv', 4],
  ['ukraine', 14],
  ['russia', 14],
  ['the-kremlin', 3],
  ['european-union', 3],
  ['united-states', 2],
  ['united-kingdom', 1],
  ['kharkiv', 1],
])('%s has %d passages', (id, count) => expect(feature(id).properties.passages).toHaveLength(count));

test('nothing quotes the credits or the newsletter', () => {
  const quotes = layer.features.flatMap(({ properties }) => properties.passages.map(({ quote }) => quote)).join('\n');
  expect(quotes).not.toMatch(/Photo|Getty|AAP|Newsletter|Subscribe/);
});

test('the same input gives the same bytes', () => {
  expect(writeGeojson(buildLayer({ article, decisions, ...geography }).layer)).toBe(writeGeojson(layer));
});
