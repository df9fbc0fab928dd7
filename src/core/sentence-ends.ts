/**
 * Where sentences may end: the rules of Unicode for them (UAX 29, SB5 to SB11), for a text without line breaks. Our own
 * scan of it, as `Intl.Segmenter` takes ten times as long, is super-linear, and differs from engine to engine.
 */

const TERMINATOR = /\p{Sentence_Terminal}/gu;
const MAYBE = /[.\u2024\uFE52\uFF0E]/; // a full stop may stand in a number or an abbreviation, "!" and "?" may not

// The classes of the rules, of one character each. In this order: a later one may hold for a character of an earlier.
const IGNORED = /[\p{Grapheme_Extend}\p{Mc}\p{Cf}]/u;
const CLOSING = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'\u275B-\u275E]/u;
const SPACE = /\p{White_Space}/u;
const CONTINUING =
  /[,:;\p{Sentence_Terminal}\u002D\u037E\u055D\u060C\u060D\u07F8\u1802\u1808\u2013\u2014\u3001\uFE10-\uFE14\uFE31\uFE32\uFE50-\uFE55\uFE58\uFE63\uFF0C\uFF0D\uFF1A\uFF1B\uFF64]/u;
const FIGURE = /[\p{Nd}\u066B\u066C]/u;
const CAPITAL = /[\p{Uppercase}\p{Lt}]/u;
const CASED = /[\p{Uppercase}\p{Lowercase}\p{Lt}]/u;
const SMALL = /\p{Lowercase}/u;
const STOPPING = /[\p{Alphabetic}\p{Sentence_Terminal}]/u;

/** The offsets at which a sentence may end and the next begin, in order; neither the text's start nor its end. */
export function findSentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(TERMINATOR)) {
    const from = skip(text, index + mark.length, IGNORED);
    const isMaybe = MAYBE.test(mark);
    if (isMaybe && isInside(text, index, from)) continue;
    const end = skipEach(text, skipEach(text, from, CLOSING), SPACE);
    if (end === text.length || CONTINUING.test(characterAt(text, end))) continue;
    if (!isMaybe || !goesOnSmall(text, end)) ends.push(end);
  }
  return ends;
}

/** SB6 and SB7: "3.5", "U.S". */
function isInside(text: string, index: number, from: number): boolean {
  const next = characterAt(text, from);
  return FIGURE.test(next) || (CAPITAL.test(next) && CASED.test(characterBefore(text, index)));
}

/** SB8: the first letter that follows, before any other mark that ends a sentence, is a small one. */
function goesOnSmall(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && !STOPPING.test(characterAt(text, at))) at += characterAt(text, at).length;
  return SMALL.test(characterAt(text, at));
}

/** Past all characters of a class, each with the ignored ones after it. */
function skipEach(text: string, from: number, group: RegExp): number {
  let at = from;
  while (at < text.length && group.test(characterAt(text, at))) {
    at = skip(text, at + characterAt(text, at).length, IGNORED);
  }
  return at;
}

function skip(text: string, from: number, group: RegExp): number {
  let at = from;
  while (at < text.length && group.test(characterAt(text, at))) at += characterAt(text, at).length;
  return at;
}

/** The whole character at an offset; empty at the text's end. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends before an offset, ignored ones left out. */
function characterBefore(text: string, end: number): string {
  let at = end;
  while (at > 0) {
    at -= at > 1 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 2, at)) ? 2 : 1;
    const character = characterAt(text, at);
    if (!IGNORED.test(character)) return character;
  }
  return '';
}
