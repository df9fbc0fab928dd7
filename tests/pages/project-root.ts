import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder that can be built like the project, with articles of its own to change: what is built stays in it. */
export async function makeRoot(root: string): Promise<string> {
  await mkdir(join(root, 'geo'), { recursive: true });
  await cp(join(PROJECT, 'geo/articles'), join(root, 'geo/articles'), { recursive: true });
  for (const data of ['basemap', 'gazetteer']) await symlink(join(PROJECT, 'geo', data), join(root, 'geo', data));
  return root;
}
