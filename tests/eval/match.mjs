// Gold and located articles read, and paired as the scorer pairs them: one to one, the best overlap first.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Kilometres within which a place counts as found: 100 miles. */
export const NEAR = 161;
const EARTH_RADIUS = 6371.0088; // km, mean

/** Every line of a stream of newline-delimited JSON, parsed. */
export async function readLines(stream) {
  const values = [];
  for await (const line of createInterface({ input: stream })) if (line.trim()) values.push(JSON.parse(line));
  return values;
}

/**
 * The same of a file; of a gold file, its articles: {id, title, domain, date, text, toponyms}, and each toponym {start,
 * end, phrase, lat, lng, demonym}, lat and lng null where it has no point.
 */
export function readFileLines(path) {
  return readLines(createReadStream(path));
}

/** Great-circle kilometres between two things with lat and lng in degrees. */
export function measureKm(a, b) {
  const rad = Math.PI / 180;
  const half = (from, to) => Math.sin(((to - from) * rad) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(a.lng, b.lng);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isSame = (a, b) => a.start === b.start && a.end === b.end;

/**
 * A layer's mentions, one for each span: {start, end, lat, lng, kind}. `counted` are predictions; `aside` are demonyms
 * and derived places, which the scorer does not count.
 */
export function readMentions(layer) {
  const counted = new Map();
  const aside = [];
  for (const { properties } of layer.features ?? []) {
    const [lng, lat] = properties.marker ?? [null, null];
    for (const { mentions } of properties.passages ?? []) {
      for (const { start, end, role } of mentions ?? []) {
        const mention = { start, end, lat, lng, kind: properties.kind, role };
        if (properties.derivation) aside.push({ ...mention, role: 'derived' });
        else if (role === 'demonym') aside.push(mention);
        else counted.set(`${start}:${end}`, mention);
      }
    }
  }
  return { counted: [...counted.values()], aside };
}

/** One-to-one pairs of gold and found that overlap, the best overlap first; with `exact` only the very same spans. */
export function pairUp(gold, found, { exact }) {
  const pairs = [];
  for (const g of gold) {
    for (const f of found) {
      if (!(exact ? isSame(g, f) : overlap(g, f) > 0)) continue;
      pairs.push({ gold: g, found: f, share: overlap(g, f) / Math.max(g.end - g.start, f.end - f.start) });
    }
  }
  const used = new Set();
  return pairs
    .sort((a, b) => b.share - a.share)
    .filter(({ gold: g, found: f }) => !used.has(g) && !used.has(f) && used.add(g) && used.add(f));
}

/**
 * An article's gold and mentions, parted: `right` pairs on the same span, `askew` pairs that only overlap, `missed`
 * gold, and `extra` mentions where there is no demonym of the gold either.
 */
export function partArticle({ toponyms }, counted) {
  const wanted = toponyms.filter(({ demonym }) => !demonym);
  const ignored = toponyms.filter(({ demonym }) => demonym);
  const right = pairUp(wanted, counted, { exact: true });
  const without = (all, pairs, side) => all.filter((one) => !pairs.some((pair) => pair[side] === one));
  const goldLeft = without(wanted, right, 'gold');
  const foundLeft = without(counted, right, 'found');
  const askew = pairUp(goldLeft, foundLeft, { exact: false });
  const isIgnored = (mention) => ignored.some((toponym) => overlap(toponym, mention) > 0);
  return {
    right,
    askew,
    missed: without(goldLeft, askew, 'gold'),
    extra: without(foundLeft, askew, 'found').filter((mention) => !isIgnored(mention)),
  };
}
