import { checkGeometry } from './check-geometry.ts';
import { checkDerivation } from './check-properties.ts';
import { IMPRINT, lngLat, object, QUOTE_SELECTOR, SOURCE, sentence, slug, text } from './rules.ts';
import { checkShape, type Fields, isObject, maybe, oneOf, type Report, type Rule, type Shape } from './shapes.ts';
import { type Decision, type Decisions, KINDS, PRECISIONS, ROLES, UserError } from './types.ts';

/** What an article has before its editor decides anything. */
export function noDecisions(id: string): Decisions {
  return { article: { id }, decisions: [] };
}

/**
 * Reads the text of a `decisions.json`. Throws UserError with one sentence that names the file, the decision, its place
 * and what it must be instead, when the text is not JSON, a decision lacks something or a coordinate is out of range.
 * Keys it does not know are let be.
 */
export function readDecisions(text: string, file = 'decisions.json'): Decisions {
  const value = parse(text, file);
  if (!isObject(value) || !isObject(value.article) || !Array.isArray(value.decisions)) {
    throw new UserError(
      `${file} has not the form {"article": {"id": …}, "decisions": [ … ]}: bring it into that form.`,
    );
  }
  checkArticle(value.article, refuse(`${file}, article`));
  for (const [index, decision] of value.decisions.entries()) {
    checkDecision(decision, refuse(`${file}, decision ${index + 1}${labelOf(decision)}`));
  }
  return value as unknown as Decisions; // every part of it has been looked at
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is not JSON (${reason}): correct it there, or take back the last change.`);
  }
}

/** The first fault is the last; a path is told where it is more than the field that the message names. */
function refuse(subject: string): Report {
  return (path, message) => {
    const at = /[.[]/.test(path) ? ` at ${path}` : '';
    throw new UserError(`${subject}${at}: ${message.replace(/\.$/, '')}; correct it.`);
  };
}

function labelOf(decision: unknown): string {
  if (!isObject(decision)) return '';
  const [kind, place] = [decision.do, decision.id].map((name) => (typeof name === 'string' ? name : '?'));
  return ` (${kind} “${place}”)`;
}

const ARTICLE: Shape = { id: text, title: maybe(text), ...IMPRINT, end: maybe(object) };

function checkArticle(article: Fields, report: Report): void {
  checkShape(article, '', ARTICLE, report);
  if (article.end !== undefined) checkShape(article.end, 'end', QUOTE_SELECTOR, report);
}

const someWords: Rule = {
  must: 'a list of at least one TextQuoteSelector',
  holds: (value) => Array.isArray(value) && value.length > 0,
};

/** What each kind of decision must have besides its place, its editor and its date. */
const NEEDS: Readonly<Record<Decision['do'], Shape>> = {
  confirm: {},
  reject: {},
  choose: { source: object },
  move: { marker: lngLat },
  place: { kind: oneOf(KINDS), geometry: maybe(object), derivation: maybe(object) },
  rename: { name: text },
  note: { note: sentence },
  precision: { precision: oneOf(PRECISIONS) },
  role: { role: oneOf(ROLES) },
  merge: { into: slug },
  care: {},
  gloss: { note: text },
};

const DECISION: Shape = { id: slug, do: oneOf(Object.keys(NEEDS)), by: text, at: text, on: maybe(someWords) };

function checkDecision(decision: unknown, report: Report): void {
  checkShape(decision, '', DECISION, report);
  const fields = decision as Fields & Pick<Decision, 'id' | 'do'>; // the report of a fault throws
  checkShape(fields, '', NEEDS[fields.do], report);
  if (Array.isArray(fields.on)) {
    for (const [index, words] of fields.on.entries()) checkShape(words, `on[${index}]`, QUOTE_SELECTOR, report);
  }
  if (fields.do === 'choose') checkShape(fields.source, 'source', { ...SOURCE, id: text }, report);
  if (fields.do === 'place') checkPlacing(fields, report);
}

function checkPlacing({ id, geometry, derivation }: Fields, report: Report): void {
  if (geometry !== undefined && derivation !== undefined) {
    report('derivation', 'it has both "geometry" and "derivation", but one place has one of them.');
  }
  if (geometry !== undefined) checkGeometry(geometry, 'geometry', report);
  if (isObject(derivation)) checkDerivation(derivation, 'derivation', id, report);
}
