import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = /\[\[([^\]|]+)(?:\|([md]))?\]\]/g;
const ROLES = { m: 'metonymic', d: 'demonym' };

/**
 * Our own annotated articles: `text` without its marks, and the `spans` that were marked, each with its role:
 * "[[Kyiv]]" literal, "[[Kyiv|m]]" metonymic, "[[Russian|d]]" demonym.
 */
export function readMarked(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^---$/m).map(readMarks));
}

/** The same with the place names only. */
export function readTexts(folder) {
  return readMarked(folder).map(({ text, spans }) => ({ text, spans: spans.filter(({ role }) => role !== 'demonym') }));
}

function readMarks(marked) {
  const spans = [];
  let text = '';
  let from = 0;
  const trimmed = marked.trim();
  for (const match of trimmed.matchAll(MARK)) {
    text += trimmed.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + match[1].length, role: ROLES[match[2]] ?? 'literal' });
    text += match[1];
    from = match.index + match[0].length;
  }
  return { text: text + trimmed.slice(from), spans };
}
