import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What a copy shares with the project: nothing that a build writes. */
const SHARED = ['src', 'public', 'node_modules', 'geo/basemap', 'geo/gazetteer', 'geo/tagger'];
const COPIED = ['build.mjs', 'package.json', 'NOTICE', 'geo/articles'];

/** A copy of the project that can be built by itself, with articles of its own to change: what is built stays in it. */
export async function makeRoot(root: string): Promise<string> {
  await mkdir(join(root, 'geo'), { recursive: true });
  for (const path of COPIED) await cp(join(PROJECT, path), join(root, path), { recursive: true });
  for (const path of SHARED) await symlink(join(PROJECT, path), join(root, path));
  return root;
}
