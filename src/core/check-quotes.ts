import type { Report } from './shapes.ts';
import type { Article, Issue, Layer, Passage } from './types.ts';

/**
 * Proves the quotes of a layer that has its shape: an issue when the article is another than the layer was made from,
 * and one for each passage, mention and gloss that is not verbatim at its offsets. Small, because every page does
 * this before it shows a quote.
 */
export function checkQuotes(
  layer: Pick<Layer, 'article' | 'features'>,
  article: Pick<Article, 'text' | 'sha256'>,
): Issue[] {
  const issues: Issue[] = [];
  checkArticle(layer.article, article, (path, message) => issues.push({ path, message }));
  for (const [index, { properties }] of layer.features.entries()) {
    const report: Report = (path, message) => issues.push({ path, message: `${properties.name}: ${message}` });
    for (const [number, passage] of properties.passages.entries()) {
      checkWords(passage, `features[${index}].properties.passages[${number}]`, article.text, report);
    }
  }
  return issues;
}

/** Reports when the article is not the one that the layer names. */
export function checkArticle(
  { sha256, length }: Pick<Layer['article'], 'sha256' | 'length'>,
  article: Pick<Article, 'text' | 'sha256'>,
  report: Report,
): void {
  if (sha256 !== article.sha256) {
    report('article.sha256', 'The text is not the one that the layer was made from: build the layer again from it.');
  }
  if (length !== article.text.length) {
    report('article.length', `The layer was made from ${length} characters, but the text has ${article.text.length}.`);
  }
}

/** Reports a passage that is not verbatim at its offsets, or else those of its words that are not. */
export function checkWords(passage: Passage, path: string, text: string, report: Report): void {
  const { quote, start, end, mentions, gloss = [] } = passage;
  if (text.slice(start, end) !== quote) {
    report(`${path}.quote`, notFound(quote, start));
    return;
  }
  const check = (words: readonly { exact: string; start: number; end: number }[], name: string) => {
    for (const [index, word] of words.entries()) {
      if (text.slice(word.start, word.end) === word.exact) continue;
      report(`${path}.${name}[${index}].exact`, notFound(word.exact, word.start));
    }
  };
  check(mentions, 'mentions');
  check(gloss, 'gloss');
}

function notFound(words: string, start: number): string {
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return `the words ${JSON.stringify(shown)} are not found in the text at offset ${start}.`;
}
