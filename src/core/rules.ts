import { between, isObject, maybe, oneOf, type Rule, type Shape } from './shapes.ts';

/** What the fields of layers and decisions must be. */

export const text: Rule = {
  must: 'a text that is not empty',
  holds: (value) => typeof value === 'string' && value.trim() !== '',
};

export const string: Rule = { must: 'a text', holds: (value) => typeof value === 'string' };

export const flag: Rule = { must: 'true or false', holds: (value) => typeof value === 'boolean' };

export const offset: Rule = {
  must: 'a whole number, 0 or more',
  holds: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
};

export const array: Rule = { must: 'a list', holds: Array.isArray };

export const object: Rule = { must: 'an object', holds: isObject };

/** An address that a page may link to: `javascript:` and the like are none. */
export const webAddress: Rule = {
  must: 'an address that begins with http:// or https://',
  holds: (value) => typeof value === 'string' && /^https?:\/\/[^\s/]/i.test(value),
};

export const lngLat: Rule = {
  must: '[lng, lat] in degrees and not out of range: lng from -180 to 180, lat from -90 to 90',
  holds: (value) =>
    Array.isArray(value) &&
    value.length === 2 &&
    between(-180, 180).holds(value[0]) &&
    between(-90, 90).holds(value[1]),
};

/** A sentence begins with something and ends with its mark. */
export const sentence: Rule = {
  must: 'a sentence that ends with a full stop',
  holds: (value) => typeof value === 'string' && /[.!?…][”’"')\]»]*$/.test(value.trimEnd()),
};

/** A Feature's id goes into addresses and attributes as it is. */
export const slug: Rule = {
  must: 'a slug such as "kyiv": small letters and figures, joined by hyphens',
  holds: (value) =>
    typeof value === 'string' &&
    /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(value) &&
    value === value.toLowerCase(),
};

export const language: Rule = { must: 'a language tag such as "en" (BCP 47)', holds: isLanguage };

export const contact: Rule = {
  must: 'an e-mail address, or an address that begins with mailto:, http:// or https://',
  holds: (value) =>
    webAddress.holds(value) || (typeof value === 'string' && /^(?:mailto:)?[^\s@:/]+@[^\s@:/]+$/i.test(value)),
};

export const date: Rule = {
  must: 'a date such as 2022-03-01 (ISO 8601)',
  holds: (value) =>
    typeof value === 'string' &&
    /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
};

/** What both a layer and its decisions may say of the article. */
export const IMPRINT: Shape = {
  credit: maybe(text),
  url: maybe(webAddress),
  published: maybe(date),
  contact: maybe(contact),
};

/** Where a place's name and position come from. */
export const SOURCE: Shape = { gazetteer: text, id: maybe(text), url: maybe(webAddress) };

export const QUOTE_SELECTOR: Shape = {
  type: oneOf(['TextQuoteSelector']),
  exact: text,
  prefix: maybe(string),
  suffix: maybe(string),
};

function isLanguage(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
