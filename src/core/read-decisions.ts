import { type Decisions, DIRECTIONS, KINDS, PRECISIONS, ROLES, UserError } from './types.ts';

/** What an article has before its editor decides anything. */
export function noDecisions(id: string): Decisions {
  return { article: { id }, decisions: [] };
}

/**
 * Reads the text of a `decisions.json`. Throws UserError with one sentence that names the file, the decision, its place and the next step
 * when the text is not JSON, a decision lacks something or a coordinate is out of range. Keys it does not know are let be.
 */
export function readDecisions(text: string, file = 'decisions.json'): Decisions {
  const value = parse(text, file);
  const fault = findFault(value);
  if (fault) throw new UserError(`${file}${fault}`);
  return value as Decisions; // findFault has looked at every part of it
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is not JSON (${reason}): correct it there, or take back the last change.`);
  }
}

function findFault(value: unknown): string | null {
  if (!isRecord(value) || !isRecord(value.article) || !Array.isArray(value.decisions)) {
    return ' has not the form {"article": {"id": …}, "decisions": [ … ]}: bring it into that form.';
  }
  if (!isName(value.article.id)) return ': “article” has no “id”; give the name of the article’s folder.';
  const wrong = ['title', 'credit', 'url', 'published', 'contact'].find(
    (key) => !isOptional(value.article, key, isName),
  );
  if (wrong) return `: “article.${wrong}” is not text; write it in quotation marks or leave it out.`;
  if (value.article.end !== undefined && !isSelector(value.article.end)) return `: “article.end” ${NOT_SELECTOR}`;
  for (const [index, decision] of value.decisions.entries()) {
    const fault = findDecisionFault(decision);
    if (fault) return `, decision ${index + 1}${labelOf(decision)}: ${fault}`;
  }
  return null;
}

const NOT_SELECTOR = 'is no {"type": "TextQuoteSelector", "exact": "words of the article"}; write it so.';

function labelOf(decision: unknown): string {
  return isRecord(decision) ? ` (${show(decision.do)} “${show(decision.id)}”)` : '';
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : 'without a name';
}

type Fields = Record<string, unknown>;

function findDecisionFault(decision: unknown): string | null {
  if (!isRecord(decision)) return 'it is no object; write {"id", "do", "by", "at"} and what the decision needs.';
  const missing = ['id', 'do', 'by', 'at'].find((key) => !isName(decision[key]));
  if (missing) return `its “${missing}” is missing or empty; give it as text.`;
  const { on } = decision;
  if (on !== undefined && !(Array.isArray(on) && on.length > 0 && on.every(isSelector))) {
    return `its “on” is no list of words, or one of them ${NOT_SELECTOR}`;
  }
  const find = Object.hasOwn(FAULTS, String(decision.do)) ? FAULTS[String(decision.do)] : undefined;
  return find
    ? find(decision)
    : `“${show(decision.do)}” is no kind of decision; use one of ${Object.keys(FAULTS).join(', ')}.`;
}

/** What each kind of decision must have besides: the fault in words, or null. */
const FAULTS: Record<string, (decision: Fields) => string | null> = {
  confirm: () => null,
  reject: () => null,
  care: () => null,
  choose: ({ source }) =>
    isRecord(source) && isName(source.gazetteer) && isName(source.id)
      ? null
      : 'its “source” needs “gazetteer” and “id”; take both from geo/gazetteer.',
  move: ({ marker }) => findPositionFault(marker, 'marker'),
  place: findPlaceFault,
  rename: needText('name'),
  note: needText('note'),
  gloss: needText('note'),
  merge: needText('into'),
  precision: needOneOf('precision', PRECISIONS),
  role: needOneOf('role', ROLES),
};

function needText(key: string) {
  return (decision: Fields) => (isName(decision[key]) ? null : `its “${key}” is missing or empty; give it as text.`);
}

function needOneOf(key: string, allowed: readonly string[]) {
  return ({ [key]: value }: Fields) =>
    allowed.some((word) => word === value)
      ? null
      : `its “${key}” is “${show(value)}”; use one of ${allowed.join(', ')}.`;
}

function findPlaceFault(decision: Fields): string | null {
  const { geometry, derivation } = decision;
  const fault = needOneOf('kind', KINDS)(decision);
  if (fault) return fault;
  if (geometry !== undefined && derivation !== undefined) return 'it has both “geometry” and “derivation”; keep one.';
  if (derivation !== undefined) return findDerivationFault(derivation);
  return geometry === undefined || geometry === null ? null : findGeometryFault(geometry);
}

function findDerivationFault(derivation: unknown): string | null {
  if (!isRecord(derivation)) return 'its “derivation” is no object; write {"kind", "of", …}.';
  const { kind, of, km, bearing, direction } = derivation;
  if (kind === 'border') {
    return Array.isArray(of) && of.length === 2 && of.every(isName)
      ? null
      : 'its “of” must be two countries; name them.';
  }
  if (!isName(of)) return 'its “of” names no place; give a Feature’s id or a gazetteer id.';
  if (kind === 'offset') {
    const isRight = Number.isFinite(km) && Number(km) > 0 && Number(km) < 20_000 && Number.isFinite(bearing);
    return isRight
      ? null
      : 'its “km” or “bearing” is out of range; give 0 to 20,000 kilometres and degrees from north.';
  }
  if (kind === 'part') return needOneOf('direction', DIRECTIONS)({ direction });
  if (kind === 'neighbours' || kind === 'surroundings') return null;
  return `its derivation “${show(kind)}” is unknown; use offset, border, part, neighbours or surroundings.`;
}

const GEOMETRIES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

function findGeometryFault(geometry: unknown): string | null {
  if (
    !isRecord(geometry) ||
    !GEOMETRIES.some((type) => type === geometry.type) ||
    !Array.isArray(geometry.coordinates)
  ) {
    return 'its “geometry” is no GeoJSON geometry; give a type and coordinates (RFC 7946).';
  }
  const positions: unknown[] = [];
  const gather = (part: unknown): void => {
    if (Array.isArray(part) && Array.isArray(part[0])) part.forEach(gather);
    else positions.push(part);
  };
  gather(geometry.coordinates);
  for (const position of positions) {
    const fault = findPositionFault(position, 'geometry');
    if (fault) return fault;
  }
  return null;
}

function findPositionFault(position: unknown, key: string): string | null {
  const isInRange =
    Array.isArray(position) &&
    position.length === 2 &&
    position.every(Number.isFinite) &&
    Math.abs(position[0]) <= 180 &&
    Math.abs(position[1]) <= 90;
  return isInRange
    ? null
    : `its “${key}” has ${JSON.stringify(position) ?? 'no position'}, which is out of range; give [longitude from -180 to 180, latitude from -90 to 90].`;
}

function isSelector(value: unknown): boolean {
  return (
    isRecord(value) &&
    value.type === 'TextQuoteSelector' &&
    isName(value.exact) &&
    isOptional(value, 'prefix', isText) &&
    isOptional(value, 'suffix', isText)
  );
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptional(record: unknown, key: string, holds: (value: unknown) => boolean): boolean {
  return isRecord(record) && (record[key] === undefined || holds(record[key]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
