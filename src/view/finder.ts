import { canBeSeen, element } from './dom.ts';
import { FILTER_KEYS, type Finder, isNarrow } from './filter.ts';
import { drawFilters } from './filters.ts';
import type { Memory } from './memory.ts';
import type { PlaceView } from './places.ts';
import { isPressed, shortcutsAreOn } from './shortcuts.ts';
import type { State, Store } from './store.ts';
import type { Words } from './words.ts';

export interface FinderContext {
  readonly store: Store;
  readonly memory: Memory;
  readonly finder: Finder;
  readonly words: Words;
  /** Shows a panel beside the map, by its id. */
  readonly showPanel: (id: string) => void;
}

/** What clears search and filters. */
const NOTHING = Object.fromEntries(FILTER_KEYS.map((key) => [key, null]));

/** The search over names and passages, the filters, and the line that counts what they find. */
export function drawFinder(host: HTMLElement, places: readonly PlaceView[], context: FinderContext): void {
  const { store, finder, words } = context;
  if (places.length === 0) return;
  const field = element('input', {
    type: 'search',
    id: 'find',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    dir: 'auto',
    'aria-keyshortcuts': '/',
  });
  const filters = drawFilters(places, context);
  const count = element('span', { 'aria-live': 'polite', 'aria-atomic': 'true' });
  const clear = element(
    'button',
    {
      type: 'button',
      class: 'link find-clear',
      onclick: () => {
        field.value = '';
        store.adjust(NOTHING);
        field.focus();
      },
    },
    words.say('find.clear'),
  );
  host.append(
    element(
      'search',
      { class: 'find' },
      element('label', { for: field.id }, words.say('find.search')),
      element('div', { class: 'find-field' }, field, element('kbd', { 'aria-hidden': 'true' }, '/')),
      element('p', { class: 'found' }, count, clear),
      filters,
    ),
  );

  const search = () => store.adjust({ q: field.value.trim() === '' ? null : field.value.trim() });
  field.addEventListener('input', search);
  const leave = followKeys(field, context);
  field.addEventListener('keydown', (event) => {
    // The first Escape clears, the next one leaves; neither closes a popup.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (field.value === '') leave();
    field.value = '';
    search();
  });

  function follow({ address }: State): void {
    const found = finder(address);
    const q = address.get('q') ?? '';
    // What is being typed is not touched: the address has it without its last space.
    if (field.value.trim() !== q.trim()) field.value = q;
    const isAsked = isNarrow(found.filter) || found.filter.reported === 'all';
    clear.hidden = !isAsked;
    const said = sayCount(found.places.size, places.length);
    if (count.textContent !== said) count.textContent = said;
  }
  function sayCount(found: number, n: number): string {
    if (found === 0) return words.say('find.none');
    return found === n ? words.say('count.places', { n }) : words.say('find.count', { found, n });
  }
  store.subscribe(follow);
  follow(store.state());
}

/** The key `/` leads to the field from anywhere; gives the function that leads back. */
function followKeys(field: HTMLInputElement, { store, memory, showPanel }: FinderContext): () => void {
  let back: Element | null = null;
  const panelOf = (node: Element | null) => node?.closest<HTMLElement>('.panel') ?? null;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isPressed('/', event) || !shortcutsAreOn(memory)) return;
    const { mode } = store.state();
    const panel = panelOf(field);
    if (panel === null || !canBeSeen(panel.parentElement) || (mode !== null && mode !== 'tour')) return;
    event.preventDefault();
    back = document.activeElement;
    showPanel(panel.id);
    field.focus();
    field.select();
  });
  return () => {
    const panel = panelOf(back);
    if (panel !== null) showPanel(panel.id);
    const origin = back instanceof HTMLElement && back.isConnected && back !== document.body ? back : panelOf(field);
    back = null;
    origin?.focus();
  };
}
