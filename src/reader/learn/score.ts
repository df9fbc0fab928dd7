import { element } from '../../view/dom.ts';
import { drawSign } from '../../view/forms.ts';
import type { MessageKey } from '../../view/words.ts';
import { drawButton, type Lesson, nameNode } from './lesson.ts';
import type { Question } from './questions.ts';
import { type Outcome, type Standing, standingsOf } from './round.ts';
import { makeSeed } from './seed.ts';

const STANDINGS = ['first', 'later', 'near', 'missed', 'skipped'] as const;
const WORDS: Readonly<Record<Standing, { readonly count: MessageKey; readonly one: MessageKey }>> = {
  first: { count: 'learn.countFirst', one: 'learn.wasFirst' },
  later: { count: 'learn.countLater', one: 'learn.wasLater' },
  near: { count: 'learn.countNear', one: 'learn.wasNear' },
  missed: { count: 'learn.countMissed', one: 'learn.wasMissed' },
  skipped: { count: 'learn.countSkipped', one: 'learn.wasSkipped' },
};

/** The end of a round: how many places were found, which ones, and the ways on. */
export function showScore(
  { stage, canvas, show }: Lesson,
  questions: readonly Question[],
  outcomes: readonly Outcome[],
): void {
  const { words, store, say } = stage;
  const standings = standingsOf(questions.length, outcomes);
  canvas.clear();
  canvas.showNames('all');
  stage.home();
  const counted = STANDINGS.flatMap((standing) => {
    const n = standings.filter((one) => one === standing).length;
    return n > 0 ? [words.say(WORDS[standing].count, { n })] : [];
  });
  const places = questions.map(({ place }, i) => {
    const standing = standings[i] ?? 'missed';
    return element(
      'li',
      { class: 'learn-result' },
      drawSign(place),
      nameNode(place.feature.properties.name, words),
      element('span', { class: `learn-standing is-${standing}` }, words.say(WORDS[standing].one)),
    );
  });
  show({
    heading: [words.say('learn.score')],
    body: [
      element('ul', { class: 'learn-counts' }, ...counted.map((sentence) => element('li', {}, sentence))),
      element('ul', { class: 'learn-results' }, ...places),
      element(
        'div',
        { class: 'learn-row' },
        drawButton(words.say('learn.sameOrder'), () => store.go({ done: null, told: null }), { main: true }),
        drawButton(words.say('learn.otherOrder'), () => store.go({ done: null, told: null, seed: makeSeed(crypto) })),
      ),
    ],
  });
  say(words.list(counted));
}
