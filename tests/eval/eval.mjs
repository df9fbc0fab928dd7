// `npm run eval`: how well the command line finds and places the places of news corpora, beside the known systems.
// `npm run eval -- GOLD.jsonl …` scores any gold file of the corpora's format; `--seen` takes the shipped weights, `--folds N`
// (5), `--corpora FOLDER` (../shared/geoparsing) holds the two corpora and the scorer, `--out FOLDER` what is located.
// The shipped tagger is trained on the two corpora: their articles are located by weights trained without their fold.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readMarked } from '../../geo/build/tagger/texts.mjs';
import { compareRoles } from './annotated.mjs';
import { groupByFold, openFoldModels, readFolds, TRAINED_ON } from './fold-models.mjs';
import { listKnownSystems } from './known-systems.mjs';
import { readFileLines } from './match.mjs';
import { printRoles, printScores } from './print-scores.mjs';
import { locateArticles, scoreLines } from './public-command.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const TEXTS = join(ROOT, 'geo/build/tagger/texts');
const NAMES = { lgl: 'LGL', geovirus: 'GeoVirus', trnews: 'TR-News', geowebnews: 'GeoWebNews' };

/** Locates every article by weights that have not seen it, or all by the shipped ones; says which it was. */
async function locateFairly(articles, foldsByText, { seen, ...training }) {
  const groups = groupByFold(articles, foldsByText);
  const without = [...groups.keys()].filter((fold) => fold !== null);
  if (without.length === 0 || seen) {
    const how = seen && without.length > 0 ? 'seen in training' : 'unseen in training';
    return { how, lines: await locateArticles(CLI, articles, null) };
  }
  const models = await openFoldModels(without, { root: ROOT, ...training });
  const lines = [];
  for (const [fold, those] of groups) lines.push(...(await locateArticles(CLI, those, models.get(fold) ?? null)));
  return { how: 'out of fold', lines };
}

/** One corpus's rows: ours, then the known systems'. */
async function scoreCorpus(goldFile, { shared, out, foldsByText, ...options }) {
  const articles = await readFileLines(goldFile);
  const corpus = basename(goldFile, '.jsonl');
  const { how, lines } = await locateFairly(articles, foldsByText, { shared, ...options });
  const failed = lines.filter((line) => !Array.isArray(JSON.parse(line).features));
  for (const line of failed) console.error(`No layer for an article of ${corpus}: ${line}`);
  const layers = lines.filter((line) => !failed.includes(line));
  await writeFile(join(out, `${corpus}.ndjson`), `${layers.join('\n')}\n`);
  const ours = { name: `Dateline, ${how}`, ...(await scoreLines(join(shared, 'score.mjs'), goldFile, layers)) };
  return { corpus: NAMES[corpus] ?? corpus, articles: articles.length, rows: [ours, ...listKnownSystems(corpus)] };
}

async function compareOwnTexts() {
  const articles = readMarked(TEXTS);
  const lines = await locateArticles(CLI, articles, null);
  printRoles(
    compareRoles(
      articles,
      lines.map((line) => JSON.parse(line)),
    ),
  );
}

/** What is not there, as a sentence that says what to do; null when all is. */
function findMissing(shared, goldFiles) {
  for (const name of ['score.mjs', ...TRAINED_ON.map((corpus) => `${corpus}.jsonl`)]) {
    if (existsSync(join(shared, name))) continue;
    return `${join(shared, name)} is missing: put the scorer and the corpora into that folder, or name theirs with --corpora FOLDER.`;
  }
  const missing = goldFiles.find((file) => !existsSync(file));
  if (missing) return `There is no gold file ${missing}: name one with an article as JSON on each line.`;
  return existsSync(CLI) ? null : `${CLI} is missing: run npm run build first.`;
}

async function main() {
  // `| head` may close the pipe before the end.
  process.stdout.on('error', () => process.exit());
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seen: { type: 'boolean', default: false },
      folds: { type: 'string', default: '5' },
      corpora: { type: 'string', default: join(ROOT, '../shared/geoparsing') },
      out: { type: 'string', default: join(tmpdir(), 'dateline-eval') },
    },
  });
  const shared = resolve(values.corpora);
  const goldFiles = positionals.length > 0 ? positionals : TRAINED_ON.map((corpus) => join(shared, `${corpus}.jsonl`));
  const missing = findMissing(shared, goldFiles);
  if (missing) {
    console.error(missing);
    process.exitCode = 1;
    return;
  }
  const folds = Number(values.folds);
  const foldsByText = await readFolds(shared, folds);
  await mkdir(values.out, { recursive: true });
  const tables = [];
  for (const goldFile of goldFiles) {
    const options = { shared, out: values.out, foldsByText, seen: values.seen, folds };
    tables.push(await scoreCorpus(goldFile, options));
  }
  printScores(tables);
  if (existsSync(TEXTS)) await compareOwnTexts();
  console.log(
    `\nWhat was located is in ${values.out}: node tests/eval/errors.mjs GOLD.jsonl < FILE.ndjson tells the errors.`,
  );
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
