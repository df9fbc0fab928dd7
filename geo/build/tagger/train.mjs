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
import { trainRandomField } from './random-field.mjs';
import { readTexts } from './texts.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../../..');
const CORPORA = ['lgl', 'geovirus'];
const BITS = 18;
const EPOCHS = 4;
const PARTS = 3; // of the articles: how each part is read the first time is told by a model of the others

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
    'repeats',
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

  /** An article as the tagger sees it, with the right `tags` of all its tokens. */
  function readExample({ text, spans }) {
    const article = core.readArticle(text);
    const tokens = core.tokenize(article.text, article.sentences);
    const sights = core.look(tokens, core.matchNames(tokens, gazetteer), lexicon, BITS);
    return { sights, tags: tagSpans(tokens, spans) };
  }

  /** The runs of words of an article with the features and the right tag of each word. */
  function toSequences(article) {
    const { sights, tags } = readExample(article);
    return core.findSequences(sights).map(([first, end]) => ({
      first,
      tags: tags.slice(first, end),
      features: Array.from({ length: end - first }, (_, at) => buffer.slice(0, sights.read(first + at, buffer))),
    }));
  }

  /** The same as they are seen the second time, when a model has read the article once. */
  function toRepeats(article, sequences, model) {
    const { sights } = readExample(article);
    const found = new Uint8Array(sights.tokens.count);
    for (const { first, features } of sequences)
      found.set(core.bestTags(score(features, model), model.transitions), first);
    const repeats = core.findRepeats(sights, found);
    return sequences.map(({ first, tags, features }) => ({
      tags,
      features: features.map((list, at) => Int32Array.of(...list, ...buffer.slice(0, repeats(first + at, buffer)))),
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

  /** A model of articles, each seen once as at the first reading and once as at the second. */
  function train(articles) {
    const examples = articles.map((article, index) => ({
      article,
      sequences: toSequences(article),
      part: article.fold ? article.fold(PARTS) : index % PARTS,
    }));
    const repeated = Array.from({ length: PARTS }, (_, part) => {
      const others = examples.filter((example) => example.part !== part);
      const model = fit(
        others.flatMap(({ sequences }) => sequences),
        { seeds: [0] },
      );
      return examples
        .filter((example) => example.part === part)
        .flatMap(({ article, sequences }) => toRepeats(article, sequences, model));
    });
    const { weights, transitions } = fit([...examples.flatMap(({ sequences }) => sequences), ...repeated.flat()]);
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    return { lists, bits: BITS, scale, transitions: Array.from(transitions, (weight) => weight / scale), weights };
  }

  function fit(sequences, options) {
    const shape = { bits: BITS, tags: core.TAGS, isAllowed: core.isAllowed };
    return trainRandomField(sequences, { epochs: EPOCHS, ...shape, ...options });
  }

  function score(features, { weights }) {
    const scores = new Float64Array(features.length * core.TAGS);
    for (const [at, list] of features.entries())
      for (const feature of list)
        for (let tag = 0; tag < core.TAGS; tag++) scores[at * core.TAGS + tag] += weights[feature * core.TAGS + tag];
    return scores;
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
  writeFileSync(values.out, trainer.core.packTagger(trainer.train(articles)));
  if (resolve(values.out) === join(ROOT, 'geo/tagger/tagger.bin')) updateProvenance(ROOT);
}
