import type { Mention } from './mentions.ts';
import { countUntil } from './spans.ts';

const MOST = { before: 40, after: 10 }; // mentions that are weighed: what lies farther off says little
const FADE = 8; // mentions: at this distance one weighs half
const AFTER = 0.5; // what comes after the words weighs so much of what came before
const WEIGHT: Readonly<Record<string, number>> = { name: 2, demonym: 1 };
const MARGIN = 1.3; // times as much as for the second, or nothing is said

/**
 * The country that a passage is about: of those that the mentions around `at` name or lie in, the one that weighs most,
 * the nearest most of all. `countryOf` gives the code of each, null for none and for one that cannot be meant. Null
 * where no country stands out.
 */
export function findTopic(
  at: number,
  mentions: readonly Mention[],
  countryOf: (mention: Mention) => string | null,
): string | null {
  const weights = new Map<string, number>();
  const until = countUntil(mentions, ({ start }) => start < at);
  for (let index = Math.max(0, until - MOST.before); index < until + MOST.after; index++) {
    const mention = mentions[index];
    const country = mention && countryOf(mention);
    if (!mention || !country) continue;
    const away = index < until ? until - 1 - index : index - until;
    const weight = ((WEIGHT[mention.kind] ?? 0) * (index < until ? 1 : AFTER)) / (1 + away / FADE);
    weights.set(country, (weights.get(country) ?? 0) + weight);
  }
  let [best, most, second]: [string | null, number, number] = [null, 0, 0];
  for (const [country, weight] of weights) {
    if (weight > most) [best, most, second] = [country, weight, most];
    else if (weight > second) second = weight;
  }
  return most > second * MARGIN ? best : null;
}
