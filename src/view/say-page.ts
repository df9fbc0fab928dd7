import type { MessageKey, Words } from './words.ts';

/**
 * Says a page's own words in the reader's language: each element with `data-say` has its text from that key, its
 * children with `data-slot` keep their places in the sentence; `data-say-label` names an element for screen readers.
 */
export function sayPage(page: Document, words: Words): void {
  page.documentElement.lang = words.language;
  page.documentElement.dir = words.direction;
  // They waited unseen: see reader/first-paint.ts.
  delete page.documentElement.dataset.words;
  for (const node of page.querySelectorAll<HTMLElement>('[data-say]')) {
    const slots = [...node.querySelectorAll<HTMLElement>('[data-slot]')];
    // Names: beside each other in a sentence of the other direction they would change places.
    for (const slot of slots) slot.dir = 'auto';
    const filled = Object.fromEntries(slots.map((slot) => [slot.dataset.slot ?? '', slot]));
    node.replaceChildren(...words.compose(node.dataset.say as MessageKey, filled));
  }
  for (const node of page.querySelectorAll<HTMLElement>('[data-say-label]')) {
    node.setAttribute('aria-label', words.say(node.dataset.sayLabel as MessageKey));
  }
}
