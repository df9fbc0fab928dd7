import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { chooseTiles } from '../../src/core/choose-tiles.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { readDecisions } from '../../src/core/read-decisions.ts';
import type { Layer } from '../../src/core/types.ts';
import { fillShell, writeHtml } from '../../src/core/write-html.ts';
import { baseMap, gazetteer, tagger } from './little-world.ts';

const SHELL = '<title>{{title}}</title><p title="{{credit}}">{{title}}</p><!--data--><script>run()</script>';

function build(text: string, about: object = {}): Layer {
  const decisions = readDecisions(JSON.stringify({ article: { id: 'a', ...about }, decisions: [] }));
  return buildLayer({ article: readArticle(text), decisions, gazetteer, tagger, baseMap }).layer;
}

/** The files of a page's data blocks, unpacked as the page unpacks them. */
function unpack(html: string): Record<string, string> {
  const blocks = html.matchAll(/<script type="text\/plain" data-files="([^"]*)">([^<]*)<\/script>/g);
  return Object.assign(
    {},
    ...Array.from(blocks, ([, , data = '']) => JSON.parse(String(gunzipSync(Buffer.from(data, 'base64'))))),
  );
}

describe('the single file', () => {
  test('holds the layer, the article and the base map as they are', () => {
    const text = 'Smoke over Harbour 👩‍👩‍👧 </script><!-- $& {{title}}';
    const layer = build(text);
    const files = unpack(writeHtml(layer, { text }, { 'index.json': '{}', '3/4/2.json': '[1]' }, SHELL));
    expect(JSON.parse(files['places.geojson'] ?? '')).toEqual(layer);
    expect(files['article.txt']).toBe(text);
    expect(files['basemap/3/4/2.json']).toBe('[1]');
  });

  test('holds any text so that it comes back, and lets none of it end the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const text = `Harbour </script> ${any}`;
        const html = writeHtml(build('In Harbour.'), { text }, {}, SHELL);
        expect(unpack(html)['article.txt']).toBe(text);
        expect(html.match(/<\/script/g)).toHaveLength(4);
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  test('is the same for the same input', () => {
    const layer = build('In Harbour.');
    expect(writeHtml(layer, { text: 'x' }, {}, SHELL)).toBe(writeHtml(layer, { text: 'x' }, {}, SHELL));
  });

  test('shows title and credit as text, wherever they stand', () => {
    const html = fillShell(SHELL, build('In Harbour.', { title: '<img src=x onerror=alert(1)> $&', credit: '"AAP\'' }));
    expect(html).toBe(
      '<title>&lt;img src=x onerror=alert(1)&gt; $&amp;</title>' +
        '<p title="&quot;AAP&#39;">&lt;img src=x onerror=alert(1)&gt; $&amp;</p><!--data--><script>run()</script>',
    );
  });
});

test('a title that asks for the credit is only a title', () => {
  expect(fillShell('{{title}}|{{credit}}', build('In Harbour.', { title: '{{credit}}', credit: 'AAP' }))).toBe(
    '{{credit}}|AAP',
  );
});

describe('the tiles that a layer needs', () => {
  const index = {
    levels: [
      { z: 3, from: 3, to: 5, tiles: ['0/0', '4/3', '4/4'] },
      // Harbour, at 4° east and 4° north, lies in 16/15, Geneva in 17/15.
      { z: 5, from: 6, to: 10, tiles: ['15/15', '16/15', '16/16', '17/15', '20/15'] },
    ],
  };
  const tilesFor = (text: string) => chooseTiles(index, build(text)).levels.map(({ tiles }) => tiles);

  test.each([
    ['In Harbour.', ['15/15', '16/15', '16/16', '17/15']], // a screen around it, and none a world away
    ['From Harbour to the Castle, then to Geneva.', ['16/15', '16/16', '17/15']],
    ['In Westland.', []], // a country's own marker says nothing of where the reader looks
    ['Nowhere at all.', []],
  ])('%s', (text, fine) => {
    const [coarse, near] = tilesFor(text);
    expect(coarse).toEqual(['0/0', '4/3', '4/4']);
    expect(near).toEqual(fine);
  });
});
