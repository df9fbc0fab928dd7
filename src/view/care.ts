import type { Passage } from '../core/types.ts';
import { element } from './dom.ts';
import type { Words } from './words.ts';

/**
 * A quotation as it may stand on the page. One that an editor has marked as distressing is hidden behind a note that
 * says so, until the reader asks for it; then it has the focus. `shown`: the reader has asked for it before.
 */
export function standWithCare(
  { care }: Pick<Passage, 'care'>,
  quotation: HTMLElement,
  { words, shown = false, onShow = () => {} }: { words: Words; shown?: boolean; onShow?: () => void },
): HTMLElement[] {
  if (!care) return [quotation];
  const note = element('div', { class: 'care' }, element('p', {}, words.say('care.note')));
  if (shown) return [note, quotation];
  quotation.hidden = true;
  const show = element(
    'button',
    {
      type: 'button',
      class: 'care-show',
      onclick: () => {
        quotation.hidden = false;
        quotation.tabIndex = -1;
        quotation.focus({ preventScroll: true });
        show.remove();
        onShow();
      },
    },
    words.say('care.show'),
  );
  note.append(show);
  return [note, quotation];
}

/** The note alone: in the article's running text, which is its publisher's, nothing is hidden. */
export function drawCareNote(words: Words): HTMLElement {
  return element('span', { class: 'care-note', lang: words.language, dir: words.direction }, words.say('care.note'));
}
