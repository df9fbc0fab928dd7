import { parentPort, workerData } from 'node:worker_threads';
import { openLocator } from './geography.ts';
import type { Batch } from './lines.ts';
import { locateBatch } from './locate-line.ts';
import type { ThreadSettings } from './pool.ts';

/** A thread of the pool: says that it is ready, then answers each batch of lines. */
const { geography, geometry, near }: ThreadSettings = workerData;
const locate = openLocator(geography, geometry);
const port = parentPort;

port?.on('message', (batch: Batch) => {
  const located = locateBatch(batch, (subject) => locate({ ...(near && { near }), ...subject }));
  port.postMessage(located, [located.bytes.buffer as ArrayBuffer]);
});
port?.postMessage('ready');
