import type { Article, Passage } from '../core/types.ts';
import { frame as nextFrame } from './dom.ts';
import type { LeafletMap } from './leaflet.ts';
import type { MarkerLayer } from './markers.ts';
import type { Box } from './occupied.ts';
import type { PlaceView } from './places.ts';
import { drawPopup, isSheet } from './popup.ts';
import { popupPlace } from './popup-modes.ts';
import { placePopup } from './popup-position.ts';
import type { State, Store } from './store.ts';
import type { Words } from './words.ts';

/** What a marker needs beside a popup, with the popup's own distances; CSS pixels. */
const SIDE = 60;

/** What the popup needs of the page around it. */
export interface PopupHost {
  readonly frame: HTMLElement;
  readonly map: LeafletMap;
  readonly markers: MarkerLayer;
  readonly places: readonly PlaceView[];
  readonly article: Article;
  readonly store: Store;
  readonly words: Words;
  readonly show: (passage: Passage) => void;
  readonly report: (place: PlaceView) => string | null;
}

/**
 * Opens the selected place's popup beside its marker (the style makes it a sheet on a small screen), keeps it there
 * while the map moves, and takes care of the focus: in when a reader opens it, back to where they were when it closes.
 */
export function hostPopup(context: PopupHost): void {
  const { frame, map, markers, places, article, store, words } = context;
  let popup: HTMLElement | null = null;
  /** True from a popup's opening until the map has come to rest, or the reader takes it. */
  let settling = false;

  function close(): void {
    const { place: id, origin } = store.state();
    const opener = origin?.isConnected && origin.offsetParent !== null ? origin : null;
    const back = opener ?? (id === null ? null : markers.buttonOf(id));
    store.select(null);
    // The marker of a place that is only named goes with its popup: the map takes the focus then.
    (back?.isConnected ? back : map.getContainer()).focus({ preventScroll: true });
  }

  function position(): void {
    if (popup === null) return;
    const { own, ...others } = markers.surroundingsOf(popup.dataset.place ?? '');
    const size = { width: popup.offsetWidth, height: popup.offsetHeight };
    const room = { width: frame.clientWidth, height: frame.clientHeight };
    // A place that is not on the map has its popup at the top, in the middle.
    const middle: Box = [room.width / 2, 0, room.width / 2, 0];
    const [left, top] = placePopup(size, room, { own: own ?? middle, ...others });
    popup.style.setProperty('--left', `${Math.round(left)}px`);
    popup.style.setProperty('--top', `${Math.round(top)}px`);
  }

  /** On a narrow map a popup can cover its own marker: then the map moves, until the marker stands beside it. */
  function uncover(): void {
    if (popup === null || isSheet(popup)) return;
    const { own } = markers.surroundingsOf(popup.dataset.place ?? '');
    const room = frame.clientWidth - popup.offsetWidth - SIDE;
    if (own === null || room < SIDE) return;
    const x = (own[0] + own[2]) / 2;
    if (x <= room || x >= frame.clientWidth - room) return;
    map.panBy([x - room / 2, 0], { animate: false });
  }

  function follow(state: State, previous?: State): void {
    const [wanted, before] = [popupPlace(state), previous && popupPlace(previous)];
    if (wanted === before && state.passage === previous?.passage && state.origin === previous?.origin) return;
    const place = places.find(({ id }) => id === wanted);
    if (wanted !== before) {
      const held = popup?.contains(document.activeElement) ?? false;
      popup?.remove();
      popup = place ? drawPopup(place, { article, words, close, show: context.show, report: context.report }) : null;
      if (popup) frame.append(popup);
      // What is unfolded in it makes it longer.
      popup?.addEventListener('toggle', position, { capture: true });
      settling = true;
      uncover();
      position();
      // Back and forward change the popup too: a reader who was in it is not thrown to the top of the page.
      if (held && state.origin === null) {
        const heading = popup?.querySelector<HTMLElement>('.popup-title');
        const marker = markers.buttonOf(before ?? '');
        (heading ?? marker ?? map.getContainer()).focus({ preventScroll: true });
      }
    }
    if (popup === null) return;
    if (state.passage !== null) showPassage(popup, state.passage);
    if (state.origin) popup.querySelector<HTMLElement>('.popup-title')?.focus({ preventScroll: true });
  }

  // Anywhere on the page: the popup is the only thing that Escape can close.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && popup !== null && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  });
  // A reader who goes on by keyboard is not led under it: it makes way for what it hides.
  document.addEventListener('focusin', ({ target }) => {
    if (popup === null || !(target instanceof HTMLElement) || popup.contains(target)) return;
    nextFrame().then(() => {
      // Of the map itself enough is left to see.
      const isHidden = popup !== null && target !== map.getContainer() && isUnder(target, popup);
      if (isHidden && target === document.activeElement) store.select(null);
    });
  });
  map.on('move zoomend resize', position);
  map.on('moveend', () => {
    if (settling) uncover();
    settling = false;
  });
  // A click beside everything puts the popup away; the focus is wherever the reader clicked.
  map.on('click', () => {
    if (popupPlace(store.state()) !== null) store.select(null);
  });
  map.on('dragstart', () => {
    settling = false;
  });
  markers.onLayout(position);
  store.subscribe(follow);
  follow(store.state());
}

/** Brings the passage that starts there into view. */
function showPassage(popup: HTMLElement, start: number): void {
  const quote = popup.querySelector(`blockquote[data-start="${start}"]`);
  quote?.closest('details')?.setAttribute('open', '');
  // Behind a note that stands before it, it has no place of its own.
  quote?.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** True when something hides the middle of what is seen of an element. */
function isUnder(target: HTMLElement, cover: HTMLElement): boolean {
  const { left, top, right, bottom } = target.getClientRects()[0] ?? new DOMRect();
  const x = (Math.max(0, left) + Math.min(window.innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(window.innerHeight, bottom)) / 2;
  return cover.contains(document.elementFromPoint(x, y));
}
