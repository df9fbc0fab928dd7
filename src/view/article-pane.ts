import type { Article, Passage, Span } from '../core/types.ts';
import { element, isForElsewhere } from './dom.ts';
import { litPlaces } from './lit.ts';
import { passageHolds, passageId } from './passages.ts';
import type { PlaceView } from './places.ts';
import { placesMeant, type Segment, segment, type TextMention } from './segments.ts';
import type { Step } from './steps.ts';
import type { State, Store } from './store.ts';

/** The article's text, its place names linked to their markers. */
export interface ArticlePane {
  /** Brings a passage into view, lights it and moves the focus to it. */
  showPassage(passage: Passage): void;
}

/** What the pane is made of. */
export interface ArticlePaneContext {
  readonly article: Article;
  readonly places: readonly PlaceView[];
  readonly title: HTMLElement;
  readonly body: HTMLElement;
  readonly steps: readonly Step[];
  readonly store: Store;
  /** Asks the reader which of several places the same words mean. */
  readonly choose: (places: readonly PlaceView[], origin: HTMLElement, passage: number) => void;
}

/** Draws the headline and the text, and follows the state: the selected place's names are lit, the first in view. */
export function drawArticle(context: ArticlePaneContext): ArticlePane {
  const { article, places, title, body, steps, store } = context;
  const mentions = mentionsInText(places, article);
  const byId = new Map(places.map((place) => [place.id, place]));

  function drawSegment(piece: Segment): Node | string {
    const text = article.text.slice(piece.start, piece.end);
    const meant = placesMeant(piece);
    const [first] = meant;
    if (first === undefined) return text;
    const reported = meant.some(({ place }) => byId.get(place)?.feature.properties.reported);
    const whole = article.text.slice(first.start, first.end);
    const link = element(
      'a',
      {
        class: `mention ${reported ? 'is-reported' : 'is-named'}`,
        href: `#place=${encodeURIComponent(first.place)}`,
        'data-place': first.place,
        'data-places': piece.mentions.map(({ place }) => place).join(' '),
        // The outer words of a nested name, alone, would tell a list of links nothing.
        'aria-label': whole === text ? null : whole,
        onclick: (event) => {
          if (isForElsewhere(event)) return;
          event.preventDefault();
          const options = meant.flatMap(({ place }) => byId.get(place) ?? []);
          if (options.length > 1) context.choose(options, link, first.passage);
          else store.select(first.place, { origin: link, passage: first.passage });
        },
      },
      text,
    );
    return link;
  }

  function drawSpan(span: Span): (Node | string)[] {
    return segment(span, mentions).map(drawSegment);
  }

  function drawSentences(paragraph: Article['paragraphs'][number]): (Node | string)[] {
    const parts: (Node | string)[] = [];
    let done = paragraph.start;
    for (const sentence of paragraph.sentences) {
      parts.push(article.text.slice(done, sentence.start));
      parts.push(
        element(
          'span',
          { class: 'sentence', id: passageId(sentence), 'data-start': sentence.start },
          ...drawSpan(sentence),
        ),
      );
      done = sentence.end;
    }
    const rest = article.text.slice(done, paragraph.end);
    if (rest !== '') parts.push(element('span', { class: 'aside' }, rest));
    return parts;
  }

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
  return { showPassage: (passage) => lightSentence(passage.start) };
}

/** Every mention of every place whose passage still stands in the text. */
function mentionsInText(places: readonly PlaceView[], article: Article): TextMention[] {
  return places.flatMap(({ id, feature }) =>
    feature.properties.passages
      .filter((passage) => passageHolds(article, passage))
      .flatMap(({ start: passage, mentions }) =>
        mentions.map(({ start, end, role }) => ({ place: id, start, end, role, passage })),
      ),
  );
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

function lightSentence(start: number): void {
  const sentence = document.querySelector<HTMLElement>(`.sentence[data-start="${start}"]`);
  if (sentence === null) return;
  for (const lit of document.querySelectorAll('.sentence.is-shown')) lit.classList.remove('is-shown');
  sentence.classList.add('is-shown');
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
