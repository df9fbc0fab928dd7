import { Worker } from 'node:worker_threads';
import type { LngLat } from '../core/types.ts';
import type { Geography } from './geography.ts';
import { type Batch, splitBatch } from './lines.ts';
import { addCounts, type LocatedBatch, NOTHING, refuseLine } from './locate-line.ts';
import type { GeometryKind } from './options.ts';

/** What every thread works with. */
export interface ThreadSettings {
  geography: Geography;
  geometry: GeometryKind;
  /** Where the publisher is at home, for lines that do not say. */
  near?: LngLat;
}

/** Threads that locate batches of lines. */
export interface Pool {
  /** Rejects only when no thread can be started. */
  locate(batch: Batch): Promise<LocatedBatch>;
  close(): Promise<void>;
}

interface Job {
  batch: Batch;
  resolve: (located: LocatedBatch | Promise<LocatedBatch>) => void;
  reject: (error: unknown) => void;
}

const LARGE = 1024 * 1024; // bytes of lines: the memory that a thread took for them is not given back while it lives
/** Of a thread's memory. The largest article that is read takes 320 MB; with more to spend, less is given back. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };
const FATAL = 'made the program run out of memory or stop: cut the article into smaller ones.';

/** Starts the threads. Each takes the next batch when it is free. */
export function openPool(threads: number, settings: ThreadSettings): Pool {
  const waiting: Job[] = [];
  const idle = new Set<(job: Job) => void>();
  const workers = new Set<Worker>();
  let broken: { fault: unknown } | null = null;

  const locate = (batch: Batch) =>
    new Promise<LocatedBatch>((resolve, reject) => {
      waiting.push({ batch, resolve, reject });
      share();
    });

  /** Gives what waits to those that are free; to nobody, when threads cannot be started. */
  function share(): void {
    if (broken) for (const { reject } of waiting.splice(0)) reject(broken.fault);
    for (const take of idle) {
      const job = waiting.shift();
      if (!job) return;
      idle.delete(take);
      take(job);
    }
  }

  function start(): void {
    const worker = new Worker(new URL('./cli-worker.js', import.meta.url), {
      workerData: settings,
      resourceLimits: LIMITS,
    });
    workers.add(worker);
    let isReady = false;
    let fault: unknown = new Error('A thread ended before it was ready.');
    let job: Job | null = null;
    const take = (next: Job) => {
      job = next;
      worker.postMessage(next.batch);
    };
    worker.on('message', (message: 'ready' | LocatedBatch) => {
      const isLarge = (job?.batch.bytes?.length ?? 0) > LARGE;
      if (message === 'ready') isReady = true;
      else job?.resolve(message);
      job = null;
      if (isLarge) return replace();
      idle.add(take);
      share();
    });
    const replace = () => {
      workers.delete(worker);
      void worker.terminate();
      start();
    };
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', () => {
      if (!workers.delete(worker)) return; // it was told to end
      idle.delete(take);
      // A thread that dies before its first line would die again.
      if (isReady) start();
      else broken = { fault };
      job?.resolve(locateApart(job.batch));
      share();
    });
  }

  /** Of the lines that a thread died of, all but the culprit can still be located. */
  async function locateApart(batch: Batch): Promise<LocatedBatch> {
    const lines = splitBatch(batch);
    if (lines.length === 1) return refuseLine(batch, FATAL);
    const located = await Promise.all(lines.map(locate));
    return { ...located.reduce(addCounts, NOTHING), bytes: Buffer.concat(located.map(({ bytes }) => bytes)) };
  }

  for (let count = 0; count < threads; count += 1) start();
  return {
    locate,
    async close() {
      const all = [...workers];
      workers.clear();
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}
