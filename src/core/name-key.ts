import { SHAPE, type Tokens, tokenize } from './tokens.ts';

const CAPITALS = 5; // letters: a name in capitals up to this long is looked up in capitals only ("US", not "us")
/** Stands before the key of such a name. */
export const IN_CAPITALS = 0x5e;

/** The bytes under which a name is found; none when it holds no word. */
export function keyOf(name: string): Uint8Array {
  const tokens = tokenize(name, [{ start: 0, end: name.length }]);
  const key = tokens.bytes.slice(0, tokens.to[tokens.count - 1] ?? 0);
  return isInCapitals(tokens) ? Uint8Array.of(IN_CAPITALS, ...key) : key;
}

function isInCapitals({ count, shape, text }: Tokens): boolean {
  return count === 1 && shape[0] === SHAPE.upper && text.length <= CAPITALS && !text.includes('.');
}
