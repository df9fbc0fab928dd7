import { wrapLng } from '../../core/great-circle.ts';
import type { LngLat } from '../../core/types.ts';
import { element } from '../../view/dom.ts';
import { isVast } from '../../view/places.ts';
import { mentionsIn } from '../../view/steps.ts';
import type { Words } from '../../view/words.ts';
import { drawBlanked } from './gaps.ts';
import { drawButton, type Lesson, type Task } from './lesson.ts';
import { turnMap } from './map-view.ts';
import { type Matching, type Option, whichQuestions } from './questions.ts';
import type { Turn } from './round.ts';
import { drawTold, openRound, type Reply } from './round-task.ts';

/** "Which passage belongs here?": a place without its name, and passages to choose from. */
export function openWhich(lesson: Lesson): Task {
  const { stage, seed } = lesson;
  return openRound(lesson, { questions: whichQuestions(stage, seed), ask: (...asked) => askWhich(lesson, ...asked) });
}

function askWhich({ stage, canvas, seed }: Lesson, question: Matching, turn: Turn, reply: (reply: Reply) => void) {
  const { words } = stage;
  const { place, options } = question;
  const { name, kind } = place.feature.properties;
  turnMap(stage, place, { seed, turn });
  canvas.showNames('none');
  canvas.showPlace(place, { name: null });

  const why = element('p', { class: 'learn-why', role: 'alert' });
  const radios = options.map(() => element('input', { type: 'radio', name: 'learn-passage' }));
  function answer(): void {
    const chosen = options[radios.findIndex(({ checked }) => checked)];
    if (chosen === undefined) {
      why.textContent = words.say('learn.chooseFirst');
      return;
    }
    settle(chosen);
  }
  function settle(chosen: Option | null): void {
    const told = chosen === null || chosen.right ? [] : tellOther(chosen);
    reply({ outcome: chosen?.right ? 'found' : 'missed', told, seen: true });
    canvas.clear();
    canvas.showNames(isVast(place) ? 'none' : 'countries');
    canvas.showPlace(place, { name });
  }
  /** Where the chosen passage does belong. */
  function tellOther({ passage }: Option): Node[] {
    const other = stage.located.find((one) => mentionsIn(passage, one).some(({ role }) => role === 'literal'));
    return other ? [drawTold(words.say('learn.belongsTo', { name: other.feature.properties.name }))] : [];
  }

  return {
    view: {
      heading: [words.say('learn.which')],
      body: [
        element(
          'p',
          {},
          words.say('learn.mark', { kind: words.say(`kind.${kind}`), position: tellPosition(place.marker, words) }),
        ),
        element(
          'fieldset',
          { class: 'learn-options' },
          element('legend', { class: 'hidden' }, words.say('learn.which')),
          ...options.map(({ pieces }, i) =>
            element('label', { class: 'learn-option' }, radios[i], drawBlanked(pieces, words, 'span')),
          ),
        ),
        why,
        element(
          'div',
          { class: 'learn-row' },
          drawButton(words.say('learn.answer'), answer, { main: true }),
          drawButton(words.say('learn.giveUp'), () => settle(null)),
        ),
      ],
    },
    stop: () => {},
  };
}

/** "50.0° N, 36.3° E": the place on the map in words, for a reader who does not see the mark. */
function tellPosition([east, lat]: LngLat, words: Words): string {
  const lng = wrapLng(east);
  const degrees = (angle: number) => words.number(Math.round(Math.abs(angle) * 10) / 10);
  const along = words.say(lng < 0 ? 'learn.degreesWest' : 'learn.degreesEast', { degrees: degrees(lng) });
  const up = words.say(lat < 0 ? 'learn.degreesSouth' : 'learn.degreesNorth', { degrees: degrees(lat) });
  return words.say('learn.position', { up, along });
}
