import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trainRandomField } from '../../geo/build/tagger/random-field.mjs';
import { readTexts } from '../../geo/build/tagger/texts.mjs';
import { openTrainer } from '../../geo/build/tagger/train.mjs';
import { readArticle } from '../../src/core/article.ts';
import { LIST, type WordLists } from '../../src/core/lexicon.ts';
import { matchNames } from '../../src/core/name-matches.ts';
import { BEGIN, bestTags, INSIDE, isAllowed, OUTSIDE, openTagger, packTagger, TAGS } from '../../src/core/tagger.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { gazetteer, tables } from '../core/little-world.ts';

describe('the random field', () => {
  const [A, B, C, RARE] = [1, 2, 3, 4];
  /** A begins, B after A goes on, B alone is none: only the transitions can tell. */
  const sequences = [
    { features: [[A], [B], [C]], tags: [BEGIN, INSIDE, OUTSIDE] },
    { features: [[C], [B], [C]], tags: [OUTSIDE, OUTSIDE, OUTSIDE] },
    { features: [[A], [C]], tags: [BEGIN, OUTSIDE] },
    { features: [[B]], tags: [OUTSIDE] },
    { features: [[C], [A], [B]], tags: [OUTSIDE, BEGIN, INSIDE] },
  ];
  const options = { epochs: 20, bits: 3, tags: TAGS, isAllowed };

  function tag(features: number[][], { weights, transitions }: ReturnType<typeof trainRandomField>) {
    const scores = features.flatMap((list) =>
      [OUTSIDE, BEGIN, INSIDE].map((of) => list.reduce((sum, feature) => sum + (weights[feature * TAGS + of] ?? 0), 0)),
    );
    return [...bestTags(Float64Array.from(scores), [...transitions])];
  }

  test('learns what it is shown', () => {
    const model = trainRandomField(sequences, options);
    for (const { features, tags } of sequences) expect(tag(features, model)).toEqual(tags);
    expect(tag([[A], [B], [B], [C]], model)).toEqual([BEGIN, INSIDE, expect.any(Number), OUTSIDE]);
  });

  test('is the same twice, and leaves its sequences as they were', () => {
    const before = structuredClone(sequences);
    expect(trainRandomField(sequences, options)).toEqual(trainRandomField(sequences, options));
    expect(sequences).toEqual(before);
  });

  test('says nothing of a feature that was seen once only', () => {
    const once = [{ features: [[RARE]], tags: [BEGIN] }];
    const { weights } = trainRandomField([...once], { ...options, epochs: 1 });
    expect([...weights]).toEqual(Array.from(weights, () => 0));
  });

  test('learns nothing of nothing', () => {
    const { weights, transitions } = trainRandomField([], options);
    expect([...weights, ...transitions].every((weight) => weight === 0)).toBe(true);
  });
});

describe('our annotated articles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'marked-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (text: string, name: string) => writeFileSync(join(folder, name), text);

  test('come in the order of their files, with their place names and no demonyms', () => {
    write('The [[Russian|d]] army left [[Kyiv]].\n---\n[[Lviv|m]] — and --- more.\n', 'b.txt');
    write('In [[Ivano-Frankivsk]] 👩‍👩‍👧.', 'a.txt');
    write('In [[Rethem]].', 'c.md');
    expect(
      readTexts(folder).map(({ text, spans }) => [text, spans.map(({ start, end }) => text.slice(start, end))]),
    ).toEqual([
      ['In Ivano-Frankivsk 👩‍👩‍👧.', ['Ivano-Frankivsk']],
      ['The Russian army left Kyiv.', ['Kyiv']],
      ['Lviv — and --- more.', ['Lviv']],
    ]);
  });

  test('there are none where there is no folder', () => expect(readTexts(join(folder, 'none'))).toEqual([]));
});

describe('the whole training', async () => {
  const lists = Object.fromEntries(
    Object.keys(LIST).map((name) => [name, name === 'title' ? ['Mr'] : []]),
  ) as unknown as WordLists;
  const trainer = await openTrainer({ ...tables }, lists);

  /** Marks a text as the annotated articles are marked. */
  function toExample(marked: string) {
    const spans: { start: number; end: number }[] = [];
    const text = marked.replaceAll(/\[([^\]]+)\]/g, (_, name: string, at: number) => {
      const start = at - 2 * spans.length;
      spans.push({ start, end: start + name.length });
      return name;
    });
    return { text, spans };
  }

  test('each word of a run has its tag and its features', () => {
    const [one, two, ...others] = trainer.toSequences(toExample('Rain fell on [Old Huelm], he said.'));
    expect(others).toEqual([]);
    expect([[...one.tags], [...two.tags]]).toEqual([[OUTSIDE], [BEGIN, INSIDE]]);
    expect(two.features.map((list: Int32Array) => list.length > 20)).toEqual([true, true]);
  });

  test('a span that ends inside a word is left out', () => {
    const found = trainer
      .toSequences({ text: 'In Rethem.', spans: [{ start: 3, end: 5 }] })
      .map(({ tags }: { tags: Uint8Array }) => [...tags]);
    expect(found).toEqual([[OUTSIDE, OUTSIDE]]);
  });

  test('learns to tell towns from persons, and its file opens as the same model twice', () => {
    const examples = ['Huelm', 'Rethem', 'Vorden', 'Ahlde', 'Selm', 'Bekum'].flatMap((name) => [
      `It rained in [${name}] on Monday.`,
      `They drove to [${name}] and slept.`,
      `Then Mr. ${name} spoke to them.`,
    ]);
    const train = () => packTagger(trainer.train(examples.map(toExample)));
    const file = train();
    expect(Buffer.compare(file, train())).toBe(0);
    const { text, sentences } = readArticle('It rained in Unseen on Monday. Then Mr. Unheard spoke to them.');
    const tokens = tokenize(text, sentences);
    const spans = openTagger(file).tag(tokens, matchNames(tokens, gazetteer));
    expect(spans.map(({ first, end }) => text.slice(tokens.start[first], tokens.end[end - 1]))).toEqual(['Unseen']);
  });
});
