import type { Span } from './types.ts';

/** How a token is written. */
export const SHAPE = {
  punctuation: 0,
  number: 1, // has a digit
  lower: 2,
  capital: 3, // one capital first: "Kyiv"
  upper: 4, // all capitals, two or more: "NATO", "U.S."
  initial: 5, // one capital: "A", "J."
  mixed: 6, // "McAllen", "iPhone"
} as const;

/**
 * The words, numbers and marks of some stretches of a text, in order; white space is between them. All arrays run
 * parallel. `bytes` holds the folded words one after the other, with a space between them and nothing for marks, so that
 * the words `from[i]` to `to[j]` are the key under which the gazetteer holds that name.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  /** Which of the stretches the token is in. */
  readonly stretch: Int32Array;
  readonly bytes: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const OTHER = 1;
const SPACE = 2;
const LOWER = 3;
const UPPER = 4;
const DIGIT = 5;
const MARK = 6; // belongs to the letter before it
const APOSTROPHE = 7;

const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  return classes[code] || classify(code);
}

function classify(code: number): number {
  const char = String.fromCharCode(code);
  let found = OTHER;
  if (/[\s\0\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(char)) found = SPACE;
  else if (/['’ʼ‘`´]/.test(char)) found = APOSTROPHE;
  else if (/[\p{Lu}\p{Lt}]/u.test(char)) found = UPPER;
  else if (/\p{L}/u.test(char)) found = LOWER;
  else if (/\p{N}/u.test(char)) found = DIGIT;
  else if (/\p{M}/u.test(char)) found = MARK;
  classes[code] = found;
  return found;
}

const isWordClass = (found: number) => found >= LOWER && found <= MARK;

/** Written with a full stop that is theirs, not the sentence's. */
const ABBREVIATIONS = new Set(
  (
    'St Ste Mt Ft Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt Capt Maj Cpl Pvt Prof Rev Hon Pres Jr Sr Inc Corp Co Ltd Bros ' +
    'Ave Blvd Rd Hwy Rte Pkwy Dept Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No vs ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn ' +
    'Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man Phila Penn Cal Wisc'
  ).split(' '),
);

/** Cuts the stretches into tokens. Linear in their length. */
export function tokenize(text: string, stretches: readonly Span[]): Tokens {
  const into = new TokenBuilder(text);
  for (const [index, { start, end }] of stretches.entries()) into.read(start, end, index);
  return into.finish();
}

class TokenBuilder {
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly shape: number[] = [];
  private readonly stretch: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private bytes: Uint8Array;
  private length = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.bytes = new Uint8Array(text.length + 16); // a letter that is not English takes more
  }

  read(from: number, end: number, stretch: number): void {
    const { text } = this;
    for (let at = from; at < end; ) {
      const found = classOf(text.charCodeAt(at));
      if (found === SPACE) at++;
      else if (isWordClass(found)) at = this.word(at, end, stretch);
      else if (found === APOSTROPHE && isClitic(text, at, end)) at = this.word(at, end, stretch);
      else {
        this.push(at, at + 1, SHAPE.punctuation, stretch);
        at++;
      }
    }
  }

  /** Reads the word at `at`; returns where it ends. */
  private word(at: number, end: number, stretch: number): number {
    const stop = findWordEnd(this.text, at, end);
    this.push(at, stop, shapeOf(this.text, at, stop), stretch);
    return stop;
  }

  private push(start: number, end: number, shape: number, stretch: number): void {
    this.start.push(start);
    this.end.push(end);
    this.shape.push(shape);
    this.stretch.push(stretch);
    if (shape !== SHAPE.punctuation && this.length > 0) this.write(SPACE_BYTE);
    this.from.push(this.length);
    if (shape !== SHAPE.punctuation) this.fold(start, end);
    this.to.push(this.length);
  }

  private fold(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code < 0x80) {
        if (code >= 0x41 && code <= 0x5a) this.write(code + 0x20);
        else if (code !== 0x27 && code !== 0x60) this.write(code);
      } else for (const byte of foldedBytes(code)) this.write(byte);
    }
  }

  private write(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }

  finish(): Tokens {
    return {
      text: this.text,
      count: this.start.length,
      start: Int32Array.from(this.start),
      end: Int32Array.from(this.end),
      shape: Uint8Array.from(this.shape),
      stretch: Int32Array.from(this.stretch),
      bytes: this.bytes,
      from: Int32Array.from(this.from),
      to: Int32Array.from(this.to),
    };
  }
}

