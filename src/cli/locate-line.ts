import { isUtf8 } from 'node:buffer';
import { readArticle } from '../core/article.ts';
import { writeJsonLine } from '../core/json-line.ts';
import { noDecisions } from '../core/read-decisions.ts';
import { date, lngLat, string, text } from '../core/rules.ts';
import { checkShape, isObject, maybe, type Rule, type Shape, show } from '../core/shapes.ts';
import { type Layer, type LngLat, UserError } from '../core/types.ts';
import { checkLength, checkSize } from './check-size.ts';
import type { Locator } from './geography.ts';
import { parseJson } from './json.ts';
import { isEnglish } from './language.ts';
import { type Batch, LONGEST_LINE, splitBatch } from './lines.ts';

/** What became of lines: what to write, and how many of which sort there are. */
export interface LocatedBatch extends Counts {
  bytes: Uint8Array;
}

/** Lines that are not empty, those of them that are faulty, and those that seem to be in another language. */
export interface Counts {
  articles: number;
  errors: number;
  foreign: number;
}

export const NOTHING: Readonly<Counts> = { articles: 0, errors: 0, foreign: 0 };

export function addCounts(a: Readonly<Counts>, b: Readonly<Counts>): Counts {
  return { articles: a.articles + b.articles, errors: a.errors + b.errors, foreign: a.foreign + b.foreign };
}

interface Line {
  id: string | number;
  text: string;
  title?: string;
  domain?: string;
  published?: string;
  near?: LngLat;
}

/** What is written for a line: bytes, which take less memory than a text. */
interface Answer {
  bytes: Uint8Array;
  counts: Counts;
}

const ID: Rule = {
  must: 'a text that is not empty, or a whole number (a text, where it has more than 15 digits)',
  holds: (value) => (typeof value === 'string' ? text.holds(value) : Number.isSafeInteger(value)),
};

/** What a line must hold. Other keys are let be. */
const LINE = {
  id: ID,
  text: string,
  title: maybe(text),
  domain: maybe(text),
  published: maybe(date),
  near: maybe(lngLat),
} satisfies Shape;

/** One line out for each line in, whatever is in it; none for an empty line. */
export function locateBatch(batch: Batch, locate: Locator): LocatedBatch {
  const answers = splitBatch(batch).flatMap((line) => answerLine(line, locate) ?? []);
  return {
    ...answers.map(({ counts }) => counts).reduce(addCounts, NOTHING),
    bytes: joinBytes(answers.map(({ bytes }) => bytes)),
  };
}

/** The answer to a line that cannot be worked on at all. */
export function refuseLine(batch: Batch, fault: string): LocatedBatch {
  const { bytes, counts } = toFault(readId(batch), `${nameLine(batch)} ${fault}`);
  return { ...counts, bytes };
}

/** The id of a line that a thread could not answer; null where the line was not read or says none. */
function readId({ bytes }: Batch): string | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    return isObject(value) && ID.holds(value.id) ? String(value.id) : null;
  } catch {
    return null;
  }
}

/** What is wrong with a line that was not even read. */
export const TOO_LONG = `is longer than ${LONGEST_LINE / 1024 / 1024} MB: cut it into several articles.`;

function nameLine({ file, first }: Batch): string {
  return file === '-' ? `Line ${first}` : `Line ${first} of ${file}`;
}

/** Null for an empty line. */
function answerLine(batch: Batch, locate: Locator): Answer | null {
  const name = nameLine(batch);
  const json = new TextDecoder().decode(batch.bytes ?? new Uint8Array());
  if (json.trim() === '') return null;
  let id: string | null = null;
  try {
    const value = parseJson(json, `${name} is no JSON`, 'write one object a line');
    id = isObject(value) && ID.holds(value.id) ? String(value.id) : null;
    checkBytes(batch, name);
    const layer = locateArticle(readLine(value, name), name, locate);
    return { bytes: encode(layer), counts: { articles: 1, errors: 0, foreign: isEnglish(layer) ? 0 : 1 } };
  } catch (error) {
    return toFault(id, explain(error, name));
  }
}

function toFault(id: string | null, error: string): Answer {
  return { bytes: encode({ id, error }), counts: { articles: 1, errors: 1, foreign: 0 } };
}

/** Decoded, what is no UTF-8 would be there as U+FFFD. */
function checkBytes({ bytes }: Batch, name: string): void {
  if (bytes && !isUtf8(bytes)) throw new UserError(`${name} is not valid UTF-8: write the file as UTF-8.`);
}

function readLine(value: unknown, name: string): Line {
  if (!isObject(value)) {
    throw new UserError(`${name} is ${show(value)}, but must be an object such as {"id": "1", "text": "…"}.`);
  }
  // What has no value in a data base comes as null or as an empty text.
  const isGiven = ([key, field]: readonly [string, unknown]) => key === 'text' || (field !== null && field !== '');
  const fields = Object.fromEntries(
    Object.keys(LINE)
      .map((key) => [key, value[key]] as const)
      .filter(isGiven),
  );
  checkShape(fields, '', LINE, (path, message) => {
    throw new UserError(
      `${name}${path.includes('[') ? ` at ${path}` : ''}: ${message.replace(/\.$/, '')}; correct it.`,
    );
  });
  return fields as unknown as Line; // every field of it has been looked at
}

function locateArticle({ id, title, published, domain, near, ...line }: Line, name: string, locate: Locator): Layer {
  const file = `The text of ${name.replace(/^L/, 'l')}`;
  const article = readArticle(line.text, { file });
  checkLength(article, file);
  const decisions = noDecisions(String(id));
  const imprint = { ...(title !== undefined && { title }), ...(published !== undefined && { published }) };
  const { layer } = locate({
    article,
    decisions: { ...decisions, article: { ...decisions.article, ...imprint } },
    ...(domain !== undefined && { domain }),
    ...(near !== undefined && { near }),
  });
  checkSize(layer, file);
  return layer;
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(writeJsonLine(value));
}

/** In memory of its own, which can be handed to another thread. */
function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function explain(error: unknown, name: string): string {
  if (error instanceof UserError) return error.message;
  return `${name} made the program fail (${error instanceof Error ? error.message : String(error)}): please report it with the line.`;
}
