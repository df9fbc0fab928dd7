import { stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { readArticle } from '../core/article.ts';
import { checkLayer } from '../core/check.ts';
import { FORMATS } from '../core/formats.ts';
import { noDecisions, readDecisions } from '../core/read-decisions.ts';
import { type Decisions, type Layer, UserError } from '../core/types.ts';
import { type Locator, openLocator, readGeography } from './geography.ts';
import { checkInput, nameInput, readInput, readText } from './input.ts';
import type { LocateOptions } from './options.ts';
import { makeFolder, openOutput } from './output.ts';

/** `dateline locate`: each file an article. Nothing is written unless all are sound. Gives the exit code. */
export async function locateFiles(options: LocateOptions): Promise<number> {
  if (options.files.length === 0 && process.stdin.isTTY) {
    throw new UserError('No article is given: name a file, or “-” to type one and end it with Ctrl+D.');
  }
  const inputs = options.files.length > 0 ? options.files : ['-'];
  for (const file of inputs) await checkInput(file);
  const locate = openLocator(await readGeography(), options.geometry);
  const layers: Layer[] = [];
  const notes: string[] = [];
  let code = 0;
  for (const file of inputs) {
    const { layer, problems } = await locateFile(file, options, locate);
    layers.push(layer);
    notes.push(...problems, ...noteLanguage(layer, file));
    if (problems.length > 0) code = 1;
  }
  await writeLayers(layers, options);
  for (const note of notes) process.stderr.write(`${note}\n`);
  return code;
}

async function locateFile(file: string, options: LocateOptions, locate: Locator): ReturnType<typeof locateArticle> {
  return locateArticle(file, await readEditor(file, options), {
    near: options.near,
    locate,
    decided: options.decisions,
  });
}

interface Tools {
  locate: Locator;
  near: LocateOptions['near'];
  /** The decisions' file. */
  decided: string | undefined;
}

async function locateArticle(file: string, decisions: Decisions, { locate, near, decided }: Tools) {
  const { end } = decisions.article;
  const article = readArticle(await readInput(file), { ...(end && { end }), file: nameInput(file) });
  const located = locate({
    article,
    decisions,
    ...(decided !== undefined && { file: decided }),
    ...(near && { near }),
  });
  // What goes out has been proven, quote by quote.
  const [issue] = checkLayer(located.layer, article);
  if (issue) throw new Error(`The layer of ${nameInput(file)} is not sound: ${issue.path}: ${issue.message}`);
  return located;
}

/** What is decided of the article. The command line's word about it wins over its file's. */
async function readEditor(file: string, { decisions: path, imprint }: LocateOptions): Promise<Decisions> {
  const name = file === '-' ? 'article' : parse(file).name;
  const decisions = path === undefined ? noDecisions(name) : readDecisions(await readText(path), path);
  return { ...decisions, article: { ...decisions.article, ...imprint } };
}

function noteLanguage({ article: { language } }: Layer, file: string): string[] {
  const [base = ''] = language.split('-');
  if (base === 'en' || base === 'und') return [];
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  return [`${nameInput(file)} seems to be in ${name}: Dateline reads English, so places may be missing or wrong.`];
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
