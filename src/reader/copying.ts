import type { Layer } from '../core/types.ts';
import { writeAddress } from '../view/address.ts';
import { element, svgElement } from '../view/dom.ts';
import type { Words } from '../view/words.ts';
import { say, withdraw } from './announce.ts';

/** Two links of a chain: strokes on a 16 by 16 grid. */
const ICON = 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5l-1.5 1.5M9 11.5l-1.5 1.5a3 3 0 0 1-4.5-4.5l1.5-1.5';

/**
 * Puts the button that copies the link to what is on the screen before the settings, and lets the popup's buttons copy
 * their quotations. The script that copies is loaded when it is first used.
 */
export function offerCopies(settings: HTMLElement, { layer, words }: { layer: Layer | null; words: Words }): void {
  if (pageAddress() !== null) settings.before(drawLinkButton(words));
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy-passage]') : null;
    const place = button?.closest<HTMLElement>('[data-place]')?.dataset.place;
    if (!button || place === undefined || layer === null) return;
    tellFailure(copyQuotation(layer, { place, start: Number(button.dataset.copyPassage), words }), words);
  });
}

function drawLinkButton(words: Words): HTMLElement {
  const icon = svgElement('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(svgElement('path', { d: ICON }));
  return element(
    'button',
    {
      type: 'button',
      class: 'mode mode-icon',
      id: 'copy-link',
      'aria-label': words.say('copy.link'),
      title: words.say('copy.link'),
      onclick: () => tellFailure(copy(location.href, words.say('copy.linkDone'), words), words),
    },
    icon,
  );
}

async function copyQuotation(
  { article, features }: Layer,
  { place, start, words }: { place: string; start: number; words: Words },
): Promise<void> {
  const { passages = [] } = features.find(({ id }) => id === place)?.properties ?? {};
  const passage = passages.find((candidate) => candidate.start === start);
  if (passage === undefined) return;
  const { writeCitation } = await import('../view/citation.ts');
  await copy(
    writeCitation(passage, { article, date: words.date, link: linkTo(place) }),
    words.say('copy.quotationDone'),
    words,
  );
}

/** The address at which others find a place; null when the page is on no web. */
export function linkTo(place: string): string | null {
  const address = pageAddress();
  // Where a file lies on somebody's disk is nobody else's business, and leads nobody else there.
  return address?.startsWith('http') ? address + writeAddress(new Map([['place', place]])) : null;
}

/** The page's address without what is on the screen; null when it shows only what the page around it hands over. */
function pageAddress(): string | null {
  return document.querySelector('meta[name="dateline-files"]') ? null : location.href.replace(/#.*$/, '');
}

async function copy(text: string, done: string, words: Words): Promise<void> {
  const { copyText } = await import('./copy.ts');
  // What stands there already would not be said again.
  withdraw(done);
  await copyText(text, { done, words, say });
}

/** What copies may not be there any more: the network is gone, or the page on its server is a newer one. */
function tellFailure(copying: Promise<void>, words: Words): void {
  copying.catch(() => say(words.say('copy.failed'), { notice: true }));
}
