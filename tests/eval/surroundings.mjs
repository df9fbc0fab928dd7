// What stands around a span of text, as far as a table of errors asks.
import { BUILDINGS, FIRST_NAMES, KINDS, OPENERS, ORGANISATIONS, STREETS, TITLES, toListed } from './words.mjs';

const REACH = 40; // characters either side
const isCapitalised = (word) => /^\p{Lu}/u.test(word);
const lastWord = (phrase) => phrase.split(/\s+/).at(-1);
const isIn = (words, word) => words.has(toListed(word));

/** The facts about a span: each is true or false, but for the words beside it, '' where none adjoins. */
export function lookAround(text, { start, end }) {
  const exact = text.slice(start, end);
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const before = left.match(/(?<![\p{L}\p{N}.’'&])([\p{L}\p{N}.’'&]+)[ -]$/u)?.[1] ?? '';
  const after = right.match(/^[ -]([\p{L}\p{N}’'&]+\.?)/u)?.[1] ?? '';
  const head = left.match(/(?<![\p{L}\p{N}])([\p{L}\p{N}’']+) (?:of|for|in|at) (?:the )?$/u)?.[1] ?? '';
  const joined = isCapitalised(before) && !isIn(OPENERS, before) ? before : '';
  return {
    exact,
    before: joined,
    after: isCapitalised(after) ? after : '',
    isLowerCase: !/\p{Lu}/u.test(exact),
    isCapitals: /\p{Lu}{4}/u.test(exact) && !/\p{Ll}/u.test(exact),
    isAbbreviation: /\.$/.test(exact) || /^(?:\p{Lu}\.?){2,3}$/u.test(exact),
    isFirst: /(?:^|[.!?:\n—–]|\.[”"’'])\s*[“"‘'(]*$/u.test(left),
    isPerson: isIn(TITLES, joined) || isIn(FIRST_NAMES, joined) || isInitial(joined) || startsWithName(exact, after),
    isOrganisation: isIn(ORGANISATIONS, after) || (isCapitalised(head) && isIn(ORGANISATIONS, head)),
    isStreet: isIn(STREETS, after) || isIn(STREETS, lastWord(exact)),
    isBuilding: isIn(BUILDINGS, after) || isIn(BUILDINGS, lastWord(exact)),
    hasKind: /\s/.test(exact) && isIn(KINDS, lastWord(exact)),
  };
}

function isInitial(word) {
  return /^\p{Lu}\.$/u.test(word);
}

/** "Jordan" in "Jordan Smith": a first name before a capital that is no kind word. */
function startsWithName(exact, after) {
  const isPlain = [KINDS, ORGANISATIONS, STREETS, BUILDINGS].every((words) => !isIn(words, after));
  return isCapitalised(after) && isPlain && isIn(FIRST_NAMES, exact);
}

/** Whether the words stand after a first name or a title anywhere in the text: then they are a person's there. */
export function isNamedInFull(text, exact) {
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const before = text.slice(Math.max(0, at - REACH), at).match(/(?<!\p{L})(\p{Lu}[\p{L}.]*) $/u)?.[1];
    if (before && (isIn(FIRST_NAMES, before) || isIn(TITLES, before))) return true;
  }
  return false;
}
