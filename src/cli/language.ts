import type { Layer } from '../core/types.ts';

/** Whether an article is in the language that Dateline reads, or in none that can be told. */
export function isEnglish({ article: { language } }: Layer): boolean {
  return ['en', 'und'].includes(language.split('-')[0] ?? '');
}

/** A language's name in English: "German" for "de". */
export function nameLanguage({ article: { language } }: Layer): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
