// The tagger trained without one fold of the corpora, so that no article is scored by weights that have seen it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { foldOf } from '../../geo/build/tagger/folds.mjs';
import { readFileLines } from './match.mjs';
import { runScript } from './public-command.mjs';

/** The corpora that the shipped tagger is trained on, by the names of their files. */
export const TRAINED_ON = ['lgl', 'geovirus'];
const TRAIN = 'geo/build/tagger/train.mjs';

/** Every file under a folder, sorted. */
async function listFiles(folder) {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** The core's code that a training script uses, as `core.name` in it: a change elsewhere in the core spares the models. */
async function bundleUsed(root, script) {
  const folder = join(root, 'src/core');
  const used = new Set(Array.from(script.matchAll(/\bcore\.(\w+)/g), ([, name]) => name));
  const exports = (await listFiles(folder)).flatMap((file) => {
    const names = readFileSync(file, 'utf8').matchAll(/^export (?:const|function|class) (\w+)/gm);
    return Array.from(names, ([, name]) => name)
      .filter((name) => used.delete(name))
      .map((name) => `export { ${name} } from ${JSON.stringify(file)};`);
  });
  const { outputFiles } = await build({
    stdin: { contents: exports.join('\n'), resolveDir: folder, loader: 'ts' },
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
  for (const file of files) hash.update(file).update(await readFile(file));
  const script = await readFile(join(root, TRAIN), 'utf8');
  return hash
    .update(await bundleUsed(root, script))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The files of weights trained without each of the folds: fold -> file. Those of an earlier run are taken where nothing
 * they depend on has changed; two are trained at a time.
 */
export async function openFoldModels(without, { root, shared, folds }) {
  const hash = await hashInputs(root, shared);
  const folder = join(tmpdir(), 'dateline-fold-models', hash);
  await mkdir(folder, { recursive: true });
  const files = new Map(without.map((fold) => [fold, join(folder, `${fold}-of-${folds}`)]));
  const waiting = [...files].filter(([, file]) => !existsSync(file));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [fold, file] = next;
      // Made aside and moved into place: a run that is stopped leaves no half of a model.
      const aside = `${file}.${process.pid}`;
      console.error(`Training the tagger without fold ${fold} of ${folds}.`);
      const parts = ['--corpora', shared, '--folds', folds, '--without', fold, '--out', aside].map(String);
      await runScript(join(root, TRAIN), parts);
      await rename(aside, file);
    }
  };
  const trained = waiting.map(([, file]) => file);
  await Promise.all([work(), work()]);
  if (trained.length > 0 && (await hashInputs(root, shared)) !== hash) {
    await Promise.all(trained.map((file) => rm(file)));
    throw new Error('What the tagger is trained on has changed while it was trained: run it again.');
  }
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
