import english from '../../public/words/en.json';
import { type Language, languageOf } from './languages.ts';

/** What the page can say, by key: "tour.next". English, in `public/words/en.json`, is the list of all keys. */
export type MessageKey = keyof typeof english;

/** A sentence with `{slots}`; or one for each plural form of its slot `n`, by the categories of Unicode CLDR. */
export type Message = string | ({ readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string });

/** Everything the page says in one language. */
export type Catalog = Readonly<Record<MessageKey, Message>>;

/** What fills a slot: a number is written as the language writes it. */
type Value = string | number;

/** What the page says, in the reader's language. */
export interface Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The article's language, BCP 47: the `lang` of its names and quotations, which stand between the page's words. */
  readonly quoted: string;
  /** A message with its slots filled; what is written in the other direction stands isolated in it. */
  say(key: MessageKey, values?: Readonly<Record<string, Value>>): string;
  /** A message whose slots are elements: its pieces in the language's order. */
  compose(key: MessageKey, slots: Readonly<Record<string, Node | string>>): (Node | string)[];
  /** Texts as a list in words: "Kyiv, Kharkiv and Geneva". */
  list(texts: readonly string[]): string;
  /** The same of elements: they and what stands between them. */
  composeList(nodes: readonly Node[]): (Node | string)[];
  number(n: number): string;
  /** A share from 0 to 1: "72 %" or as the language writes it. */
  percent(share: number): string;
  /** Kilometres: whole ones from 10 on. */
  km(distance: number): string;
  /** A date of the form 2022-03-01, written out; any other text as it is. */
  date(iso: string): string;
}

/** The words of English, which every page carries. */
export function englishWords(quoted = 'en'): Words {
  return openWords('en', english, quoted);
}

/** The words of a language from its catalogue; what a catalogue lacks is said in English. */
export function openWords(language: Language, catalog: Partial<Catalog>, quoted: string): Words {
  const locale = LOCALES[language] ?? language;
  // A browser is slow to make these: each is made when it is first asked for.
  const plural = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const lists = once(() => new Intl.ListFormat(locale));
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const kilometres = (digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: digits });
  const far = once(() => kilometres(0));
  const near = once(() => kilometres(1));
  const { direction } = languageOf(language);
  // With Western digits a small number is written alike in all languages.
  const write = (n: number) => (Number.isInteger(n) && n >= 0 && n < PLAIN ? String(n) : numbers().format(n));
  const fill = (value: Value) => (typeof value === 'number' ? write(value) : isolate(value, direction));

  function messageOf(key: MessageKey, n: Value | undefined): string {
    const message: Message = catalog[key] ?? english[key];
    if (typeof message === 'string') return message;
    return (typeof n === 'number' ? message[plural().select(n)] : undefined) ?? message.other;
  }

  return {
    language,
    direction,
    quoted,
    say: (key, values = {}) =>
      messageOf(key, values.n).replace(SLOT, (slot, name: string) => {
        const value = values[name];
        return value === undefined ? slot : fill(value);
      }),
    compose: (key, slots) =>
      messageOf(key, undefined)
        .split(SLOT)
        // Every second piece is a slot's name.
        .map((piece, i) => (i % 2 === 0 ? piece : (slots[piece] ?? `{${piece}}`)))
        .map((piece, i) => (i % 2 === 1 && typeof piece === 'string' ? isolate(piece, direction) : piece)),
    list: (texts) => lists().format(texts.map((text) => isolate(text, direction))),
    composeList: (nodes) =>
      lists()
        .formatToParts(nodes.map((_, i) => String(i)))
        .map(({ type, value }) => (type === 'element' ? (nodes[Number(value)] ?? '') : value)),
    number: write,
    percent: (share) => percents().format(share),
    km: (distance) => (distance < 9.95 ? near : far)().format(distance),
    date: (iso) => {
      const day = new Date(/^\d{4}-\d\d-\d\d/.test(iso) ? `${iso.slice(0, 10)}T00:00:00Z` : Number.NaN);
      // The calendar has no such day, or it is no date at all.
      return Number.isNaN(day.getTime()) ? iso : days().format(day);
    },
  };
}

/** What `make` gives, made when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A text that is written in the other direction than its sentence, between the marks of an isolate (Unicode UAX 9):
 * without them the numbers and signs beside it are drawn on its wrong side. Any other text as it is, and a web address:
 * a mark at its end would be taken for a part of it.
 */
function isolate(text: string, direction: Words['direction']): string {
  const other = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return other.test(text) && !ADDRESS.test(text) ? `\u2068${text}\u2069` : text;
}

/** From here on languages group the digits of a number, each in its way. */
const PLAIN = 1000;

/** How a language writes its numbers and dates, where its code alone does not say. */
const LOCALES: Partial<Readonly<Record<Language, string>>> = {
  // As the page spells it.
  en: 'en-GB',
  // Western digits: the markers, the article and the address have them.
  ar: 'ar-u-nu-latn',
};

const SLOT = /\{(\w+)\}/g;
const ADDRESS = /^[a-z]+:\/\/\S+$/i;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}`, 'u');
