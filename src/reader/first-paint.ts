import { readAddress } from '../view/address.ts';
import { element } from '../view/dom.ts';
import { languageFor, languageOf } from '../view/languages.ts';
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
const address = readAddress(location.hash);
const memory = openMemory(window);
const language = languageFor(address, memory, navigator.languages);
page.lang = language;
page.dir = languageOf(language).direction;
page.dataset.theme = themeFor(address, memory);
if (language !== 'en') {
  page.dataset.words = 'awaited';
  // Where the page's files lie beside it, the catalogue comes with them.
  const beside = document.querySelector('link[rel="preload"][as="fetch"]');
  beside?.after(element('link', { rel: 'preload', as: 'fetch', href: `words/${language}.json`, crossorigin: true }));
}
setSize(chosenSize(address, memory));
tellRoom(window);
