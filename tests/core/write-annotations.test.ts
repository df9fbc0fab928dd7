import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findQuote, fromCodePoints } from '../../src/core/selectors.ts';
import type { Layer, TextPositionSelector, TextQuoteSelector } from '../../src/core/types.ts';
import { toAnnotations, writeAnnotations } from '../../src/core/write-annotations.ts';

const folder = new URL('../good/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.replace(/\.json$/, '')] : []));

interface Annotation {
  id: string;
  body: Record<string, unknown>[];
  target: { source: string; selector: [TextQuoteSelector, TextPositionSelector] };
}

function open(layer: Layer) {
  return toAnnotations(layer) as { id: string; total: number; first: { items: Annotation[] } };
}

describe('a layer as Web Annotations', () => {
  test.each(names)('%s: every annotation selects its mention by quote and by position', (name) => {
    const layer: Layer = JSON.parse(read(`${name}.json`));
    const text = read(`${name}.txt`)
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    const { total, first } = open(layer);
    const mentions = layer.features.flatMap(({ properties }) =>
      properties.passages.flatMap((passage) => passage.mentions),
    );
    expect(total).toBe(mentions.length);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
    for (const [index, { target }] of first.items.entries()) {
      const [quote, position] = target.selector;
      const { start, end, exact } = mentions[index] ?? { start: 0, end: 0, exact: '' };
      expect(quote.exact).toBe(exact);
      expect(findQuote(text, quote)).toEqual([{ start, end }]);
      expect([fromCodePoints(text, position.start), fromCodePoints(text, position.end)]).toEqual([start, end]);
    }
  });

  test('the body is the place: its page, its name, how it was placed and its marker', () => {
    const layer: Layer = JSON.parse(read('a-layer.json'));
    const url = 'https://www.geonames.org/2817599';
    for (const { properties } of layer.features) properties.source.url = url;
    const [annotation] = open(layer).first.items;
    const { name, marker, note } = layer.features[0]?.properties ?? {};
    expect(annotation?.body).toEqual([
      { type: 'SpecificResource', purpose: 'identifying', source: url },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: name },
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: note },
      expect.objectContaining({ type: 'Feature', geometry: { type: 'Point', coordinates: marker } }),
    ]);
  });

  test('the target is the article’s page, or its text by hash where it has none', () => {
    const layer: Layer = JSON.parse(read('a-layer.json'));
    const sourceOf = (article: Layer['article']) => open({ ...layer, article }).first.items[0]?.target.source;
    const { url: _, ...article } = layer.article;
    expect(sourceOf({ ...article, url: 'https://example.org/a' })).toBe('https://example.org/a');
    expect(sourceOf(article)).toBe(`nih:sha-256;${article.sha256}`);
  });

  test('one layer is laid out to be read, several are a line each', () => {
    const layer: Layer = JSON.parse(read('a-layer.json'));
    expect(JSON.parse(writeAnnotations([layer]))).toEqual(toAnnotations(layer));
    const lines = writeAnnotations([layer, layer]).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([toAnnotations(layer), toAnnotations(layer)]);
  });
});
