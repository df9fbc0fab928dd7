import type { Article, Passage } from '../core/types.ts';
import { element } from './dom.ts';
import { drawSign } from './forms.ts';
import { drawPassage, sortPassages } from './passages.ts';
import type { PlaceView } from './places.ts';
import { count, describePlace, describeReport, describeSource, describeStatus } from './words.ts';

/** The id of the one popup of the page; its markers' `aria-controls` name it. */
export const POPUP_ID = 'popup';

/** A place's popup: what it is, how closely and how surely it is placed, and every passage that names it. */
export function drawPopup(
  place: PlaceView,
  { article, show, close }: { article: Article; show: (passage: Passage) => void; close: () => void },
): HTMLElement {
  const { properties } = place.feature;
  const { first, more } = sortPassages(properties.passages);
  const draw = (passage: Passage) => drawPassage(passage, { article, show });
  const title = element(
    'h2',
    { class: 'popup-title', id: 'popup-title', tabindex: '-1' },
    element('bdi', {}, properties.name),
  );
  const sign = drawSign(place);
  sign.setAttribute('aria-hidden', 'true');
  return element(
    'div',
    {
      id: POPUP_ID,
      class: `popup ${properties.reported ? 'is-reported' : 'is-named'}`,
      role: 'dialog',
      'aria-modal': 'false',
      'aria-labelledby': 'popup-title',
      'data-place': place.id,
    },
    element(
      'div',
      { class: 'popup-head' },
      sign,
      element(
        'div',
        { class: 'popup-names' },
        title,
        element(
          'p',
          { class: 'popup-facts' },
          [describePlace(properties), describeReport(properties), count(properties.passages.length, 'passage')].join(
            ' · ',
          ),
        ),
      ),
      element(
        'button',
        { type: 'button', class: 'popup-close', 'aria-label': `Close ${properties.name}`, onclick: close },
        '×',
      ),
    ),
    element(
      'div',
      { class: 'popup-body', tabindex: '0', role: 'group', 'aria-label': `Passages and note for ${properties.name}` },
      ...first.map(draw),
      more.length > 0 &&
        element(
          'details',
          { class: 'more' },
          element('summary', {}, `More mentions (${more.length})`),
          ...more.map(draw),
        ),
      drawNote(place),
    ),
  );
}

/** True when the style has made the popup a sheet over the text, on a small screen. */
export function isSheet(popup: HTMLElement): boolean {
  return getComputedStyle(popup).position === 'fixed';
}

function drawNote({ feature: { properties } }: PlaceView): HTMLElement {
  const { source } = properties;
  const words = describeSource(source);
  const origin =
    source.url === undefined ? words : element('a', { href: source.url, rel: 'noreferrer', target: '_blank' }, words);
  return element(
    'div',
    { class: 'popup-note' },
    element('p', {}, element('bdi', {}, properties.note)),
    element('p', {}, describeStatus(properties), ' Source: ', origin, '.'),
  );
}
