import type { Article } from '../../core/types.ts';
import { describePlace } from '../../view/describe.ts';
import { element } from '../../view/dom.ts';
import { drawSign } from '../../view/forms.ts';
import { type Gloss, glossesOf } from '../../view/gloss.ts';
import { passageHolds } from '../../view/passages.ts';
import type { PlaceView } from '../../view/places.ts';
import { drawQuotation } from '../../view/quotation.ts';
import type { Words } from '../../view/words.ts';
import { reportsOf } from './questions.ts';

type Passage = PlaceView['feature']['properties']['passages'][number];

export interface QuotationContext {
  readonly article: Article;
  readonly words: Words;
}

/** Words that an editor explains, each once, lettered in the order in which they are met. */
export interface Footnotes {
  letterOf(gloss: Gloss): string;
  list(): readonly { letter: string; exact: string; note: string }[];
}

export function openFootnotes(): Footnotes {
  const notes = new Map<string, { letter: string; exact: string; note: string }>();
  return {
    letterOf({ exact, note }) {
      const key = `${exact}\n${note}`;
      const known = notes.get(key) ?? { letter: lettersFor(notes.size), exact, note };
      notes.set(key, known);
      return known.letter;
    },
    list: () => [...notes.values()],
  };
}

/** a, b, ... z, aa, ab, ... */
function lettersFor(n: number): string {
  const letter = String.fromCharCode(97 + (n % 26));
  return n < 26 ? letter : lettersFor(Math.floor(n / 26) - 1) + letter;
}

/** A place as the handout lists it: number, name, what it is, and every passage that reports something there. */
export function drawEntry(
  place: PlaceView,
  { article, words, footnotes, offMap }: QuotationContext & { footnotes: Footnotes; offMap: boolean },
): HTMLElement {
  const { properties } = place.feature;
  const what = [describePlace(properties, words), offMap && words.say('handout.offMap')];
  return element(
    'li',
    { class: 'handout-entry', 'data-place': place.id },
    drawHead(place, words, what.filter((part) => part).join(' · ')),
    ...reportsOf(place).flatMap((passage) => drawPrinted(passage, { article, words, footnotes })),
  );
}

/** A place as the answer key has it: number, name and one passage. */
export function drawAnswer(
  place: PlaceView,
  passage: Passage | null,
  { article, words }: QuotationContext,
): HTMLElement {
  return element(
    'li',
    { class: 'handout-entry', 'data-place': place.id },
    drawHead(place, words, describePlace(place.feature.properties, words)),
    ...(passage === null ? [] : drawPrinted(passage, { article, words })),
  );
}

function drawHead(place: PlaceView, words: Words, what: string): HTMLElement {
  const { name } = place.feature.properties;
  return element(
    'p',
    { class: 'handout-place' },
    drawSign(place, { isRead: true }),
    element('bdi', { class: 'handout-name', lang: words.quoted }, name),
    element('span', { class: 'handout-what' }, what),
  );
}

/** A passage on paper: nothing to open, so that what would be behind a note or a button stands beside it. */
function drawPrinted(
  passage: Passage,
  { article, words, footnotes }: QuotationContext & { footnotes?: Footnotes },
): HTMLElement[] {
  const quote = element(
    'blockquote',
    { class: 'handout-quote', 'data-start': passage.start, dir: 'auto', lang: words.quoted },
    ...(footnotes ? drawLettered(passage, words, footnotes) : drawQuotation(passage, { words, gloss: false })),
  );
  const note = passage.care && element('p', { class: 'handout-care' }, words.say('care.note'));
  const lost = !passageHolds(article, passage) && element('p', { class: 'handout-care' }, words.say('place.notFound'));
  return [note, quote, lost].filter((node) => node instanceof HTMLElement);
}

/** The words of a passage with a small letter behind each that an editor explains. */
function drawLettered(passage: Passage, words: Words, footnotes: Footnotes): (Node | string)[] {
  const { quote, start } = passage;
  const parts: (Node | string)[] = [];
  let done = start;
  const add = (end: number) => {
    const piece = { ...passage, start: done, end, quote: quote.slice(done - start, end - start) };
    // A name that goes on behind the letter is marked on both sides of it.
    const mentions = passage.mentions.map((mention) => ({
      start: Math.max(mention.start, done),
      end: Math.min(mention.end, end),
    }));
    const marked = mentions.filter((mention) => mention.start < mention.end);
    parts.push(...drawQuotation(piece, { words, mentions: marked, gloss: false }));
    done = end;
  };
  for (const gloss of glossesOf(passage)) {
    add(gloss.end);
    parts.push(element('sup', { class: 'handout-letter' }, footnotes.letterOf(gloss)));
  }
  add(passage.start + quote.length);
  return parts;
}
