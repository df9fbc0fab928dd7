import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { findMentions } from '../../src/core/mentions.ts';
import type { Tagger } from '../../src/core/tagger.ts';
import { hostileTexts } from './hostile-texts.ts';
import { gazetteer, tagger } from './little-world.ts';
import { openWorld } from './open-world.ts';

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

/** Reads as a place's name the word where it first stands. */
const taggerOf = (word: string): Tagger => ({
  tag({ text, count, start, end }) {
    const all = Array.from({ length: count }, (_, at) => ({ first: at, end: at + 1, margin: 40 }));
    return all.filter(({ first }) => text.slice(start[first], end[first]) === word).slice(0, 1);
  },
});

describe('famous names that the tagger missed', () => {
  const world = openWorld({
    countries: ['MX  Mexico', 'JO  Jordan', 'IL  Israel', 'US  US'],
    settlements: [
      '1  Berlin  PPLC  DE  -  3000000',
      '2  Paris  PPLC  FR  -  2000000',
      '3  Paris  PPL  US  -  20000',
      '4  Mexico City  PPLC  MX  -  9000000',
    ],
    curated: ['gulf-of-mexico  Gulf of Mexico  water', 'white-house  White House  facility'],
  });

  test.each([
    ['It rained in Berlin.', '', ['Berlin']], // only one place has the name
    ['It rained in Paris.', '', []], // two have it
    ['It rained in Jordan.', '', []], // persons too
    ['A storm in the Gulf of Mexico grew.', '', ['Gulf of Mexico']], // no person is so named
    ['The White House said so.', '', ['White House']],
    // Read as a place's elsewhere.
    ['They left Jordan. It rained in Jordan.', 'Jordan', ['Jordan', 'Jordan']],
    ['They left Jordan. Mike Jordan left.', 'Jordan', ['Jordan']], // nor after a first name
    // Not beside another name.
    ['The Berlin Wall fell.', '', []],
    ['Mayor of Berlin-Mitte.', '', []],
    ['They met Irving Berlin there.', '', []],
    ['In Berlin it rained.', '', ['Berlin']], // the first word of a sentence is no name
    ['A storm in the Gulf of Mexico grew.', 'Mexico', ['Mexico']], // not over what was read
    ['It rained in the US. It cost US$100.', 'US', ['US']], // nor money
  ])('%s (read: %s)', (text, words, expected) => {
    const found = findMentions(readArticle(text), { gazetteer: world, tagger: taggerOf(words) });
    expect(found.map(({ exact }) => exact)).toEqual(expected);
  });
});

test('whatever the tagger reads, names and demonyms are disjoint and in sentences', () => {
  const texts = hostileTexts(
    ['Westland', 'Far Endish', 'Far End', 'Le Port', 'Old Georgeton', 'Union of Lands', 'Westish'],
    15,
  );
  fc.assert(
    fc.property(texts, fc.array(fc.nat(3), { minLength: 1, maxLength: 40 }), (pieces, lengths) => {
      const article = readArticle(`A${pieces}`);
      // Spans of some tokens here and there, each within a sentence.
      const anywhere: Tagger = {
        tag({ count, stretch }) {
          const spans = [];
          for (let at = 0, step = 0; at < count; step++) {
            const length = lengths[step % lengths.length] ?? 0;
            let end = at;
            while (end < at + length && end < count && stretch[end] === stretch[at]) end++;
            if (end > at) spans.push({ first: at, end, margin: 1 });
            at = end + 1;
          }
          return spans;
        },
      };
      let last = 0;
      for (const { start, end, exact } of findMentions(article, { gazetteer, tagger: anywhere })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(article.text.slice(start, end)).toBe(exact);
        expect(article.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
        last = end;
      }
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('a name’s likelihood grows with its margin and is never certain', () => {
  const likelihoods = [-50, 0, 20, 80, 1000].map((margin) => {
    const sure: Tagger = { tag: () => [{ first: 0, end: 1, margin }] };
    const [mention] = findMentions(readArticle('Westland'), { gazetteer, tagger: sure });
    return mention?.kind === 'name' ? mention.likelihood : Number.NaN;
  });
  expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => a - b));
  expect(likelihoods[1]).toBe(0.5);
  expect(likelihoods.at(-1)).toBe(0.98);
});
