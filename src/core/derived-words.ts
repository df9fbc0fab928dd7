import { nameDirection, nameSide } from './directions.ts';
import { cityRadius, surroundingsRadius } from './extents.ts';
import type { Candidate } from './gazetteer-tables.ts';
import type { PartName } from './part-names.ts';
import type { Distance } from './quantities.ts';
import type { Direction } from './types.ts';

/** What a derived place is called, and the sentence that says how it was placed and what the article leaves open. */
export interface Described {
  readonly name: string;
  readonly note: string;
}

/** `way` is a word of direction: "north-east". */
export function describeOffset({ words }: Distance, way: string, anchor: string): Described {
  const from = withArticle(anchor);
  return {
    name: capitalise(`${words} ${way} of ${from}`),
    note: `Computed as the point ${words} due ${way} of the middle of ${from}; the article names no place there.`,
  };
}

/** `sides` as the article names them where both are adjectives, else null; `isInferred` when it names one only. */
export function describeBorder(
  [one, other]: readonly [string, string],
  { sides, isInferred }: { sides: readonly [string, string] | null; isInferred: boolean },
): Described {
  const both = `${withArticle(one)} and ${withArticle(other)}`;
  const inferred = `; the article names only ${withArticle(one)} here, and ${withArticle(other)} is the neighbour of it that the passage is about.`;
  return {
    name: sides ? `${unshout(sides[0])}-${unshout(sides[1])} border` : `Border between ${both}`,
    note: `Drawn as the whole border that ${both} share${isInferred ? inferred : '; the article does not say where on it.'}`,
  };
}

export function describePart(
  entry: Candidate,
  direction: Direction,
  { isOutlined, words }: { isOutlined: boolean; words: PartName },
): Described {
  const whole = withArticle(entry.name);
  const side = nameSide(direction);
  const drawn = isOutlined
    ? `Drawn as ${tellPart(direction)} of ${whole}`
    : `Drawn as the ${side} part of a circle of ${cityRadius(entry)} km around the middle of ${whole}, as its population makes likely`;
  return {
    name: capitalise(`${words.isBare ? nameDirection(direction) : side} ${words.whole}`),
    note: `${drawn}; the article does not say how far it reaches.`,
  };
}

function tellPart(direction: Direction): string {
  if (direction === 'centre') return 'the middle';
  if (direction.length === 1) return `the ${nameSide(direction)}most third`;
  const [first, second] = nameDirection(direction).split('-');
  return `the ${second}ern half of the ${first}ern half`;
}

export function describeNeighbours(entry: Candidate, isInferred: boolean): Described {
  const areas = entry.kind === 'country' ? 'countries' : 'regions';
  const inferred = `, the country that the passage is about`;
  return {
    name: `${capitalise(owner(entry.name))} neighbouring ${areas}`,
    note:
      `Drawn as all the ${areas} that share a land border with ${withArticle(entry.name)}` +
      `${isInferred ? inferred : ''}; the article does not list those that it means.`,
  };
}

export function describeSurroundings(entry: Candidate): Described {
  const middle = withArticle(entry.name);
  return {
    name: `Area around ${middle}`,
    note: `Drawn as a circle of ${surroundingsRadius(entry)} km around the middle of ${middle}, as its population makes likely; the article does not say how far it reaches.`,
  };
}

/** Off a country's or region's coast, or with `km` off a town. */
export function describeCoast(entry: Candidate, distance: Distance | undefined, km: number | null): Described {
  const from = withArticle(entry.name);
  const name = capitalise(`${distance ? `${distance.words} ` : ''}off the coast of ${from}`);
  if (km !== null) {
    const open = distance ? 'in which direction it lies' : 'how far out it lies';
    return { name, note: `Drawn as a circle of ${km} km around ${from}; the article does not say ${open}.` };
  }
  const open = distance ? 'off which part of it' : 'off which part of it, or how far out';
  return { name, note: `Drawn as the whole coast of ${from}; the article does not say ${open}.` };
}

const WITH_ARTICLE =
  /^(?:United |Democratic |Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$|Comoros$|Seychelles$|West Bank$|Gaza Strip$)|(?: Republic| Islands| Territories)$/;

/** “the Netherlands”. */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

function owner(name: string): string {
  return `${withArticle(name)}${/(?:States|Emirates|Netherlands|Philippines|Bahamas|Maldives|Islands)$/.test(name) ? '’' : '’s'}`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "POLISH" in a headline of capitals. */
function unshout(word: string): string {
  return word.length > 3 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
