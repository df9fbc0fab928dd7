import type { Address } from './address.ts';
import type { Memory } from './memory.ts';
import type { Store } from './store.ts';
import type { MessageKey } from './words.ts';

/** What a reader can choose; "system" is the absence of a choice. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What each is called. */
export const THEME_WORDS: Readonly<Record<Theme, MessageKey>> = {
  light: 'settings.themeLight',
  dark: 'settings.themeDark',
  contrast: 'settings.themeContrast',
};

/** The theme that was chosen: by the address, or else the last time; null for the system's. */
export function chosenTheme(address: Address, memory: Memory): Theme | null {
  const isTheme = (name: string | null | undefined) => THEMES.find((theme) => theme === name) ?? null;
  return isTheme(address.get('theme')) ?? isTheme(memory.recall('theme'));
}

/** The theme that the page has: the chosen one, or the system's. */
export function themeFor(address: Address, memory: Memory): Theme {
  const system = SYSTEM.find(([query]) => matchMedia(query).matches)?.[1] ?? 'light';
  return chosenTheme(address, memory) ?? system;
}

/** What the system asks for, the more pressing first. */
const SYSTEM = [
  ['(prefers-contrast: more)', 'contrast'],
  ['(prefers-color-scheme: dark)', 'dark'],
] as const;

/** Keeps the page in its theme; calls back after each change, for what is drawn on canvases. */
export function followTheme({ store, memory }: { store: Store; memory: Memory }, onChange: () => void): void {
  function follow(): void {
    const theme = themeFor(store.state().address, memory);
    if (document.documentElement.dataset.theme === theme) return;
    document.documentElement.dataset.theme = theme;
    onChange();
  }
  store.subscribe(follow);
  for (const [query] of SYSTEM) matchMedia(query).addEventListener('change', follow);
  follow();
}
