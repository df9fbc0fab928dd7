import type { BaseMap } from './base-map.ts';
import { type Expression, findExpressions } from './expressions.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import type { Mention } from './mentions.ts';
import { type Ground, type Plan, type Planned, planExpression } from './plans.ts';
import type { Place } from './resolve.ts';
import { slug } from './slug.ts';
import { keyOf } from './spans.ts';
import { placeTold } from './told-places.ts';
import { findTopic } from './topic.ts';
import type { Article, PassageMention } from './types.ts';

/**
 * The places of an article with those that its words derive from them: borders, offsets, parts, neighbours,
 * surroundings, coasts. A derived place's mention is its whole phrase; the names inside it are its anchors from then on,
 * and the demonyms inside it belong to it and to no other place. Words that an editor's decision names are left to it,
 * and so is what cannot be placed.
 */
export function derivePlaces(
  places: readonly Place[],
  mentions: readonly Mention[],
  { article, gazetteer, baseMap }: { article: Article; gazetteer: Gazetteer; baseMap: BaseMap },
): Place[] {
  const named = mentions.filter(({ kind }) => kind !== 'phrase');
  const expressions = findExpressions(article, named);
  if (expressions.length === 0) return [...places];
  // The very words may be a name themselves, or an editor's.
  const taken = new Set(mentions.map(keyOf));
  const ground = survey(places, named, { gazetteer, baseMap });
  const planned = expressions.flatMap((expression): Planned[] => {
    const plan = taken.has(keyOf(expression)) ? null : planExpression(expression, ground);
    return plan ? [{ expression, plan }] : [];
  });
  const kept = takeAnchors(places, planned, named);
  const { placed, others } = placeTold(kept, planned);
  const { joined, left } = joinNamed(placed, others);
  return [...joined, ...makePlaces(left, joined)];
}

/**
 * "Western Mass." is the "Western Massachusetts" that the article names elsewhere: its words become that place's. What is
 * `left` is still to be made.
 */
function joinNamed(places: readonly Place[], planned: readonly Planned[]): { joined: Place[]; left: Planned[] } {
  const names = new Set(places.flatMap(({ basis, name }) => (basis.kind === 'entry' ? [name] : [])));
  const isNamed = ({ plan }: Planned) => plan.kind === 'part' && names.has(plan.name);
  const added = new Map<string, PassageMention[]>();
  for (const one of planned) {
    if (!isNamed(one)) continue;
    const list = added.get(one.plan.name);
    if (list) list.push(mentionOf(one));
    else added.set(one.plan.name, [mentionOf(one)]);
  }
  const joined = places.map((place): Place => {
    const more = place.basis.kind === 'entry' ? added.get(place.name) : undefined;
    if (more) added.delete(place.name);
    return more ? { ...place, mentions: [...place.mentions, ...more].sort((a, b) => a.start - b.start) } : place;
  });
  return { joined, left: planned.filter((one) => !isNamed(one)) };
}

function mentionOf({ expression: { start, end, exact } }: Planned): PassageMention {
  return { exact, start, end, role: 'literal' };
}

/** What is known of the mentions: the entries that they were resolved to, and which country a passage is about. */
function survey(
  places: readonly Place[],
  mentions: readonly Mention[],
  sources: Pick<Ground, 'gazetteer' | 'baseMap'>,
) {
  const entries = new Map<string, Candidate>();
  for (const { basis, mentions: own } of places) {
    if (basis.kind === 'entry') for (const mention of own) entries.set(keyOf(mention), basis.entry);
  }
  const entryOf = (mention: Mention) => entries.get(keyOf(mention)) ?? null;
  const ground: Ground = {
    ...sources,
    entryOf,
    topicOf({ start }, isMeant) {
      const country = findTopic(start, mentions, (mention) => {
        const code = entryOf(mention)?.country;
        return code !== undefined && isMeant(code) ? code : null;
      });
      return country === null ? null : sources.gazetteer.get(country);
    },
  };
  return ground;
}

/** The places without the demonyms that expressions cover, the names inside expressions being anchors. */
function takeAnchors(places: readonly Place[], planned: readonly Planned[], mentions: readonly Mention[]): Place[] {
  const anchors = new Set<string>();
  const covered = new Set<string>();
  let from = 0;
  for (const { expression } of planned) {
    while ((mentions[from]?.end ?? Number.POSITIVE_INFINITY) <= expression.start) from++;
    for (let index = from; (mentions[index]?.end ?? Number.POSITIVE_INFINITY) <= expression.end; index++) {
      const mention = mentions[index];
      if (!mention || mention.start < expression.start) continue;
      const isAnchor = expression.anchors.includes(mention);
      // The "Sino" of "Sino-Indian border" is no name either.
      const isCombining = expression.kind === 'border' && expression.other !== undefined && !isAnchor;
      if (mention.kind === 'demonym' || isCombining) covered.add(keyOf(mention));
      else if (isAnchor) anchors.add(keyOf(mention));
    }
  }
  return places.flatMap((place) => {
    const left = place.mentions.filter((mention) => !covered.has(keyOf(mention)));
    if (left.length === 0) return [];
    const mentions = left.map(
      (mention): PassageMention => (anchors.has(keyOf(mention)) ? { ...mention, role: 'anchor' } : mention),
    );
    return [{ ...place, mentions }];
  });
}

/** One place for all expressions of one key, by the first. */
function makePlaces(planned: readonly Planned[], places: readonly Place[]): Place[] {
  const taken = new Set(places.map(({ id }) => id));
  const byEntry = new Map(places.map((place) => [place.basis.kind === 'entry' ? place.basis.entry.id : '', place]));
  const made = new Map<string, Place>();
  for (const one of planned) {
    const { expression, plan } = one;
    const known = made.get(plan.key);
    if (known) known.mentions.push(mentionOf(one));
    else made.set(plan.key, { ...newPlace(expression, plan, { byEntry, taken }), mentions: [mentionOf(one)] });
  }
  return [...made.values()];
}

interface Register {
  readonly byEntry: ReadonlyMap<string, Place>;
  /** The ids that places have. */
  readonly taken: Set<string>;
}

function newPlace(expression: Expression, plan: Plan, { byEntry, taken }: Register): Place {
  const { name, kind, precision, note, of, trust, derive } = plan;
  const id = freeId(expression, plan, taken);
  const from = of.map((entry) => byEntry.get(entry.id));
  const confidence = from.reduce((least, place) => Math.min(least, place?.confidence ?? 1), 1) * trust;
  return {
    id,
    name,
    kind,
    precision,
    status: 'suggested',
    confidence: Number(confidence.toFixed(2)),
    note,
    source: { gazetteer: 'derived' },
    basis: { kind: 'derivation', derivation: derive(of.map((entry, index) => from[index]?.id ?? entry.id)) },
    alternatives: [],
    mentions: [],
    care: [],
    gloss: [],
  };
}

/** "30-km-north-of-kyiv"; "neighbouring-countries" where the article does not say whose; a number where it is taken. */
function freeId({ kind, anchors }: Expression, { name, of }: Plan, taken: Set<string>): string {
  const whose = anchors.length === 0 ? '' : ` of ${of[0]?.name}`;
  const plain = slug(kind === 'neighbours' ? `neighbouring countries${whose}` : name).replace(/-kilometres?-/, '-km-');
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}
