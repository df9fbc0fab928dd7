import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { findMentions } from '../../src/core/mentions.ts';
import { gazetteer, tagger } from './little-world.ts';

const find = (text: string, phrases: { place: string; exact: string }[] = []) => {
  const article = readArticle(text);
  const spans = phrases.map(({ place, exact }) => {
    const start = article.text.indexOf(exact);
    return { place, start, end: start + exact.length };
  });
  return findMentions(article, { gazetteer, tagger }, spans).map((mention) => {
    expect(article.text.slice(mention.start, mention.end)).toBe(mention.exact);
    return mention.kind === 'phrase'
      ? `${mention.exact}*`
      : mention.kind === 'demonym'
        ? `${mention.exact}~`
        : mention.exact;
  });
};

describe('names are whole words, the longest first', () => {
  test.each([
    ['The talks were held in Westland.', ['Westland']],
    ['They left Westland’s capital.', ['Westland']],
    ["They left Westland's capital.", ['Westland']],
    ['Westland-Eastland talks end', ['Westland', 'Eastland']],
    ['The Westland–Eastland talks', ['Westland', 'Eastland']],
    ['A Westland-led alliance', ['Westland']],
    ['The Westish army and two Westlanders', ['Westish~', 'Westlanders~']],
    ['Far Endish soldiers went to Far End', ['Far Endish~', 'Far End']],
    ['He spoke for the Castle', ['Castle']],
    ['The Castle denied it', ['Castle']],
    ['It was said in the W.L. and in WL today', ['W.L.', 'WL']],
    ['Near St Mary’s they met', ['St Mary’s']],
    ['Westlandish, Westlands and NotWestland', []],
    ['a westland of the mind', []],
    ['👩‍👩‍👧 Geneva 🎯 and Westland', ['Geneva', 'Westland']],
    ['Westland', ['Westland']],
    ['Nothing is named here.', []],
    ['<img src=x onerror=alert(1)> in Westland</script>', ['Westland']],
    ['First in Harbour.\r\n\r\nThen in Geneva.', ['Harbour', 'Geneva']],
  ])('%s', (text, expected) => expect(find(text)).toEqual(expected));
});

describe('phrases that decisions name', () => {
  test.each([
    ['on the Westish-Eastish border', 'Westish-Eastish border', ['Westish-Eastish border*']], // covers the demonyms
    ['in northern Westland today', 'northern Westland', ['northern Westland*', 'Westland']], // keeps its anchor
    ['they met in Geneva today', 'Geneva', ['Geneva*']], // takes a name's place
  ])('%s', (text, exact, expected) => expect(find(text, [{ place: 'x', exact }])).toEqual(expected));
});

test('nothing is found outside the sentences', () => {
  const text = 'News from Harbour\n\nA crowd in Geneva. Photo: Westland\n\n-with Eastland\n';
  expect(find(text)).toEqual(['Harbour', 'Geneva']);
});
