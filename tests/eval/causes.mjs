// Why a span of gold was missed or cut wrong, a span taken that is none, or a place put elsewhere.
import { measureKm, NEAR, overlap } from './match.mjs';
import { isNamedInFull, lookAround } from './surroundings.mjs';

const LARGE = 100_000; // people
const MIDDLING = 15_000; // people

/** The first cause whose condition holds. */
const firstOf = (rows) => rows.find(([holds]) => holds)[1];

/** Why gold was not taken. `aside` are the demonyms and derived places we have. */
export function explainMissed(article, toponym, { aside, known }) {
  const around = lookAround(article.text, toponym);
  const entries = known.lookUp(around.exact);
  const covered = aside.find((mention) => overlap(mention, toponym) > 0);
  if (covered) return covered.role === 'demonym' ? 'taken as a demonym' : 'only inside a derived place';
  if (entries.length === 0) return `not in the gazetteer: ${explainUnknown(around, known)}`;
  const most = Math.max(...entries.map(({ population }) => population));
  return `known: ${firstOf([
    [around.isLowerCase, 'lower case'],
    [around.isCapitals, 'all capitals'],
    [around.isAbbreviation, 'an abbreviation'],
    [around.isOrganisation, 'inside an organisation’s name'],
    [around.isPerson, 'person-like: by a first name or title'],
    [around.isStreet || around.isBuilding, 'inside a street’s or building’s name'],
    [around.hasKind, 'ends with a kind word'],
    [around.after, 'before another capitalised word'],
    [around.before, 'after another capitalised word'],
    [around.isFirst, 'first in a sentence'],
    [most >= LARGE, 'stands alone, 100,000 people or more'],
    [most >= MIDDLING, 'stands alone, 15,000 to 100,000 people'],
    [true, 'stands alone, under 15,000 people'],
  ])}`;
}

function explainUnknown(around, known) {
  const bare = around.exact.replace(/^(?:the|city of|town of|county of|state of) /i, '');
  const isKnownBare = known.lookUp(bare).length > 0 || known.lookUp(bare.replace(/\s+\S+$/, '')).length > 0;
  return firstOf([
    [around.isLowerCase, 'lower case'],
    [around.hasKind && isKnownBare, 'ends with a kind word, known without it'],
    [around.hasKind, 'ends with a kind word'],
    [around.isStreet, 'a street'],
    [around.isBuilding, 'a building'],
    [around.isAbbreviation, 'an abbreviation'],
    [around.isOrganisation, 'inside an organisation’s name'],
    [known.isDemonym(around.exact), 'a demonym'],
    [true, 'other'],
  ]);
}

/** Why the span differs from the gold's, and the words cut off or added: [cause, words]. */
export function explainAskew({ text }, gold, found) {
  const piece = (from, to) => text.slice(from, to).trim();
  const isShort = found.start >= gold.start && found.end <= gold.end;
  const isLong = found.start <= gold.start && found.end >= gold.end;
  const [outer, inner] = isShort ? [gold, found] : [found, gold];
  if (!isShort && !isLong) return ['shifted', piece(found.start, found.end)];
  const [begin, finish] = [piece(outer.start, inner.start), piece(inner.end, outer.end)];
  const where = begin && finish ? 'at both ends' : begin ? 'at the beginning' : 'at the end';
  return [`too ${isShort ? 'short' : 'long'} ${where}`, [begin, finish].filter(Boolean).join(' … ')];
}

/** Why a span was taken that is no toponym of the gold. */
export function explainExtra({ text, toponyms }, mention, known) {
  const around = lookAround(text, mention);
  const isGoldElsewhere = toponyms.some(({ start, end }) => text.slice(start, end) === around.exact);
  return firstOf([
    [toponyms.some((toponym) => overlap(toponym, mention) > 0), 'overlaps gold that is found already'],
    [known.isDemonym(around.exact), 'demonym-like'],
    [around.isOrganisation, 'organisation-like: by an organisation word'],
    [around.isPerson, 'person-like: by a first name or title'],
    [around.isStreet, 'a street'],
    [around.isBuilding, 'a building'],
    [around.after, 'before another capitalised word'],
    [around.before, 'after another capitalised word'],
    [isNamedInFull(text, around.exact), 'person-like: named in full elsewhere'],
    [around.isLowerCase, 'lower case'],
    [around.isCapitals, 'all capitals'],
    [around.isAbbreviation, 'an abbreviation'],
    [isGoldElsewhere, 'stands alone, gold elsewhere in the article'],
    [around.isFirst, 'first in a sentence'],
    [true, 'stands alone'],
  ]);
}

/** Why a toponym on the right span is far from the gold's point; null when it is near, or the gold has no point. */
export function explainWrongPlace({ text }, { gold, found }, known) {
  if (gold.lat === null) return null;
  const entries = known.lookUp(text.slice(gold.start, gold.end));
  const near = entries.filter((entry) => measureKm(entry, gold) <= NEAR);
  const isAbsent = near.length === 0;
  if (found.lat === null)
    return firstOf([
      [entries.length === 0, 'unlocated by us, name not in the gazetteer'],
      [isAbsent, 'unlocated by us, gold place not among the candidates'],
      [true, 'unlocated by us'],
    ]);
  if (measureKm(gold, found) <= NEAR) return null;
  if (isAbsent) return `gold place not among the ${entries.length === 0 ? 'candidates: name unknown' : 'candidates'}`;
  const chosen = nearest(entries, found);
  if (near.every(({ kind }) => kind !== chosen.kind)) return `kind: ${near[0].kind} taken for ${chosen.kind}`;
  if (near.every(({ country }) => country !== chosen.country)) return 'same name in another country';
  if (near.every(({ admin1 }) => admin1 !== chosen.admin1)) return 'same name in another state of the country';
  return 'same name in the same state';
}

/** The entry nearest to a point. */
export function nearest(entries, point) {
  const km = new Map(entries.map((entry) => [entry, measureKm(entry, point)]));
  return [...entries].sort((a, b) => km.get(a) - km.get(b))[0];
}
