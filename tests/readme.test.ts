import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const blocks = [...readme.matchAll(/```json\n([^`]*)```/g)].map((match) => JSON.parse(match[1] ?? ''));
const folder = 'geo/articles/rockets-launched-at-civilians';

test('the README’s decision is one of the article’s', () => {
  const { decisions } = JSON.parse(read(`${folder}/decisions.json`));
  const shown = { ...blocks[0], on: [expect.objectContaining(blocks[0].on[0])] };
  expect(decisions).toContainEqual(expect.objectContaining(shown));
});

test('the README’s Feature is the layer’s, its quote shortened', () => {
  const { features } = JSON.parse(read(`${folder}/places.geojson`));
  const [, shown] = blocks;
  const built = features.find(({ id }: { id: string }) => id === shown.id);
  const [passage] = shown.properties.passages;
  expect(built.properties.passages[0].quote.startsWith(passage.quote.replace('…', ''))).toBe(true);
  passage.quote = built.properties.passages[0].quote;
  expect(built).toMatchObject(shown);
});

test('the README names only scripts and files that there are, in at most 210 lines', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const geoScripts = JSON.parse(read('geo/build/package.json')).scripts;
  for (const [, name = ''] of readme.matchAll(/npm (?:run )?(start|test|build|bench|eval)\b/g)) {
    expect({ ...geoScripts, ...scripts }).toHaveProperty(name);
  }
  for (const [, path = ''] of readme.matchAll(/\]\((public\/[^)]+)\)/g)) expect(read(path).length).toBeGreaterThan(0);
  expect(readme.split('\n').length).toBeLessThanOrEqual(211);
});
