import { checkLayer } from '../../src/core/check.ts';
import { findQuote, fromCodePoints } from '../../src/core/selectors.ts';
import type { Article, Layer, PassageMention, PlaceFeature, Span } from '../../src/core/types.ts';

/** What is wrong with a layer, in the checker's words and by the promises that every layer keeps. */
export function findFaults(layer: Layer, article: Article): string[] {
  const issues = checkLayer(layer, article).map(({ path, message }) => `${path}: ${message}`);
  const json = JSON.stringify(layer);
  const isKept = JSON.stringify(JSON.parse(json)) === json && decode(encode(json)) === json;
  const mentions = layer.features.flatMap(({ properties }) =>
    properties.passages.flatMap((passage) => passage.mentions),
  );
  return [
    ...issues,
    ...(isKept ? [] : ['JSON']),
    ...layer.features.flatMap((feature) => findIn(feature, article)),
    ...findCrossing(mentions).map(({ exact, start }) => `${exact} at ${start} neither nests nor is apart`),
  ];
}

/** Mentions of several places may nest; none may begin inside another and end behind it. */
function findCrossing(mentions: readonly PassageMention[]): PassageMention[] {
  const open: PassageMention[] = [];
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention) => {
      while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= mention.start) open.pop();
      const around = open.at(-1);
      open.push(mention);
      return around !== undefined && around.end < mention.end;
    });
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function findIn({ id, properties }: PlaceFeature, { text, sentences }: Article): string[] {
  const faults: string[] = [];
  const report = (what: string, { start }: Span) => faults.push(`${id}: ${what} at ${start}`);
  const mentions: PassageMention[] = [];
  for (const passage of properties.passages) {
    const { quote, start, end, selector } = passage;
    if (text.slice(start, end) !== quote) report('quote', passage);
    if (!sentences.some((sentence) => sentence.start === start && sentence.end === end)) report('sentence', passage);
    const found = findQuote(text, selector[0]);
    if (found.length !== 1 || found[0]?.start !== start || found[0]?.end !== end) report('quote selector', passage);
    const [from, to] = [fromCodePoints(text, selector[1].start), fromCodePoints(text, selector[1].end)];
    if (from !== start || to !== end) report('position selector', passage);
    mentions.push(...passage.mentions);
  }
  for (const [index, mention] of mentions.entries()) {
    if (text.slice(mention.start, mention.end) !== mention.exact || mention.exact === '') report('mention', mention);
    if (mention.start < (mentions[index - 1]?.end ?? 0)) report('overlap', mention);
  }
  if (properties.reported !== mentions.some(({ role }) => role === 'literal')) faults.push(`${id}: reported`);
  const [lng, lat] = properties.marker ?? [0, 0];
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) faults.push(`${id}: marker`);
  return faults;
}
