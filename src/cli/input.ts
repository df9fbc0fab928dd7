import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UserError } from '../core/types.ts';

const CHUNK = 256 * 1024; // bytes read at once from a file

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there: correct its name',
  ENOTDIR: 'is not there: correct its name',
  EISDIR: 'is a folder: name a file in it',
  EACCES: 'may not be read: ask for the right to',
  EPERM: 'may not be read: ask for the right to',
};

/** What a file is called in a message. */
export function nameInput(file: string): string {
  return file === '-' ? 'The standard input' : file;
}

/** The bytes of a file, "-" for standard input. Throws UserError when it cannot be read. */
export async function readInput(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openInput(file)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same, as it comes. */
export async function* openInput(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  } catch (error) {
    throw explainInput(error, file);
  }
}

/** The text of a file. Throws UserError when it cannot be read or is not UTF-8. */
export async function readText(file: string): Promise<string> {
  const bytes = await readInput(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${nameInput(file)} is not valid UTF-8: save it as plain text in UTF-8.`);
  }
}

/** Throws UserError unless there is such a file: better before the work than in its midst. */
export async function checkInput(file: string): Promise<void> {
  try {
    // Node would read a folder as an empty standard input.
    const about = file === '-' ? fstatSync(process.stdin.fd) : await stat(file);
    if (about.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw explainInput(error, file);
  }
}

function explainInput(error: unknown, file: string): unknown {
  const { code } = error as { code?: string };
  if (code === undefined) return error;
  return new UserError(`${nameInput(file)} ${REASONS[code] ?? `cannot be read (${code}): try it again`}.`);
}
