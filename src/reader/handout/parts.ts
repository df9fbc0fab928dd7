import { PRECISIONS } from '../../core/types.ts';
import { element } from '../../view/dom.ts';
import { drawForm } from '../../view/forms.ts';
import type { PlaceView } from '../../view/places.ts';
import type { Words } from '../../view/words.ts';
import type { Stage } from '../stage.ts';
import { drawPrintMap, handoutView, placesInView } from './print-map.ts';
import { MOST_NAMES } from './print-markers.ts';
import { askedBy, type Question, questionsOf } from './questions.ts';
import { drawAnswer, drawEntry, openFootnotes } from './quotations.ts';

/** What can be printed. */
export const SHEETS = ['handout', 'worksheet', 'both'] as const;
export type Sheet = (typeof SHEETS)[number];

/** What the pages are drawn from: all of it is on the screen already, so a page can be drawn at once. */
export type HandoutContext = Pick<Stage, 'layer' | 'article' | 'places' | 'located' | 'tiles' | 'words'>;

/** The parts of what is printed, each of which begins on a page of its own. */
export function drawParts(sheet: Sheet, context: HandoutContext): HTMLElement[] {
  const numbered = context.places.filter(({ number }) => number !== null);
  const handout = () => drawHandout(numbered, context);
  if (sheet === 'handout' || numbered.length === 0) return [handout()];
  const worksheet = [drawWorksheet(numbered, context), drawAnswers(numbered, context)];
  return sheet === 'both' ? [handout(), ...worksheet] : worksheet;
}

/** The handout: the map with its numbers and names, then every number's quotations. */
function drawHandout(numbered: readonly PlaceView[], context: HandoutContext): HTMLElement {
  const { article, words, places } = context;
  if (numbered.length === 0) {
    const none = words.say(places.length === 0 ? 'list.empty' : 'handout.none');
    return drawPart('handout', drawTitle(context), element('p', {}, none));
  }
  const footnotes = openFootnotes();
  const inView = new Set(placesInView(context.located, handoutView(context.located)).map(({ id }) => id));
  const entries = numbered.map((place) => {
    const offMap = place.feature.properties.marker !== null && !inView.has(place.id);
    return drawEntry(place, { article, words, footnotes, offMap });
  });
  return drawPart(
    'handout',
    drawTitle(context),
    ...drawMapBlock(numbered, context, { names: true }),
    drawHeading(words.say('handout.quotations')),
    drawList(entries),
    ...drawFootnotes(footnotes.list(), words),
    element('p', { class: 'handout-method' }, sayMethod(places, words)),
  );
}

/** The worksheet: the same map without names, and the passages with a gap for each. */
function drawWorksheet(numbered: readonly PlaceView[], context: HandoutContext): HTMLElement {
  const { article, words } = context;
  const field = (word: string) =>
    element('span', { class: 'handout-field' }, word, element('span', { class: 'handout-line' }));
  const fields = [words.say('handout.name'), words.say('handout.class'), words.say('handout.date')].map(field);
  return drawPart(
    'worksheet',
    element('div', { class: 'handout-fields' }, ...fields),
    drawTitle(context, words.say('handout.worksheet')),
    ...drawMapBlock(numbered, context, { names: false }),
    element('p', { class: 'handout-instruction is-heading' }, words.say('handout.instruction')),
    drawList(questionsOf(numbered, article).map((question) => drawQuestion(question, words))),
  );
}

/** The answer key: who only has the worksheet does not see it, as it is a page of its own. */
function drawAnswers(numbered: readonly PlaceView[], context: HandoutContext): HTMLElement {
  const { article, words } = context;
  const answers = numbered.map((place) => drawAnswer(place, askedBy(place, article), { article, words }));
  return drawPart('answers', drawTitle(context, words.say('handout.answers')), drawList(answers));
}

function drawPart(name: string, ...blocks: (HTMLElement | false)[]): HTMLElement {
  return element('section', { class: 'handout-part', 'data-part': name }, ...blocks);
}

