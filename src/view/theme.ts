import { element } from './dom.ts';
import type { Store } from './store.ts';

type Theme = 'light' | 'dark';

/** The theme that is on: the address's, or else the one the reader's system asks for. */
function themeOf(store: Store): Theme {
  const asked = store.state().address.get('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Draws the switch and keeps the page in its theme; calls back after each change, for what is drawn on canvases. */
export function followTheme(host: HTMLElement, store: Store, onChange: () => void): void {
  const words = element('span', {});
  const button = element('button', { type: 'button', class: 'mode', onclick: () => turn() }, words);
  host.append(button);

  function turn(): void {
    store.adjust({ theme: themeOf(store) === 'dark' ? 'light' : 'dark' });
  }
  function follow(): void {
    const theme = themeOf(store);
    words.textContent = theme === 'dark' ? 'Light' : 'Dark';
    button.setAttribute('aria-label', theme === 'dark' ? 'Light theme' : 'Dark theme');
    if (document.documentElement.dataset.theme === theme) return;
    document.documentElement.dataset.theme = theme;
    onChange();
  }
  store.subscribe(follow);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
  follow();
}
