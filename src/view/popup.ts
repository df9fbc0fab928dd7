import type { Article, Passage } from '../core/types.ts';
import { drawAlternatives, drawSource } from './alternatives.ts';
import { describePlace, describeReport, describeStatus } from './describe.ts';
import { element } from './dom.ts';
import { drawSign } from './forms.ts';
import { drawPassage, sortPassages } from './passages.ts';
import type { PlaceView } from './places.ts';
import type { Words } from './words.ts';

/** The id of the one popup of the page; its markers' `aria-controls` name it. */
export const POPUP_ID = 'popup';

export interface PopupContext {
  readonly article: Article;
  readonly words: Words;
  readonly show: (passage: Passage) => void;
  readonly close: () => void;
  /** The address of a letter that reports the place as wrong; null where nobody takes one. */
  readonly report: (place: PlaceView) => string | null;
}

/** A place's popup: what it is, how closely and how surely it is placed, and every passage that names it. */
export function drawPopup(place: PlaceView, { article, words, show, close, report }: PopupContext): HTMLElement {
  const { properties } = place.feature;
  const { first, more } = sortPassages(properties.passages);
  const draw = (passage: Passage) => drawPassage(passage, { article, words, show });
  const title = element(
    'h2',
    { class: 'popup-title', id: 'popup-title', tabindex: '-1' },
    element('bdi', { lang: words.quoted }, properties.name),
  );
  return element(
    'div',
    {
      id: POPUP_ID,
      class: `popup ${properties.reported ? 'is-reported' : 'is-named'}`,
      role: 'dialog',
      'aria-modal': 'false',
      'aria-labelledby': 'popup-title',
      'data-place': place.id,
      dir: words.direction,
    },
    element(
      'div',
      { class: 'popup-head' },
      drawSign(place),
      element(
        'div',
        { class: 'popup-names' },
        title,
        element(
          'p',
          { class: 'popup-facts' },
          [
            describePlace(properties, words),
            describeReport(properties, words),
            words.say('count.passages', { n: properties.passages.length }),
          ].join(' · '),
        ),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'popup-close',
          'aria-label': words.say('place.close', { name: properties.name }),
          onclick: close,
        },
        '×',
      ),
    ),
    element(
      'div',
      {
        class: 'popup-body',
        tabindex: '0',
        role: 'group',
        'aria-label': words.say('place.passagesOf', { name: properties.name }),
      },
      ...first.map(draw),
      more.length > 0 &&
        element(
          'details',
          { class: 'more' },
          element('summary', {}, words.say('place.more', { n: more.length })),
          ...more.map(draw),
        ),
      drawNote(place, { words, report }),
    ),
  );
}

/** True when the style has made the popup a sheet over the text, on a small screen. */
export function isSheet(popup: HTMLElement): boolean {
  return getComputedStyle(popup).position === 'fixed';
}

function drawNote(place: PlaceView, { words, report }: Pick<PopupContext, 'words' | 'report'>): HTMLElement {
  const { properties } = place.feature;
  const source = drawSource(properties.source, words);
  const letter = report(place);
  return element(
    'div',
    { class: 'popup-note' },
    element('p', { dir: 'auto', lang: words.quoted }, properties.note),
    element('p', {}, describeStatus(properties, words), ' ', ...words.compose('place.source', { source })),
    drawAlternatives(properties, words),
    letter !== null && element('p', {}, element('a', { href: letter, class: 'report' }, words.say('help.report'))),
  );
}
