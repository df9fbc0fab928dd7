import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { describePage } from '../../src/core/page-metadata.ts';
import { readDecisions } from '../../src/core/read-decisions.ts';
import type { Layer } from '../../src/core/types.ts';
import { fillShell } from '../../src/core/write-html.ts';
import { baseMap, gazetteer, tagger } from './little-world.ts';

const TEXT = 'Fire in Harbour\n\nHarbour and the Castle burned on Monday. Westland has accused Eastland.';

function build(about: Partial<Layer['article']> = {}): Layer {
  const { language, ...rest } = about;
  const decisions = readDecisions(JSON.stringify({ article: { id: 'a', ...rest }, decisions: [] }));
  const layer = buildLayer({ article: readArticle(TEXT), decisions, gazetteer, tagger, baseMap }).layer;
  return { ...layer, article: { ...layer.article, language: language ?? 'en' } };
}

function read(html: string): { tags: string[]; data: Record<string, unknown> } {
  const tags = Array.from(html.matchAll(/<meta property="([^"]*)" content="([^"]*)" \/>/g), (found) =>
    found.slice(1).join(' = '),
  );
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  return { tags, data: JSON.parse(json) };
}

describe('what a page says of its article', () => {
  test('is all that the layer says', () => {
    const about = { credit: 'with AAP', url: 'https://example.org/a?b&c', published: '2022-03-01', language: 'en-AU' };
    const { tags, data } = read(describePage(build(about)));
    expect(tags).toEqual([
      'og:type = article',
      'og:title = Fire in Harbour',
      'og:url = https://example.org/a?b&amp;c',
      'og:locale = en_AU',
      'article:published_time = 2022-03-01',
    ]);
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'Fire in Harbour',
      creditText: 'with AAP',
      url: 'https://example.org/a?b&c',
      datePublished: '2022-03-01',
      inLanguage: 'en-AU',
      contentLocation: [
        {
          '@type': 'Place',
          name: 'Harbour',
          sameAs: expect.stringMatching(/^https:/),
          geo: { '@type': 'GeoCoordinates', latitude: 4, longitude: 4 },
        },
        { '@type': 'Place', name: 'The Castle', geo: { '@type': 'GeoCoordinates', latitude: 4.01, longitude: 4.01 } },
      ],
    });
  });

  test('is no more than the layer says', () => {
    const { tags, data } = read(describePage(build({ language: 'und' })));
    expect(tags).toEqual(['og:type = article', 'og:title = Fire in Harbour']);
    expect(Object.keys(data)).toEqual(['@context', '@type', 'headline', 'contentLocation']);
  });

  test.each([
    ['en', 'en_US'],
    ['uk', 'uk_UA'],
    ['pl', 'pl_PL'],
    ['pt-BR', 'pt_BR'],
    ['sr-Latn', 'sr_RS'],
    ['no language', undefined],
  ])('writes the language %s as %s', (language, locale) => {
    const { tags } = read(describePage(build({ language })));
    expect(tags.find((tag) => tag.startsWith('og:locale'))?.replace('og:locale = ', '')).toBe(locale);
  });

  test('holds any title so that it comes back, and lets none of it be markup', () => {
    const nasty = [
      '</script>',
      '<!--<script>',
      '"',
      "'",
      '&quot;',
      '{{credit}}',
      '{{metadata}}',
      '$&',
      '\u2028',
      '👩‍👩‍👧',
    ];
    const title = fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme' })), { minLength: 1 });
    fc.assert(
      fc.property(title, (pieces) => {
        const layer = build({ credit: 'AAP' });
        const hostile = { ...layer, article: { ...layer.article, title: `A${pieces.join('')}` } };
        const html = fillShell('<head>{{metadata}}</head>', hostile);
        expect(read(html).data.headline).toBe(hostile.article.title);
        expect(html.match(/<\/?[a-z!]+/gi)).toEqual([
          '<head',
          '<meta',
          '<meta',
          '<meta',
          '<script',
          '</script',
          '</head',
        ]);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
