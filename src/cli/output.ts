import { createWriteStream, rmSync } from 'node:fs';
import { chmod, mkdir, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { UserError } from '../core/types.ts';

/** Where a text goes, piece by piece. */
export interface Output {
  /** Resolves when there is room for more. */
  write(piece: string | Uint8Array): Promise<void>;
  /** Resolves when all of it is where it belongs. */
  close(): Promise<void>;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder: make it first',
  ENOTDIR: 'there is no such folder: make it first',
  EISDIR: 'it is a folder: name a file',
  EACCES: 'there is no right to: choose another place',
  EPERM: 'there is no right to: choose another place',
  EROFS: 'nothing can be written there: choose another place',
  ENOSPC: 'there is no room left: make some and run it again',
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Opens a file, or standard output when none is named. */
export async function openOutput(file?: string): Promise<Output> {
  return file === undefined ? openStandardOutput() : openFile(file);
}

/** Whoever reads may stop early, as `head` does: then the work is done, quietly. */
function openStandardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  const output = writeTo(process.stdout, 'Standard output');
  return { write: output.write, close: output.flush };
}

/** A file that appears whole: written beside its place and moved there. An existing one is replaced, and keeps its rights. */
async function openFile(file: string): Promise<Output> {
  const old = await stat(file).catch(() => null);
  if (old?.isDirectory()) throw explainOutput(Object.assign(new Error(), { code: 'EISDIR' }), file);
  // A device or a named pipe is written to, not replaced; behind a link, what it leads to is.
  const isMoved = !old || old.isFile();
  const target = old ? await realpath(file) : file;
  const aside = isMoved ? join(dirname(target), `.dateline-${process.pid}.part`) : target;
  const stream = createWriteStream(aside);
  const output = writeTo(stream, file);
  const forget = isMoved ? removeAtExit(aside) : () => {};
  return {
    write: output.write,
    async close() {
      await output.flush();
      await new Promise((resolve) => stream.close(resolve));
      try {
        if (isMoved && old) await chmod(aside, old.mode);
        if (isMoved) await rename(aside, target);
      } catch (error) {
        throw explainOutput(error, file);
      }
      forget();
    },
  };
}

/** Whatever ends the program, nothing half made stays behind. */
function removeAtExit(path: string): () => void {
  const remove = () => rmSync(path, { force: true });
  const stop = () => process.exit(1);
  process.on('exit', remove);
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    process.off('exit', remove);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

function writeTo(stream: Writable, name: string) {
  let fault: unknown = null;
  let wake = () => {};
  stream.on('error', (error) => {
    fault ??= explainOutput(error, name);
    wake();
  });
  stream.on('drain', () => wake());
  const fail = () => {
    if (fault) throw fault;
  };
  return {
    async write(piece: string | Uint8Array): Promise<void> {
      fail();
      if (stream.write(piece)) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (fault || !stream.writableNeedDrain) resolve();
      });
      fail();
    },
    async flush(): Promise<void> {
      fail();
      // The answer to a write comes before the event of its failure.
      const error = await new Promise((resolve) => stream.write('', resolve));
      if (error) throw explainOutput(error, name);
      fail();
    },
  };
}

/** Makes a folder and those above it. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw explainOutput(error, folder);
  }
}

function explainOutput(error: unknown, name: string): unknown {
  const { code } = error as { code?: string };
  if (code === undefined) return error;
  return new UserError(`${name} cannot be written: ${REASONS[code] ?? `${code}; choose another place`}.`);
}
