// Run in a process of its own: prints the milliseconds until an answer is there, by the clock and of processor, from the
// whole pipeline (the first argument is its URL) or, where a file is named too, from that packing of the gazetteer.
import { readFile } from 'node:fs/promises';
import { openPipeline } from './pipeline.mjs';

const [url, packing] = process.argv.slice(2);
const start = performance.now();
const startUsage = process.cpuUsage();
if (packing === undefined) {
  const locate = await openPipeline(url);
  locate(JSON.stringify({ id: 'first', text: 'Fire in Paris\nA house burned in Paris, Texas.' }));
} else {
  const { openGazetteer } = await import(url);
  const gazetteer = openGazetteer(new Uint8Array(await readFile(packing)));
  if (gazetteer.lookUp('Paris').length === 0) throw new Error(`${packing} does not know Paris.`);
}
const { user, system } = process.cpuUsage(startUsage);
console.log(JSON.stringify([performance.now() - start, (user + system) / 1000]));
