import { hasArea, neighboursOf } from './areas.ts';
import { type BaseMap, sheetOf } from './base-map.ts';
import {
  type Described,
  describeBorder,
  describeCoast,
  describeNeighbours,
  describeOffset,
  describePart,
  describeSurroundings,
} from './derived-words.ts';
import { bearingOf } from './directions.ts';
import { borderLines, coastLines } from './edges.ts';
import type { Expression } from './expressions.ts';
import { surroundingsRadius } from './extents.ts';
import { REGION_NOUNS } from './find-parts.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './gazetteer-tables.ts';
import { bearing, destination, distance } from './great-circle.ts';
import { shareBorder } from './lines.ts';
import type { Mention } from './mentions.ts';
import { readPartName } from './part-names.ts';
import type { Derivation, Direction, Kind, Precision } from './types.ts';

/** How an expression is to be placed, before the ids of what it is derived from are known. */
export interface Plan extends Described {
  readonly kind: Kind;
  readonly precision: Precision;
  /** Of the anchors' confidence. */
  readonly trust: number;
  /** The words only say where another place lies, which the article names and the gazetteer knows. */
  readonly isTold?: true;
  /** Whether a candidate lies where the words say. */
  readonly isThere?: (candidate: Candidate) => boolean;
  /** Whether a candidate lies far from there. */
  readonly isElsewhere?: (candidate: Candidate) => boolean;
  /** Two expressions of one key are one place. */
  readonly key: string;
  readonly of: readonly Candidate[];
  readonly derive: (ids: readonly string[]) => Derivation;
}

/** An expression with how it is placed. */
export interface Planned {
  readonly expression: Expression;
  readonly plan: Plan;
}

/** What plans are made from. */
export interface Ground {
  readonly gazetteer: Gazetteer;
  readonly baseMap: BaseMap;
  /** The entry that a mention was resolved to; null for none. */
  readonly entryOf: (mention: Mention) => Candidate | null;
  /** The country that the passage before the expression is about, of those that may be meant; null for none. */
  readonly topicOf: (expression: Expression, isMeant: (country: string) => boolean) => Candidate | null;
}

const TRUST = {
  named: 0.9, // all that the place is derived from is named in its words
  inferred: 0.6, // one side is the country that the passage is about
};

type Planner<K extends Expression['kind']> = (expression: Expression & { kind: K }, ground: Ground) => Plan | null;

/** How to place an expression; null where its anchors, or the base map, do not allow it. */
export function planExpression<K extends Expression['kind']>(
  expression: Expression & { kind: K },
  ground: Ground,
): Plan | null {
  return PLANNERS[expression.kind](expression, ground);
}

const PLANNERS: { [K in Expression['kind']]: Planner<K> } = {
  border: planBorder,
  offset: planOffset,
  part: planPart,
  neighbours: planNeighbours,
  surroundings: planSurroundings,
  coast: planCoast,
};

function planBorder(expression: Expression & { kind: 'border' }, ground: Ground): Plan | null {
  const { anchors, other } = expression;
  const [first, second] = anchors;
  const one = first ? regionOf(ground.entryOf(first), ground) : null;
  if (!one) return null;
  const named = second ? regionOf(ground.entryOf(second), ground) : null;
  if (second && !named) return null;
  const isInferred = !named && other === undefined;
  const partner =
    named ?? (other === undefined ? inferNeighbour(one, expression, ground) : ground.gazetteer.get(other));
  if (!partner || !isBorder(one, partner, ground.baseMap)) return null;
  const isAdjectives = first?.kind === 'demonym' && second?.kind === 'demonym';
  const sides = isAdjectives ? ([first.exact, second.exact] as const) : null;
  return {
    ...describeBorder([one.name, partner.name], { sides, isInferred }),
    kind: 'border',
    precision: 'line',
    trust: isInferred ? TRUST.inferred : TRUST.named,
    key: `border ${[one.id, partner.id].sort().join(' ')}`,
    of: [one, partner],
    derive: ([a = '', b = '']) => ({ kind: 'border', of: [a, b] }),
  };
}

function inferNeighbour(one: Candidate, expression: Expression, { baseMap, topicOf }: Ground): Candidate | null {
  if (one.kind !== 'country') return null;
  return topicOf(expression, (country) => shareBorder([one.id, country], baseMap.borders));
}

function isBorder(one: Candidate, other: Candidate, baseMap: BaseMap): boolean {
  if (one.kind === 'country' && other.kind === 'country') return shareBorder([one.id, other.id], baseMap.borders);
  return borderLines(one, other, baseMap).length > 0;
}

function planOffset(expression: Expression & { kind: 'offset' }, { entryOf }: Ground): Plan | null {
  const { anchors, distance: away, describes } = expression;
  const { bearing: angle, words } = expression.course;
  const entry = entryOf(anchors[0]);
  if (!entry || !isSpot(entry)) return null;
  // "Irpin, 20 km north-west of Kyiv": the words only say where Irpin is.
  const there = entry.point && destination(entry.point, away.km, angle);
  const slack = Math.max(NEAR_OFFSET.km, NEAR_OFFSET.share * away.km);
  const liesWithin = ({ point }: Candidate, km: number) => point && there && distance(point, there) <= km;
  const told = describes && entryOf(describes);
  return {
    ...describeOffset(away, words, entry.name),
    kind: 'offset',
    precision: 'approximate',
    trust: TRUST.named,
    ...(told && liesWithin(told, slack) && { isTold: true }),
    ...(describes && {
      isThere: (one: Candidate) => isSpot(one) && liesWithin(one, slack) === true,
      isElsewhere: (one: Candidate) => isSpot(one) && !liesWithin(one, FAR * slack),
    }),
    key: `offset ${entry.id} ${away.km} ${angle}`,
    of: [entry],
    derive: ([of = '']) => ({ kind: 'offset', of, km: away.km, bearing: angle }),
  };
}

