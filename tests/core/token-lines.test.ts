import { describe, expect, test } from 'vitest';
import { isCapitalised } from '../../src/core/name-matches.ts';
import { describeLines, findRuns } from '../../src/core/token-lines.ts';
import { tokenize } from '../../src/core/tokens.ts';

/** Each line of the text is a stretch. */
function readLines(text: string) {
  let start = 0;
  const stretches = text.split('\n').map((line) => {
    const stretch = { start, end: start + line.length };
    start += line.length + 1;
    return stretch;
  });
  return tokenize(text, stretches);
}

const [RUNNING, CAPITALS, HEADLINE] = [0, 1, 2];

describe('how a line is set', () => {
  test.each([
    ['Rain fell on Rethem, he said.', [RUNNING]],
    ['FLOODS HIT RETHEM', [CAPITALS]],
    ['Floods of RETHEM and the HUELM', [HEADLINE]],
    ['Floods Hit Rethem as Rivers Rise', [HEADLINE]],
    ['Rethem\nRETHEM', [RUNNING, RUNNING]], // too short to say
    ['FLOODS HIT RETHEM\n\nRain fell on Rethem.', [CAPITALS, RUNNING, RUNNING]],
    ['1 2 3 — 4', [RUNNING]],
    ['', []],
  ])('%j', (text, expected) => expect([...describeLines(readLines(text))]).toEqual(expected));
});

test('runs of capitals end at marks, small words and the line’s end', () => {
  const tokens = readLines('Old New Town, Rethem of Upper\nHuelm');
  const [starts, ends] = findRuns(tokens, (at) => isCapitalised(tokens.shape[at] ?? 0));
  expect([...starts]).toEqual([0, 0, 0, 3, 4, 5, 6, 7]);
  expect([...ends]).toEqual([3, 3, 3, 4, 5, 6, 7, 8]);
});
