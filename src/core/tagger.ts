import { makeLexicon, type WordLists } from './lexicon.ts';
import type { NameMatches } from './name-matches.ts';
import { findRepeats } from './repeats.ts';
import { look, MOST_FEATURES, type Sights } from './tagger-features.ts';
import type { Tokens } from './tokens.ts';
import { isVetoed } from './vetoes.ts';

/** A run of tokens that the tagger reads as a place's name. */
export interface TaggedSpan {
  /** First token, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** How far the evidence for it outweighs that against, in the model's units; 0 is even. */
  readonly margin: number;
}

/**
 * Finds place names in running text: a linear-chain conditional random field (Lafferty et al. 2001) over the tags outside,
 * begin and inside, best sequence by Viterbi. It reads twice: the second time it knows how it read the same words
 * elsewhere in the article (as Krishnan and Manning 2006). `geo/build/tagger` trains it.
 */
export interface Tagger {
  tag(tokens: Tokens, matches: NameMatches): TaggedSpan[];
}

export const TAGS = 3;
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;

/** A trained tagger, as its file holds it: a header in JSON, then one signed byte a weight. */
export interface TaggerModel {
  readonly lists: WordLists;
  /** Logarithm of the number of features told apart. */
  readonly bits: number;
  /** What a step of 1 in the file is worth. */
  readonly scale: number;
  /** By tag before and tag, in steps. */
  readonly transitions: readonly number[];
  /** By feature and tag; in steps once they are read from a file. */
  readonly weights: Float32Array | Int8Array;
}

/** Writes a model's file. */
export function packTagger({ weights, ...header }: TaggerModel): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + head.length + weights.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  for (const [at, weight] of weights.entries()) {
    bytes[4 + head.length + at] = Math.max(-127, Math.min(127, Math.round(weight / header.scale))) & 0xff;
  }
  return bytes;
}

/** Opens a model's file. */
export function openTagger(bytes: Uint8Array): Tagger {
  const model = readModel(bytes);
  const lexicon = makeLexicon(model.lists);
  return {
    tag(tokens, matches) {
      const sights = look(tokens, matches, lexicon, model.bits);
      const runs = findSequences(sights).map(([first, end]) => ({
        first,
        scores: scoreTags(sights, first, end, model),
      }));
      const repeats = findRepeats(sights, tagRuns(runs, tokens.count, model));
      for (const { first, scores } of runs) {
        for (let at = 0; at < scores.length; at += TAGS) {
          addWeights(scores, at, { features, length: repeats(first + at / TAGS, features), model });
        }
      }
      const spans = runs.flatMap((run) => readRun(run, model));
      return spans.filter((span) => !isVetoed(sights, span, lexicon));
    },
  };
}

function readModel(bytes: Uint8Array): TaggerModel {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.slice(4, 4 + headLength)));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + headLength, bytes.length - 4 - headLength);
  return { ...header, weights };
}

/** A run of tokens that may be part of names, with the scores by token and tag. */
interface Run {
  readonly first: number;
  readonly scores: Float64Array;
}

/** The tags of all tokens after the first reading. */
function tagRuns(runs: readonly Run[], count: number, { transitions }: TaggerModel): Uint8Array {
  const tags = new Uint8Array(count);
  for (const { first, scores } of runs) tags.set(bestTags(scores, transitions), first);
  return tags;
}

/** The runs of tokens that may be part of names: first, and after the last. */
export function findSequences({ isOpen, tokens: { count, stretch } }: Sights): [number, number][] {
  const sequences: [number, number][] = [];
  for (let at = 0; at < count; at++) {
    if (!isOpen[at]) continue;
    const first = at;
    while (at + 1 < count && isOpen[at + 1] && stretch[at + 1] === stretch[first]) at++;
    sequences.push([first, at + 1]);
  }
  return sequences;
}

function readRun({ first, scores }: Run, model: TaggerModel): TaggedSpan[] {
  const tags = bestTags(scores, model.transitions);
  const spans: TaggedSpan[] = [];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== BEGIN) continue;
    let stop = at + 1;
    while (tags[stop] === INSIDE) stop++;
    const margin = marginOf(scores, at, stop, model);
    spans.push({ first: first + at, end: first + stop, margin });
  }
  return spans;
}

/** How far the tags of a span lead over "outside", all together. */
function marginOf(scores: Float64Array, from: number, to: number, { transitions, scale }: TaggerModel): number {
  let margin = 0;
  for (let at = from; at < to; at++) {
    const tag = at === from ? BEGIN : INSIDE;
    margin += (scores[at * TAGS + tag] ?? 0) - (scores[at * TAGS + OUTSIDE] ?? 0);
    const before = at === from ? OUTSIDE : at === from + 1 ? BEGIN : INSIDE;
    margin += (transitions[before * TAGS + tag] ?? 0) - (transitions[OUTSIDE] ?? 0);
  }
  return margin * scale;
}

const features = new Int32Array(MOST_FEATURES);

function scoreTags(sights: Sights, first: number, end: number, model: TaggerModel): Float64Array {
  const scores = new Float64Array((end - first) * TAGS);
  for (let at = first; at < end; at++) {
    addWeights(scores, (at - first) * TAGS, { features, length: sights.read(at, features), model });
  }
  return scores;
}

interface Evidence {
  readonly features: Int32Array;
  /** How many of them count. */
  readonly length: number;
  readonly model: TaggerModel;
}

/** Adds the weights of a token's features to its scores, the first of which stands at `at`. */
function addWeights(scores: Float64Array, at: number, { features, length, model: { weights } }: Evidence): void {
  let outside = 0;
  let begin = 0;
  let inside = 0;
  for (let index = 0; index < length; index++) {
    const weight = (features[index] ?? 0) * TAGS;
    outside += weights[weight] ?? 0;
    begin += weights[weight + BEGIN] ?? 0;
    inside += weights[weight + INSIDE] ?? 0;
  }
  scores[at] = (scores[at] ?? 0) + outside;
  scores[at + BEGIN] = (scores[at + BEGIN] ?? 0) + begin;
  scores[at + INSIDE] = (scores[at + INSIDE] ?? 0) + inside;
}

/** Whether a tag may follow another: none begins inside. */
export function isAllowed(before: number, tag: number): boolean {
  return tag !== INSIDE || before !== OUTSIDE;
}

/** The tags of the best sequence of those that are allowed (Viterbi 1967). */
export function bestTags(scores: Float64Array, transitions: readonly number[]): Uint8Array {
  const length = scores.length / TAGS;
  const back = new Uint8Array(length * TAGS);
  let before = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < length; at++) {
    const now = [0, 0, 0];
    for (let tag = 0; tag < TAGS; tag++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < TAGS; from++) {
        if (!isAllowed(from, tag)) continue;
        const score = (before[from] ?? 0) + (transitions[from * TAGS + tag] ?? 0);
        if (score <= best) continue;
        best = score;
        back[at * TAGS + tag] = from;
      }
      now[tag] = best + (scores[at * TAGS + tag] ?? 0);
    }
    before = now;
  }
  const tags = new Uint8Array(length);
  let tag = before.indexOf(Math.max(...before));
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = back[at * TAGS + tag] ?? 0;
  }
  return tags;
}
