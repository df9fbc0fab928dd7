import type { Piece } from '../../view/blank.ts';
import { element } from '../../view/dom.ts';
import type { Words } from '../../view/words.ts';

/** A passage with its gaps, as a quotation: a gap is a rule for the eye and the word "blank" for a screen reader. */
export function drawBlanked(
  pieces: readonly Piece[],
  words: Words,
  tag: 'blockquote' | 'span' = 'blockquote',
): HTMLElement {
  return element(
    tag,
    { class: 'quote learn-quote', dir: 'auto', lang: words.quoted },
    ...pieces.map(({ text, gap }) => (gap ? drawGap(words) : text)),
  );
}

function drawGap(words: Words): HTMLElement {
  return element(
    'span',
    { class: 'learn-gap' },
    element('span', { class: 'hidden', lang: words.language }, words.say('learn.blank')),
  );
}
