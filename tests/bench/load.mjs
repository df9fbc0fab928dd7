// Run in a process of its own: prints the milliseconds until the pipeline (its URL is the argument) is ready.
import { openPipeline } from './pipeline.mjs';

const start = performance.now();
await openPipeline(process.argv[2]);
console.log(performance.now() - start);
