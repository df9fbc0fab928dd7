import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeRoot } from '../project-root.ts';

export const ARTICLE = 'geo/articles/rockets-launched-at-civilians';

/** A copy of the project that lives as long as the test. */
export async function freshRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-build-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return makeRoot(root);
}

/** Starts the copy's `build.mjs` as npm does, and gathers what it prints. */
export function startBuild(
  root: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
) {
  const child: ChildProcess = spawn(process.execPath, ['build.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    printed.stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, printed, ended };
}

/** Runs it to its end. */
export async function runBuild(root: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { printed, ended } = startBuild(root);
  const code = await ended;
  return { code, ...printed };
}

/** Every file under a folder that is the copy's own, with its bytes: to see what a build changed. */
export async function snapshot(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  async function walk(folder: string): Promise<void> {
    for (const item of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (item.isDirectory()) await walk(path);
      else if (item.isFile()) files.set(path, await readFile(join(root, path), 'base64'));
    }
  }
  await walk('.');
  return files;
}
