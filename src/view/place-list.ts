import type { Passage } from '../core/types.ts';
import { describePlace } from './describe.ts';
import { element, isForElsewhere } from './dom.ts';
import type { Finder, Found } from './filter.ts';
import { drawSign } from './forms.ts';
import { litPlaces } from './lit.ts';
import type { PlaceView } from './places.ts';
import { type MarkedText, markWords, snippetOf } from './snippet.ts';
import type { Step } from './steps.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

export interface PlaceListContext {
  readonly store: Store;
  readonly steps: readonly Step[];
  readonly finder: Finder;
  readonly words: Words;
}

/** An entry of the list. */
interface Entry {
  readonly place: PlaceView;
  readonly item: HTMLElement;
  readonly link: HTMLElement;
  readonly name: HTMLElement;
  /** Where the passage that was found is quoted. */
  readonly snippet: HTMLElement;
}

/**
 * The list of the places in the article's order, the numbered ones, then those that are only named: of those that
 * search and filters find, each with the passage that has the words.
 */
export function drawPlaceList(host: HTMLElement, places: readonly PlaceView[], context: PlaceListContext): void {
  const { store, steps, finder, words } = context;
  const entries = places.map((place) => drawEntry(place, context));
  const groups = [
    { word: 'list.reported', tag: 'ol', isNumbered: true },
    { word: 'list.named', tag: 'ul', isNumbered: false },
  ] as const;
  for (const { word, tag, isNumbered } of groups) {
    const items = entries.flatMap(({ place, item }) => ((place.number !== null) === isNumbered ? [item] : []));
    if (items.length === 0) continue;
    const title = element('h2', { class: 'list-title' }, words.say(word));
    host.append(element('section', { class: 'list-group' }, title, element(tag, { class: 'places' }, ...items)));
  }
  if (places.length === 0) host.append(element('p', { class: 'empty' }, words.say('list.empty')));

  function follow(): void {
    const lit = litPlaces(store.state(), steps);
    for (const { place, link } of entries) {
      if (lit.has(place.id)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    show(finder(store.state().address));
  }
  let shown: Found | null = null;
  function show(found: Found): void {
    if (found === shown) return;
    shown = found;
    for (const entry of entries) showFound(entry, found, words);
    for (const group of host.querySelectorAll<HTMLElement>('.list-group')) {
      group.hidden = group.querySelector('li:not([hidden])') === null;
    }
  }
  function bringSelected(): void {
    const link = host.querySelector<HTMLElement>('[aria-current]');
    if (link && link.offsetParent !== null) link.scrollIntoView({ block: 'nearest' });
  }
  store.subscribe(follow);
  store.subscribeLate(({ place, step }, previous) => {
    if (place !== previous.place || step !== previous.step) bringSelected();
  });
  host.closest('.panel')?.addEventListener('shown', bringSelected);
  follow();
}

function drawEntry(place: PlaceView, { store, finder, words }: PlaceListContext): Entry {
  const { properties } = place.feature;
  const name = element('bdi', { class: 'entry-name', lang: words.quoted }, properties.name);
  const snippet = element('span', { class: 'entry-snippet', hidden: true });
  const facts = `${describePlace(properties, words)} · ${words.say('count.passages', { n: properties.passages.length })}`;
  const link = element(
    'a',
    {
      class: 'place-entry',
      href: `#place=${encodeURIComponent(place.id)}`,
      'data-place': place.id,
      onclick: (event) => {
        if (isForElsewhere(event)) return;
        event.preventDefault();
        const passage = finder(store.state().address).places.get(place.id)?.start ?? null;
        store.select(place.id, { origin: link, passage });
      },
    },
    drawSign(place),
    element('span', { class: 'entry-text' }, name, ' ', element('span', { class: 'entry-facts' }, facts), ' ', snippet),
  );
  return { place, item: element('li', {}, link), link, name, snippet };
}

/** Shows an entry that was found, with the words marked in its name and in its passage. */
function showFound({ place, item, name, snippet }: Entry, { filter: { terms }, places }: Found, words: Words): void {
  const passage = places.get(place.id);
  item.hidden = passage === undefined;
  if (passage === undefined) return;
  name.replaceChildren(...markWords(place.feature.properties.name, terms).map(drawMarked));
  snippet.hidden = passage === null;
  snippet.replaceChildren(...(passage === null ? [] : [drawSnippet(passage, terms, words)]));
}

/** What an editor has marked as distressing is not quoted here: its place has it, behind the same note. */
function drawSnippet(passage: Passage, terms: readonly string[], words: Words): HTMLElement {
  if (passage.care) return element('span', { class: 'entry-care' }, words.say('care.note'));
  return element('q', { dir: 'auto', lang: words.quoted }, ...snippetOf(passage.quote, terms).map(drawMarked));
}

function drawMarked({ text, isMarked }: MarkedText): Node {
  return isMarked ? element('mark', {}, text) : document.createTextNode(text);
}
