import type { Layer } from './types.ts';

const INDENT = ' ';
const SHORT = 100; // characters: an object or list that fits stands on one line

/**
 * The layer as the text of its file: JSON that a diff can be read in, one property a line, one line for each ring of
 * coordinates. The same layer gives the same text; JSON.parse gives the layer back.
 */
export function writeGeojson(layer: Layer): string {
  return `${write(layer, '')}\n`;
}

function write(value: unknown, margin: string): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || isRing(value)) return short;
  if (short.length <= SHORT && !short.includes('[[')) return short;
  const inner = margin + INDENT;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + write(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${margin}${close}`;
}

/** A position, or a list of positions. */
function isRing(value: object): boolean {
  const [first] = Array.isArray(value) ? value : [];
  return typeof first === 'number' || (Array.isArray(first) && typeof first[0] === 'number');
}
