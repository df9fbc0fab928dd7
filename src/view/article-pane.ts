import type { Passage } from '../core/types.ts';
import { type ArticleTextContext, openText } from './article-text.ts';
import { element } from './dom.ts';
import { litPlaces } from './lit.ts';
import { passageId } from './passages.ts';
import type { Step } from './steps.ts';
import type { State } from './store.ts';

/** The article's text, its place names linked to their markers. */
export interface ArticlePane {
  /** Brings a passage into view, lights it and moves the focus to it. */
  showPassage(passage: Passage): void;
  /** Brings a passage into view and lights it; the focus stays where it is. Null puts the light out. */
  markPassage(passage: Passage | null): void;
}

/** What the pane is made of. */
export interface ArticlePaneContext extends ArticleTextContext {
  readonly title: HTMLElement;
  readonly body: HTMLElement;
  readonly steps: readonly Step[];
}

/** Draws the headline and the text, and follows the state: the selected place's names are lit, the first in view. */
export function drawArticle(context: ArticlePaneContext): ArticlePane {
  const { article, title, body, steps, store } = context;
  const drawSentences = openText(context);
  for (const paragraph of article.paragraphs) {
    const parts = drawSentences(paragraph);
    if (paragraph.kind === 'title') title.replaceChildren(...parts);
    else body.append(element('p', { class: paragraph.kind, dir: 'auto' }, ...parts));
  }

  function follow(state: State, previous?: State): void {
    if (state.place === previous?.place && state.step === previous?.step) return;
    const ids = litPlaces(state, steps);
    for (const link of document.querySelectorAll('.mention')) {
      const lit = (link.getAttribute('data-places') ?? '').split(' ').some((id) => ids.has(id));
      link.classList.toggle('is-lit', lit);
      if (lit) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  function bringFirst({ place, origin }: State, previous?: State): void {
    if (place === null || place === previous?.place || origin?.classList.contains('mention')) return;
    showFirst(body);
  }

  store.subscribe(follow);
  store.subscribeLate(bringFirst);
  body.closest('.panel')?.addEventListener('shown', () => bringFirst(store.state()));
  follow(store.state());
  bringFirst(store.state());

  function light(passage: Passage | null): HTMLElement | null {
    const span = passage && article.sentences.find(({ start, end }) => start <= passage.start && end > passage.start);
    const sentence = span ? document.getElementById(passageId(span)) : null;
    for (const lit of document.querySelectorAll('.sentence.is-shown')) lit.classList.remove('is-shown');
    sentence?.classList.add('is-shown');
    return sentence;
  }

  return {
    showPassage(passage) {
      const sentence = light(passage);
      if (sentence === null) return;
      sentence.tabIndex = -1;
      sentence.focus({ preventScroll: true });
      sentence.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
    },
    markPassage(passage) {
      const sentence = light(passage);
      if (sentence) scrollPane(sentence);
    },
  };
}

/** Scrolls the text to a place's first name there, unless one of its names is in view already. */
function showFirst(body: HTMLElement): void {
  const links = [...body.querySelectorAll('.mention.is-lit')];
  const pane = body.closest('.scroller') ?? body;
  const { top, bottom } = pane.getBoundingClientRect();
  const inView = links.some((link) => {
    const box = link.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  });
  if (inView) return;
  links[0]?.closest('.sentence')?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}

/** Scrolls the pane alone: where the page itself scrolls, it stays with what the reader looks at. */
function scrollPane(sentence: HTMLElement): void {
  const pane = sentence.closest('.scroller');
  if (pane === null) return;
  const [own, room] = [sentence.getBoundingClientRect(), pane.getBoundingClientRect()];
  const top = pane.scrollTop + own.top - room.top - (room.height - own.height) / 2;
  pane.scrollTo({ top, behavior: scrollBehavior() });
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
