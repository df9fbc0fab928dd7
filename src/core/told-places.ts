import type { Planned } from './plans.ts';
import { describeEntry, type Place } from './resolve.ts';
import { keyOf } from './spans.ts';
import type { Derivation } from './types.ts';

const SURE = 0.8; // confidence: so sure a reading of the name is kept against the article's distance
const CONFIDENCE = { alternative: 0.8, computed: 0.7 };

/**
 * Places whose position the article itself tells: "Ridge Farm is about 45 miles south-east of Champaign". One that its
 * name did not settle becomes the candidate that lies there, or else the point that the words give; one that was placed
 * elsewhere becomes the candidate that lies there, if there is one, or the point, if its name left doubt. `others` are
 * the plans that are still to be made.
 */
export function placeTold(
  places: readonly Place[],
  planned: readonly Planned[],
): { placed: Place[]; others: Planned[] } {
  const tellers = new Map<string, Planned>();
  for (const one of planned) {
    const { expression } = one;
    if (expression.kind === 'offset' && expression.describes) tellers.set(keyOf(expression.describes), one);
  }
  if (tellers.size === 0) return { placed: [...places], others: [...planned] };
  const used = new Set(planned.filter(({ plan }) => plan.isTold));
  const idOf = new Map(places.map(({ id, basis }) => [basis.kind === 'entry' ? basis.entry.id : '', id]));
  const placed = places.map((place): Place => {
    const teller = place.mentions.map((mention) => tellers.get(keyOf(mention))).find((one) => one !== undefined);
    if (!teller || used.has(teller)) return place;
    const [anchor] = teller.plan.of;
    const changes = settle(place, teller, teller.plan.derive([idOf.get(anchor?.id ?? '') ?? anchor?.id ?? '']));
    if (!changes) return place;
    used.add(teller);
    return { ...place, ...changes, mentions: place.mentions };
  });
  return { placed, others: planned.filter((one) => !used.has(one)) };
}

function settle(
  { basis, confidence, alternatives }: Place,
  { plan }: Planned,
  derivation: Derivation,
): Partial<Place> | null {
  const there = alternatives.find((candidate) => plan.isThere?.(candidate));
  const where = plan.name.charAt(0).toLowerCase() + plan.name.slice(1);
  if (there) {
    const others = alternatives.filter((candidate) => candidate !== there);
    const rest = basis.kind === 'entry' ? [basis.entry, ...others] : others;
    return {
      ...describeEntry(there, `Taken for this ${there.name}, because the article says that it lies ${where}.`, rest),
      confidence: CONFIDENCE.alternative,
    };
  }
  const isWrong = basis.kind === 'entry' && confidence < SURE && plan.isElsewhere?.(basis.entry);
  if (basis.kind !== 'none' && !isWrong) return null;
  return {
    kind: 'other',
    precision: 'approximate',
    source: { gazetteer: 'derived' },
    basis: { kind: 'derivation', derivation },
    confidence: CONFIDENCE.computed,
    note: `Computed as the point ${where}, where the article says that it lies; its name alone did not place it.`,
    alternatives: basis.kind === 'entry' ? [basis.entry, ...alternatives] : alternatives,
  };
}
