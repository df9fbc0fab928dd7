import type { Mention } from '../../src/core/mentions.ts';
import type { Article } from '../../src/core/types.ts';

/** A text whose names stand in [brackets] and whose demonyms stand in {braces}, as an article with its mentions. */
export function readMarked(marked: string): { article: Article; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: name, 2: demonym, index } of marked.matchAll(/\[([^\]]+)\]|\{([^}]+)\}/g)) {
    text += marked.slice(from, index);
    const exact = name ?? demonym ?? '';
    const span = { start: text.length, end: text.length + exact.length, exact };
    mentions.push({ ...span, kind: name === undefined ? 'demonym' : 'name' } as Mention);
    text += exact;
    from = index + mark.length;
  }
  text += marked.slice(from);
  // A sentence ends with a full stop before white space, or with a line.
  const sentences = [...text.matchAll(/\S(?:[^.\n]|\.(?!\s))*\.?/g)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
  const paragraphs = [{ start: 0, end: text.length, kind: 'body', sentences }] as const;
  return {
    article: { text, title: sentences[0] ?? { start: 0, end: 0 }, paragraphs, sentences, sha256: '0'.repeat(64) },
    mentions,
  };
}
