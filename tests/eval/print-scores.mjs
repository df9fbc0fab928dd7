// The table of scores as text.

const COLUMNS = [
  ['strict P', ({ strict }) => strict.precision],
  ['R', ({ strict }) => strict.recall],
  ['F1', ({ strict }) => strict.f1],
  ['lenient F1', ({ lenient }) => lenient?.f1],
  ['e2e F1', ({ e2e }) => e2e.f1],
  ['near', ({ near }) => near],
  ['acc161', ({ acc161 }) => acc161],
  ['median km', ({ median }) => median],
  ['auc', ({ auc }) => auc, 3],
];
const NAME_WIDTH = 42;
const NARROWEST = 8;

const widthOf = (name) => Math.max(NARROWEST, name.length + 3);

/** Prints the rows of all corpora: [{corpus, articles, rows: [{name, strict, …}]}]. */
export function printScores(tables) {
  const head = COLUMNS.map(([name]) => name.padStart(widthOf(name))).join('');
  console.log(`${'demonyms out; in %, but for the last two'.padEnd(NAME_WIDTH + 2)}${head}`);
  for (const { corpus, articles, rows } of tables) {
    console.log(`\n${corpus}, ${articles} articles`);
    for (const row of rows) {
      const cells = COLUMNS.map(([name, read, digits = 1]) => {
        const value = read(row);
        return (Number.isFinite(value) ? value.toFixed(digits) : '-').padStart(widthOf(name));
      });
      console.log(`  ${row.name.padEnd(NAME_WIDTH)}${cells.join('')}`);
    }
  }
}

/** Prints how the roles on the project's own texts agree with what is annotated there. */
export function printRoles({ counts, missed, found, right }) {
  const share = (part, whole) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;
  console.log(
    `\nRoles on our own annotated texts, which the tagger has seen: ${share(right, found)} of ${found} right ` +
      `(${missed} mentions more are not found)`,
  );
  const roles = ['literal', 'metonymic', 'demonym'];
  console.log(`  ${'annotated as'.padEnd(16)}${roles.map((role) => `taken as ${role}`.padStart(22)).join('')}`);
  for (const role of roles) {
    const cells = roles.map((ours) => String(counts.get(`${role} ${ours}`) ?? 0).padStart(22));
    console.log(`  ${role.padEnd(16)}${cells.join('')}`);
  }
}
