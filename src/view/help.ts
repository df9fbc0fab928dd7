import { canBeSeen, element } from './dom.ts';
import type { Memory } from './memory.ts';
import type { PlaceView } from './places.ts';
import { isPressed, shortcutsAreOn } from './shortcuts.ts';
import type { MessageKey, Words } from './words.ts';

export interface HelpContext {
  readonly places: readonly PlaceView[];
  readonly memory: Memory;
  readonly words: Words;
  /** Brings the panel about the map into view. */
  readonly show: () => void;
}

/** What a row of the list of keys shows: signs as they are on the keys, or the keys' names in the page's words. */
type Cap = { readonly sign: string } | { readonly word: MessageKey };

const KEYS: readonly (readonly [caps: readonly Cap[], does: MessageKey])[] = [
  [[{ sign: '/' }], 'help.keySearch'],
  [[{ sign: '?' }], 'help.keyHelp'],
  [[{ sign: 'P' }], 'help.keyProjector'],
  [[{ sign: 'B' }, { sign: '.' }], 'help.keyBlank'],
  [[{ word: 'help.capPages' }], 'help.keyPages'],
  [[{ word: 'help.capArrows' }], 'help.keyArrows'],
  [[{ word: 'help.capEnds' }], 'help.keyEnds'],
  [[{ sign: '+' }, { sign: '−' }], 'help.keyZoom'],
  [[{ sign: 'Esc' }], 'help.keyEscape'],
];

/** How many of the places an editor has confirmed. */
function sayReviewed(places: readonly PlaceView[], words: Words): string {
  const reviewed = places.filter(({ feature }) => feature.properties.status === 'confirmed').length;
  return words.say('help.reviewed', { reviewed, n: places.length });
}

/** Says how the places were found, and which keys do what; the key `?` leads there. Gives what shows the method. */
export function drawHelp(
  { method, keys }: { method: HTMLElement; keys: HTMLElement },
  { places, memory, words, show }: HelpContext,
): () => void {
  const heading = (word: MessageKey) => element('h2', { tabindex: '-1' }, words.say(word));
  const [methodTitle, keysTitle] = [heading('help.method'), heading('help.keys')];
  method.append(
    methodTitle,
    ...(places.length > 0 ? [element('p', {}, sayReviewed(places, words))] : []),
    ...(['help.methodNames', 'help.methodPlaces', 'help.methodEditor'] as const).map((key) =>
      element('p', {}, words.say(key)),
    ),
  );
  const cap = (shown: Cap) => element('kbd', {}, 'sign' in shown ? shown.sign : words.say(shown.word));
  const row = ([caps, does]: (typeof KEYS)[number]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ...caps.flatMap((shown, i) => (i === 0 ? [cap(shown)] : [' ', cap(shown)]))),
      element('td', {}, words.say(does)),
    );
  keysTitle.id = 'keys-title';
  keys.append(
    keysTitle,
    element('table', { class: 'keys', 'aria-labelledby': keysTitle.id }, element('tbody', {}, ...KEYS.map(row))),
    element('p', { class: 'setting-what' }, words.say('help.keysOff')),
  );
  const lead = (to: HTMLElement) => {
    show();
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'start' });
  };
  document.addEventListener('keydown', (event) => {
    const isAsked = isPressed('?', event) || isPressed('؟', event);
    if (event.defaultPrevented || !isAsked || !shortcutsAreOn(memory) || !canBeSeen(keys.closest('.text-pane'))) return;
    event.preventDefault();
    lead(keysTitle);
  });
  return () => lead(methodTitle);
}

/** The line over the list: how many an editor has reviewed, and the way to what that means. */
export function drawReviewed(
  host: HTMLElement,
  places: readonly PlaceView[],
  { words, explain }: { words: Words; explain: () => void },
): void {
  if (places.length === 0) return;
  const button = element('button', { type: 'button', class: 'link', onclick: explain }, words.say('help.method'));
  host.append(element('p', { class: 'reviewed' }, sayReviewed(places, words), ' ', button));
}
