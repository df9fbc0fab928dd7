import { describe, expect, test } from 'vitest';
import { writeCitation } from '../../src/view/citation.ts';
import { englishWords } from '../../src/view/words.ts';

const words = englishWords();
const article = { title: 'Fire in Harbour', language: 'en' };
const cite = (quote: string, about: object = {}, link: string | null = null) =>
  writeCitation({ quote }, { article: { ...article, ...about }, date: words.date, link });

describe('a citation', () => {
  test('names all that the layer says of the article, and where the map shows the place', () => {
    const about = { credit: 'with AAP', published: '2022-03-01', url: 'https://example.org/a' };
    expect(cite('Harbour burned.', about, 'https://maps.example/#place=harbour')).toBe(
      [
        '“Harbour burned.”',
        `Fire in Harbour · with AAP · ${words.date('2022-03-01')}`,
        'https://example.org/a',
        'https://maps.example/#place=harbour',
      ].join('\n'),
    );
  });

  test('leaves out what nobody said', () => {
    expect(cite('Harbour burned.')).toBe('“Harbour burned.”\nFire in Harbour');
  });

  test.each([
    ['en', 'Harbour’s fire', '“Harbour’s fire”'],
    ['en-AU', '“We left,” he said.', '‘“We left,” he said.’'],
    ['en', '👩‍👩‍👧 said "no".\nAnd again', '“👩‍👩‍👧 said "no".\nAnd again”'],
    ['de', 'Der Hafen brennt.', '„Der Hafen brennt.“'],
    ['uk', 'Він сказав: «Ні».', '„Він сказав: «Ні».“'],
    ['pl', 'Port płonie.', '„Port płonie.”'],
    ['fr', 'Le port brûle.', '«\u00a0Le port brûle.\u00a0»'],
    ['fr', 'Il a dit « non ».', '“Il a dit « non ».”'],
    ['ar', 'احترق الميناء.', '”احترق الميناء.“'],
    ['und', 'Harbour', '“Harbour”'],
  ])('in %s keeps the words as they stand: %s', (language, quote, cited) => {
    expect(cite(quote, { language }).split('\nFire')[0]).toBe(cited);
  });
});
