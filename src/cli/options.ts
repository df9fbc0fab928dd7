import { parseArgs } from 'node:util';
import { FORMATS, type FormatName } from '../core/formats.ts';
import { date, lngLat, text, webAddress } from '../core/rules.ts';
import type { Rule } from '../core/shapes.ts';
import { type Decisions, type LngLat, UserError } from '../core/types.ts';

/** How geometries are given: whole, or as the point of their marker. */
export type GeometryKind = 'full' | 'marker';

/** What a command line of `locate` asks for. */
export interface LocateOptions {
  files: string[];
  ndjson: boolean;
  format: FormatName;
  geometry: GeometryKind;
  /** What the layer says of its article, where it is said on the command line. */
  imprint: Omit<Decisions['article'], 'id'>;
  out?: string;
  decisions?: string;
  near?: LngLat;
  model?: string;
  threads?: number;
}

export type Command =
  | { do: 'help' | 'version' }
  | { do: 'locate'; options: LocateOptions }
  | { do: 'check'; layer: string; article: string };

const MOST_THREADS = 256;
const PLANNED_FORMATS = ['html', 'kml', 'lpf'];
const GEOMETRIES: readonly GeometryKind[] = ['full', 'marker'];

const FLAGS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  format: { type: 'string' },
  geometry: { type: 'string' },
  out: { type: 'string' },
  decisions: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  credit: { type: 'string' },
  near: { type: 'string' },
  model: { type: 'string' },
  threads: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** What an article may be told to be, and what each must look like. */
const IMPRINT = { title: text, url: webAddress, published: date, credit: text } satisfies Record<string, Rule>;
type Imprint = keyof typeof IMPRINT;
const OF_ONE_ARTICLE = ['decisions', ...(Object.keys(IMPRINT) as Imprint[])] as const;

/** Reads the words of a command line. Throws UserError for what is not understood. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, ...files] = positionals;
  if (values.help) return { do: 'help' };
  if (values.version) return { do: 'version' };
  if (name === 'locate') return { do: 'locate', options: readLocate(values, files) };
  if (name === 'check') return readCheck(values, files);
  const asked = name === undefined ? 'No command is given' : `There is no command “${name}”`;
  throw new UserError(`${asked}: say “dateline locate FILE” or “dateline check LAYER ARTICLE”; --help tells more.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: joinNegative(args), options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new UserError(explain(error));
  }
}

/** `--near -74,40.7` is meant as it is written, but parseArgs would take the longitude for an option. */
function joinNegative(args: readonly string[]): string[] {
  return args.flatMap((word, index) => {
    if (args[index - 1] === '--near' && /^-[\d.]/.test(word)) return [];
    const next = args[index + 1];
    return word === '--near' && next !== undefined && /^-[\d.]/.test(next) ? [`${word}=${next}`] : [word];
  });
}

function explain(error: unknown): string {
  const { code = '', message } = error as Error & { code?: string };
  const option = message.match(/'(?:-\w, )?(-[^' ]*)/)?.[1] ?? 'an option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}: dateline --help lists them.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const takesNone = message.includes('does not take an argument');
    return takesNone
      ? `${option} takes no value: leave it out.`
      : `${option} lacks its value: write it behind it, as in ${option.split('=')[0]}=VALUE.`;
  }
  return message;
}

function readCheck(values: Values, files: readonly string[]): Command {
  const [option] = Object.keys(values);
  if (option !== undefined) throw new UserError(`--${option} does not go with check: leave it out.`);
  const [layer, article, ...others] = files;
  if (layer === undefined || article === undefined || others.length > 0) {
    throw new UserError(
      `check takes two files, not ${files.length}: the layer, then the text of its article: dateline check LAYER ARTICLE.`,
    );
  }
  if (layer === '-' && article === '-') {
    throw new UserError('Standard input cannot be both the layer and the article: name a file for one of them.');
  }
  return { do: 'check', layer, article };
}

function readLocate(values: Values, files: string[]): LocateOptions {
  const { ndjson = false, out, decisions, near, model, threads } = values;
  if (out?.trim() === '') throw new UserError('--out is empty: give the name of a file.');
  checkTogether(values, files);
  return {
    files,
    ndjson,
    format: readFormat(values.format ?? 'geojson'),
    geometry: readGeometry(values.geometry ?? (ndjson ? 'marker' : 'full')),
    imprint: readImprint(values),
    ...(out !== undefined && out !== '-' && { out }), // standard output, as without it
    ...(decisions !== undefined && { decisions }),
    ...(near !== undefined && { near: readNear(near) }),
    ...(model !== undefined && { model }),
    ...(threads !== undefined && { threads: readThreads(threads) }),
  };
}

/** What is for one article goes with one; what is for lines, with lines. */
function checkTogether({ ndjson, format, threads, ...values }: Values, files: readonly string[]): void {
  const inputs = [...(files.length > 0 ? files : ['-']), values.decisions];
  if (inputs.filter((file) => file === '-').length > 1) {
    throw new UserError('Standard input is asked for twice, but can be read once only: name a file.');
  }
  if (!ndjson && threads !== undefined) {
    throw new UserError('--threads goes with --ndjson only: leave it out, or give the articles one a line.');
  }
  if (ndjson && format !== undefined && format !== 'geojson') {
    throw new UserError(`--ndjson writes one layer a line, so --format ${format} does not go with it: leave one out.`);
  }
  const single = OF_ONE_ARTICLE.find((name) => values[name] !== undefined);
  if (single && (ndjson || files.length > 1)) {
    const given = ndjson ? '--ndjson reads many' : `${files.length} files are given`;
    throw new UserError(`--${single} is for one article, but ${given}: leave it out, or give one article at a time.`);
  }
}

function readFormat(name: string): FormatName {
  const names = Object.keys(FORMATS) as FormatName[];
  const known = names.find((format) => format === name);
  if (known) return known;
  const choice = `choose ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const fault = PLANNED_FORMATS.includes(name)
    ? `The format ${name} is not there yet`
    : `There is no format ${JSON.stringify(name)}`;
  throw new UserError(`${fault}: ${choice}.`);
}

function readGeometry(name: string): GeometryKind {
  const kind = GEOMETRIES.find((known) => known === name);
  if (!kind) throw new UserError(`--geometry is ${JSON.stringify(name)}, but must be full or marker.`);
  return kind;
}

function readImprint(values: Values): LocateOptions['imprint'] {
  const given = (Object.keys(IMPRINT) as Imprint[]).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  for (const [name, value] of given) {
    const { must, holds } = IMPRINT[name];
    if (!holds(value)) throw new UserError(`--${name} is ${JSON.stringify(value)}, but must be ${must}.`);
  }
  return Object.fromEntries(given);
}

function readNear(near: string): LngLat {
  const parts = near.split(',').map((part) => part.trim());
  const [lng = Number.NaN, lat = Number.NaN] = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  if (parts.length === 2 && lngLat.holds([lng, lat])) return [lng, lat];
  throw new UserError(
    `--near is ${JSON.stringify(near)}, but must be LNG,LAT in degrees, longitude first, such as --near -74,40.7.`,
  );
}

function readThreads(threads: string): number {
  const count = Number(threads);
  if (/^\d+$/.test(threads) && count >= 1 && count <= MOST_THREADS) return count;
  throw new UserError(`--threads is ${JSON.stringify(threads)}, but must be a whole number from 1 to ${MOST_THREADS}.`);
}
