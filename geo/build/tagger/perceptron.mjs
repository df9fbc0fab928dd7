const SHUFFLE_SEED = 20220301;
const RARE = 2; // updates: a feature that was touched less often says nothing

/**
 * Averaged structured perceptron (Collins 2002) over sequences of `features` and right `tags`; their order is shuffled by
 * a fixed seed. Gives the averaged `weights` by feature and tag, and the `transitions` by tag before and tag.
 */
export function trainPerceptron(sequences, { epochs, bits, tags: tagCount, bestTags }) {
  const size = 2 ** bits * tagCount;
  const weights = new Float64Array(size);
  const totals = new Float64Array(size);
  const touched = new Uint16Array(2 ** bits);
  const transitions = new Float64Array(tagCount ** 2);
  const transitionTotals = new Float64Array(tagCount ** 2);
  const random = mulberry32(SHUFFLE_SEED);
  let step = 1;
  const order = [...sequences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { tags, features } of order) {
      const scores = new Float64Array(tags.length * tagCount);
      for (const [at, list] of features.entries())
        for (const feature of list)
          for (let tag = 0; tag < tagCount; tag++) scores[at * tagCount + tag] += weights[feature * tagCount + tag];
      const found = bestTags(scores, transitions);
      if (found.some((tag, at) => tag !== tags[at])) {
        for (let at = 0; at < tags.length; at++) {
          if (found[at] !== tags[at])
            for (const feature of features[at]) {
              update(weights, totals, feature * tagCount + tags[at], 1, step);
              update(weights, totals, feature * tagCount + found[at], -1, step);
              touched[feature]++;
            }
          const [right, guess] = [
            (tags[at - 1] ?? 0) * tagCount + tags[at],
            (found[at - 1] ?? 0) * tagCount + found[at],
          ];
          if (right === guess) continue;
          update(transitions, transitionTotals, right, 1, step);
          update(transitions, transitionTotals, guess, -1, step);
        }
      }
      step++;
    }
  }
  const averaged = weights.map((weight, at) =>
    touched[Math.floor(at / tagCount)] < RARE ? 0 : weight - totals[at] / step,
  );
  return { weights: averaged, transitions: transitions.map((weight, at) => weight - transitionTotals[at] / step) };
}

function update(weights, totals, at, by, step) {
  weights[at] += by;
  totals[at] += by * step;
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
