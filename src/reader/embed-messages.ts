/**
 * What a framed reader and the page around it say to each other by `window.postMessage`. Each message is an object whose
 * `dateline` says what it is; everything else is let by. What comes in is looked at before anything is done with it.
 */

/** What the frame says to the page around it. */
export type FrameMessage =
  /** It waits for an article and its places. */
  | { readonly dateline: 'ask' }
  /** The map stands; the article's title names the frame. */
  | { readonly dateline: 'open'; readonly title: string }
  /** A reader has selected a place; its quotations are verbatim. */
  | { readonly dateline: 'select'; readonly place: string; readonly name: string; readonly quotes: readonly string[] }
  /** The place is no longer selected. */
  | { readonly dateline: 'close'; readonly place: string }
  /** A step of the tour or of the projector is shown: the start of its passage, its words, its places' ids. */
  | { readonly dateline: 'step'; readonly step: number; readonly quote: string; readonly places: readonly string[] };

/** What the page around the frame says to it. */
export type HostMessage =
  /** It is there, and the files are on their way. */
  | { readonly dateline: 'wait' }
  /** One of the two files that the frame waits for, by the name that it has there. */
  | { readonly dateline: 'file'; readonly name: HandedName; readonly text: string }
  /** It could not be had: where it was looked for, and the status of the answer, 0 when there was none. */
  | { readonly dateline: 'missing'; readonly name: HandedName; readonly file: string; readonly status: number }
  /** Keys of the address to set, or to take out when null. */
  | { readonly dateline: 'show'; readonly changes: Readonly<Record<string, string | null>> };

/** What is handed to a frame: the places and the article's text. */
export const HANDED_NAMES = ['places.geojson', 'article.txt'] as const;
export type HandedName = (typeof HANDED_NAMES)[number];

type Fields = Readonly<Record<string, unknown>>;

/** A message of the frame; null for anything else. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isFields(data)) return null;
  const { dateline, title, place, name, quotes, step, quote, places } = data;
  if (dateline === 'ask') return { dateline };
  if (dateline === 'open' && isText(title)) return { dateline, title };
  if (dateline === 'select' && isText(place) && isText(name) && isTexts(quotes)) {
    return { dateline, place, name, quotes };
  }
  if (dateline === 'close' && isText(place)) return { dateline, place };
  if (dateline === 'step' && typeof step === 'number' && isText(quote) && isTexts(places)) {
    return { dateline, step, quote, places };
  }
  return null;
}

/** A message of the page around the frame; null for anything else. */
export function readHostMessage(data: unknown): HostMessage | null {
  if (!isFields(data)) return null;
  const { dateline, text, file, status, changes } = data;
  const name = HANDED_NAMES.find((handed) => handed === data.name);
  if (dateline === 'wait') return { dateline };
  if (dateline === 'file' && name && isText(text)) return { dateline, name, text };
  if (dateline === 'missing' && name && isText(file) && typeof status === 'number') {
    return { dateline, name, file, status };
  }
  if (dateline === 'show' && isFields(changes)) {
    const known = Object.entries(changes).filter(
      (entry): entry is [string, string | null] => isKey(entry[0]) && (isText(entry[1]) || entry[1] === null),
    );
    return { dateline, changes: Object.fromEntries(known) };
  }
  return null;
}

/** The keys of the reader's address, and the attributes of `<dateline-map>` that set them. */
export const ADDRESS_KEYS = [
  'place',
  'step',
  'mode',
  'task',
  'q',
  'kind',
  'precision',
  'reported',
  'lang',
  'theme',
  'size',
  'seed',
] as const;

function isKey(name: string): boolean {
  return ADDRESS_KEYS.some((key) => key === name);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