const NEAR_OFFSET = { km: 10, share: 0.5 }; // how far a place may lie from where the words put it
const FAR = 4; // times that: there it cannot be the place that the words speak of

function planPart(expression: Expression & { kind: 'part' }, ground: Ground): Plan | null {
  const { anchors, direction } = expression;
  const [{ exact }] = anchors;
  // The noun may be part of the name: "northern Anderson County".
  const isOfRegion = expression.isOfRegion || REGION_NOUNS.has(exact.slice(exact.lastIndexOf(' ') + 1).toLowerCase());
  const named = ground.entryOf(anchors[0]);
  const entry = isOfRegion ? regionOf(named, ground) : named;
  if (!entry) return null;
  const isOutlined = isMapped(entry, ground.baseMap);
  if (!isOutlined && (entry.kind !== 'settlement' || isOfRegion)) return null;
  // "Southern Helmand province" is the province in the south, not the south of the province.
  if (isOfRegion && liesTowards(entry, direction, ground.gazetteer)) return null;
  return {
    ...describePart(entry, direction, { isOutlined, words: readPartName(expression, entry) }),
    kind: 'part',
    precision: isOutlined ? 'area' : 'approximate',
    trust: TRUST.named,
    key: `part ${entry.id} ${direction}`,
    of: [entry],
    derive: ([of = '']) => ({ kind: 'part', of, direction }),
  };
}

const SAME_WAY = 68; // degrees: one and a half points of the compass

/** Whether a region lies in that direction from the middle of its country; also where that is not known. */
function liesTowards(entry: Candidate, direction: Direction, gazetteer: Gazetteer): boolean {
  const middle = gazetteer.get(entry.country ?? '')?.point;
  const course = bearingOf(direction);
  if (!middle || !entry.point || course === null) return true;
  const turn = Math.abs(bearing(middle, entry.point) - course);
  return Math.min(turn, 360 - turn) <= SAME_WAY;
}

/** Where "neighbouring states" are the country's own. */
const FEDERATIONS = new Set('AU BR DE IN MM MX MY NG US VE'.split(' '));

function planNeighbours(expression: Expression & { kind: 'neighbours' }, ground: Ground): Plan | null {
  const [anchor] = expression.anchors;
  const isMeant = (country: string) =>
    neighboursOf(country, ground.baseMap.world).length > 0 &&
    (expression.of === 'countries' || !FEDERATIONS.has(country));
  const entry = anchor ? ground.entryOf(anchor) : ground.topicOf(expression, isMeant);
  if (!entry || !isMapped(entry, ground.baseMap)) return null;
  if (entry.kind === 'region' && expression.of === 'countries') return null;
  const sheet = sheetOf(entry.id, ground.baseMap);
  if (!sheet || neighboursOf(entry.id, sheet).length === 0) return null;
  return {
    ...describeNeighbours(entry, !anchor),
    kind: 'group',
    precision: 'area',
    trust: anchor ? TRUST.named : TRUST.inferred,
    key: `neighbours ${entry.id}`,
    of: [entry],
    derive: ([of = '']) => ({ kind: 'neighbours', of }),
  };
}

function planSurroundings({ anchors }: Expression & { kind: 'surroundings' }, { entryOf }: Ground): Plan | null {
  const entry = entryOf(anchors[0]);
  if (!entry || !isSpot(entry)) return null;
  return {
    ...describeSurroundings(entry),
    kind: 'surroundings',
    precision: 'approximate',
    trust: TRUST.named,
    key: `surroundings ${entry.id}`,
    of: [entry],
    derive: ([of = '']) => ({ kind: 'surroundings', of }),
  };
}

function planCoast({ anchors, distance: away }: Expression & { kind: 'coast' }, ground: Ground): Plan | null {
  const entry = ground.entryOf(anchors[0]);
  if (!entry) return null;
  const km = isSpot(entry) ? (away?.km ?? surroundingsRadius(entry)) : null;
  if (km === null && coastLines(entry, ground.baseMap).length === 0) return null;
  return {
    ...describeCoast(entry, away, km === null ? null : Math.max(1, Math.round(km))),
    kind: km === null ? 'water' : 'surroundings',
    precision: 'approximate',
    trust: TRUST.named,
    key: `coast ${entry.id} ${away?.km ?? ''}`,
    of: [entry],
    derive: ([of = '']) => (km === null ? { kind: 'coast', of } : { kind: 'surroundings', of, km }),
  };
}

/** The region around a city that has its name, where the words can only mean a region; else the entry itself. */
function regionOf(entry: Candidate | null, { gazetteer }: Ground): Candidate | null {
  const region = entry?.kind === 'settlement' && entry.admin1 !== undefined ? gazetteer.get(entry.admin1) : null;
  return entry && region?.name.startsWith(entry.name) ? region : entry;
}

/** Whether its point stands for all of it. */
function isSpot({ kind, point }: Candidate): boolean {
  return point !== null && (kind === 'settlement' || kind === 'facility' || kind === 'other');
}

/** Whether the base map has its outline. */
function isMapped({ id, kind }: Candidate, baseMap: BaseMap): boolean {
  if (kind !== 'country' && kind !== 'region') return false;
  const sheet = sheetOf(id, baseMap);
  return sheet !== null && hasArea(id, sheet);
}
