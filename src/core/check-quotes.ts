import type { Article, Issue, Layer } from './types.ts';

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
  const { text } = article;
  if (layer.article.sha256 !== article.sha256) {
    const message =
      'The text is not the one that the layer was made from: its SHA-256 differs. Build the layer again from this text.';
    issues.push({ path: 'article.sha256', message });
  }
  if (layer.article.length !== text.length) {
    const message = `The layer was made from a text of ${layer.article.length} characters; this one has ${text.length}.`;
    issues.push({ path: 'article.length', message });
  }
  for (const [index, { properties }] of layer.features.entries()) {
    for (const [number, passage] of properties.passages.entries()) {
      const path = `features[${index}].properties.passages[${number}]`;
      const { quote, start, end, mentions, gloss = [] } = passage;
      if (text.slice(start, end) !== quote) {
        issues.push({ path: `${path}.quote`, message: notFound(properties.name, quote, start) });
        continue;
      }
      for (const [list, words] of [['mentions', mentions] as const, ['gloss', gloss] as const]) {
        for (const [at, word] of words.entries()) {
          if (text.slice(word.start, word.end) === word.exact) continue;
          issues.push({
            path: `${path}.${list}[${at}].exact`,
            message: notFound(properties.name, word.exact, word.start),
          });
        }
      }
    }
  }
  return issues;
}

function notFound(name: string, quote: string, start: number): string {
  const words = quote.length > 60 ? `${quote.slice(0, 60)}…` : quote;
  return `${JSON.stringify(name)}: the words ${JSON.stringify(words)} are not found in the text at offset ${start}.`;
}
