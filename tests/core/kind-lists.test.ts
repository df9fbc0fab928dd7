import { expect, test } from 'vitest';
import { findListKinds } from '../../src/core/kind-lists.ts';
import { readMarked } from './marked-text.ts';

test.each([
  ['Trees fell in [Leon], [Gadsden] and [Jefferson] counties.', ['County', 'County', 'County']],
  ['In [Herat] & [Badghis] provinces, and in [Kabul].', ['Province', 'Province', null]],
  ['In [Kabul], two counties and [Herat].', [null, null]],
  ['In [Kabul] and in [Herat] provinces.', [null, null]],
  ['[Kabul] and [Herat] count.', [null, null]],
  ['[Kabul] counties', [null]],
  ['', []],
])('%s', (marked, kinds) => {
  const { article, mentions } = readMarked(marked);
  expect(findListKinds(article.text, mentions)).toEqual(kinds);
});
