// Articles through the public command line, and its answers through the scorer.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** Gives lines to a Node script, and gives back what it writes; its messages go to ours. Throws when it fails. */
export async function runScript(script, parts, lines = []) {
  const child = spawn(process.execPath, [script, ...parts], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  // A script that ends early closes its stdin: its exit code tells more than the broken pipe does.
  child.stdin.on('error', () => {});
  Readable.from(lines.map((line) => `${line}\n`)).pipe(child.stdin);
  const output = [];
  for await (const line of createInterface({ input: child.stdout })) output.push(line);
  const code = await closed;
  if (code !== 0) throw new Error(`${script} ${parts.join(' ')} failed with ${code}.`);
  return output;
}

/** What the command line answers to the articles: a line of JSON each. `model` is a file of weights; null is the shipped. */
export function locateArticles(cli, articles, model) {
  const lines = articles.map(({ id, text, title, domain, date }) =>
    JSON.stringify({
      id: String(id),
      text,
      ...(title && { title }),
      ...(domain && { domain }),
      ...(/^\d{4}-\d\d-\d\d/.test(date ?? '') && { published: date.slice(0, 10) }),
    }),
  );
  return runScript(cli, ['locate', '--ndjson', ...(model ? ['--model', model] : [])], lines);
}

/** The scorer's figures, in percent and kilometres. */
export async function scoreLines(scorer, goldFile, lines) {
  const text = (await runScript(scorer, [goldFile], lines)).join('\n');
  const read = (pattern) => text.match(pattern)?.slice(1).map(Number) ?? [];
  const rates = (name) => {
    const [precision, recall, f1] = read(new RegExp(`^${name} +P +([\\d.]+) +R +([\\d.]+) +F1 +([\\d.]+)`, 'm'));
    return { precision, recall, f1 };
  };
  const [near] = read(/^near +([\d.]+)/m);
  const [acc161, median, auc] = read(/acc161 ([\d.]+) +median ([\d.]+) km +auc ([\d.]+)/);
  return { strict: rates('strict'), lenient: rates('lenient'), e2e: rates('e2e'), near, acc161, median, auc };
}
