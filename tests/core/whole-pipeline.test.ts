import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { buildLayer } from '../../src/core/layer.ts';
import { noDecisions } from '../../src/core/read-decisions.ts';
import type { Article, Layer } from '../../src/core/types.ts';
import { readGeography } from '../geography.ts';
import { findFaults } from './find-faults.ts';
import { hostileTexts } from './hostile-texts.ts';

const geography = readGeography();
const decisions = noDecisions('a');

function locate(text: string): { layer: Layer; article: Article } {
  const article = readArticle(text);
  // At their markers: that the outlines are sound is for other tests, and they take long to check.
  return { article, layer: buildLayer({ article, decisions, ...geography, only: 'marker' }).layer };
}

test.each<[string, string, string[]]>([
  ['no place at all', 'Nothing happened. Nobody came.', []],
  ['emoji and combining marks', '👩‍👩‍👧 Cafe\u0301s in Kharkiv 🏚️ are shut, and in Geneva.', ['Kharkiv', 'Geneva']],
  ['right-to-left marks', '\u200FIn \u202BKharkiv\u202C and \u2067Geneva\u2069 it rained.', ['Kharkiv', 'Geneva']],
  ['NUL characters', '\0In Kharkiv\0 it rained. Then\0\0 in Geneva too.\0', ['Kharkiv', 'Geneva']],
  [
    'unpaired surrogates',
    '\uDE00In Kharkiv \uD83D it rained. \uDE00\uD83D In Geneva too.\uD83D',
    ['Kharkiv', 'Geneva'],
  ],
  ['BOM and CRLF', '\uFEFFRain\r\n\r\nIn Kharkiv\r\nit rained.\r\rIn Geneva too.', ['Kharkiv', 'Geneva']],
  ['markup', '<p>In <b>Kharkiv</b> it rained.</p><script>"</script>\n<!-- In Geneva too.', ['Kharkiv', 'Geneva']],
  [
    'a line of 200,000 characters',
    `${'It rained on and on, '.repeat(9524)}in Kharkiv and Geneva.`,
    ['Kharkiv', 'Geneva'],
  ],
  ['a word for ever', `${'x'.repeat(200_000)} in Kharkiv, then Geneva.`, ['Kharkiv', 'Geneva']],
])('%s', (_, text, names) => {
  const { layer, article } = locate(text);
  expect(findFaults(layer, article)).toEqual([]);
  expect(layer.features.map(({ properties }) => properties.name).sort()).toEqual([...names].sort());
});

test('whatever the text, the whole program makes a sound layer of it, and the same one twice', () => {
  // Names of every kind, of persons and firms too.
  const names = [
    ...['Kyiv', 'Kharkiv', 'Geneva', 'Paris', 'Paris, Texas', 'Springfield', 'London', 'St. Louis', 'Owensboro, Ky.'],
    ...['Lebanon', 'Lebanese', 'Malta', 'Ukrainian', 'Poland', 'U.S.', 'UK', 'Kremlin', 'European Union', 'West Bank'],
    ...['Paris Hilton', 'Mr London', 'Ohio State Police', 'Washington Post', 'Jordan', 'Rapides Parish', 'KYIV'],
  ];
  fc.assert(
    fc.property(hostileTexts(names, 20), (pieces) => {
      const { layer, article } = locate(`A${pieces}`);
      expect(findFaults(layer, article)).toEqual([]);
      expect(JSON.stringify(locate(`A${pieces}`).layer)).toBe(JSON.stringify(layer));
    }),
    { seed: 2, numRuns: 1500 },
  );
}, 60_000);
