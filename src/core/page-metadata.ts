import { escapeHtml } from './escape-html.ts';
import type { Layer, PlaceFeature } from './types.ts';

/**
 * What a page of this layer says of its article to other programs, as HTML for its head: Open Graph
 * (https://ogp.me) and schema.org's Article (https://schema.org/Article). Only what the layer says: an address, a date
 * or a credit that it lacks is left out.
 */
export function describePage(layer: Layer): string {
  const { title, url, published, language } = layer.article;
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:url', url],
    ['og:locale', localeOf(language)],
    ['article:published_time', published],
  ];
  const lines = tags.flatMap(([property, content]) =>
    content ? [`<meta property="${property}" content="${escapeHtml(content)}" />`] : [],
  );
  return [...lines, `<script type="application/ld+json">${toScript(describeArticle(layer))}</script>`].join('\n    ');
}

function describeArticle({ article, features }: Layer): object {
  const { title, credit, url, published, language } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    ...(credit !== undefined && { creditText: credit }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { datePublished: published }),
    ...(language !== UNKNOWN && { inLanguage: language }),
    contentLocation: features.flatMap(describePlace),
  };
}

/** A place that something is reported at; one that is only named, or that nothing placed, is no location of it. */
function describePlace({ properties: { name, marker, reported, source } }: PlaceFeature): object[] {
  if (!reported || marker === null) return [];
  const [longitude, latitude] = marker;
  return [
    {
      '@type': 'Place',
      name,
      ...(source.url !== undefined && { sameAs: source.url }),
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
    },
  ];
}

const UNKNOWN = 'und'; // BCP 47: no language could be told

/** As Open Graph writes it: "en_AU"; of a language alone the country where most speak it. Null when none is known. */
function localeOf(tag: string): string | null {
  if (tag === UNKNOWN) return null;
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? null : `${language}_${region}`;
  } catch {
    return null;
  }
}

/** JSON that nothing in it can end the script element, or begin a comment there. */
function toScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
