/** Whole lines on their way to a thread: `bytes` holds them with their line feeds, the first is number `first`. */
export interface Batch {
  /** The file they are from, "-" for standard input. */
  file: string;
  /** Counted from 1. */
  first: number;
  /** Null for one line that is too long to be read. */
  bytes: Uint8Array | null;
}

const LINE_FEED = 10;
const MOST_BYTES = 256 * 1024; // in a batch, but for a line that is longer
export const LONGEST_LINE = 32 * 1024 * 1024; // bytes: an article of 5 MB has 30 MB when every letter is escaped

/**
 * Cuts a stream into batches of at most `mostLines` lines, in order. A batch is given as soon as no more is there to
 * read, so that who waits for an answer to a line gets it.
 */
export async function* readBatches(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  mostLines: number,
): AsyncGenerator<Batch> {
  let first = 1;
  let lines = 0;
  let whole: Uint8Array[] = []; // of the batch, lines that have their end
  let wholeBytes = 0;
  let open: Uint8Array[] = []; // of the line that has no end yet
  let openBytes = 0;

  function* flush(): Generator<Batch> {
    if (lines > 0) yield { file, first, bytes: Buffer.concat(whole, wholeBytes) };
    first += lines;
    [lines, whole, wholeBytes] = [0, [], 0];
  }
  function* endLine(): Generator<Batch> {
    if (openBytes > LONGEST_LINE) {
      yield* flush();
      yield { file, first, bytes: null };
      first += 1;
    } else {
      if (wholeBytes + openBytes > MOST_BYTES) yield* flush();
      whole.push(...open);
      wholeBytes += openBytes;
      lines += 1;
      if (lines === mostLines) yield* flush();
    }
    [open, openBytes] = [[], 0];
  }
  const add = (piece: Uint8Array) => {
    openBytes += piece.length;
    if (openBytes > LONGEST_LINE) open = [];
    else open.push(piece);
  };

  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const at = chunk.indexOf(LINE_FEED, from);
      const end = at === -1 ? chunk.length : at + 1;
      add(chunk.subarray(from, end));
      if (at !== -1) yield* endLine();
      from = end;
    }
    yield* flush();
  }
  if (openBytes > 0) yield* endLine();
  yield* flush();
}

/** Each line of a batch by itself. */
export function splitBatch({ file, first, bytes }: Batch): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; bytes && from < bytes.length; ) {
    const at = bytes.indexOf(LINE_FEED, from);
    const end = at === -1 ? bytes.length : at + 1;
    batches.push({ file, first: first + batches.length, bytes: bytes.subarray(from, end) });
    from = end;
  }
  return batches;
}
