/**
 * JSON on one line, with its line feed. The other breaks that JSON may hold bare are escaped: many readers of lines, in
 * Node and Python among them, would break there.
 */
export function writeJsonLine(value: object): string {
  const json = JSON.stringify(value);
  // A search for each is quicker than one for all, and hardly any is there.
  if (!BREAKS.some((character) => json.includes(character))) return `${json}\n`;
  const escapeBreak = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${json.replace(/[\u0085\u2028\u2029]/g, escapeBreak)}\n`;
}

const BREAKS = ['\u0085', '\u2028', '\u2029'];
