// The tagger trained without one fold of the corpora, so that no article is scored by weights that have seen it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { foldOf } from '../../geo/build/tagger/folds.mjs';
import { readFileLines } from './match.mjs';

/** The corpora that the shipped tagger is trained on, by the names of their files. */
export const TRAINED_ON = ['lgl', 'geovirus'];

/** Every file under a folder, sorted. */
async function listFiles(folder) {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** The core's code as training sees it: only what the training scripts name of it, if they name it. */
async function bundleCore(root, scripts) {
  const names = [
    ...new Set(scripts.flatMap((script) => [...script.matchAll(/\bcore\.(\w+)/g)].map(([, name]) => name))),
  ];
  const exported = names.length > 0 ? `{ ${names.sort().join(', ')} }` : '*';
  const { outputFiles } = await build({
    stdin: { contents: `export ${exported} from './src/core/index.ts'`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

/** A hash of all that a model depends on: scripts, texts, corpora, gazetteer and the core's code. */
async function hashInputs(root, shared) {
  const hash = createHash('sha256');
  const files = [
    ...(await listFiles(join(root, 'geo/build/tagger'))),
    ...(await listFiles(join(root, 'geo/gazetteer'))),
    ...TRAINED_ON.map((corpus) => join(shared, `${corpus}.jsonl`)),
  ];
  const scripts = [];
  for (const file of files) {
    const content = await readFile(file);
    hash.update(file).update(content);
    if (file.endsWith('.mjs')) scripts.push(content.toString('utf8'));
  }
  return hash
    .update(await bundleCore(root, scripts))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The files of weights trained without each of the folds: fold -> file. Those of an earlier run are taken where nothing
 * they depend on has changed; two are trained at a time.
 */
export async function openFoldModels(without, { root, shared, folds }) {
  const folder = join(tmpdir(), 'dateline-fold-models', await hashInputs(root, shared));
  await mkdir(folder, { recursive: true });
  const files = new Map(without.map((fold) => [fold, join(folder, `${fold}-of-${folds}`)]));
  const waiting = [...files].filter(([, file]) => !existsSync(file));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [fold, file] = next;
      // Made aside and moved into place: a run that is stopped leaves no half of a model.
      const aside = `${file}.${process.pid}`;
      const parts = ['--corpora', shared, '--folds', folds, '--without', fold, '--out', aside].map(String);
      await promisify(execFile)(process.execPath, [join(root, 'geo/build/tagger/train.mjs'), ...parts], { cwd: root });
      await rename(aside, file);
    }
  };
  await Promise.all([work(), work()]);
  return files;
}

/** The fold of each article that the shipped tagger is trained on: its text -> fold. */
export async function readFolds(shared, folds) {
  const foldsByText = new Map();
  for (const corpus of TRAINED_ON) {
    for (const article of await readFileLines(join(shared, `${corpus}.jsonl`))) {
      foldsByText.set(article.text, foldOf(corpus, article, folds));
    }
  }
  return foldsByText;
}

/** Articles by the fold without which they must be located; null for those that the shipped weights have not seen. */
export function groupByFold(articles, foldsByText) {
  const groups = new Map();
  for (const article of articles) {
    const fold = foldsByText.get(article.text) ?? null;
    if (groups.has(fold)) groups.get(fold).push(article);
    else groups.set(fold, [article]);
  }
  return groups;
}
