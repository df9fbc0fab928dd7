import type { Address } from './address.ts';
import type { Memory } from './memory.ts';

/** A language of the interface, by its BCP 47 code. */
export type Language = (typeof LANGUAGES)[number]['id'];

/** The languages of the interface, each named in itself. */
export const LANGUAGES = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'uk', name: 'Українська', direction: 'ltr' },
  { id: 'pl', name: 'Polski', direction: 'ltr' },
  { id: 'de', name: 'Deutsch', direction: 'ltr' },
  { id: 'fr', name: 'Français', direction: 'ltr' },
  { id: 'es', name: 'Español', direction: 'ltr' },
  { id: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

/** What is known of a language. */
export function languageOf(id: Language): (typeof LANGUAGES)[number] {
  return LANGUAGES.find((language) => language.id === id) ?? LANGUAGES[0];
}

/** The interface's language: the one that the address asks for, that was chosen last time, or that the browser has. */
export function languageFor(address: Address, memory: Memory, browser: readonly string[]): Language {
  return chooseLanguage([address.get('lang') ?? '', memory.recall('language') ?? '', ...browser]);
}

/** The first of the asked codes that the interface has ("de-AT" asks for German); English when it has none of them. */
export function chooseLanguage(asked: readonly string[]): Language {
  for (const code of asked) {
    const found = findLanguage(code);
    if (found !== null) return found;
  }
  return 'en';
}

/** The interface's language for a BCP 47 code; null when it has none. */
export function findLanguage(code: string): Language | null {
  const primary = code.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find(({ id }) => id === primary)?.id ?? null;
}
