import { standWithCare } from '../../view/care.ts';
import { element } from '../../view/dom.ts';
import type { PlaceView } from '../../view/places.ts';
import type { Words } from '../../view/words.ts';
import { drawBlanked } from './gaps.ts';
import { drawButton, nameNode, type View } from './lesson.ts';
import type { Question } from './questions.ts';

/** What the panel of a "where" question needs. */
interface WhereContext {
  readonly words: Words;
  /** The names to choose from; they are made when the list is opened, and stand nowhere before. */
  readonly options: () => readonly PlaceView[];
  /** How far away still counts as found on the map's view, km. */
  readonly tolerance: () => number;
  readonly answerAtCross: () => void;
  /** Null for a reader who does not know. */
  readonly answerName: (id: string | null) => void;
  readonly skip: () => void;
}

/** The passage with its gap and every way to answer: on the map, at its cross, from a list. */
export function drawWhere({ place, passage, pieces }: Question, context: WhereContext) {
  const { words, options, tolerance, answerAtCross, answerName, skip } = context;
  let seen = !passage.care;
  const tolerable = element('span');
  const measure = () => {
    tolerable.textContent = words.say('learn.tolerance', { distance: words.km(tolerance()) });
  };
  measure();
  const list = element('div', { class: 'learn-list' });
  const details = element(
    'details',
    {
      class: 'learn-names',
      ontoggle: () => {
        if (details.open) list.replaceChildren(drawNames(options(), { words, answerName }));
        else list.replaceChildren();
      },
    },
    element('summary', {}, words.say('learn.fromList')),
    list,
  );
  const onShow = () => {
    seen = true;
  };
  const view: View = {
    heading: [words.say('learn.where')],
    body: [
      ...standWithCare(passage, drawBlanked(pieces, words), { words, onShow }),
      element('p', {}, words.say('learn.missing', { kind: words.say(`kind.${place.feature.properties.kind}`) })),
      element('p', { class: 'learn-hint' }, words.say('learn.whereHow'), ' ', tolerable),
      element(
        'div',
        { class: 'learn-row' },
        drawButton(words.say('learn.atCross'), answerAtCross, { main: true }),
        drawButton(words.say('learn.giveUp'), () => answerName(null)),
        passage.care && drawButton(words.say('learn.skip'), skip),
      ),
      details,
    ],
  };
  return { view, measure, seen: () => seen };
}

function drawNames(
  options: readonly PlaceView[],
  { words, answerName }: Pick<WhereContext, 'words' | 'answerName'>,
): HTMLElement {
  const why = element('p', { class: 'learn-why', role: 'alert' });
  const radios = options.map(({ id }) => element('input', { type: 'radio', name: 'learn-name', value: id }));
  const answer = () => {
    const chosen = radios.find(({ checked }) => checked);
    if (chosen) answerName(chosen.value);
    else why.textContent = words.say('learn.chooseFirst');
  };
  return element(
    'fieldset',
    { class: 'learn-options' },
    element('legend', {}, words.say('learn.whichPlace')),
    ...options.map(({ feature }, i) =>
      element('label', { class: 'learn-option' }, radios[i], nameNode(feature.properties.name, words)),
    ),
    why,
    drawButton(words.say('learn.answer'), answer),
  );
}
