import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Roles by the letter of their mark. */
export const ROLES = { '': 'literal', m: 'metonymic', d: 'demonym' };
const MARK = /\[\[([^\]|]+)(?:\|(\w))?\]\]/g;

/** Our own annotated articles, file by file. */
export function readMarked(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => readAnnotated(file, readFileSync(join(folder, file), 'utf8')));
}

/** The same with the place names only, as `spans`. */
export function readTexts(folder) {
  return readMarked(folder).map(({ text, mentions }) => ({
    text,
    spans: mentions.filter(({ role }) => role !== ROLES.d),
  }));
}

/**
 * The articles of a file, which a line `---` divides, the marks taken out of their texts: "[[Kyiv]]" is literal,
 * "[[Kyiv|m]]" metonymic, "[[Russian|d]]" a demonym. Throws for a mark of no such letter.
 * @returns {{ id: string, title: string, text: string, mentions: { start: number, end: number, role: string }[] }[]}
 */
export function readAnnotated(name, content) {
  return content.split(/^---$/m).map((part, i) => {
    const marked = part.trim();
    const mentions = [];
    let text = '';
    let from = 0;
    for (const { 0: mark, 1: exact, 2: letter = '', index } of marked.matchAll(MARK)) {
      text += marked.slice(from, index);
      const role = ROLES[letter];
      if (role === undefined) throw new Error(`${name}: ${mark} has no role that is known.`);
      mentions.push({ start: text.length, end: text.length + exact.length, role });
      text += exact;
      from = index + mark.length;
    }
    text += marked.slice(from);
    return { id: `${name} ${i + 1}`, title: text.split('\n')[0], text, mentions };
  });
}
