// The core beside others that find places in JavaScript, in one run; how it loads, what it holds, how it grows.
import { join } from 'node:path';
import { readLines, writeLong } from './articles.mjs';
import { reportCommand, reportLoading } from './command.mjs';
import { median, showValues } from './median.mjs';
import { reportPackings } from './packings.mjs';
import { openPipeline, withPipeline } from './pipeline.mjs';
import { locateByCompromise, openBareScan } from './rivals.mjs';

/** compromise is slow: its rounds are over each article of this many, for all in turn. */
const EVERY = 6;
/** Articles a second. */
const RATES = { needed: 500, wanted: 1000 };
/** Megabytes of one article. */
const LENGTHS = [0.5, 1, 2, 5];
const MOST_LONG_RUNS = 3;

/** Milliseconds of processor that it takes to answer all lines: what else the machine does hardly matters to them. */
function time(answer, lines) {
  const start = process.cpuUsage();
  for (const line of lines) answer(line);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Times of all jobs in turn, so that whatever else the machine does meets all; a first round warms up. */
function timeInTurn(jobs, runs) {
  const times = jobs.map(() => []);
  for (let run = 0; run <= runs; run++) {
    for (const [i, { answer, lines }] of jobs.entries()) {
      const taken = time(answer, lines);
      if (run > 0) times[i].push(taken);
    }
  }
  return times;
}

/** A row for each: its figures, and its median time by that of the first. */
function printRows(names, figures, times) {
  for (const [i, name] of names.entries()) {
    const ratio = (median(times[i]) / median(times[0])).toFixed(2);
    console.log(`  ${name.padEnd(44)}${showValues(figures[i]).padStart(22)}${ratio.padStart(10)}`);
  }
}

/** Prints articles a second; gives those of the first. */
function reportRates(finders, lines, runs) {
  const times = timeInTurn(
    finders.map(({ answer }) => ({ answer, lines })),
    runs,
  );
  const rates = times.map((all) => all.map((ms) => (1000 * lines.length) / ms));
  printRows(
    finders.map(({ name }) => name),
    rates,
    times,
  );
  return rates[0];
}

function reportSpeed(locate, scan, { from, lines, runs }) {
  const ours = { name: 'Dateline: line -> layer -> line', answer: locate };
  const compromise = { name: 'compromise: .places(), not located', answer: locateByCompromise };
  const bare = { name: 'bare scan: capitals in a list of cities', answer: scan };
  console.log(
    `\nArticles for each second of processor, loading apart: median (least-most) of ${runs} runs; time by ours`,
  );
  const some = lines.filter((_, i) => i % EVERY === 0);
  console.log(`  ${some.length} articles of ${from}`);
  reportRates([ours, compromise, bare], some, runs);
  console.log(`  all ${lines.length} articles of ${from}`);
  const rate = median(reportRates([ours, bare], lines, runs));
  const told = rate >= RATES.wanted ? 'ok' : rate >= RATES.needed ? 'enough, below what is wanted' : 'too few';
  console.log(`  ${RATES.needed} are needed, ${RATES.wanted} wanted: ${told}`);
}

function reportGrowth(locate, { from, lines, runs }) {
  const jobs = LENGTHS.map((length) => ({ answer: locate, lines: [writeLong(lines, length)] }));
  const times = timeInTurn(jobs, runs).map((all, i) => all.map((ms) => ms / LENGTHS[i]));
  console.log(`\nOne long article (${from}, joined): ms of processor for each MB, median (least-most) of ${runs} runs`);
  const names = LENGTHS.map((length) => `${length} MB`);
  printRows(names, times, times);
}

/** Prints all of it; gives a sentence for each file that is above its limit. */
export async function reportCore({ root, dist, runs }) {
  const texts = { ...readLines(root), runs };
  await withPipeline({ root, dist }, async (url) => {
    await reportLoading(url, { dist, runs });
    const locate = await openPipeline(url);
    reportSpeed(locate, openBareScan(join(root, 'geo/gazetteer')), texts);
    reportGrowth(locate, { ...texts, runs: Math.min(runs, MOST_LONG_RUNS) });
  });
  await reportCommand(dist, texts);
  return reportPackings(dist);
}
