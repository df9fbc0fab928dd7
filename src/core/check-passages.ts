import { checkWords } from './check-quotes.ts';
import { array, offset, QUOTE_SELECTOR, text } from './rules.ts';
import { CONTEXT, findContext, findQuote, indexText, type TextIndex } from './selectors.ts';
import { checkShape, isObject, maybe, oneOf, type Report, type Rule, type Shape, show } from './shapes.ts';
import { type Passage, ROLES, type Span, type TextQuoteSelector } from './types.ts';

const someMentions: Rule = {
  must: 'a list of at least one mention',
  holds: (value) => Array.isArray(value) && value.length > 0,
};

const bothSelectors: Rule = {
  must: 'a list of a TextQuoteSelector and a TextPositionSelector',
  holds: (value) => Array.isArray(value) && value.length === 2,
};

const PASSAGE: Shape = {
  quote: text,
  start: offset,
  end: offset,
  mentions: someMentions,
  selector: bothSelectors,
  care: maybe({ must: 'true, or left out', holds: (value) => value === true }),
  gloss: maybe(array),
};
const MENTION: Shape = { exact: text, start: offset, end: offset, role: oneOf(ROLES) };
const GLOSS: Shape = { exact: text, start: offset, end: offset, note: text };
const POSITION_SELECTOR: Shape = { type: oneOf(['TextPositionSelector']), start: offset, end: offset };

/** The article that passages are held against, prepared once. */
export interface Source {
  readonly text: string;
  readonly textIndex: TextIndex;
}

export function openSource(text: string): Source {
  return { text, textIndex: indexText(text) };
}

/**
 * Holds the passages of one place against their shape, each other and, when it is given, the article. Returns those
 * that have their shape.
 */
export function checkPassages(
  passages: readonly unknown[],
  path: string,
  source: Source | null,
  report: Report,
): Passage[] {
  const shaped: Passage[] = [];
  for (const [index, passage] of passages.entries()) {
    const at = `${path}[${index}]`;
    if (!isPassage(passage, at, report)) continue;
    const before = shaped.at(-1);
    if (before && passage.start < before.end) {
      report(
        at,
        `the passage at ${passage.start} begins before the one above it ends: give each sentence once, in order.`,
      );
    }
    shaped.push(passage);
    checkInside(passage, at, report);
    if (source) {
      checkWords(passage, at, source.text, report);
      checkSelectors(passage, at, source, report);
    }
  }
  return shaped;
}

function isPassage(value: unknown, path: string, report: Report): value is Passage {
  let fits = checkShape(value, path, PASSAGE, report);
  if (!isObject(value)) return false;
  const checkEach = (list: unknown, at: string, shapes: readonly Shape[]) => {
    if (!Array.isArray(list)) return;
    for (const [index, item] of list.entries()) {
      fits = checkShape(item, `${at}[${index}]`, shapes[Math.min(index, shapes.length - 1)] ?? {}, report) && fits;
    }
  };
  checkEach(value.mentions, `${path}.mentions`, [MENTION]);
  checkEach(value.gloss, `${path}.gloss`, [GLOSS]);
  checkEach(value.selector, `${path}.selector`, [QUOTE_SELECTOR, POSITION_SELECTOR]);
  return fits;
}

/** What a passage must be without its article: as long as its quote, its words inside it, its selectors alike. */
function checkInside(passage: Passage, path: string, report: Report): void {
  const { quote, start, end, mentions, gloss = [], selector } = passage;
  if (end - start !== quote.length) {
    report(path, `the quote ${show(quote)} has ${quote.length} characters, but ${start} to ${end} are ${end - start}.`);
  }
  for (const [name, words] of [
    ['mentions', mentions],
    ['gloss', gloss],
  ] as const) {
    for (const [index, word] of words.entries()) {
      const at = `${path}.${name}[${index}]`;
      if (word.start < start || word.end > end || word.end <= word.start) {
        report(
          at,
          `the words ${show(word.exact)} at ${word.start} to ${word.end} lie outside their passage of ${start} to ${end}.`,
        );
      } else if (quote.slice(word.start - start, word.end - start) !== word.exact) {
        report(`${at}.exact`, `the words ${show(word.exact)} are not what the passage says at ${word.start}.`);
      }
    }
  }
  for (const [index, { start, exact }] of mentions.entries()) {
    const before = mentions[index - 1];
    if (!before || before.end <= start) continue;
    const message = `the words ${show(exact)} begin before the mention above them ends: sort them, and let none overlap.`;
    report(`${path}.mentions[${index}]`, message);
  }
  const [words, place] = selector;
  if (words.exact !== quote) report(`${path}.selector[0].exact`, 'the selector quotes other words than the passage.');
  const points = indexText(quote).toCodePoints(quote.length);
  if (place.end - place.start !== points) {
    report(
      `${path}.selector[1]`,
      `the selector spans ${place.end - place.start} code points, but the quote has ${points}.`,
    );
  }
}

/** Whether the selectors find the passage, and only it, in its article. */
function checkSelectors({ quote, start, end, selector }: Passage, path: string, source: Source, report: Report): void {
  const { text, textIndex } = source;
  if (start > text.length || end > text.length) return;
  const [{ prefix = '', suffix = '' }, place] = selector;
  const at = `${path}.selector[0]`;
  const [before, after] = [text.slice(Math.max(0, start - prefix.length), start), text.slice(end, end + suffix.length)];
  if (before !== prefix) report(`${at}.prefix`, 'the prefix is not what stands before the passage.');
  else if (prefix.length < CONTEXT && prefix.length < start)
    report(`${at}.prefix`, `the prefix is shorter than ${CONTEXT} characters.`);
  if (after !== suffix) report(`${at}.suffix`, 'the suffix is not what stands behind the passage.');
  else if (suffix.length < CONTEXT && suffix.length < text.length - end) {
    report(`${at}.suffix`, `the suffix is shorter than ${CONTEXT} characters.`);
  }
  const isThere = before === prefix && text.slice(start, end) === quote && after === suffix;
  if (isThere && isAmbiguous(selector[0], { start, end }, source)) {
    report(at, 'the quote with its prefix and suffix stands more than once in the text: they have to be longer.');
  }
  const [first, last] = [textIndex.toCodePoints(start), textIndex.toCodePoints(end)];
  if (place.start !== first || place.end !== last) {
    const told = `the selector's ${place.start} to ${place.end} are not the passage's code points`;
    report(`${path}.selector[1]`, `${told}, which are ${first} to ${last}.`);
  }
}

/** Whether a selector finds other spans too, although a longer context would find only its own. */
function isAmbiguous(selector: TextQuoteSelector, span: Span, { text, textIndex }: Source): boolean {
  const { prefix = '', suffix = '' } = selector;
  if (textIndex.surelyOnce(span.start - prefix.length, span.end + suffix.length)) return false;
  // The scan of the whole text comes last: a layer that `describeSpan` made never needs it.
  return findContext(text, span, textIndex) !== null && findQuote(text, selector).length > 1;
}