const SPACE_BYTE = 0x20;

const foldings = new Map<number, Uint8Array>();

/** UTF-8 of a letter without its accents and in lower case; nothing for marks and apostrophes. */
function foldedBytes(code: number): Uint8Array {
  const known = foldings.get(code);
  if (known) return known;
  const plain = classOf(code) === APOSTROPHE ? '' : foldLetter(String.fromCharCode(code));
  const bytes = new TextEncoder().encode(plain);
  foldings.set(code, bytes);
  return bytes;
}

/** Letters that Unicode does not take apart, as English writes them. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
};

function foldLetter(letter: string): string {
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\p{M}/gu, '');
  return PLAIN[bare] ?? bare;
}

/** An apostrophe that begins a word of its own: the "’s" of "Ukraine’s". */
function isClitic(text: string, at: number, end: number): boolean {
  const letter = text.charCodeAt(at + 1) | 0x20;
  return at + 1 < end && letter === 0x73 && !(at + 2 < end && isWordClass(classOf(text.charCodeAt(at + 2))));
}

function findWordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  for (; at < end; at++) {
    const found = classOf(text.charCodeAt(at));
    if (isWordClass(found)) continue;
    if (found !== APOSTROPHE) break;
    // Inside a word ("O’Fallon", "Sana’a"), but not the "’s" after it.
    if (at + 1 >= end || !isWordClass(classOf(text.charCodeAt(at + 1))) || isClitic(text, at, end)) break;
  }
  return text.charCodeAt(at) === FULL_STOP && at < end ? withFullStops(text, start, at, end) : at;
}

const FULL_STOP = 0x2e;

/** Where "U.S.", "J.", "W.Va." or "Ky." ends; where the word ends when its full stop is the sentence's. */
function withFullStops(text: string, start: number, wordEnd: number, end: number): number {
  if (classOf(text.charCodeAt(start)) !== UPPER && text.slice(start, wordEnd) !== 'vs') return wordEnd;
  let at = wordEnd;
  for (let from = start; text.charCodeAt(at) === FULL_STOP && at < end; ) {
    const length = at - from;
    const isPart = length === 1 || ABBREVIATIONS.has(text.slice(from, at));
    if (!isPart) break;
    at++;
    if (at >= end || classOf(text.charCodeAt(at)) !== UPPER) return at;
    // "W.Va.": the next letters belong to it when they end in a full stop too.
    let next = at + 1;
    while (next < end && next - at < 3 && isWordClass(classOf(text.charCodeAt(next)))) next++;
    if (text.charCodeAt(next) !== FULL_STOP || next >= end) return length === 1 && next - at === 1 ? next : at;
    from = at;
    at = next;
  }
  return at;
}

function shapeOf(text: string, start: number, end: number): number {
  let uppers = 0;
  let lowers = 0;
  for (let at = start; at < end; at++) {
    const found = classOf(text.charCodeAt(at));
    if (found === DIGIT) return SHAPE.number;
    if (found === UPPER) uppers++;
    else if (found === LOWER) lowers++;
  }
  if (uppers === 0) return SHAPE.lower;
  if (lowers === 0) return uppers === 1 ? SHAPE.initial : SHAPE.upper;
  return uppers === 1 && classOf(text.charCodeAt(start)) === UPPER ? SHAPE.capital : SHAPE.mixed;
}
