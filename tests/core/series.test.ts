import { expect, test } from 'vitest';
import { isCapitalised } from '../../src/core/name-matches.ts';
import { findSeries } from '../../src/core/series.ts';
import { findRuns } from '../../src/core/token-lines.ts';
import { tokenize } from '../../src/core/tokens.ts';

/** The series of more than one word that a text holds. */
function listSeries(text: string): string[] {
  const tokens = tokenize(text, [{ start: 0, end: text.length }]);
  const isUp = (at: number) => isCapitalised(tokens.shape[at] ?? 0);
  const [, runEnd] = findRuns(tokens, isUp);
  const { start, end } = findSeries(tokens, runEnd, isUp);
  const found = Array.from(start, (first, at) => [first, end[at] ?? 0] as const);
  return found
    .filter(([first, after], at) => first === at && after > first + 1)
    .map(([first, after]) => text.slice(tokens.start[first], tokens.end[after - 1]));
}

test.each([
  ['deputies of Clarke, Oconee and Barrow counties', ['Clarke, Oconee and Barrow']],
  ['at Orange and White streets', ['Orange and White']],
  ['from New York, or Boston; Salem, and Lynn too', ['New York, or Boston; Salem, and Lynn']],
  ['he saw Rome, where Romans live', []],
  ['in Rome (Italy) and, later, Athens', []],
  ['Rome,', []],
  ['and Rome and', []],
  ['', []],
])('%s', (text, expected) => expect(listSeries(text)).toEqual(expected));
