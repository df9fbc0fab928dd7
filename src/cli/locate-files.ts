import { stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { readArticle } from '../core/article.ts';
import { checkLayer } from '../core/check.ts';
import { FORMATS } from '../core/formats.ts';
import { noDecisions, readDecisions } from '../core/read-decisions.ts';
import { type Decisions, type Layer, UserError } from '../core/types.ts';
import { checkLength, checkSize } from './check-size.ts';
import { type Locator, openLocator, readGeography, type Subject } from './geography.ts';
import { nameInput, readInput, readText } from './input.ts';
import { isEnglish, nameLanguage } from './language.ts';
import type { LocateOptions } from './options.ts';
import { makeFolder, openOutput } from './output.ts';

/** `dateline locate`: each file an article. Nothing is written unless all are sound. Gives the exit code. */
export async function locateFiles(options: LocateOptions): Promise<number> {
  if (options.files.length === 0 && process.stdin.isTTY) {
    throw new UserError('No article is given: name a file, or “-” to type one and end it with Ctrl+D.');
  }
  const files = options.files.length > 0 ? options.files : ['-'];
  const subjects: Subject[] = [];
  for (const file of files) subjects.push(await readSubject(file, options));

  // Loaded last: what is wrong with an article is told at once.
  const locate = openLocator(await readGeography(options.model), options.geometry);
  const located = subjects.map((subject) => locateProven(subject, locate));
  const layers = located.map(({ layer }) => layer);
  await writeLayers(layers, options);
  const problems = located.flatMap((one) => one.problems);
  const notes = layers.flatMap((layer, index) => noteLanguage(layer, files[index] ?? ''));
  for (const note of [...problems, ...notes]) process.stderr.write(`${note}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function readSubject(file: string, options: LocateOptions): Promise<Subject> {
  const decisions = await readEditor(file, options);
  const { end } = decisions.article;
  const article = readArticle(await readInput(file), { ...(end && { end }), file: nameInput(file) });
  checkLength(article, nameInput(file));
  return {
    article,
    decisions,
    ...(options.decisions !== undefined && { file: options.decisions }),
    ...(options.near && { near: options.near }),
  };
}

/** What goes out has been proven, quote by quote. */
function locateProven(subject: Subject, locate: Locator): ReturnType<Locator> {
  const located = locate(subject);
  checkSize(located.layer, `“${located.layer.id}”`);
  const [issue] = checkLayer(located.layer, subject.article);
  if (issue) throw new Error(`The layer of “${located.layer.id}” is not sound: ${issue.path}: ${issue.message}`);
  return located;
}

/** What is decided of the article. The command line's word about it wins over its file's. */
async function readEditor(file: string, { decisions: path, imprint }: LocateOptions): Promise<Decisions> {
  const name = file === '-' ? 'article' : parse(file).name;
  const decisions = path === undefined ? noDecisions(name) : readDecisions(await readText(path), path);
  return { ...decisions, article: { ...decisions.article, ...imprint } };
}

function noteLanguage(layer: Layer, file: string): string[] {
  if (isEnglish(layer)) return [];
  const language = nameLanguage(layer);
  return [`${nameInput(file)} seems to be in ${language}: Dateline reads English, so places may be missing or wrong.`];
}

async function writeLayers(layers: readonly Layer[], { out, format }: LocateOptions): Promise<void> {
  const { write, extension } = FORMATS[format];
  if (out === undefined || !(await isFolder(out))) return writeWhole(write(layers), out);
  await makeFolder(out);
  const paths = layers.map(({ id }) => join(out, `${id.replaceAll(/[/\\\0]/g, '-')}.${extension}`));
  const double = paths.find((path, index) => paths.indexOf(path) !== index);
  if (double !== undefined) throw new UserError(`Two of the articles would be written to ${double}: rename one.`);
  for (const [index, layer] of layers.entries()) await writeWhole(write([layer]), paths[index]);
}

async function isFolder(out: string): Promise<boolean> {
  return /[/\\]$/.test(out) || ((await stat(out).catch(() => null))?.isDirectory() ?? false);
}

async function writeWhole(text: string, file?: string): Promise<void> {
  const output = await openOutput(file);
  await output.write(text);
  await output.close();
}
