import type { Article, Passage } from '../core/types.ts';
import { standWithCare } from './care.ts';
import { element } from './dom.ts';
import { drawQuotation } from './quotation.ts';
import type { Words } from './words.ts';

/** True when the passage still stands in the text where the layer says. */
export function passageHolds({ text }: Pick<Article, 'text'>, { start, end, quote }: Passage): boolean {
  return text.slice(start, end) === quote;
}

/** The id of a sentence in the article's text: what a passage's link points to. */
export function passageId({ start }: Pick<Passage, 'start'>): string {
  return `passage-${start}`;
}

/** The passages a popup shows first, and those it keeps behind "more mentions": the ones with nothing but demonyms. */
export function sortPassages(passages: readonly Passage[]): { first: Passage[]; more: Passage[] } {
  const onlyDemonyms = ({ mentions }: Passage) => mentions.every(({ role }) => role === 'demonym');
  const first = passages.filter((passage) => !onlyDemonyms(passage));
  const more = passages.filter(onlyDemonyms);
  return first.length === 0 ? { first: more, more: [] } : { first, more };
}

/**
 * A passage as a quotation: its words verbatim with the place's name under the marker pen (behind a note, where an
 * editor has marked it), a link to it in the article and a button that copies it; or, when it no longer stands there,
 * the plain statement that it was not found.
 */
export function drawPassage(
  passage: Passage,
  { article, words, show }: { article: Article; words: Words; show: (passage: Passage) => void },
): HTMLElement {
  const holds = passageHolds(article, passage);
  const quote = element(
    'blockquote',
    { class: 'quote', 'data-start': passage.start, dir: 'auto', lang: words.quoted },
    ...drawQuotation(passage, { words, gloss: holds }),
  );
  if (!holds) {
    return element(
      'div',
      { class: 'passage is-lost' },
      ...standWithCare(passage, quote, { words }),
      element('p', { class: 'lost' }, words.say('place.notFound')),
    );
  }
  const link = element(
    'a',
    {
      class: 'passage-link',
      href: `#${passageId(passage)}`,
      onclick: (event) => {
        event.preventDefault();
        show(passage);
      },
    },
    words.say('place.show'),
  );
  const copy = element(
    'button',
    { type: 'button', class: 'passage-copy', 'data-copy-passage': passage.start },
    words.say('copy.quotation'),
  );
  return element('div', { class: 'passage' }, ...standWithCare(passage, quote, { words }), link, copy);
}
