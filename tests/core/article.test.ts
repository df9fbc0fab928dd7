import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { describeSpan, findQuote, fromCodePoints, indexText } from '../../src/core/selectors.ts';
import { isWithin } from '../../src/core/spans.ts';
import { type Article, type Span, type TextQuoteSelector, UserError } from '../../src/core/types.ts';
import { hostileTexts } from './hostile-texts.ts';

const REAL = readFileSync('geo/articles/rockets-launched-at-civilians/article.txt');
const END: TextQuoteSelector = { type: 'TextQuoteSelector', exact: '-with AAP' };

/** The sentences as words, those of one paragraph in one list. */
function readSentences(article: Article): string[][] {
  return article.paragraphs.map(({ sentences }) => sentences.map(({ start, end }) => article.text.slice(start, end)));
}

function kindsOf(text: string): string[] {
  const article = readArticle(text);
  return article.paragraphs.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);
}

describe('the article as published', () => {
  const article = readArticle(REAL, { end: END });

  test('ends with its credit, and the lines of the newsletter are gone', () => {
    expect(article.text.endsWith('“may amount to war crimes”.\n\n-with AAP')).toBe(true);
    expect(article.credit).toBe('with AAP');
  });

  test('begins with its title', () => {
    const { start, end } = article.title;
    expect(article.text.slice(start, end)).toBe('Rockets launched at civilians as Ukraine-Russia negotiations end');
  });

  test('has one sentence a paragraph, none for the credit', () => {
    expect(readSentences(article).map((sentences) => sentences.length)).toEqual([...Array(27).fill(1), 0]);
    expect(article.sentences).toHaveLength(27);
  });

  test.each([
    'Mothers and sick children are hiding in a bomb shelter of the paediatric ward of Okhmatdyt Children’s Hospital in Kyiv.',
    '“Abandon your military equipment and leave,” Mr Zelensky said.',
    '“Do not trust your commanders, do not trust their propaganda…just save your lives…leave.”',
    '“Our goal is to stand alongside all Europeans and, most importantly, to stand on their level…I am sure we deserve it.”',
  ])('keeps whole: %s', (sentence) => {
    expect(readSentences(article).flat()).toContain(sentence);
  });

  test('is fingerprinted as its text in UTF-8', () => {
    expect(article.sha256).toBe(createHash('sha256').update(article.text, 'utf8').digest('hex'));
  });
});

describe('the text is the file without BOM and with LF for CRLF, and nothing else', () => {
  test.each([
    ['Title\r\n\r\nText', 'Title\n\nText'],
    ['\uFEFFTitle', 'Title'],
    [' Title \n\n\n  Text\u00A0\n', ' Title \n\n\n  Text\u00A0\n'],
    ['Ti\rtle', 'Ti\rtle'],
    ['\0Title\0', '\0Title\0'],
    ['cafe\u0301 🏚️ \uD83D \u202Bab\u202C', 'cafe\u0301 🏚️ \uD83D \u202Bab\u202C'],
  ])('%j', (input, text) => {
    expect(readArticle(input).text).toBe(text);
  });

  test('bytes and string read alike', () => {
    const text = '\uFEFFTitle 🌊\r\n\r\nText';
    expect(readArticle(new TextEncoder().encode(text))).toEqual(readArticle(text));
  });
});

describe('paragraphs', () => {
  test.each([
    ['Title\n\nOne.\n\nTwo.', ['title: Title', 'body: One.', 'body: Two.']],
    ['Title\nOne.\nTwo.', ['title: Title', 'body: One.', 'body: Two.']],
    ['Only this. It has no title.', ['body: Only this. It has no title.']],
    ['Title\n\nOne.\n\n-with AAP\n', ['title: Title', 'body: One.', 'credit: -with AAP']],
    ['Title\n\nOne.\n\n– Reuters', ['title: Title', 'body: One.', 'credit: – Reuters']],
    ['Title\n\nOne.\n\n— AFP\n\nPhoto: AAP', ['title: Title', 'body: One.', 'credit: — AFP', 'credit: Photo: AAP']],
    ['Title\n\n- Kyiv\n- Kharkiv', ['title: Title', 'body: - Kyiv', 'body: - Kharkiv']],
    ['Title\n\nPicture: Getty\n\nOne.', ['title: Title', 'credit: Picture: Getty', 'body: One.']],
    ['Image: AAP\n\nTitle\n\nOne.', ['credit: Image: AAP', 'title: Title', 'body: One.']],
    ['— Not a credit, for it ends.\n\n— We left.', ['title: — Not a credit, for it ends.', 'body: — We left.']],
  ])('%j', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  test('a paragraph wrapped at a column is one paragraph', () => {
    const text = [
      'River rises',
      '',
      'The river has risen by two metres since Monday, and the bridge at',
      'Rethem is closed. Boats of the rescue service brought forty people to',
      'Verden.',
      '',
      'More rain is expected.',
    ].join('\n');
    expect(kindsOf(text).map((kind) => kind.slice(0, 5))).toEqual(['title', 'body:', 'body:']);
    expect(readSentences(readArticle(text))[1]).toEqual([
      'The river has risen by two metres since Monday, and the bridge at\nRethem is closed.',
      'Boats of the rescue service brought forty people to\nVerden.',
    ]);
  });

  test('a first line too long for a headline, or a last one too long for a credit, is text', () => {
    const [title, credit] = [`${'Rain '.repeat(61)}fell`, `- ${'rain and '.repeat(12)}snow`];
    const article = readArticle(`${title}\n\nOne.\n\n${credit}`);
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['body', 'body', 'body']);
  });

  test('without a headline the first sentence is the title', () => {
    const article = readArticle('Rain fell on Rethem. The bridge is closed.');
    expect(article.text.slice(article.title.start, article.title.end)).toBe('Rain fell on Rethem.');
  });
});

