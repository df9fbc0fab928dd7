// The page beside a plain Leaflet page, in one run: medians, and what they should be.
import { measure } from './measure.mjs';
import { median } from './median.mjs';

const VIEWPORT = { width: 1440, height: 900 };
/** At most: ours by the plain page's, ours in milliseconds. */
const TARGETS = { ready: { ratio: 1.5 }, click: { ratio: 1.5, most: 120 }, frame: { most: 50 } };

/** What is told of each run, in the order of the table; null where a page has none. */
const ROWS = [
  { name: 'markers drawn and clickable', target: TARGETS.ready, of: ({ ready }) => ready },
  {
    name: 'click -> popup, median of the markers',
    target: TARGETS.click,
    of: ({ clicks }) => median(Object.values(clicks)),
  },
  {
    name: 'click -> popup, slowest marker',
    target: { most: 120 },
    of: ({ clicks }) => Math.max(...Object.values(clicks)),
  },
  { name: 'click -> popup, as soon as drawn', target: { most: 120 }, of: ({ first }) => first },
  { name: 'longest frame, dragging while tiles arrive', target: TARGETS.frame, of: ({ arriving }) => arriving.gap },
  { name: 'longest frame, dragging', target: TARGETS.frame, of: ({ dragged }) => dragged.gap },
  { name: 'longest frame, pan buttons', target: TARGETS.frame, of: ({ pressed }) => pressed?.gap ?? null },
];

function verdictOf({ ratio, most }, ours, plain) {
  const above = (ratio !== undefined && plain !== null && ours / plain > ratio) || (most !== undefined && ours > most);
  return above ? 'above target' : 'ok';
}

/** Prints the table of all runs through both pages. */
function print(title, [ours, plain]) {
  console.log(`\n${title}: median (least-most) of ${ours.length} runs each, in ms`);
  console.log(`  ${''.padEnd(44)}${'Dateline'.padStart(16)}${'plain Leaflet'.padStart(16)}   ratio   target`);
  for (const { name, target, of } of ROWS) {
    const cell = (runs) => {
      const values = runs.map(of);
      if (values.includes(null)) return { middle: null, text: '-' };
      const middle = median(values);
      const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
      return { middle, text: `${middle.toFixed(0)} (${least}-${most})` };
    };
    const [a, b] = [cell(ours), cell(plain)];
    const ratio = b.middle === null ? '-' : (a.middle / b.middle).toFixed(2);
    const wanted = [target.ratio, target.most && `${target.most} ms`].filter(Boolean).join(', ');
    const verdict = verdictOf(target, a.middle, b.middle);
    console.log(
      `  ${name.padEnd(44)}${a.text.padStart(16)}${b.text.padStart(16)}${ratio.padStart(8)}   ${wanted}: ${verdict}`,
    );
  }
  const markers = Object.keys(ours[0].clicks).map((id) => {
    const of = (runs) => median(runs.map(({ clicks }) => clicks[id])).toFixed(0);
    return `${id} ${of(ours)}/${of(plain)}`;
  });
  console.log(`  by marker: ${markers.join(', ')}`);
  const heap = (runs) => (median(runs.map((run) => run.heap)) / 1e6).toFixed(1);
  console.log(`  script's memory after the clicks: ${heap(ours)} MB, plain ${heap(plain)} MB`);
}

/** Runs through both pages in turn, so that whatever else the machine does meets both. */
export async function reportTimings(browser, sites, { runs, slower }) {
  const results = sites.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, site] of sites.entries())
      results[i].push(await measure(browser, site, { viewport: VIEWPORT, slower }));
  }
  print(slower === 1 ? 'Processor as it is' : `Processor slowed down ${slower} times`, results);
}
