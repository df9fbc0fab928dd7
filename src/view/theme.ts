import type { Memory } from './memory.ts';
import type { Store } from './store.ts';

/** What a reader can choose; "system" is the absence of a choice. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that was chosen: by the address, or else the last time; null for the system's. */
export function chosenTheme(store: Store, memory: Memory): Theme | null {
  const isTheme = (name: string | null | undefined) => THEMES.find((theme) => theme === name) ?? null;
  return isTheme(store.state().address.get('theme')) ?? isTheme(memory.recall('theme'));
}

/** Keeps the page in its theme; calls back after each change, for what is drawn on canvases. */
export function followTheme({ store, memory }: { store: Store; memory: Memory }, onChange: () => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  function follow(): void {
    const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    const theme = chosenTheme(store, memory) ?? system;
    if (document.documentElement.dataset.theme === theme) return;
    document.documentElement.dataset.theme = theme;
    onChange();
  }
  store.subscribe(follow);
  dark.addEventListener('change', follow);
  contrast.addEventListener('change', follow);
  follow();
}
