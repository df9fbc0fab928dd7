import type { Span } from '../../core/types.ts';
import { element } from '../../view/dom.ts';
import { drawSign } from '../../view/forms.ts';
import { passageHolds } from '../../view/passages.ts';
import { drawQuotation } from '../../view/quotation.ts';
import { mentionsIn } from '../../view/steps.ts';
import type { Stop } from '../projector-entry.ts';
import type { Stage } from '../stage.ts';
import { measureParts } from './measure.ts';
import type { Part } from './parts.ts';

/** What the strip shows of a stop. */
export interface StripView {
  readonly stop: Stop;
  /** Where the stop stands in the row, from 1, and how long the row is. */
  readonly number: number;
  readonly last: number;
  /** The part of its passage, from 0; null while a passage that is marked with care waits. */
  readonly part: number | null;
  readonly parts: readonly Part[];
}

/** The strip across the map: the place, its quotation, the article it stands in. */
export interface Strip {
  readonly node: HTMLElement;
  /** Draws a stop and gives what is said of it to who cannot see it. */
  draw(view: StripView): string;
  /** The parts in which a stop's passage fits at the screen's size now. */
  partsOf(stop: Stop): Part[];
}

/** A name longer than this is set smaller, so that the quotation keeps its room. */
const LONG_NAME = 48;

/** Draws the strip, empty. `reveal` shows a passage that waits. */
export function drawStrip({ article, layer, words }: Stage, reveal: () => void): Strip {
  const name = element('h2', { class: 'projector-name' });
  const count = element('p', { class: 'projector-count' });
  const head = element('div', { class: 'projector-head' }, name, count);
  const quote = element('blockquote', { class: 'projector-quote', dir: 'auto', lang: words.quoted });
  const show = element('button', { type: 'button', class: 'projector-show', onclick: reveal }, words.say('care.show'));
  const care = element('div', { class: 'projector-care' }, element('p', {}, words.say('care.note')), show);
  const lost = element('p', { class: 'projector-lost' }, words.say('place.notFound'));
  const { title, credit, published } = layer.article;
  const source = element(
    'div',
    { class: 'projector-source' },
    element('h1', { class: 'projector-title', dir: 'auto', lang: words.quoted }, title),
    element(
      'p',
      { class: 'projector-credit' },
      [credit, published && words.date(published)].filter((part) => part).join(' · '),
    ),
  );
  const node = element(
    'section',
    { class: 'projector-strip', 'aria-label': words.say('projector.region'), tabindex: '-1' },
    head,
    care,
    quote,
    lost,
    source,
  );

  function drawHead({ stop: { place, step }, number, last, part, parts }: StripView): void {
    const { properties } = place.feature;
    name.classList.toggle('is-long', properties.name.length > LONG_NAME);
    const written = element('bdi', { lang: words.quoted }, properties.name);
    name.replaceChildren(drawSign(place), element('span', {}, element('mark', {}, written)));
    const counts = [words.say('projector.count', { number, last })];
    if (properties.marker === null) counts.unshift(words.say('precision.unlocated'));
    if (parts.length > 1 && part !== null)
      counts.push(words.say('projector.part', { number: part + 1, last: parts.length }));
    count.textContent = counts.join(' · ');
    node.dataset.place = place.id;
    quote.dataset.start = String(step.start);
    lost.hidden = passageHolds(article, step.passage);
  }

  function showCare(waits: boolean): void {
    const held = waits ? false : care.contains(document.activeElement);
    care.hidden = !waits;
    quote.hidden = waits;
    if (held) node.focus({ preventScroll: true });
  }

  return {
    node,
    draw(view) {
      drawHead(view);
      showCare(view.part === null);
      const { step, place } = view.stop;
      const { passage } = step;
      const span = view.part === null ? undefined : view.parts[view.part];
      const text = span ? passage.quote.slice(span.start, span.end) : words.say('care.note');
      if (span) {
        const start = passage.start + span.start;
        // The other places of the passage have their own turn.
        const mentions = clip(mentionsIn(passage, place), { start, end: start + text.length });
        quote.replaceChildren(...drawQuotation({ ...passage, start, quote: text }, { words, mentions, gloss: false }));
      }
      const { number, last } = view;
      return words.say('projector.at', { number, last, name: place.feature.properties.name, text });
    },
    partsOf(stop) {
      // As it stands when it is fullest, so that no part is higher than its room.
      drawHead({ stop, number: 1, last: 100, part: 10, parts: new Array(11).fill({ start: 0, end: 0 }) });
      showCare(false);
      return measureParts(stop.step.passage.quote, { strip: node, quote, language: layer.article.language });
    },
  };
}

/** The pieces of spans that lie within one. */
function clip(spans: readonly Span[], within: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => end > start);
}
