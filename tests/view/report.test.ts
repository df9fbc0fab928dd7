import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whereIs } from '../../src/view/alternatives.ts';
import { writeReport } from '../../src/view/report.ts';
import { englishWords } from '../../src/view/words.ts';
import { SEEDED } from './properties.ts';

const words = englishWords();
const report = {
  contact: 'maps@example.org',
  article: 'Rockets & talks',
  place: 'Kharkiv',
  passage: 'It struck “Kharkiv”.',
  link: 'https://example.org/map/#place=kharkiv',
};

/** What a mail program reads of it. */
function read(address: string): { to: string; subject: string; body: string } {
  const { pathname, searchParams } = new URL(address.replaceAll('+', '%2B'));
  return {
    to: decodeURIComponent(pathname),
    subject: searchParams.get('subject') ?? '',
    body: searchParams.get('body') ?? '',
  };
}

test('a letter has the article, the place, the passage and the link in it', () => {
  const address = writeReport(report, words) ?? '';
  expect(address).toMatch(/^mailto:maps@example\.org\?subject=[^&]+&body=[^&]+$/);
  expect(address).toContain('%0D%0A');
  expect(read(address)).toEqual({
    to: 'maps@example.org',
    subject: 'Wrong place on the map: Kharkiv',
    body: [
      'Article: Rockets & talks',
      'Place: Kharkiv',
      'Passage: It struck “Kharkiv”.',
      'On the map: https://example.org/map/#place=kharkiv',
      '',
      'What is wrong:',
      '',
    ].join('\r\n'),
  });
});

test('without a link it has no line for one', () => {
  expect(writeReport({ ...report, link: null }, words)).not.toContain('On%20the%20map:');
});

describe('nobody is written to', () => {
  test.each([
    [undefined],
    [null],
    [7],
    [''],
    ['maps'],
    ['maps@example'],
    ['mailto:maps@example.org'],
    ['maps@example.org?bcc=all@example.org'],
    ['maps@example.org,all@example.org'],
    ['maps@example.org\r\nBcc: all@example.org'],
    ['maps%40example.org@evil.example/'],
    ['"maps"@example.org'],
    [' maps@example.org'],
    ['maps@example.org '],
    ['javascript:alert(1)'],
    [`${'a'.repeat(65)}@example.org`],
    [`a@${'a.'.repeat(5000)}`],
  ])('at %j', (contact) => {
    expect(writeReport({ ...report, contact }, words)).toBeNull();
  });
});

test('whatever the words are, the letter is short, can be read, and has no header of its own', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ maxLength: 50 }).map((part) => part.repeat(100)),
    fc.constantFrom('Харків '.repeat(700), '💔'.repeat(2000), 'a\r\nBcc: b@example.org\r\n', '\ud83d', '%0D%0A&body='),
  );
  fc.assert(
    fc.property(text, text, text, (article, place, passage) => {
      const address = writeReport({ ...report, article, place, passage }, words) ?? '';
      expect(address.length).toBeLessThan(1900 + 1);
      const { to, subject, body } = read(address);
      expect(to).toBe(report.contact);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(body.split('\r\n')).toHaveLength(7);
    }),
    { ...SEEDED, numRuns: 60 }, // long texts: each run takes milliseconds
  );
});

test('a long passage is cut between two characters and says so', () => {
  const { body } = read(writeReport({ ...report, passage: '💔'.repeat(2000) }, words) ?? '');
  expect(body.split('\r\n')[2]).toMatch(/^Passage: (💔)+…$/u);
});

test.each<[[number, number], [number, number] | null, string]>([
  [[36.25, 50], [30.52, 50.45], 'X, 411 km to the east'],
  [[30.52, 50.45], [36.25, 50], 'X, 411 km to the west'],
  [[30.52, 50.45], [30.52, 50.45], 'X, in the same place'],
  [[30.52, 50.45], null, 'X, at 50.45, 30.52'],
  [[-179, 0], [179, 0], 'X, 222 km to the east'],
  [[0, 89], [0, -89], 'X, 19,793 km to the north'],
  [[10, 0], [0, 10], 'X, 1,569 km to the south-east'],
])('an alternative at %j is, from %j, “%s”', (to, from, said) => {
  const { key, slots } = whereIs(to, from, words);
  expect(words.say(key, { ...slots, name: 'X' })).toBe(said);
});
