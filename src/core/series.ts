import { SHAPE, type Tokens } from './tokens.ts';

/** The series of capitalised runs ("Clarke, Oconee and Barrow counties") that each token is in: first, after the last. */
export interface Series {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const AMPERSAND = 0x26;
const JOINTS = new Set(['and', 'or']);

/** Joins runs with nothing but a comma, a semicolon or "and" between them. Tokens of no series have themselves. */
export function findSeries(tokens: Tokens, runEnd: Int32Array, isUp: (at: number) => boolean): Series {
  const { count, stretch, shape } = tokens;
  const found = { start: new Int32Array(count), end: new Int32Array(count) };
  for (let at = 0; at < count; ) {
    let next = runEnd[at] ?? at + 1;
    if (isUp(at)) {
      for (;;) {
        const after = skipJoint(tokens, next);
        if (after === next || after >= count || !isUp(after) || stretch[after] !== stretch[at]) break;
        next = runEnd[after] ?? after + 1;
      }
    }
    found.start.fill(at, at, next);
    found.end.fill(next, at, next);
    at = next;
  }
  return found;

  function skipJoint({ text, start, end }: Tokens, from: number): number {
    let at = from;
    const code = text.charCodeAt(start[at] ?? 0);
    const isMark = shape[at] === SHAPE.punctuation;
    if (isMark && (code === COMMA || code === SEMICOLON || code === AMPERSAND)) at++;
    if (shape[at] === SHAPE.lower && JOINTS.has(text.slice(start[at], end[at]))) at++;
    return at;
  }
}
