import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, DERIVED } from './build.mjs';
import { root } from './lib/files.mjs';

/** Rebuilds everything in a folder of its own and compares it with what is committed, byte for byte. */
const rebuilt = mkdtempSync(join(tmpdir(), 'dateline-geo-'));
try {
  await build(rebuilt);
  const committed = fingerprints(root);
  const fresh = fingerprints(rebuilt);
  const paths = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  const different = paths.filter((path) => committed.get(path) !== fresh.get(path));
  for (const path of different) console.error(`${path} is not what the build makes.`);
  console.log(`${paths.length - different.length} of ${paths.length} derived files are what the build makes.`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(rebuilt, { recursive: true });
}

function fingerprints(folder) {
  const files = DERIVED.flatMap((path) =>
    readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return new Map(files.map((file) => [relative(folder, file), sha256(readFileSync(file))]));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
