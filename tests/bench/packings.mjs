// What the gazetteer weighs as it is sent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const MEGA = 1e6;
/** Megabytes at most, brotli 11; null where only told. */
const LIMITS = { 'gazetteer.bin': null, 'gazetteer-small.bin': 2.5 };

/** Prints the packings' sizes; gives a sentence for each that is above its limit. */
export function reportPackings(dist) {
  const above = [];
  console.log('\nThe gazetteer, brotli 11');
  for (const [name, limit] of Object.entries(LIMITS)) {
    const body = readFileSync(join(dist, 'geography', name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    const size = brotliCompressSync(body, { params }).length / MEGA;
    const isAbove = limit !== null && size > limit;
    const told = limit === null ? '' : `   limit ${limit} MB   ${isAbove ? 'ABOVE' : 'ok'}`;
    const title = `${name}, ${(body.length / MEGA).toFixed(2)} MB as it is`;
    console.log(`  ${title.padEnd(44)}${size.toFixed(2).padStart(8)} MB${told}`);
    if (isAbove) above.push(`${name}: ${size.toFixed(2)} MB, at most ${limit} MB are allowed.`);
  }
  return above;
}
