import { array, flag, lngLat, object, SOURCE, sentence, text } from './rules.ts';
import {
  between,
  checkShape,
  type Fields,
  findUnfit,
  isObject,
  maybe,
  oneOf,
  type Report,
  type Rule,
  type Shape,
} from './shapes.ts';
import { DIRECTIONS, KINDS, PRECISIONS, STATUSES } from './types.ts';

const PROPERTIES: Shape = {
  name: text,
  kind: oneOf(KINDS),
  precision: oneOf(PRECISIONS),
  status: oneOf(STATUSES),
  confidence: between(0, 1),
  reported: flag,
  marker: { must: `null or ${lngLat.must}`, holds: (value) => value === null || lngLat.holds(value) },
  note: sentence,
  source: object,
  derivation: maybe(object),
  alternatives: maybe(array),
  passages: { must: 'a list of at least one passage', holds: (value) => Array.isArray(value) && value.length > 0 },
};

const ALTERNATIVE: Shape = { name: text, marker: lngLat, source: object };

const km: Rule = {
  must: 'a distance in km: a number above 0, and at most half the way round the Earth',
  holds: (value) => typeof value === 'number' && value > 0 && value <= 20_038,
};

const twoPlaces: Rule = {
  must: 'the ids of two different places',
  holds: (value) =>
    Array.isArray(value) && value.length === 2 && value.every((id) => text.holds(id)) && value[0] !== value[1],
};

const DERIVATIONS = new Map<unknown, Shape>([
  ['offset', { of: text, km, bearing: between(0, 360) }],
  ['border', { of: twoPlaces }],
  ['part', { of: text, direction: oneOf(DIRECTIONS) }],
  ['neighbours', { of: text }],
  ['surroundings', { of: text, km: maybe(km) }],
  ['coast', { of: text }],
]);

/** Holds the properties of a place against their shape, without its passages. Names the fields that do not fit. */
export function checkProperties(value: unknown, path: string, id: unknown, report: Report): Set<string> {
  const unfit = findUnfit(value, path, PROPERTIES, report);
  if (!isObject(value)) return unfit;
  if (isObject(value.source)) checkShape(value.source, `${path}.source`, SOURCE, report);
  if (isObject(value.derivation)) checkDerivation(value.derivation, `${path}.derivation`, id, report);
  if (Array.isArray(value.alternatives)) {
    for (const [index, alternative] of value.alternatives.entries()) {
      const at = `${path}.alternatives[${index}]`;
      const isShaped = checkShape(alternative, at, ALTERNATIVE, report);
      if (isShaped) checkShape((alternative as Fields).source, `${at}.source`, SOURCE, report);
    }
  }
  return unfit;
}

/** Holds a derivation against the shape of its kind; a place is not derived from itself. */
export function checkDerivation(derivation: Fields, path: string, id: unknown, report: Report): void {
  const shape = DERIVATIONS.get(derivation.kind);
  const kinds = oneOf([...DERIVATIONS.keys()].map(String));
  const isShaped = checkShape(derivation, path, { kind: kinds, ...shape }, report);
  if (isShaped && [derivation.of].flat().includes(id)) {
    report(`${path}.of`, 'the place is derived from itself: name another.');
  }
}
