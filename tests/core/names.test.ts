import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { findMentions } from '../../src/core/mentions.ts';
import { groupDomain, groupNames } from '../../src/core/names.ts';
import { gazetteer, tagger } from './little-world.ts';

const group = (text: string) => {
  const article = readArticle(text);
  return groupNames(article, findMentions(article, { gazetteer, tagger }), gazetteer);
};

describe('the names of an article, each with its mentions', () => {
  test.each([
    ['Westland and Geneva and Westland', ['Westland Westland', 'Geneva']],
    ['WESTLAND is Westland', ['WESTLAND Westland']],
    ['Harbour and Harbor', ['Harbour', 'Harbor']], // two names, though one place may have both
    ['The Westish and a Westlander of Westland', ['Westland', 'Westish Westlander']], // demonyms by themselves
    ['Geneva, Eastland, and Geneva', ['Geneva Geneva', 'Eastland']], // said once where it lies: one sense
    ['Geneva, Eastland. Geneva. Geneva, Westland.', ['Geneva Geneva', 'Eastland', 'Geneva', 'Westland']],
    ['Harbour province, and Harbour, Westland', ['Harbour', 'Harbour', 'Westland']], // a region, and a town in Westland
    ['the city of Harbour in Harbour province', ['Harbour', 'Harbour']],
    ['Harbour province and Harbour', ['Harbour Harbour']], // of one kind as far as it says
    ['Geneva, Eastland, and the Geneva region', ['Geneva Geneva', 'Eastland']], // no region has that name
    ['Geneva, Eastland, and Geneva city', ['Geneva Geneva', 'Eastland']],
    ['Nothing', []],
  ])('%s', (text, expected) => {
    expect(group(text).map(({ mentions }) => mentions.map(({ exact }) => exact).join(' '))).toEqual(expected);
  });
});

test('a name lies in those that follow it', () => {
  const containers = group('Geneva, Eastland, and Harbour, Westland').map((name) => name.containers);
  expect(containers).toEqual([[1], [], [3], []]);
});

describe('what a word says that a name is', () => {
  test.each([
    ['in Geneva county', 'county'],
    ['in Geneva province', 'region'],
    ['in the canton of Geneva', 'region'],
    ['in the city of Geneva', 'settlement'],
    ['in the state of Geneva', 'region'],
    ['in Geneva city', 'settlement'],
    ['on the Geneva river', 'water'],
    ['in Mill County', 'county'], // by its own last word
    ['in Geneva', null],
    ['in Geneva countyside', null],
    ['in Geneva, county of kings', null],
    ['they were part of Geneva', null],
    ['in Geneva. Now Geneva city', 'settlement'], // wherever it says so
  ])('%s', (text, expected) => expect(group(text)[0]?.cue).toBe(expected));
});

describe('a name counts for more', () => {
  const weightOf = (text: string) => group(text).find(({ mentions }) => mentions[0]?.exact === 'Geneva')?.weight ?? 0;
  const filler = `Rain\n\n${'It rained on and on. '.repeat(40)}`;

  test.each([
    ['in the headline than in the lead', 'Geneva\n\nIt rained.', 'Rain\n\nGeneva flooded.'],
    ['in the lead than later', 'Rain\n\nGeneva flooded.', `${filler}Geneva flooded.`],
    ['twice than once', `${filler}Geneva and Geneva`, `${filler}Geneva`],
  ])('%s', (_, more, less) => expect(weightOf(more)).toBeGreaterThan(weightOf(less)));

  test('than a demonym or a name in the publisher’s address', () => {
    const [demonym] = group(`${filler}Westish`);
    const [domain] = groupDomain('genevanews.com', gazetteer);
    expect(demonym?.weight).toBeLessThan(weightOf(`${filler}Geneva`));
    expect(domain?.weight).toBeLessThan(demonym?.weight ?? 0);
    expect(domain?.mentions).toEqual([]);
  });
});
