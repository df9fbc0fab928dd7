import { availableParallelism } from 'node:os';
import { readGeography } from './geography.ts';
import { inOrder } from './in-order.ts';
import { checkInput, openInput } from './input.ts';
import { type Batch, readBatches } from './lines.ts';
import { addCounts, type Counts, NOTHING, refuseLine, TOO_LONG } from './locate-line.ts';
import type { GeometryKind, LocateOptions } from './options.ts';
import { openOutput } from './output.ts';
import { openPool } from './pool.ts';
import { openProgress, plural } from './progress.ts';

/** Lines in a batch: enough that passing them on costs nothing, few enough that their layers are small together. */
const BATCH_LINES: Readonly<Record<GeometryKind, number>> = { marker: 32, full: 4 };
const AHEAD = 3; // batches under way for each thread: one in work, one before it, one done that waits for its turn
const HEAVIEST = 2 * 1024 * 1024; // bytes of lines under way: of articles of some MB, one at a time

/** `dateline locate --ndjson`: one layer for each line, in order. Gives the exit code. */
export async function locateLines({ files, geometry, near, out, threads, model }: LocateOptions): Promise<number> {
  const inputs = files.length > 0 ? files : ['-'];
  for (const file of inputs) await checkInput(file);
  const geography = await readGeography(model);
  const output = await openOutput(out);
  const count = threads ?? availableParallelism();
  const pool = openPool(count, { geography, geometry, ...(near && { near }) });
  const progress = openProgress(process.stderr);
  let counts = NOTHING;
  try {
    const locate = (batch: Batch) => (batch.bytes ? pool.locate(batch) : Promise.resolve(refuseLine(batch, TOO_LONG)));
    const located = inOrder(readAll(inputs, BATCH_LINES[geometry]), locate, {
      most: count * AHEAD,
      weigh: ({ bytes }) => bytes?.length ?? 0,
      heaviest: HEAVIEST,
    });
    for await (const batch of located) {
      await output.write(batch.bytes);
      counts = addCounts(counts, batch);
      progress.show(counts);
    }
    await output.close();
  } finally {
    progress.end();
    await pool.close();
  }
  for (const note of noteCounts(counts)) process.stderr.write(`${note}\n`);
  return 0;
}

function noteCounts({ articles, errors, foreign }: Readonly<Counts>): string[] {
  const all = plural(articles, 'line');
  return [
    ...(errors > 0 ? [`Of ${all}, faulty: ${errors}; "error" in the output says why.`] : []),
    ...(foreign > 0 ? [`Of ${all}, not in English, it seems: ${foreign}; see "article.language" in the output.`] : []),
  ];
}

async function* readAll(files: readonly string[], mostLines: number): AsyncGenerator<Batch> {
  for (const file of files) yield* readBatches(openInput(file), file, mostLines);
}
