import { decide } from './decide.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Phrase } from './mentions.ts';
import type { Place } from './resolve.ts';
import { findQuote } from './selectors.ts';
import { findHolder, sortDisjoint } from './spans.ts';
import type { Article, Decision, Decisions, Span } from './types.ts';

/** What decisions are applied with. */
interface Options {
  article: Article;
  gazetteer: Gazetteer;
  /** The decisions' file, as messages name it. */
  file?: string;
}

interface Applied {
  places: Place[];
  /** A sentence for each decision that has lost its words or its place; the others are applied. */
  problems: string[];
}

/** The words on which decisions put places: mentions that the program cannot know of. */
export function findPhrases({ decisions }: Decisions, article: Article): Phrase[] {
  const phrases = decisions.flatMap((decision) =>
    decision.do === 'place' || decision.do === 'choose'
      ? sortDisjoint(findWords(decision, article).spans).map((span) => ({ ...span, place: decision.id }))
      : [],
  );
  const keyOf = ({ place, start, end }: Phrase) => `${start} ${end} ${place}`;
  return [...new Map(phrases.map((phrase) => [keyOf(phrase), phrase])).values()];
}

/**
 * Applies the editor's decisions to the program's places, in their order. Throws UserError for a decision that no text
 * could fit: a source that the gazetteer lacks.
 */
export function applyDecisions(suggested: readonly Place[], { decisions }: Decisions, options: Options): Applied {
  const { article, gazetteer, file = 'decisions.json' } = options;
  if (decisions.length === 0) return { places: [...suggested], problems: [] };
  const places = new Map(suggested.map((place) => [place.id, structuredClone(place)]));
  const problems: string[] = [];
  for (const [index, decision] of decisions.entries()) {
    const label = `${file}, decision ${index + 1} (${decision.do} “${decision.id}”)`;
    const { spans, missing } = findWords(decision, article);
    for (const words of missing) {
      problems.push(
        `${label}: the words “${words}” are in no sentence of the article; correct them or delete the decision.`,
      );
    }
    if (decision.on && spans.length === 0) continue;
    const place = places.get(decision.id);
    const problem = place
      ? decide(decision, { place, places, spans: decision.on ? spans : null, article, gazetteer, label })
      : `no place has that id; correct it, say which words it stands on, or delete the decision.`;
    if (problem) problems.push(`${label}: ${problem}`);
    if (place?.mentions.length === 0) places.delete(place.id); // what nothing names is no place of the article
  }
  return {
    places: Array.from(places.values(), (place) => ({ ...place, mentions: sortDisjoint(place.mentions) })),
    problems,
  };
}

/** Every occurrence of a decision's words that lies in one sentence, and the words that occur nowhere. */
function findWords(decision: Decision, article: Article): { spans: Span[]; missing: string[] } {
  const found = (decision.on ?? []).map((selector) => ({
    exact: selector.exact,
    spans: findQuote(article.text, selector).filter((span) => findHolder(span, article.sentences)),
  }));
  return {
    spans: found.flatMap(({ spans }) => spans),
    missing: found.filter(({ spans }) => spans.length === 0).map(({ exact }) => exact),
  };
}
