import { describePlace } from './describe.ts';
import { element, isForElsewhere } from './dom.ts';
import { drawSign } from './forms.ts';
import { litPlaces } from './lit.ts';
import type { PlaceView } from './places.ts';
import type { Step } from './steps.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

export interface PlaceListContext {
  readonly store: Store;
  readonly steps: readonly Step[];
  readonly words: Words;
}

/** The list of all places in the article's order: the numbered ones, then those that are only named. */
export function drawPlaceList(
  host: HTMLElement,
  places: readonly PlaceView[],
  { store, steps, words }: PlaceListContext,
): void {
  const reported = places.filter(({ number }) => number !== null);
  const named = places.filter(({ number }) => number === null);
  const entry = (place: PlaceView) => element('li', {}, drawEntry(place, { store, words }));
  if (reported.length > 0) {
    host.append(
      element('h2', { class: 'list-title' }, words.say('list.reported')),
      element('ol', { class: 'places' }, ...reported.map(entry)),
    );
  }
  if (named.length > 0) {
    host.append(
      element('h2', { class: 'list-title' }, words.say('list.named')),
      element('ul', { class: 'places' }, ...named.map(entry)),
    );
  }
  if (places.length === 0) host.append(element('p', { class: 'empty' }, words.say('list.empty')));

  function follow(): void {
    const lit = litPlaces(store.state(), steps);
    for (const link of host.querySelectorAll<HTMLElement>('[data-place]')) {
      if (lit.has(link.dataset.place ?? '')) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
  function bringSelected(): void {
    const link = host.querySelector<HTMLElement>('[aria-current]');
    if (link && link.offsetParent !== null) link.scrollIntoView({ block: 'nearest' });
  }
  store.subscribe(follow);
  store.subscribeLate(bringSelected);
  host.closest('.panel')?.addEventListener('shown', bringSelected);
  follow();
}

function drawEntry(place: PlaceView, { store, words }: { store: Store; words: Words }): HTMLElement {
  const { properties } = place.feature;
  const sign = drawSign(place);
  sign.setAttribute('aria-hidden', 'true');
  const link = element(
    'a',
    {
      class: 'place-entry',
      href: `#place=${encodeURIComponent(place.id)}`,
      'data-place': place.id,
      onclick: (event) => {
        if (isForElsewhere(event)) return;
        event.preventDefault();
        store.select(place.id, { origin: link });
      },
    },
    sign,
    element(
      'span',
      { class: 'entry-text' },
      element('bdi', { class: 'entry-name', lang: words.quoted }, properties.name),
      ' ',
      element(
        'span',
        { class: 'entry-facts' },
        `${describePlace(properties, words)} · ${words.say('count.passages', { n: properties.passages.length })}`,
      ),
    ),
  );
  return link;
}
