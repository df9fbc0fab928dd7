// Trains the tagger that finds place names (src/core/tagger.ts) and writes its model.
//
//   node geo/build/tagger/train.mjs --corpora DIR [--folds N --without I] --out FILE
//
// DIR holds lgl.jsonl and geovirus.jsonl, which are read from there and never enter the project. With --without the
// articles of that fold are left out, so that the model can be scored on them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { updateProvenance } from '../provenance.mjs';
import { foldOf } from './folds.mjs';
import { trainPerceptron } from './perceptron.mjs';
import { readTexts } from './texts.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../../..');
const CORPORA = ['lgl', 'geovirus'];
const BITS = 18;
const EPOCHS = 8;

async function loadTaggerCore() {
  const modules = [
    'article',
    'gazetteer',
    'gazetteer-pack',
    'gazetteer-tables',
    'name-matches',
    'tagger',
    'tagger-features',
    'lexicon',
    'tokens',
    'mentions',
    'resolve',
    'weights',
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: join(ROOT, 'src/core'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

export function readTables() {
  const names = ['countries', 'admin1', 'admin2', 'settlements', 'curated'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, `geo/gazetteer/${name}.tsv`), 'utf8')]));
}

/** The tagger's name of each file in words/. */
const LISTS = {
  'first-names': 'firstName',
  'not-places': 'notPlace',
  organisations: 'organisation',
  'person-cues-after': 'personCue',
  'place-cues-after': 'cueAfter',
  'place-cues-before': 'cueBefore',
  'place-words': 'placeWord',
  'public-bodies': 'publicBody',
  'speech-verbs': 'speech',
  streets: 'street',
  surnames: 'surname',
  titles: 'title',
};

/**
 * The word lists by the tagger's names of them.
 * @returns {import('../../../src/core/lexicon.ts').WordLists}
 */
export function readLists() {
  const read = (file) =>
    readFileSync(join(HERE, 'words', `${file}.txt`), 'utf8')
      .trim()
      .split('\n');
  return Object.fromEntries(Object.entries(LISTS).map(([file, name]) => [name, read(file)]));
}

/** The articles of the corpora with their place `spans` and the `fold` that each is in. */
export function readCorpora(folder) {
  if (!folder) return [];
  return CORPORA.flatMap((corpus) =>
    readFileSync(join(folder, `${corpus}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map((article) => ({
        corpus,
        text: article.text,
        spans: article.toponyms.filter(({ demonym }) => !demonym),
        fold: (folds) => foldOf(corpus, article, folds),
      })),
  );
}

/** What turns articles into sequences and sequences into a model. */
export async function openTrainer(tables = readTables(), lists = readLists()) {
  const core = await loadTaggerCore();
  const gazetteer = core.openGazetteer(core.packGazetteer(core.readEntries(tables)));
  const lexicon = core.makeLexicon(lists);
  const buffer = new Int32Array(core.MOST_FEATURES);

  /** The runs of words of an article with the features and the right tag of each word. */
  function toSequences({ text, spans }) {
    const article = core.readArticle(text);
    const tokens = core.tokenize(article.text, article.sentences);
    const sights = core.look(tokens, core.matchNames(tokens, gazetteer), lexicon, BITS);
    const tags = tagSpans(tokens, spans);
    return core.findSequences(sights).map(([first, end]) => ({
      tags: tags.slice(first, end),
      features: Array.from({ length: end - first }, (_, at) => buffer.slice(0, sights.read(first + at, buffer))),
    }));
  }

  function tagSpans(tokens, spans) {
    const ends = new Map(spans.map(({ start, end }) => [start, end]));
    const tags = new Uint8Array(tokens.count);
    for (let at = 0; at < tokens.count; at++) {
      const end = ends.get(tokens.start[at]) ?? 0;
      let last = at;
      while (last + 1 < tokens.count && tokens.end[last] < end) last++;
      if (tokens.end[last] !== end) continue;
      tags.fill(core.INSIDE, at, last + 1);
      tags[at] = core.BEGIN;
    }
    return tags;
  }

  function train(sequences) {
    const { weights, transitions } = trainPerceptron(sequences, {
      epochs: EPOCHS,
      bits: BITS,
      tags: core.TAGS,
      bestTags: core.bestTags,
    });
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    return { lists, bits: BITS, scale, transitions: Array.from(transitions, (weight) => weight / scale), weights };
  }

  return { core, gazetteer, toSequences, train };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string' },
      folds: { type: 'string', default: '5' },
      without: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (!values.corpora || !values.out) {
    console.error('Give the folder of the corpora with --corpora and the model’s file with --out.');
    process.exit(1);
  }
  const trainer = await openTrainer();
  const isIn = ({ corpus, fold }) =>
    values.without === undefined || !corpus || fold(Number(values.folds)) !== Number(values.without);
  const articles = [...readCorpora(values.corpora), ...readTexts(join(HERE, 'texts'))].filter(isIn);
  writeFileSync(values.out, trainer.core.packTagger(trainer.train(articles.flatMap(trainer.toSequences))));
  if (resolve(values.out) === join(ROOT, 'geo/tagger/tagger.bin')) updateProvenance(ROOT);
}
