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
  if (typeof value !== 'object' || value === null || isRing(value)) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = margin + INDENT;
  const items = isList
    ? value.map((item) => write(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${write(item, inner)}`);
  // Told by its parts, so that what is long is not written twice: two brackets, the commas, no space behind a colon.
  const length = items.reduce((sum, item) => sum + item.length, isList ? items.length + 1 : 1);
  if (length <= SHORT) {
    const short = JSON.stringify(value);
    if (!short.includes('[[')) return short;
  }
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${margin}${close}`;
}

/** A position, or a list of positions. */
function isRing(value: object): boolean {
  const [first] = Array.isArray(value) ? value : [];
  return typeof first === 'number' || (Array.isArray(first) && typeof first[0] === 'number');
}
