import type { Layer, Passage } from '../core/types.ts';

/** What a citation is written with. */
export interface CitationContext {
  readonly article: Pick<Layer['article'], 'title' | 'credit' | 'published' | 'url' | 'language'>;
  /** Writes an ISO date out. */
  readonly date: (iso: string) => string;
  /** Where the map shows the place; null when it is on no web. */
  readonly link: string | null;
}

/**
 * A passage as it goes into somebody's own text: the words verbatim in quotation marks, below them the article with
 * its credit and date, its address, and the map's.
 */
export function writeCitation({ quote }: Pick<Passage, 'quote'>, { article, date, link }: CitationContext): string {
  const { title, credit, published, url, language } = article;
  const source = [title, credit, published && date(published)].filter((part) => part).join(' · ');
  return [wrapQuote(quote, language), source, url, link].filter((line) => line).join('\n');
}

/** The pair of marks that a language quotes with, then the pair for words that hold such marks already. */
type Marks = readonly [open: string, close: string, otherOpen: string, otherClose: string];

const ENGLISH: Marks = ['“', '”', '‘', '’'];

/** By language, from Unicode CLDR; French sets its own apart by spaces. */
const MARKS: ReadonlyMap<string, Marks> = new Map([
  ['ar', ['”', '“', '’', '‘']],
  ['de', ['„', '“', '‚', '‘']],
  ['es', ['«', '»', '“', '”']],
  ['fr', ['«\u00a0', '\u00a0»', '“', '”']],
  ['it', ['«', '»', '“', '”']],
  ['pl', ['„', '”', '«', '»']],
  ['ru', ['«', '»', '„', '“']],
  ['uk', ['«', '»', '„', '“']],
]);

/** The words stay as they stand: where they hold the language's marks, the other pair goes around them. */
function wrapQuote(quote: string, language: string): string {
  const marks = MARKS.get(language.split('-')[0]?.toLowerCase() ?? '') ?? ENGLISH;
  const [open, close, otherOpen, otherClose] = marks;
  const isTaken = [open, close].some((mark) => quote.includes(mark.trim()));
  return isTaken ? otherOpen + quote + otherClose : open + quote + close;
}
