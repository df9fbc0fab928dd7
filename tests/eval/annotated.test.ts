import { expect, test } from 'vitest';
import { readAnnotated } from '../../geo/build/tagger/texts.mjs';
import { compareRoles } from './annotated.mjs';

const FILE =
  '[[Kyiv]] 🎈 wakes\nThe [[Russian|d]] envoy left [[Ukraine]]; [[Kyiv|m]] protested.\n---\nNo place at all\n';
const ARTICLES = readAnnotated('wire.txt', FILE);

test('the marks are taken out, and every mention stands on its words', () => {
  expect(ARTICLES.map(({ id, title }) => [id, title])).toEqual([
    ['wire.txt 1', 'Kyiv 🎈 wakes'],
    ['wire.txt 2', 'No place at all'],
  ]);
  const { text, mentions } = ARTICLES[0] ?? { text: '', mentions: [] };
  expect(text).toBe('Kyiv 🎈 wakes\nThe Russian envoy left Ukraine; Kyiv protested.');
  expect(mentions.map(({ start, end, role }) => [text.slice(start, end), role])).toEqual([
    ['Kyiv', 'literal'],
    ['Russian', 'demonym'],
    ['Ukraine', 'literal'],
    ['Kyiv', 'metonymic'],
  ]);
});

test('a mark with another letter is told', () => {
  expect(() => readAnnotated('wire.txt', 'In [[Kyiv|x]].')).toThrow('wire.txt: [[Kyiv|x]] has no role that is known.');
});

test('roles are compared where the span is found; an anchor counts as literal', () => {
  const { mentions } = ARTICLES[0] ?? { mentions: [] };
  const roles = ['anchor', 'demonym', undefined, 'literal'];
  const features = mentions.flatMap(({ start, end }, i) =>
    roles[i] ? [{ properties: { passages: [{ mentions: [{ start, end, role: roles[i] }] }] } }] : [],
  );
  const { counts, missed, found, right } = compareRoles(ARTICLES, [{ features }, { features: [] }]);
  expect({ missed, found, right }).toEqual({ missed: 1, found: 3, right: 2 });
  expect(counts.get('metonymic literal')).toBe(1);
});
