const DROPPED = 0.1; // of the features at each look, so that the model leans on no single one
const RARE = 2; // updates: a feature that was touched less often says nothing
const SEEDS = [1, 2, 3, 4]; // of the orders: the average of several is steadier than one

/**
 * Averaged structured perceptron (Collins 2002) over sequences of `features` and right `tags`, each order shuffled by a
 * fixed seed, with dropout. Gives the averaged `weights` by feature and tag, and the `transitions` by tag before and tag.
 */
export function trainPerceptron(sequences, options) {
  const models = SEEDS.map((seed) => trainOnce(sequences, seed, options));
  const mean = (name) =>
    models[0][name].map((_, at) => models.reduce((sum, model) => sum + model[name][at], 0) / SEEDS.length);
  return { weights: mean('weights'), transitions: mean('transitions') };
}

function trainOnce(sequences, seed, { epochs, bits, tags: tagCount, bestTags }) {
  const model = openModel(2 ** bits, tagCount);
  const random = mulberry32(seed);
  const order = [...sequences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { tags, features } of order) {
      const seen = features.map((list) => list.filter(() => random() >= DROPPED));
      const found = bestTags(model.score(seen), model.transitions);
      if (found.some((tag, at) => tag !== tags[at])) model.correct(seen, tags, found);
      model.step++;
    }
  }
  return model.average();
}

function openModel(featureCount, tagCount) {
  const weights = new Float64Array(featureCount * tagCount);
  const totals = new Float64Array(featureCount * tagCount);
  const touched = new Uint32Array(featureCount);
  const transitions = new Float64Array(tagCount ** 2);
  const transitionTotals = new Float64Array(tagCount ** 2);
  return {
    step: 1,
    transitions,
    score(features) {
      const scores = new Float64Array(features.length * tagCount);
      for (const [at, list] of features.entries())
        for (const feature of list)
          for (let tag = 0; tag < tagCount; tag++) scores[at * tagCount + tag] += weights[feature * tagCount + tag];
      return scores;
    },
    correct(features, tags, found) {
      for (let at = 0; at < tags.length; at++) {
        if (found[at] !== tags[at]) {
          for (const feature of features[at]) {
            this.update(weights, totals, feature * tagCount + tags[at], 1);
            this.update(weights, totals, feature * tagCount + found[at], -1);
            touched[feature]++;
          }
        }
        const right = (tags[at - 1] ?? 0) * tagCount + tags[at];
        const guess = (found[at - 1] ?? 0) * tagCount + found[at];
        if (right === guess) continue;
        this.update(transitions, transitionTotals, right, 1);
        this.update(transitions, transitionTotals, guess, -1);
      }
    },
    update(list, sums, at, by) {
      list[at] += by;
      sums[at] += by * this.step;
    },
    average() {
      const mean = (list, sums) => list.map((value, at) => value - sums[at] / this.step);
      const averaged = mean(weights, totals).map((value, at) =>
        touched[Math.floor(at / tagCount)] < RARE ? 0 : value,
      );
      return { weights: averaged, transitions: mean(transitions, transitionTotals) };
    },
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
