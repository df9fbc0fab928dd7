import { readArticle } from '../core/article.ts';
import { writeJsonLine } from '../core/json-line.ts';
import { noDecisions } from '../core/read-decisions.ts';
import { date, lngLat, string, text } from '../core/rules.ts';
import { checkShape, isObject, maybe, type Rule, type Shape, show } from '../core/shapes.ts';
import { type LngLat, UserError } from '../core/types.ts';
import type { Locator } from './geography.ts';
import { type Batch, LONGEST_LINE, splitBatch } from './lines.ts';

/** What became of a batch: the lines to write, and how many there are. */
export interface LocatedBatch {
  bytes: Uint8Array;
  articles: number;
  errors: number;
}

interface Line {
  id: string | number;
  text: string;
  title?: string;
  domain?: string;
  published?: string;
  near?: LngLat;
}

const id: Rule = {
  must: 'a text that is not empty, or a whole number (a text, where it has more than 15 digits)',
  holds: (value) => (typeof value === 'string' ? text.holds(value) : Number.isSafeInteger(value)),
};

/** What a line must hold. Other keys are let be. */
const LINE = {
  id,
  text: string,
  title: maybe(text),
  domain: maybe(text),
  published: maybe(date),
  near: maybe(lngLat),
} satisfies Shape;

/** One line out for each line in, whatever is in it; none for an empty line. */
export function locateBatch(batch: Batch, locate: Locator): LocatedBatch {
  const found = splitBatch(batch).flatMap((line) => locateLine(line, locate) ?? []);
  return {
    bytes: new TextEncoder().encode(found.map(({ line }) => line).join('')),
    articles: found.length,
    errors: found.filter(({ isError }) => isError).length,
  };
}

/** The answer to a line that cannot be worked on at all. */
export function refuseLine(batch: Batch, fault: string): LocatedBatch {
  return { bytes: new TextEncoder().encode(writeFault(null, `${nameLine(batch)} ${fault}`)), articles: 1, errors: 1 };
}

/** What is wrong with a line that was not even read. */
export const TOO_LONG = `is longer than ${LONGEST_LINE / 1024 / 1024} MB: an article has at most some; cut it.`;

function nameLine({ file, first }: Batch): string {
  return file === '-' ? `Line ${first}` : `Line ${first} of ${file}`;
}

function locateLine(batch: Batch, locate: Locator): { line: string; isError: boolean } | null {
  const name = nameLine(batch);
  let given: Line['id'] | null = null;
  try {
    const json = decode(batch, name);
    if (json.trim() === '') return null;
    const value = parse(json, name);
    given = isObject(value) && LINE.id.holds(value.id) ? (value.id as Line['id']) : null;
    return { line: writeJsonLine(locateArticle(readLine(value, name), name, locate)), isError: false };
  } catch (error) {
    return { line: writeFault(given, explain(error, name)), isError: true };
  }
}

function decode({ bytes }: Batch, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array());
  } catch {
    throw new UserError(`${name} is not valid UTF-8: write the file as UTF-8.`);
  }
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${name} is no JSON: ${reason}; write one object a line.`);
  }
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

function locateArticle({ id, title, published, domain, near, ...line }: Line, name: string, locate: Locator): object {
  const article = readArticle(line.text, { file: `The text of ${name.replace(/^L/, 'l')}` });
  const decisions = noDecisions(String(id));
  const imprint = { ...(title !== undefined && { title }), ...(published !== undefined && { published }) };
  return locate({
    article,
    decisions: { ...decisions, article: { ...decisions.article, ...imprint } },
    ...(domain !== undefined && { domain }),
    ...(near !== undefined && { near }),
  }).layer;
}

function explain(error: unknown, name: string): string {
  if (error instanceof UserError) return error.message;
  return `${name} made the program fail (${error instanceof Error ? error.message : String(error)}): please report it with the line.`;
}

function writeFault(id: Line['id'] | null, error: string): string {
  return writeJsonLine({ id: id === null ? null : String(id), error });
}
