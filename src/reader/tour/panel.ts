import type { Article } from '../../core/types.ts';
import { standWithCare } from '../../view/care.ts';
import { element } from '../../view/dom.ts';
import { drawSign } from '../../view/forms.ts';
import { passageHolds } from '../../view/passages.ts';
import type { PlaceView } from '../../view/places.ts';
import type { Move } from '../../view/presenter-keys.ts';
import { drawQuotation } from '../../view/quotation.ts';
import { mentionsOf, type Step } from '../../view/steps.ts';
import type { Words } from '../../view/words.ts';
import { fitQuote } from './fit-quote.ts';
import { namesOf } from './names.ts';

/** What the panel is made of. */
export interface PanelContext {
  readonly steps: readonly Step[];
  readonly article: Article;
  readonly words: Words;
  readonly move: (move: Move) => void;
  /** Goes to the step with this index. */
  readonly jump: (index: number) => void;
}

/** The tour's panel: the step's places, its passage quoted large, and the ways to the other steps. */
export interface TourPanel {
  readonly node: HTMLElement;
  show(index: number): void;
  /** True when the step's words may be said aloud: they are not behind a note. */
  isShown(step: Step): boolean;
  focus(): void;
  close(): void;
}

export function drawPanel({ steps, article, words, move, jump }: PanelContext): TourPanel {
  const title = element('h2', { class: 'tour-title', tabindex: '-1' });
  const content = element('div', { class: 'tour-content' });
  const body = element(
    'div',
    { class: 'tour-body', role: 'group', 'aria-label': words.say('tour.passage') },
    title,
    content,
  );
  const count = element('p', { class: 'tour-count' });
  const range = element('input', {
    type: 'range',
    class: 'tour-range',
    min: 1,
    max: steps.length,
    'aria-label': words.say('tour.progress'),
    oninput: () => tell(Number(range.value) - 1),
    onchange: () => jump(Number(range.value) - 1),
  });
  const button = (to: Move, word: string) =>
    element('button', { type: 'button', class: `tour-button tour-${to}`, onclick: () => move(to) }, word);
  const previous = button('previous', words.say('tour.previous'));
  const next = button('next', words.say('tour.next'));
  const node = element(
    'section',
    { class: 'tour', 'aria-label': words.say('tour.panel') },
    body,
    element(
      'div',
      { class: 'tour-ways' },
      element('div', { class: 'tour-progress' }, range, count),
      element('div', { class: 'tour-buttons' }, previous, next, button('leave', words.say('tour.leave'))),
    ),
  );
  /** Starts of the passages that the reader has asked to see although they are marked. */
  const asked = new Set<number>();
  // It calls back as soon as the panel is on the page too: the first fit is its own.
  let stands = false;
  const fitting = new ResizeObserver(() => {
    stands = true;
    fitQuote(body);
  });
  fitting.observe(body);

  function tell(index: number): void {
    const numbers = { step: index + 1, last: steps.length };
    count.textContent = words.say('tour.count', numbers);
    const places = namesOf(steps[index]?.places ?? [], words);
    range.setAttribute('aria-valuetext', words.say('tour.at', { ...numbers, places }));
  }

  return {
    node,
    isShown: ({ start, passage }) => !passage.care || asked.has(start),
    show(index) {
      const step = steps[index];
      if (step === undefined) return;
      // What has the focus may go with the step before: a passage that was asked for, an explained word.
      if (content.contains(document.activeElement)) title.focus({ preventScroll: true });
      title.replaceChildren(...drawTitle(step.places, words));
      content.replaceChildren(
        ...drawPassage(step, {
          article,
          words,
          shown: asked.has(step.start),
          onShow: () => {
            asked.add(step.start);
            fitQuote(body);
          },
        }),
      );
      range.value = String(index + 1);
      tell(index);
      // aria-disabled, not disabled: the button that was pressed must keep the focus at the last step.
      previous.setAttribute('aria-disabled', String(index === 0));
      next.setAttribute('aria-disabled', String(index === steps.length - 1));
      if (!stands) return;
      body.scrollTop = 0;
      fitQuote(body);
    },
    // Where the page itself scrolls, to the panel.
    focus: () => title.focus(),
    close() {
      fitting.disconnect();
      node.remove();
    },
  };
}

/** The step's places as a list in words, each with its sign on the map. */
function drawTitle(places: readonly PlaceView[], words: Words): (Node | string)[] {
  const nodes = places.map((place) => {
    const name = element('bdi', { lang: words.quoted }, place.feature.properties.name);
    return element('span', { class: 'tour-place' }, drawSign(place), name);
  });
  return words.composeList(nodes);
}

function drawPassage(
  step: Step,
  { article, words, shown, onShow }: Pick<PanelContext, 'article' | 'words'> & { shown: boolean; onShow: () => void },
): HTMLElement[] {
  const { passage, places } = step;
  const quote = element(
    'blockquote',
    { class: 'quote tour-quote', 'data-start': passage.start, dir: 'auto', lang: words.quoted },
    ...drawQuotation(passage, { words, mentions: mentionsOf(step) }),
  );
  const holds = passageHolds(article, passage);
  const unplaced = places.filter(({ feature }) => feature.properties.marker === null);
  return [
    ...standWithCare(passage, quote, { words, shown, onShow }),
    ...(holds ? [] : [element('p', { class: 'lost' }, words.say('place.notFound'))]),
    ...(unplaced.length === 0 ? [] : [drawUnplaced(unplaced, words)]),
  ];
}

function drawUnplaced(places: readonly PlaceView[], words: Words): HTMLElement {
  return element('p', { class: 'tour-unplaced' }, words.say('tour.unplaced', { places: namesOf(places, words) }));
}
