import { bearing, distance } from '../core/great-circle.ts';
import type { LngLat, PlaceProperties } from '../core/types.ts';
import { describeSource } from './describe.ts';
import { element } from './dom.ts';
import type { MessageKey, Words } from './words.ts';

/** Nearer than this, in kilometres, two candidates are the same place on the map. */
const SAME = 1;

const WAYS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;

/** Where an alternative lies, as a message and its slots: from the place that was chosen, or by its coordinates. */
export function whereIs(
  to: LngLat,
  from: LngLat | null,
  words: Pick<Words, 'km' | 'number'>,
): { key: MessageKey; slots: Record<string, string> } {
  if (from === null) {
    const [lng, lat] = to;
    return { key: 'help.at', slots: { lat: words.number(lat), lng: words.number(lng) } };
  }
  const km = distance(from, to);
  if (km < SAME) return { key: 'help.awayCentre', slots: {} };
  const way = WAYS[Math.round(bearing(from, to) / 45) % WAYS.length] ?? 'N';
  return { key: `help.away${way}`, slots: { distance: words.km(km) } };
}

/** What else the place's name could mean, folded away; null when nothing was found. */
export function drawAlternatives({ alternatives = [], marker }: PlaceProperties, words: Words): HTMLElement | null {
  if (alternatives.length === 0) return null;
  const items = alternatives.map((other) => {
    const { key, slots } = whereIs(other.marker, marker, words);
    const name = element('bdi', { lang: words.quoted }, other.name);
    return element('li', {}, ...words.compose(key, { ...slots, name }), ' · ', drawSource(other.source, words));
  });
  return element(
    'details',
    { class: 'alternatives' },
    element('summary', {}, words.say('help.alternatives')),
    element('ul', {}, ...items),
  );
}

/** A source's name, as a link where it has an address. */
export function drawSource(source: PlaceProperties['source'], words: Words): Node {
  const named = describeSource(source, words);
  if (source.url === undefined) return document.createTextNode(named);
  return element('a', { href: source.url, rel: 'noreferrer', target: '_blank' }, named);
}
