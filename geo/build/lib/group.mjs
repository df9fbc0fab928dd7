/** The rows by what `keyOf` gives, in their order. */
export function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}

/** How many rows have each key, the commonest first; of equals the first by text. */
export function countBy(rows, keyOf) {
  const counts = [...groupBy(rows, keyOf)].map(([key, group]) => [key, group.length]);
  return counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
