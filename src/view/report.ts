import type { Words } from './words.ts';

/** What is reported: a place of an article, with a passage that names it. */
export interface Report {
  /** Who is written to. It stands in the layer, which may be anybody's. */
  readonly contact: unknown;
  readonly article: string;
  readonly place: string;
  readonly passage: string;
  /** Where the map shows the place; null when it is on no web. */
  readonly link: string | null;
}

/** A plain address and nothing else: no second reader, no header of a letter. */
const ADDRESS = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z0-9-]{2,63}$/;

/** Mail programs and systems cut longer ones. */
const LONGEST = 1900;
/** What a title, a name and a link may take of it, encoded. */
const LONGEST_TITLE = 300;
const LONGEST_NAME = 200;
const LONGEST_LINK = 400;

const LINE_END = encodeURIComponent('\r\n');
const ELLIPSIS = encodeURIComponent('…');

/**
 * The address of a letter that reports a wrong place, its subject and text filled in (RFC 6068); null when the contact
 * is no plain address. A passage that is too long is cut, and ends with "…".
 */
export function writeReport({ contact, article, place, passage, link }: Report, words: Words): string | null {
  if (typeof contact !== 'string' || !ADDRESS.test(contact)) return null;
  const name = encodeShort(place, LONGEST_NAME);
  const say = (key: Parameters<Words['say']>[0], slot: string, encoded: string) =>
    // Encoded around the slot's own value, which is encoded already.
    words
      .say(key, { [slot]: '\n' })
      .split('\n')
      .map((text) => encode(text))
      .join(encoded);
  const known =
    link !== null && encode(link).length <= LONGEST_LINK ? say('help.reportLink', 'link', encode(link)) : null;
  const write = (quote: string) =>
    [
      say('help.reportArticle', 'article', encodeShort(article, LONGEST_TITLE)),
      say('help.reportPlace', 'place', name),
      say('help.reportPassage', 'passage', quote),
      known,
      '',
      encode(words.say('help.reportWrong')),
      '',
    ]
      .filter((line) => line !== null)
      .join(LINE_END);
  const start = `mailto:${contact}?subject=${say('help.reportSubject', 'place', name)}&body=`;
  return start + write(encodeShort(passage, LONGEST - start.length - write('').length));
}

/** A text for an address, its line ends and the like made spaces; what is half a character has no encoding. */
function encode(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(plain).replaceAll("'", '%27');
}

/** The same, of no more than so many characters: cut between two of the text's, and marked as cut. */
function encodeShort(text: string, longest: number): string {
  const whole = encode(text);
  if (whole.length <= longest) return whole;
  let short = '';
  for (const character of text) {
    const encoded = encode(character);
    if (short.length + encoded.length + ELLIPSIS.length > longest) break;
    short += encoded;
  }
  return short + ELLIPSIS;
}
