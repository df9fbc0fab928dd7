import { byId, element } from '../../view/dom.ts';
import type { Words } from '../../view/words.ts';

/**
 * Takes the title and all that repeats it off the page, for eyes, screen readers and the browser's tab alike: the map
 * is named and described by the mode's own words meanwhile. Gives the function that brings it back.
 */
export function hushPage(words: Words, helpId: string): () => void {
  const title = document.title;
  const map = byId('map');
  const before = ['aria-labelledby', 'aria-describedby', 'aria-label'].map(
    (name) => [name, map.getAttribute(name)] as const,
  );
  const stand = element('h1', { class: 'title learn-title' }, words.say('mode.learn'));
  byId('title').before(stand);
  document.title = words.say('learn.pageTitle');
  map.removeAttribute('aria-labelledby');
  map.setAttribute('aria-label', words.say('learn.pageTitle'));
  map.setAttribute('aria-describedby', helpId);
  return () => {
    document.title = title;
    stand.remove();
    for (const [name, value] of before) {
      if (value === null) map.removeAttribute(name);
      else map.setAttribute(name, value);
    }
  };
}
