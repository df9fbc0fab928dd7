import { standWithCare } from '../../view/care.ts';
import { element } from '../../view/dom.ts';
import { drawSign } from '../../view/forms.ts';
import type { LocatedPlace } from '../../view/places.ts';
import { drawQuotation } from '../../view/quotation.ts';
import type { MessageKey, Words } from '../../view/words.ts';
import type { Stage } from '../stage.ts';
import { nameNode } from './lesson.ts';

/** The phases of the routine: three questions on a bare map, then what was hidden, one thing after the other. */
export const PHASES = ['notice', 'wonder', 'headline', 'names', 'places', 'key', 'passages', 'title'] as const;
export type Phase = (typeof PHASES)[number];

/** What each phase asks or shows, and what is to be done with it. */
export const PHASE_WORDS: Readonly<Record<Phase, { readonly title: MessageKey; readonly about: MessageKey }>> = {
  notice: { title: 'learn.noticeAsk', about: 'learn.noticeAskMore' },
  wonder: { title: 'learn.wonderAsk', about: 'learn.wonderAskMore' },
  headline: { title: 'learn.headlineAsk', about: 'learn.headlineAskMore' },
  names: { title: 'learn.namesShown', about: 'learn.namesShownMore' },
  places: { title: 'learn.placesShown', about: 'learn.placesShownMore' },
  key: { title: 'learn.keyShown', about: 'learn.keyShownMore' },
  passages: { title: 'learn.passagesShown', about: 'learn.passagesShownMore' },
  title: { title: 'learn.titleShown', about: 'learn.titleShownMore' },
};

/** What the panel shows in a phase besides its words. `field` takes the reader's own headline. */
export function drawPhase(phase: Phase, stage: Stage, field: HTMLInputElement): Node[] {
  const { words, located } = stage;
  switch (phase) {
    case 'notice':
      return [drawMarks(located, ({ feature }) => words.say(`precision.${feature.properties.precision}`))];
    case 'headline':
      return [
        element(
          'div',
          { class: 'learn-order' },
          element('label', { for: field.id }, words.say('learn.yourHeadline')),
          field,
        ),
      ];
    case 'places':
      return [drawMarks(located, ({ feature }) => nameNode(feature.properties.name, words))];
    case 'passages':
      return drawPassages(stage);
    case 'title':
      return drawTitle(stage, field.value.trim());
    default:
      return [];
  }
}

/** The marks on the map, with what may be said of each by now. */
function drawMarks(located: readonly LocatedPlace[], tell: (place: LocatedPlace) => Node | string): HTMLElement {
  const reported = located.filter(({ number }) => number !== null);
  const entries = reported.map((place) => element('li', { class: 'learn-result' }, drawSign(place), tell(place)));
  return element('ol', { class: 'learn-results' }, ...entries);
}

/** What is reported, in order; the title is a passage too, where it reports something: it comes last. */
function drawPassages({ steps, layer, words }: Stage): Node[] {
  const below = steps.filter(({ passage }) => !layer.article.title.includes(passage.quote));
  return below.flatMap(({ passage }) => standWithCare(passage, drawQuote(passage, words), { words }));
}

function drawQuote(passage: Stage['steps'][number]['passage'], words: Words): HTMLElement {
  return element(
    'blockquote',
    { class: 'quote learn-quote', dir: 'auto', lang: words.quoted },
    ...drawQuotation(passage, { words }),
  );
}

/** The article's title and credit, beside the reader's own headline where there is one. */
function drawTitle({ layer: { article }, words }: Stage, own: string): Node[] {
  const yours = words.compose('learn.yours', { headline: element('bdi', {}, own) });
  return [
    element('p', { class: 'learn-real', dir: 'auto', lang: words.quoted }, article.title),
    ...(article.credit ? [element('p', { dir: 'auto', lang: words.quoted }, article.credit)] : []),
    ...(own === '' ? [] : [element('p', { class: 'learn-told' }, ...yours)]),
  ];
}
