import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/view/languages.ts';
import type { Message, MessageKey } from '../../src/view/words.ts';
import { catalogFiles, readCatalog, readPublic, slotsOf, TRANSLATIONS, textsOf } from './catalogs.ts';

const english = readCatalog('en');
const keys = Object.keys(english) as MessageKey[];

/** Texts that another language has in common with English. */
const SAME: Partial<Readonly<Record<Language, readonly string[]>>> = {
  pl: ['Region'],
  de: ['Handout', 'Name', 'Region'],
  fr: ['Article', 'Date', 'Passage', '{n} page', '{n} pages', '{n} passage', '{n} passages'],
};

/** A text without its slots and what no language translates. */
const wordsOf = (text: string): string => text.replace(/\{\w+\}|\bA4\b/g, '');

/** How a language sets its signs: what must not stand in a text. */
const MISPRINTS: Readonly<Record<Language, RegExp>> = {
  en: /['"]|[«»„]/,
  uk: /["'“„]|[a-z]’|«\s|\s»/,
  pl: /["'“«»]/,
  de: /["'”«»]/,
  fr: /["'“”„]|[^\u202f][;!?»]|[^\u202f]:(?!\/)|«[^\u202f]/,
  es: /["'“”„]|(?<!¿[^?]*)\p{L}\?|(?<!¡[^!]*)\p{L}!/u,
  ar: /["'“”„]|[\u0600-\u06ff}][,;?]|\s[،؛؟.]/,
};

/** Letters that a text of the language must have, and letters that it cannot. */
const LETTERS: Partial<Readonly<Record<Language, { own: RegExp; foreign: RegExp }>>> = {
  uk: { own: /[а-щьюяґєії]/i, foreign: /[ыэъё]/i },
  pl: { own: /[a-ząćęłńóśźż]/i, foreign: /[äöüßàâçèêñ¿¡а-я]/i },
  de: { own: /[a-zäöüß]/i, foreign: /[àâçèêñ¿¡łąęа-я]/i },
  fr: { own: /[a-zàâçèéêîôùû]/i, foreign: /[äöüßñ¿¡łąęа-я]/i },
  es: { own: /[a-záéíóúñ]/i, foreign: /[äößàâçèêłąęа-я]/i },
  ar: { own: /[\u0621-\u064a]/, foreign: /[گچپژکی٠-٩۰-۹]/ },
};

/** Each text of a catalogue with its key, where a rule is broken. */
function broken(language: Language, rule: (text: string, key: MessageKey, form: string | null) => boolean): string[] {
  return Object.entries(readCatalog(language)).flatMap(([key, message]) => {
    const texts = typeof message === 'string' ? [[null, message] as const] : Object.entries(message);
    return texts
      .filter(([form, text]) => rule(text ?? '', key as MessageKey, form))
      .map(([, text]) => `${key}: ${text}`);
  });
}

/** The plural forms that stand for one number only, which then need not name it: Arabic says "two places" in a word. */
function formsOfOneNumber(language: Language): string[] {
  const plural = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 1001 }, (_, n) => plural.select(n));
  return plural
    .resolvedOptions()
    .pluralCategories.filter((form) => numbers.filter((other) => other === form).length === 1);
}

test('there is a catalogue for each language, and no other', () => {
  expect(catalogFiles()).toEqual(LANGUAGES.map(({ id }) => `${id}.json`).sort());
});

test('every catalogue keeps its keys in groups, each group together', () => {
  const groups = keys.map((key) => key.split('.')[0]);
  expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([...new Set(groups)]);
});

describe.each(LANGUAGES.map(({ id }) => id))('%s', (language) => {
  const catalog = readCatalog(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  test('says everything, in the order of the English', () => expect(Object.keys(catalog)).toEqual(keys));

  test('has every plural form of its own, and no other', () => {
    const counted = Object.entries<Message>(catalog).filter(([, message]) => typeof message !== 'string');
    for (const [key, message] of counted) {
      expect([key, ...Object.keys(message).sort()]).toEqual([key, ...[...pluralCategories].sort()]);
    }
    const uncounted = keys.filter((key) => typeof english[key] !== 'string' && typeof catalog[key] === 'string');
    expect(uncounted).toEqual([]);
  });

  test('fills the slots that the English fills, in every plural form', () => {
    const single = formsOfOneNumber(language);
    const wrong = broken(language, (text, key, form) => {
      const wanted = [...new Set(textsOf(english[key]).flatMap(slotsOf))].sort();
      const slots = slotsOf(text);
      const mayLack = form !== null && single.includes(form);
      return (
        wanted.join() !== slots.join() && !(mayLack && wanted.filter((slot) => slot !== 'n').join() === slots.join())
      );
    });
    expect(wrong).toEqual([]);
  });

  test('is printed as the language prints its signs', () => {
    expect(broken(language, (text) => MISPRINTS[language].test(text) || /\s\s|^\s|\s$|\.\.\./.test(text))).toEqual([]);
  });

  test('has all its letters in the page’s typeface, or in the reader’s system where they are Arabic', () => {
    const ranges = [...readPublic('style.css').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)];
    const covered = (code: number) =>
      ranges.some(
        ([, first = '', last = first]) => code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16),
      );
    // The narrow space of the French has no ink; the others only order the text.
    const letters = new Set(
      Object.values<Message>(catalog)
        .flatMap(textsOf)
        .join('')
        .replace(/[\u200e\u200f\u202f\u0600-\u06ff]/g, ''),
    );
    expect([...letters].filter((letter) => !covered(letter.codePointAt(0) ?? 0))).toEqual([]);
  });
});

describe.each(TRANSLATIONS)('%s', (language) => {
  test('leaves nothing in English', () => {
    const same = broken(
      language,
      (text, key) =>
        /\p{L}/u.test(wordsOf(text)) && textsOf(english[key]).includes(text) && !SAME[language]?.includes(text),
    );
    expect(same).toEqual([]);
  });

  test('is written in its own letters', () => {
    const { own = /./, foreign = /^$/ } = LETTERS[language] ?? {};
    const wrong = (text: string) => !own.test(text) || foreign.test(text);
    expect(broken(language, (text) => /\p{L}/u.test(wordsOf(text)) && wrong(wordsOf(text)))).toEqual([]);
  });
});
