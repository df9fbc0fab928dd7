const DROPPED = 0.3; // of the features at each look, so that the model leans on no single one
const RARE = 2; // times: a feature that was seen less often says nothing
const SEEDS = [1, 2, 3, 4]; // the average of several orders is steadier than one
const STEP = 0.1; // of the first epoch
const DECAY = 0.7; // of the step from one epoch to the next
const LAST = 3; // epochs that are averaged
const PULL = 1e-4; // towards zero, of each weight that is corrected
const SMALLEST = 1e-3; // error of a probability that is worth correcting

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) on sequences of `features` and right `tags` by
 * AdaGrad (Duchi et al. 2011), each order shuffled by a fixed seed, with dropout. `isAllowed(before, tag)` says which tags
 * follow each other; tag 0 stands before each sequence. Gives the `weights` by feature and tag, and the `transitions` by
 * tag before and tag.
 */
export function trainRandomField(sequences, options) {
  const isCommon = findCommon(sequences, 2 ** options.bits);
  const models = (options.seeds ?? SEEDS).map((seed) => trainOnce(sequences, isCommon, { ...options, seed }));
  return {
    weights: mean(models.map(({ weights }) => weights)),
    transitions: mean(models.map((model) => model.transitions)),
  };
}

function mean(lists) {
  return lists[0].map((_, at) => lists.reduce((sum, list) => sum + list[at], 0) / lists.length);
}

function findCommon(sequences, size) {
  const counts = new Uint32Array(size);
  for (const { features } of sequences) for (const list of features) for (const feature of list) counts[feature]++;
  return counts.map((count) => (count >= RARE ? 1 : 0));
}

function trainOnce(sequences, isCommon, { epochs, bits, tags: tagCount, isAllowed, seed }) {
  const weights = openWeights(2 ** bits * tagCount, SMALLEST);
  const transitions = openWeights(tagCount ** 2, 1);
  const random = mulberry32(seed);
  const order = [...sequences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = STEP * DECAY ** epoch;
    for (const { tags, features } of order) {
      const seen = features.map((list) => choose(list, isCommon, random));
      const scores = scoreTags(seen, weights.values, tagCount);
      const { ofTag, ofPair } = findErrors(tags, scores, { between: transitions.values, tagCount, isAllowed });
      for (const [at, error] of ofTag.entries()) {
        if (Math.abs(error) < SMALLEST) continue;
        const tag = at % tagCount;
        for (const feature of seen[(at - tag) / tagCount]) weights.correct(feature * tagCount + tag, error, step);
      }
      for (const [pair, error] of ofPair.entries()) if (error !== 0) transitions.correct(pair, error, step);
    }
    if (epoch >= epochs - LAST) for (const part of [weights, transitions]) part.keep();
  }
  return { weights: weights.average(), transitions: transitions.average() };
}

/** What of a word's features is looked at this time. */
function choose(list, isCommon, random) {
  const chosen = [];
  for (const feature of list) if (isCommon[feature] && random() >= DROPPED) chosen.push(feature);
  return chosen;
}

function scoreTags(features, weights, tagCount) {
  const scores = new Float64Array(features.length * tagCount);
  for (const [at, list] of features.entries())
    for (const feature of list)
      for (let tag = 0; tag < tagCount; tag++) scores[at * tagCount + tag] += weights[feature * tagCount + tag];
  return scores.map((score) => score / (1 - DROPPED)); // as much as without dropout
}

/** How far the probability of each tag at each place, and of each pair of tags all together, is from the truth. */
function findErrors(tags, scores, { between, tagCount, isAllowed }) {
  const size = tags.length * tagCount;
  const join = (before, tag) => (isAllowed(before, tag) ? between[before * tagCount + tag] : IMPOSSIBLE);
  // Logarithms of the sums over all that may come before a tag, itself with it, and over all that may come after.
  const forward = new Float64Array(size).fill(IMPOSSIBLE);
  const backward = new Float64Array(size).fill(IMPOSSIBLE).fill(0, size - tagCount);
  for (let tag = 0; tag < tagCount; tag++) forward[tag] = scores[tag] + join(0, tag);
  for (let at = tagCount; at < size; at += tagCount)
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = IMPOSSIBLE;
      for (let before = 0; before < tagCount; before++)
        sum = addLogs(sum, forward[at - tagCount + before] + join(before, tag));
      forward[at + tag] = scores[at + tag] + sum;
    }
  for (let at = size - tagCount; at > 0; at -= tagCount)
    for (let before = 0; before < tagCount; before++)
      for (let tag = 0; tag < tagCount; tag++) {
        const onward = join(before, tag) + scores[at + tag] + backward[at + tag];
        backward[at - tagCount + before] = addLogs(backward[at - tagCount + before], onward);
      }
  const whole = forward.slice(size - tagCount).reduce(addLogs);
  const ofTag = forward.map((value, at) => -Math.exp(value + backward[at] - whole));
  const ofPair = new Float64Array(tagCount ** 2);
  for (const [index, right] of tags.entries()) {
    const at = index * tagCount;
    ofTag[at + right] += 1;
    ofPair[(tags[index - 1] ?? 0) * tagCount + right] += 1;
    for (let before = 0; before < (index === 0 ? 1 : tagCount); before++)
      for (let tag = 0; tag < tagCount; tag++) {
        const start = index === 0 ? 0 : forward[at - tagCount + before];
        const onward = join(before, tag) + scores[at + tag] + backward[at + tag];
        ofPair[before * tagCount + tag] -= Math.exp(start + onward - whole);
      }
  }
  return { ofTag, ofPair };
}

const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** The logarithm of the sum of two numbers given by theirs. */
function addLogs(one, other) {
  const [less, more] = one < other ? [one, other] : [other, one];
  return less === IMPOSSIBLE ? more : more + Math.log1p(Math.exp(less - more));
}

/** Weights that are corrected the less the more they have been; `least` keeps the first correction small. */
function openWeights(size, least) {
  const values = new Float32Array(size);
  const squares = new Float32Array(size);
  const sums = new Float64Array(size);
  let kept = 0;
  return {
    values,
    correct(at, error, step) {
      const by = error - PULL * values[at];
      squares[at] += by * by;
      values[at] += (step * by) / Math.sqrt(squares[at] + least);
    },
    keep() {
      kept++;
      for (let at = 0; at < size; at++) sums[at] += values[at];
    },
    average: () => sums.map((sum) => (kept > 0 ? sum / kept : 0)),
  };
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** A small generator with a 32-bit state. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
