import { isDash, isLetterOrDigit, skipSpaceBefore, type Word, wordBefore, wordUntil } from './words.ts';

/** A distance as the text gives it. */
export interface Distance {
  readonly start: number;
  readonly km: number;
  /** In plain English: "30 kilometres", "half a mile". */
  readonly words: string;
}

interface Unit {
  readonly km: number;
  readonly one: string;
  readonly many: string;
}

const UNITS: readonly (Unit & { written: string })[] = [
  { km: 1, one: 'kilometre', many: 'kilometres', written: 'km kms kilometre kilometres kilometer kilometers' },
  { km: 1.609344, one: 'mile', many: 'miles', written: 'mile miles mi' },
  { km: 0.001, one: 'metre', many: 'metres', written: 'm metre metres meter meters' },
  { km: 0.0009144, one: 'yard', many: 'yards', written: 'yard yards yd yds' },
  { km: 0.0003048, one: 'foot', many: 'feet', written: 'foot feet ft' },
];
const NAUTICAL_MILE: Unit = { km: 1.852, one: 'nautical mile', many: 'nautical miles' };
const UNIT_OF = new Map<string, Unit>(UNITS.flatMap((unit) => unit.written.split(' ').map((word) => [word, unit])));

const TEENS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERS = new Map<string, number>([
  ...TEENS.map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((ten, index): [string, number][] => [
    [ten, (index + 2) * 10],
    ...TEENS.slice(1, 10).map((one, value): [string, number] => [`${ten}-${one}`, (index + 2) * 10 + value + 1]),
  ]),
]);
const MULTIPLES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 };
const FRACTIONS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };
const FARTHEST = 20_000; // km: no two places are farther apart

interface Amount {
  readonly start: number;
  readonly value: number;
}

/**
 * The distance that stands before `at`: "30 kilometres", "30km (19 miles)", "ten miles", "half a mile", "40 kilometers,
 * or 25 miles,". Of two the first counts. Null for none, and for what is no one number ("20 to 30 km", "some miles").
 */
export function distanceBefore(text: string, at: number, floor: number): Distance | null {
  const until = skipBracketBefore(text, at, floor);
  const word = lastWord(text, until, floor);
  const distance = word && readDistance(text, word, floor);
  if (!distance) return null;
  const joined = wordBefore(text, distance.start, floor);
  return joined?.lower === 'or' ? (firstOfTwo(text, joined, floor) ?? null) : distance;
}

/** The first of "40 kilometers, or 25 miles". */
function firstOfTwo(text: string, or: Word, floor: number): Distance | null {
  const word = lastWord(text, skipSpaceBefore(text, or.start, floor), floor);
  return word && readDistance(text, word, floor);
}

/** The word that ends at `until`, before a comma where there is one. */
function lastWord(text: string, until: number, floor: number): Word | null {
  const end = text.charCodeAt(until - 1) === 0x2c ? until - 1 : until;
  return wordUntil(text, end, floor);
}

const LONGEST_BRACKET = 32; // UTF-16 units: "(18.6 nautical miles)"

/** Where the text ends before `at` without white space and without a bracketed "(19 miles)". */
function skipBracketBefore(text: string, at: number, floor: number): number {
  const end = skipSpaceBefore(text, at, floor);
  if (text.charAt(end - 1) !== ')') return end;
  // Cut out first: a search of the whole text before would take time that grows with its square.
  const from = Math.max(floor + 1, end - LONGEST_BRACKET + 1);
  const open = text.slice(from, end).lastIndexOf('(');
  return open === -1 ? end : skipSpaceBefore(text, from + open, floor);
}

function readDistance(text: string, word: Word, floor: number): Distance | null {
  const joined = /^([\d.,¼½¾]+)-?([a-z]+)$/.exec(word.lower);
  const last = UNIT_OF.get(joined?.[2] ?? word.lower);
  if (!last) return null;
  const figures = joined?.[1];
  if (figures !== undefined) return finish(text, { start: word.start, value: readFigures(figures) }, last);
  const before = wordBefore(text, word.start, floor);
  const isNautical = before?.lower === 'nautical' && last.one === 'mile';
  const number = isNautical ? wordBefore(text, before.start, floor) : before;
  return number && finish(text, readAmount(text, number, floor), isNautical ? NAUTICAL_MILE : last);
}

