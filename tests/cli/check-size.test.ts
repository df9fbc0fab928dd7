import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLength, checkSize } from '../../src/cli/check-size.ts';
import { readArticle } from '../../src/core/article.ts';
import type { Layer } from '../../src/core/types.ts';

test('an article of ten million characters is read, a longer one is not', () => {
  const article = { ...readArticle('Rain fell.'), text: 'x'.repeat(10_000_000) };
  expect(() => checkLength(article, 'The text')).not.toThrow();
  expect(() => checkLength({ ...article, text: `${article.text}x` }, 'The text')).toThrow(
    'The text has 10,000,001 characters, but at most 10,000,000 are read: cut it into several articles.',
  );
});

test('a layer that swells beyond all measure is told of before it is written', () => {
  const layer: Layer = JSON.parse(readFileSync(new URL('../good/a-layer.json', import.meta.url), 'utf8'));
  const [place] = layer.features;
  const [passage] = place?.properties.passages ?? [];
  if (!place || !passage) throw new Error('a-layer has no place');
  const passages = Array.from({ length: 1000 }, () => ({ ...passage, quote: 'x'.repeat(1000) }));
  const swell = (places: number): Layer => ({
    ...layer,
    features: Array.from({ length: places }, () => ({ ...place, properties: { ...place.properties, passages } })),
  });
  expect(() => checkSize(swell(10), 'The text')).not.toThrow();
  expect(() => checkSize(swell(30), 'The text')).toThrow(
    /^The text names so many places at once that its layer would have \d+ MB: cut it into several articles\.$/,
  );
});
