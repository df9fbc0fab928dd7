// `node --import` this: tells the process's peak memory on a descriptor of its own when it ends.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const DESCRIPTOR = 3;

if (isMainThread) process.on('exit', () => writeSync(DESCRIPTOR, String(process.resourceUsage().maxRSS)));
