import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { findParagraphs } from './paragraphs.ts';
import { findQuote } from './selectors.ts';
import { type Article, type Paragraph, type Span, type TextQuoteSelector, UserError } from './types.ts';

interface ReadOptions {
  /** The article ends with these words: what follows them on the page is cut. */
  end?: TextQuoteSelector;
  /** What to call the input in an error. */
  file?: string;
}

/**
 * Reads an article as published: its first line is the title, a line beginning with a dash at its end the credit.
 * The text loses its BOM and has LF for CRLF, nothing else, so that every offset is an offset into the file as read.
 * Throws UserError for input that is empty, bytes that are no text in UTF-8, and an `end` that is not there exactly
 * once. A string may hold anything, NUL and lone surrogates too: it is what a JSON file gave.
 */
export function readArticle(input: Uint8Array | string, { end, file = 'The article' }: ReadOptions = {}): Article {
  const decoded = typeof input === 'string' ? input : decode(input, file);
  if (decoded.trim() === '') throw emptyError(file);
  const text = cutAt(decoded.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), end, file);
  const { paragraphs, credit } = findParagraphs(text);
  const first = paragraphs.find(({ kind }) => kind !== 'credit') ?? paragraphs[0];
  if (!first) throw emptyError(file);

  return {
    text,
    title: findTitle(first),
    paragraphs,
    sentences: paragraphs.flatMap((paragraph) => paragraph.sentences),
    ...(credit !== null && { credit }),
    sha256: hashText(text),
  };
}

/** The SHA-256 of a text in UTF-8, lower-case hex. From a library, as `crypto.subtle` is missing on plain http. */
function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UserError(`${file} is in UTF-16: save it as UTF-8.`);
  }
  // A NUL says more than the first bad byte: no editor can save such a file as text.
  if (bytes.includes(0)) {
    throw new UserError(`${file} is binary (it holds a NUL character): save it as plain text in UTF-8.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${file} is not valid UTF-8: save it as plain text in UTF-8.`);
  }
}

function emptyError(file: string): UserError {
  return new UserError(`${file} is empty: write the article into it, its title in the first line.`);
}

function cutAt(text: string, end: TextQuoteSelector | undefined, file: string): string {
  if (!end) return text;
  const found = findQuote(text, end);
  const only = found[0];
  const words = JSON.stringify(end.exact);
  if (!only) {
    throw new UserError(`${file} does not hold the words ${words}, with which it should end: correct article.end.`);
  }
  if (found.length > 1) {
    throw new UserError(
      `${file} holds the words ${words}, with which it should end, ${found.length} times: give article.end a prefix.`,
    );
  }
  return text.slice(0, only.end);
}

/** The headline; where there is none, the first sentence stands for it. */
function findTitle(first: Paragraph): Span {
  const { start, end } = (first.kind === 'title' ? undefined : first.sentences[0]) ?? first;
  return { start, end };
}
