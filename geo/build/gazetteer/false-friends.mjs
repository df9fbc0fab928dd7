import { foldName, isAlike } from '../lib/names.mjs';

/** A town of this size keeps its name for itself, people. */
const TOWN_PEOPLE = 15_000;

/**
 * Takes from towns the variants that are a country's name (Mexico for Mexico City) or another town's and unlike their
 * own: Bethlehem for Belém, Islamabad for Chattogram. What a table of ours says stays (`said`). Changes the rows.
 */
export function dropFalseFriends(rows, countries) {
  const lands = new Set(countries.flatMap(({ name, variants }) => [name, ...variants]).map(foldName));
  const owners = new Map();
  for (const { name, population, id } of rows) {
    const folded = foldName(name);
    if (population >= TOWN_PEOPLE && !owners.has(folded)) owners.set(folded, id);
  }
  for (const row of rows) {
    row.variants = row.variants.filter((variant) => {
      if (row.said.includes(variant)) return true;
      const folded = foldName(variant);
      const owner = owners.get(folded);
      return !lands.has(folded) && (owner === undefined || owner === row.id || isAlike(variant, row.name));
    });
  }
}
