/** Tables that say what the fields of JSON must be, and how a fault is told: for whatever comes from a file. */

/** Takes one fault: where it is as a JSON path, and what it is as a sentence. */
export type Report = (path: string, message: string) => void;

export type Fields = Readonly<Record<string, unknown>>;

/** What a field must be, in words and as a test. */
export interface Rule {
  readonly must: string;
  readonly holds: (value: unknown) => boolean;
  readonly optional?: true;
}

export type Shape = Readonly<Record<string, Rule>>;

/** A JSON object: not null, not a list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any value in a few words, whatever its size or depth. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  if (isFewNumbers(value)) return `[${value.join(', ')}]`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === undefined ? 'missing' : String(value);
}

/** Holds an object against its shape, reports every field that does not fit, and names them. */
export function findUnfit(value: unknown, path: string, shape: Shape, report: Report): Set<string> {
  if (!isObject(value)) {
    report(path, `${nameOf(path)} is ${show(value)}, but must be an object.`);
    return new Set(Object.keys(shape));
  }
  const unfit = new Set<string>();
  for (const [name, { must, holds, optional }] of Object.entries(shape)) {
    const field = value[name];
    if (field === undefined && optional) continue;
    if (holds(field)) continue;
    unfit.add(name);
    report(join(path, name), `${quoted(name)} is ${show(field)}, but must be ${must}.`);
  }
  return unfit;
}

/** The same, when it only matters whether all fields fit. */
export function checkShape(value: unknown, path: string, shape: Shape, report: Report): boolean {
  return findUnfit(value, path, shape, report).size === 0;
}

/** `features[3]` and `id` make `features[3].id`; nothing and `id` make `id`. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The rule, for a field that may be absent. */
export function maybe(rule: Rule): Rule {
  return { ...rule, optional: true };
}

export function oneOf(values: readonly string[]): Rule {
  return {
    must: values.length === 1 ? show(values[0]) : `one of ${values.join(', ')}`,
    holds: (value) => typeof value === 'string' && values.includes(value),
  };
}

export function between(low: number, high: number): Rule {
  return {
    must: `a number from ${low} to ${high}`,
    holds: (value) => typeof value === 'number' && value >= low && value <= high,
  };
}

function isFewNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 4 && value.every((item) => typeof item === 'number');
}

function nameOf(path: string): string {
  return path === '' ? 'it' : quoted(path.replace(/^.*\./, ''));
}

function quoted(name: string): string {
  return `"${name}"`;
}
