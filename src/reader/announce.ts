import { byId, element } from '../view/dom.ts';
import { findUnknown, type Known, type Unknown } from '../view/not-found.ts';
import type { PlaceView } from '../view/places.ts';
import type { Store } from '../view/store.ts';
import type { Words } from '../view/words.ts';
import type { Say } from './stage.ts';

/**
 * One line of status for screen readers, the newest. A notice is for everybody: it stands on the map beside those that
 * stand there already, is said once, and no later word takes its place.
 */
export const say: Say = (sentence, { notice = false } = {}) => {
  if (!notice) {
    byId('said').textContent = sentence;
    return;
  }
  const notices = byId('notices');
  if ([...notices.children].some(({ textContent }) => textContent === sentence)) return;
  notices.append(element('p', {}, sentence));
  byId('notice-close').hidden = false;
};

/** Puts the notices away: by their button, or when the reader has gone on to something else. */
export function followNotices({ store, words }: { store: Store; words: Words }): void {
  const close = byId('notice-close');
  /** True once the reader has done anything since the notices came. */
  let hasActed = false;
  function clear(): void {
    byId('notices').replaceChildren();
    close.hidden = true;
  }
  // The map's frame runs from left to right in every language.
  byId('notice-box').dir = words.direction;
  close.setAttribute('aria-label', words.say('notFound.dismiss'));
  close.addEventListener('click', () => {
    clear();
    byId('map').focus({ preventScroll: true });
  });
  new MutationObserver(() => {
    hasActed = false;
  }).observe(byId('notices'), { childList: true });
  for (const act of ['pointerdown', 'keydown']) {
    document.addEventListener(act, () => (hasActed = true), { capture: true });
  }
  store.subscribe(() => {
    if (hasActed) clear();
  });
}

/**
 * Says what the address asks for and the page does not have, each once; takes it back where it is mended by hand. A map
 * without places says why.
 */
export function announceUnknown(store: Store, page: Known): void {
  let known: readonly Unknown[] = [];
  function tell(): void {
    const { address } = store.state();
    const unknown = findUnknown(address, page);
    const isIn = (list: readonly Unknown[], { sentence }: Unknown) => list.some((other) => other.sentence === sentence);
    // A key that is gone was taken out by the page itself, which has not found it either.
    for (const old of known) if (!isIn(unknown, old) && address.has(old.key)) withdraw(old.sentence);
    for (const fresh of unknown) if (!isIn(known, fresh)) say(fresh.sentence, { notice: true });
    known = unknown;
  }
  store.subscribe(tell);
  announceEmpty(page);
  tell();
}

function announceEmpty({ places, words }: Known): void {
  if (places.some(({ feature }) => feature.properties.marker !== null)) return;
  say(words.say(places.length === 0 ? 'list.empty' : 'map.noneLocated'), { notice: true });
}

/** Takes a notice back. */
export function withdraw(sentence: string): void {
  const notices = byId('notices');
  for (const notice of [...notices.children]) if (notice.textContent === sentence) notice.remove();
  byId('notice-close').hidden = notices.childElementCount === 0;
}

/** Says which place was selected: "Place 3 of 11: Kharkiv, 1 passage." Nothing is said of moves and zooms. */
export function announceSelection(
  places: readonly PlaceView[],
  { store, words }: { store: Store; words: Words },
): void {
  const last = places.filter(({ number }) => number !== null).length;
  const tell = (place: string | null) => {
    const selected = places.find(({ id }) => id === place);
    if (selected === undefined) {
      say('');
      return;
    }
    const { name, passages } = selected.feature.properties;
    const counted = words.say('count.passages', { n: passages.length });
    const { number } = selected;
    say(
      number === null
        ? words.say('place.selectedNamed', { name, passages: counted })
        : words.say('place.selected', { number, last, name, passages: counted }),
    );
  };
  store.subscribe(({ place }, previous) => {
    if (place !== previous.place) tell(place);
  });
  tell(store.state().place);
}
