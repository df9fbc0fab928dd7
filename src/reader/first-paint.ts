import { readAddress } from '../view/address.ts';
import { element } from '../view/dom.ts';
import { type Language, languageFor, languageOf } from '../view/languages.ts';
import { openMemory } from '../view/memory.ts';
import { tellRoom } from '../view/room.ts';
import { chosenSize, setSize } from '../view/text-size.ts';
import { themeFor } from '../view/theme.ts';

/**
 * A script by itself, before the page is first painted: its language and direction, its theme, the size of its text and
 * the room there is hold from the first picture on. The page's own words are written in English; in another language
 * they wait unseen for their catalogue.
 */
const page = document.documentElement;
/** The part of the typeface that a language needs besides the one that every page preloads. */
const LETTERS: Partial<Record<Language, string>> = { uk: 'cyrillic', pl: 'latin-ext' };
const address = readAddress(location.hash);
const memory = openMemory(window);
const language = languageFor(address, memory, navigator.languages);
page.lang = language;
page.dir = languageOf(language).direction;
page.dataset.theme = themeFor(address, memory);
if (language !== 'en') {
  page.dataset.words = 'awaited';
  // Where the page's files lie beside it, the catalogue and its letters come with them.
  for (const beside of document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')) {
    beside.after(element('link', { rel: 'preload', as: 'fetch', href: `words/${language}.json`, crossorigin: true }));
    const letters = LETTERS[language];
    if (letters === undefined) continue;
    const href = beside.href.replace('latin.woff2', `${letters}.woff2`);
    beside.after(element('link', { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: true }));
  }
}
setSize(chosenSize(address, memory));
tellRoom(window);
