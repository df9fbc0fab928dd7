import { withArticle } from './derived-words.ts';
import type { Candidate } from './gazetteer-tables.ts';

/** What a name was taken for. */
export interface Choice {
  readonly entry: Candidate;
  /** The next likeliest. */
  readonly next?: Candidate | undefined;
  /** How many the gazetteer has of that name. */
  readonly count: number;
  /** Why it is this one and not the next, the strongest reason first. */
  readonly reasons: readonly string[];
}

/** Name of a region or country by its id; null for none. */
type NameOf = (id: string) => string | null;

/** The sentence that says what a name was taken for, among how many, and why. */
export function tellChoice({ entry, next, count, reasons }: Choice, nameOf: NameOf): string {
  const likeliest = tellPlace(entry, nameOf);
  const chosen = `${likeliest} (${tellSource(entry)})`;
  if (!next) return `Taken for ${chosen}: the gazetteer has no other place of that name.`;
  const other = tellPlace(next, nameOf);
  const rival = other === likeliest ? 'another of that name there' : other;
  const rest = count > 2 ? ` or ${count === 3 ? 'one other' : `${count - 2} others`} of that name` : '';
  const because = reasons.length > 0 ? `, because ${reasons.join(' and ')}` : ', by a narrow margin';
  return `Taken for ${chosen}, and not for ${rival}${rest}${because}.`;
}

/** The sentence that says why a name is not placed; `others` may be meant, the likeliest first. */
export function tellUnplaced([first, second]: readonly Candidate[], nameOf: NameOf): string {
  const why =
    first && second
      ? `it may be ${tellPlace(first, nameOf)}, ${tellPlace(second, nameOf)} or another, and the article does not say which`
      : 'it is not in the gazetteer';
  return `Read as the name of a place, but not placed: ${why}.`;
}

/** "Paris in Texas, United States"; "the country Georgia", "the region Georgia in the United States". */
function tellPlace({ name, feature, admin1 = '', country = '', id }: Candidate, nameOf: NameOf): string {
  const state = nameOf(country);
  if (feature === 'PCLI' || id === country) return `the country ${name}`;
  const region = feature === 'ADM1' ? null : nameOf(admin1);
  const within = [region, state].filter((one) => one !== null && one !== name);
  const [only = ''] = within;
  const holder = within.length > 1 ? ` in ${within.join(', ')}` : only && ` in ${withArticle(only)}`;
  return `${feature === 'ADM1' ? 'the region ' : ''}${name}${holder}`;
}

function tellSource({ source: { gazetteer } }: Candidate): string {
  return gazetteer === 'curated' ? 'Dateline’s own list' : gazetteer;
}
