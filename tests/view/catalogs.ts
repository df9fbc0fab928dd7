import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../src/view/languages.ts';
import type { Catalog, Message } from '../../src/view/words.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** A file of `public/`. */
export const readPublic = (name: string): string => readFileSync(PUBLIC + name, 'utf8');

/** The names of the catalogues that there are. */
export const catalogFiles = (): string[] => readdirSync(`${PUBLIC}words`).sort();

/** Everything that the page says in a language. */
export const readCatalog = (language: Language): Catalog => JSON.parse(readPublic(`words/${language}.json`));

/** The languages that the interface was translated into. */
export const TRANSLATIONS = LANGUAGES.map(({ id }) => id).filter((id) => id !== 'en');

/** All the texts of a message: one, or one for each plural form. */
export const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** The slots of a text, sorted, each once. */
export const slotsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((slot) => slot[1] ?? ''))].sort();