/** What it is, the article's title, its credit, date and address: paper has no links, so the address is written out. */
function drawTitle({ layer: { article }, words }: HandoutContext, what?: string): HTMLElement {
  const byline = [article.credit, article.published && words.date(article.published)].filter((part) => part);
  return element(
    'header',
    { class: 'handout-head' },
    what !== undefined && element('p', { class: 'handout-kind' }, what),
    element('h2', { class: 'handout-title', dir: 'auto', lang: words.quoted }, article.title),
    byline.length > 0 && element('p', { class: 'handout-byline', dir: 'auto', lang: words.quoted }, byline.join(' · ')),
    typeof article.url === 'string' && element('p', { class: 'handout-byline', dir: 'ltr' }, article.url),
  );
}

function drawHeading(text: string): HTMLElement {
  return element('h3', { class: 'handout-heading is-heading' }, text);
}

function drawList(items: readonly HTMLElement[]): HTMLElement {
  return element('ol', { class: `handout-list${items.length > MOST_NAMES ? ' is-long' : ''}` }, ...items);
}

function drawMapBlock(
  numbered: readonly PlaceView[],
  { places, located, tiles, words }: HandoutContext,
  { names }: { names: boolean },
): HTMLElement[] {
  const view = handoutView(located);
  const shown = placesInView(located, view);
  const credits = [
    words.say('credits.map'),
    words.say('credits.places', { geonames: 'GeoNames' }),
    words.say('handout.borders'),
  ];
  const figure = element(
    'figure',
    { class: 'handout-map' },
    drawPrintMap({ places, tiles, words }, { names, view, shown }),
    element(
      'figcaption',
      {},
      drawSigns(numbered, words),
      element('p', { class: 'handout-credits' }, credits.join(' · ')),
    ),
  );
  return shown.length === 0 ? [] : [figure];
}

/** The signs that stand on this map, and what they mean. */
function drawSigns(numbered: readonly PlaceView[], words: Words): HTMLElement {
  const used = new Set(numbered.map(({ feature }) => feature.properties.precision));
  const doubtful = numbered.some(({ feature }) => feature.properties.status === 'suggested');
  const sign = (form: Node, word: string, look = '') =>
    element('li', {}, element('span', { class: `sign is-reported ${look}`, 'aria-hidden': 'true' }, form), word);
  return element(
    'ul',
    { class: 'handout-signs', 'aria-label': words.say('handout.signs') },
    ...PRECISIONS.filter((precision) => used.has(precision)).map((precision) =>
      sign(drawForm(precision), words.say(`precision.${precision}`)),
    ),
    doubtful && sign(drawForm('settlement'), words.say('map.suggested'), 'is-suggested'),
  );
}

function drawQuestion({ places, pieces, passage }: Question, words: Words): HTMLElement {
  const line = ({ number }: PlaceView) =>
    element('span', { class: 'handout-answer' }, words.number(number ?? 0), element('span', { class: 'handout-line' }));
  return element(
    'li',
    { class: 'handout-question', 'data-start': passage?.start },
    element('p', { class: 'handout-answers' }, ...places.map(line)),
    passage?.care && element('p', { class: 'handout-care' }, words.say('care.note')),
    pieces.length > 0 &&
      element(
        'blockquote',
        { class: 'handout-quote', dir: 'auto', lang: words.quoted },
        ...pieces.map(({ text, gap, numbers }) =>
          gap ? element('span', { class: 'handout-gap' }, numbers.map((n) => words.number(n)).join(', ')) : text,
        ),
      ),
  );
}

function drawFootnotes(notes: readonly { letter: string; exact: string; note: string }[], words: Words): HTMLElement[] {
  if (notes.length === 0) return [];
  return [
    drawHeading(words.say('handout.explained')),
    element(
      'ul',
      { class: 'handout-notes' },
      ...notes.map(({ letter, exact, note }) =>
        element(
          'li',
          { dir: 'auto', lang: words.quoted },
          element('sup', { class: 'handout-letter' }, letter),
          ' ',
          element('b', {}, exact),
          ': ',
          note,
        ),
      ),
    ),
  ];
}

function sayMethod(places: readonly PlaceView[], words: Words): string {
  const confirmed = places.filter(({ feature }) => feature.properties.status === 'confirmed').length;
  return `${words.say('handout.verbatim')} ${words.say('handout.confirmed', { n: places.length, confirmed })}`;
}
