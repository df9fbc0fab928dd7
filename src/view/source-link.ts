import type { Layer } from '../core/types.ts';
import { element } from './dom.ts';
import type { Words } from './words.ts';

/** A link to the article at its publisher; null when the layer has no web address for it. */
export function drawSourceLink({ url }: Layer['article'], words: Words): HTMLElement | null {
  // The layer may be anybody's: only a plain web address becomes a link.
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const site = new URL(url).hostname.replace(/^www\./, '');
  return element('a', { href: url, rel: 'noreferrer', target: '_blank' }, words.say('page.articleAt', { site }));
}
