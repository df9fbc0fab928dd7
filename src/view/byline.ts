import type { Layer } from '../core/types.ts';
import { element } from './dom.ts';
import type { PlaceView } from './places.ts';
import type { Words } from './words.ts';

/** The line under the title: the article's credit and date, how many places and passages, its publisher's page. */
export function drawByline(
  host: HTMLElement,
  { article }: Layer,
  { places, words }: { places: readonly PlaceView[]; words: Words },
): void {
  const passages = new Set(places.flatMap(({ feature }) => feature.properties.passages.map(({ start }) => start)));
  const parts: (Node | string | null | undefined)[] = [
    // In the article's language and direction, whatever the page's are.
    article.credit && element('bdi', { lang: words.quoted }, article.credit),
    article.published && words.date(article.published),
    words.say('count.places', { n: places.length }),
    words.say('count.passages', { n: passages.size }),
    drawSource(article, words),
  ];
  const said = parts.flatMap((part) => part || []);
  host.replaceChildren(...said.flatMap((part, i) => (i === 0 ? [part] : [' · ', part])));
}

/** A link to the article at its publisher; null when the layer has no web address for it. */
function drawSource({ url }: Layer['article'], words: Words): HTMLElement | null {
  // The layer may be anybody's: only a plain web address becomes a link.
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const site = new URL(url).hostname.replace(/^www\./, '');
  return element('a', { href: url, rel: 'noreferrer', target: '_blank' }, words.say('page.articleAt', { site }));
}