function finish(text: string, { start, value }: Amount, unit: Unit): Distance | null {
  const km = value * unit.km;
  if (!(km > 0 && km <= FARTHEST) || isRange(text, start)) return null;
  return { start, km: Number(km.toPrecision(6)), words: tell(value, unit) };
}

function tell(value: number, { one, many }: Unit): string {
  if (value === 0.5) return `half a ${one}`;
  return value === 1 ? `1 ${one}` : `${Number(value.toPrecision(6))} ${many}`;
}

/** "20 to 30", "20-30", "$30": the number is not all there is. */
function isRange(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isDash(before)) return isLetterOrDigit(text.charCodeAt(start - 2));
  const word = wordBefore(text, start, Math.max(0, start - 12));
  if (word?.lower !== 'to' && word?.lower !== 'and') return before === 0x24 || before === 0x2e;
  const first = wordBefore(text, word.start, Math.max(0, start - 24));
  return first !== null && (NUMBERS.has(first.lower) || readFigures(first.lower) > 0);
}

/** The number that ends with the word; a value of NaN for none. */
function readAmount(text: string, word: Word, floor: number): Amount {
  const { start, lower } = word;
  const plain = NUMBERS.get(lower) ?? readFigures(lower);
  const before = wordBefore(text, start, floor);
  if (plain > 0 && text.charAt(start - 1) === '/') return readFraction(text, start, plain);
  if (plain > 0) {
    const ten = before && plain < 10 ? NUMBERS.get(`${before.lower}-${lower}`) : undefined;
    return before && ten ? { start: before.start, value: ten } : { start, value: plain };
  }
  if (lower === 'a' || lower === 'an') {
    return before?.lower === 'half' ? { start: before.start, value: 0.5 } : { start, value: 1 };
  }
  if (lower === 'half') return readHalf(text, word, floor);
  const multiple = MULTIPLES[lower];
  if (multiple === undefined || !before) return { start, value: Number.NaN };
  const times = before.lower === 'a' ? 1 : (NUMBERS.get(before.lower) ?? Number.NaN);
  return { start: before.start, value: times * multiple };
}

/** "1/2"; a value of NaN for "2 1/2". */
function readFraction(text: string, slash: number, below: number): Amount {
  const above = Number(text.charAt(slash - 2));
  const isAlone =
    above > 0 && above < below && below < 10 && !/\d\s*$/.test(text.slice(Math.max(0, slash - 5), slash - 2));
  return { start: slash - 2, value: isAlone ? above / below : Number.NaN };
}

/** "half mile"; "two and a half miles". */
function readHalf(text: string, { start }: Word, floor: number): Amount {
  const words: Word[] = [];
  for (let at = start; words.length < 3; ) {
    const word = wordBefore(text, at, floor);
    if (!word) break;
    words.push(word);
    at = word.start;
  }
  const [a, and, whole] = words;
  if (a?.lower !== 'a') return { start, value: 0.5 };
  if (and?.lower !== 'and' || !whole) return { start, value: Number.NaN };
  return { start: whole.start, value: (NUMBERS.get(whole.lower) ?? readFigures(whole.lower)) + 0.5 };
}

/** "30", "1,200", "2.5", "2½"; NaN for anything else. */
function readFigures(figures: string): number {
  const [, whole = '', part = ''] =
    /^(\d{1,3}(?:,\d{3}){1,2}(?:\.\d+)?|\d{1,6}(?:\.\d+)?)?([¼½¾])?$/.exec(figures) ?? [];
  if (whole === '' && part === '') return Number.NaN;
  return Number(whole.replaceAll(',', '')) + (FRACTIONS[part] ?? 0);
}
