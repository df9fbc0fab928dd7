// What is wrong, how much of each: `node tests/eval/errors.mjs GOLD.jsonl < located.ndjson`.
// `--examples N` (8) shows that many of each cause, spread over the articles; `--only WORDS` only causes with these
// words; `--by-article` also lists the articles with most errors; `--against OLD.ndjson` tells only what is new since then,
// and how much is gone; `--gazetteer FOLDER` (geo/gazetteer) is what is known.
// Spans and distances are compared as the scorer does it: demonyms out, one to one, right is within 161 km.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { explainAskew, explainExtra, explainMissed, explainWrongPlace } from './causes.mjs';
import { foldName, openKnown, readTables } from './known.mjs';
import { measureKm, partArticle, readFileLines, readLines, readMentions } from './match.mjs';
import { printErrors, printGone, printWorst } from './print-errors.mjs';

/** The classes in the order of the table, and what each is a share of. */
export const CLASSES = { MISSED: 'gold', BOUNDARY: 'gold', EXTRA: 'predictions', 'WRONG PLACE': 'gold found' };

/** Every error of the located articles: {class, cause, article, start, end, hasPoint, often, detail}; and what was counted. */
export function listErrors(articles, layers, tables) {
  const mentions = new Map(layers.map((layer) => [String(layer.id), readMentions(layer)]));
  const parted = articles.map((article) => {
    const { counted, aside } = mentions.get(String(article.id)) ?? { counted: [], aside: [] };
    return { article, aside, counted, ...partArticle(article, counted) };
  });
  const known = openKnown(tables, askedNames(parted));
  const total = (count) => parted.reduce((sum, part) => sum + count(part), 0);
  return {
    errors: parted.flatMap((part) => listArticle(part, known)),
    counts: {
      articles: articles.length,
      unanswered: articles.filter(({ id }) => !mentions.has(String(id))).length,
      gold: total(({ article }) => article.toponyms.filter(({ demonym }) => !demonym).length),
      predictions: total(({ right, askew, extra }) => right.length + askew.length + extra.length),
      'gold found': total(({ right }) => right.length),
    },
  };
}

/** The names an explanation may ask about: few, so that the tables are read in a moment. */
function askedNames(parted) {
  const asked = new Set();
  for (const { article, missed, right, extra } of parted) {
    for (const { start, end } of [...missed, ...extra, ...right.map(({ gold }) => gold)]) {
      const exact = article.text.slice(start, end);
      const bare = exact.replace(/^(?:the|city of|town of|county of|state of) /i, '');
      for (const name of [exact, bare, bare.replace(/\s+\S+$/, '')]) asked.add(foldName(name));
    }
  }
  return asked;
}

function listArticle({ article, aside, right, askew, missed, extra }, known) {
  const { text } = article;
  const toError = (span, parts) => ({
    article,
    start: span.start,
    end: span.end,
    often: quote(text, span),
    hasPoint: Number.isFinite(span.lat),
    ...parts,
  });
  return [
    ...missed.map((gold) => toError(gold, { class: 'MISSED', cause: explainMissed(article, gold, { aside, known }) })),
    ...askew.map(({ gold, found }) => {
      const [cause, often] = explainAskew(article, gold, found);
      return toError(gold, { class: 'BOUNDARY', cause, often, detail: `taken: “${quote(text, found)}”` });
    }),
    ...extra.map((found) => toError(found, { class: 'EXTRA', cause: explainExtra(article, found, known) })),
    ...right.flatMap((pair) => {
      const cause = explainWrongPlace(article, pair, known);
      return cause ? [toError(pair.gold, { class: 'WRONG PLACE', cause, detail: describeDistance(pair) })] : [];
    }),
  ];
}

function quote(text, { start, end }) {
  return text.slice(start, end).replaceAll(/\s+/g, ' ');
}

function describeDistance({ gold, found }) {
  const point = ({ lat, lng }) => `${lat.toFixed(2)}, ${lng.toFixed(2)}`;
  if (found.lat === null) return `gold at ${point(gold)}`;
  return `gold at ${point(gold)}, ours (${found.kind}) at ${point(found)}: ${measureKm(gold, found).toFixed(0)} km`;
}

async function main() {
  // `| head` may close the pipe before the end.
  process.stdout.on('error', () => process.exit());
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      examples: { type: 'string', default: '8' },
      only: { type: 'string', default: '' },
      'by-article': { type: 'boolean', default: false },
      against: { type: 'string' },
      gazetteer: { type: 'string', default: fileURLToPath(new URL('../../geo/gazetteer', import.meta.url)) },
    },
  });
  if (positionals.length !== 1) {
    console.error('Name one gold file, and give the located articles on stdin: errors.mjs GOLD.jsonl < LOCATED.ndjson');
    process.exitCode = 1;
    return;
  }
  const [articles, layers] = await Promise.all([readFileLines(positionals[0]), readLines(process.stdin)]);
  const tables = readTables(values.gazetteer);
  const { errors, counts } = listErrors(articles, layers, tables);
  const old = values.against ? listErrors(articles, await readFileLines(values.against), tables).errors : [];
  const told = leaveOut(errors, old);
  printErrors(told, { counts, classes: CLASSES, examples: Number(values.examples), only: values.only });
  if (values.against) printGone(leaveOut(old, errors), CLASSES);
  if (values['by-article']) printWorst(told);
}

/** Errors that are not among the others: of the same class on the same span. */
function leaveOut(errors, others) {
  const keyOf = ({ class: name, article, start, end }) => `${name} ${article.id} ${start} ${end}`;
  const keys = new Set(others.map(keyOf));
  return errors.filter((error) => !keys.has(keyOf(error)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