describe('photo credits are never quoted', () => {
  test.each([
    ['The hospital in Verden. Photo: Getty', 'The hospital in Verden.'],
    ['The hospital in Verden Photo: Getty', 'The hospital in Verden'],
    ['The hospital in Verden. Picture: AAP Image/Ann K. Lee', 'The hospital in Verden.'],
    ['The hospital in Verden. (AP Photo/Ann Lee)', 'The hospital in Verden.'],
    ['“The hospital is full.” Image credit: Reuters', '“The hospital is full.”'],
    ['The hospital in Verden. REUTERS/Ann Lee', 'The hospital in Verden.'],
    ['The hospital in Verden. Photo by Ann Lee', 'The hospital in Verden.'],
    ['The hospital in Verden. Photo: Getty.', 'The hospital in Verden.'],
    ['It rained. Images by the firm Rethem Sky showed the river.', 'Images by the firm Rethem Sky showed the river.'],
    ['The photo shows the hospital: it is full.', 'The photo shows the hospital: it is full.'],
  ])('%j', (paragraph, sentence) => {
    expect(readSentences(readArticle(`Title\n\n${paragraph}`))[1]?.at(-1)).toBe(sentence);
  });
});

describe('what cannot be read is refused in one sentence that names the file', () => {
  test.each<[string, Uint8Array | string, TextQuoteSelector | undefined, RegExp]>([
    ['nothing', '', undefined, /^a\.txt is empty: /],
    ['white space', '\uFEFF \r\n\u00A0\n', undefined, /^a\.txt is empty: /],
    ['NUL in text', new TextEncoder().encode('Title\0'), undefined, /^a\.txt is binary/],
    ['NUL in bytes', Uint8Array.of(0x89, 0x50, 0, 0x47), undefined, /^a\.txt is binary/],
    ['bytes that are not UTF-8', Uint8Array.of(0x54, 0xe4, 0x74), undefined, /^a\.txt is not valid UTF-8: /],
    ['a file cut inside a character', Uint8Array.of(0x54, 0xf0, 0x9f, 0x8c), undefined, /^a\.txt is not valid UTF-8: /],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x54, 0x00), undefined, /^a\.txt is in UTF-16: /],
    ['an end that is not there', 'Title\n\nText', END, /^a\.txt does not hold the words "-with AAP"/],
    ['an end that is there twice', 'Title -with AAP\n\n-with AAP', END, /^a\.txt holds the words .* 2 times: /],
  ])('%s', (_, input, end, message) => {
    const read = () => readArticle(input, { file: 'a.txt', ...(end && { end }) });
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
  });
});

describe('for every text', () => {
  const names = ['Kyiv', 'Rethem', 'he said', 'St', 'a.m', '3.5', 'No', 'И', 'é', 'Photo: '];

  test('sentences lie in order inside their paragraphs, and their selectors find them and nothing else', () => {
    fc.assert(
      fc.property(hostileTexts(names), (input) => {
        const article = readOrNull(input);
        if (article) expect(findFaults(article)).toEqual([]);
        else expect(input.replace(/[\s\u0085]/g, '')).toBe('');
      }),
      { seed: 2, numRuns: 7500 },
    );
  }, 60_000);

  function readOrNull(input: string): Article | null {
    try {
      return readArticle(input);
    } catch (error) {
      if (error instanceof UserError && error.message.startsWith('The article is empty')) return null;
      throw error;
    }
  }
});

/** Sentences are sorted, disjoint, trimmed, inside their paragraphs, and no mark closes at their beginning. */
function findFaults({ text, title, paragraphs, sentences }: Article): string[] {
  const faults: string[] = [];
  const textIndex = indexText(text);
  const isTrimmed = ({ start, end }: Span) => start < end && text.slice(start, end) === text.slice(start, end).trim();
  if (!isTrimmed(title)) faults.push('title');
  if (sentences.length !== paragraphs.flatMap((paragraph) => paragraph.sentences).length) faults.push('sentences');
  let [last, before] = [0, 0];
  for (const paragraph of paragraphs) {
    if (paragraph.start < last || !isTrimmed(paragraph)) faults.push(`paragraph ${paragraph.start}`);
    last = paragraph.end;
    for (const sentence of paragraph.sentences) {
      const { start, end } = sentence;
      const words = text.slice(start, end);
      if (start < before || !isWithin(sentence, paragraph) || !isTrimmed(sentence)) faults.push(`sentence ${start}`);
      if (start > paragraph.start && /^[”’»)\]]/.test(words)) faults.push(`closing mark ${start}`);
      before = end;

      const [quote, position] = describeSpan(text, sentence, textIndex);
      const found = findQuote(text, quote);
      if (quote.exact !== words || found.length !== 1 || found[0]?.start !== start) faults.push(`quote ${start}`);
      const [from, to] = [fromCodePoints(text, position.start), fromCodePoints(text, position.end)];
      if (from !== start || to !== end) faults.push(`position ${start}`);
    }
  }
  return faults;
}
