// The table of errors as text.

const CONTEXT = 60; // characters either side of an example
const OFTEN = 12; // phrases named for a cause
const WORST = 20; // articles listed

const percent = (part, whole) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

/** Values grouped by a key, the largest group first; ties by the key. */
function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (groups.has(key)) groups.get(key).push(value);
    else groups.set(key, [value]);
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

/** At most `most` of the values, evenly spread, so that one article does not fill them. */
function spread(values, most) {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, i) => values[Math.floor((i * values.length) / most)]);
}

/** Prints the summary and each class with its causes, their commonest words and examples. */
export function printErrors(errors, { counts, classes, examples, only }) {
  const { articles, unanswered, gold, predictions, 'gold found': found } = counts;
  const without = unanswered > 0 ? ` (${unanswered} without an answer)` : '';
  console.log(
    `${articles} articles${without}: ${gold} toponyms wanted, ${predictions} taken, ${found} on the same span ` +
      `(strict P ${percent(found, predictions)}, R ${percent(found, gold)})`,
  );
  const byClass = new Map(groupBy(errors, (error) => error.class));
  for (const name of Object.keys(classes)) {
    const those = byClass.get(name) ?? [];
    const of = classes[name];
    // Gold without a point costs nothing end to end.
    const tellPoints = (some) => {
      const without = some.filter(({ hasPoint }) => !hasPoint).length;
      return of === 'gold' && without > 0 ? `, ${without} without a point` : '';
    };
    console.log(`\n${name}: ${those.length}, ${percent(those.length, counts[of])} of ${of}${tellPoints(those)}`);
    for (const [cause, all] of groupBy(those, (error) => error.cause)) {
      if (!cause.includes(only)) continue;
      console.log(
        `  ${String(all.length).padStart(5)}  ${percent(all.length, those.length).padStart(6)}  ${cause}${tellPoints(all)}`,
      );
      if (examples > 0) printExamples(all, examples);
    }
  }
}

function printExamples(errors, most) {
  const often = groupBy(errors, ({ often: words }) => words).slice(0, OFTEN);
  console.log(`           often: ${often.map(([words, { length }]) => `${words} ${length}`).join(' · ')}`);
  for (const { article, start, end, detail } of spread(errors, most)) {
    const flat = (from, to) => article.text.slice(Math.max(0, from), to).replaceAll(/\s+/g, ' ');
    const context = `${flat(start - CONTEXT, start)}[${flat(start, end)}]${flat(end, end + CONTEXT)}`;
    console.log(`           ${article.id}  ${context}${detail ? `  -> ${detail}` : ''}`);
  }
}

/** Prints how many errors of each class there are no longer. */
export function printGone(errors, classes) {
  const count = (name) => errors.filter((error) => error.class === name).length;
  const parts = Object.keys(classes).map((name) => `${count(name)} ${name.toLowerCase()}`);
  console.log(`\nThese are new; gone are ${parts.join(', ')}`);
}

/** Prints the articles with most errors. */
export function printWorst(errors) {
  console.log('\nArticles with most errors');
  for (const [id, all] of groupBy(errors, ({ article }) => String(article.id)).slice(0, WORST)) {
    const { domain, title } = all[0].article;
    const parts = groupBy(all, (error) => error.class).map(([name, { length }]) => `${length} ${name.toLowerCase()}`);
    console.log(`  ${String(all.length).padStart(5)}  ${id}  ${domain || '-'}  “${title}”: ${parts.join(', ')}`);
  }
}
