import { expect, test } from 'vitest';
import { findContainers } from '../../src/core/containment.ts';
import { readMarked } from './marked-text.ts';

test.each([
  ['[Paris], [Texas]', [[1], []]],
  ['[Paris] ([Texas])', [[1], []]],
  ['[Paris],[Texas]', [[1], []]],
  ['[Springfield] in [Illinois]', [[1], []]],
  ['[Springfield], in [Illinois]', [[1], []]],
  ['the canton of [Geneva] of [Switzerland]', [[1], []]],
  ['[Bucha] near [Kyiv]', [[], []]],
  ['[Lee], [Mill County], [Ohio]', [[1], [2], []]],
  ['[Ukraine]’s [Kharkiv]', [[], [0]]],
  ["[Ukraine]'s [Kharkiv]", [[], [0]]],
  ['[Ukraine]’s old [Kharkiv]', [[], []]],
  ['[Kyiv] and [Lviv]', [[], []]],
  ['[Kyiv]. [Ukraine]', [[], []]],
  ['[Kyiv] [Ukraine]', [[], []]],
  ['[Kyiv] in the old [Ukraine]', [[], []]],
  ['[Kyiv]', [[]]],
  ['nothing', []],
])('%s', (marked, expected) => {
  const { article, mentions } = readMarked(marked);
  expect(findContainers(article.text, mentions)).toEqual(expected);
});
