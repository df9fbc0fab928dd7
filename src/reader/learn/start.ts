import { element } from '../../view/dom.ts';
import type { MessageKey } from '../../view/words.ts';
import { drawButton, type Lesson, type Task } from './lesson.ts';
import { countQuestions } from './questions.ts';
import { makeSeed } from './seed.ts';

/** The tasks to choose from, and the order that everybody with the same link has. */
export function openStart({ stage, seed, show }: Lesson): Task {
  const { words, store } = stage;
  const count = countQuestions(stage);
  const offer = (task: string, title: MessageKey, about: MessageKey) =>
    element(
      'li',
      { class: 'learn-offer' },
      drawButton(words.say(title), () => store.go({ task, done: null, told: null })),
      element('p', {}, words.say(about)),
    );
  const offers = [
    count > 0 && offer('where', 'learn.where', 'learn.whereAbout'),
    count > 1 && offer('which', 'learn.which', 'learn.whichAbout'),
    count > 0 && offer('notice', 'learn.notice', 'learn.noticeAbout'),
  ];
  show({
    heading: [words.say(count > 0 ? 'learn.choose' : 'learn.nothing')],
    body: [
      element('p', { class: 'learn-hint' }, words.say('learn.private')),
      element('ul', { class: 'learn-offers' }, ...offers),
      ...(count > 0 ? [drawOrder()] : []),
    ],
  });

  function drawOrder(): HTMLElement {
    const field = element('input', {
      class: 'learn-field',
      id: 'learn-seed',
      value: seed,
      maxlength: '20',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'learn-seed-why',
      onchange: () => store.adjust({ seed: field.value.trim() || makeSeed(crypto) }),
    });
    return element(
      'div',
      { class: 'learn-order' },
      element('label', { for: 'learn-seed' }, words.say('learn.order')),
      field,
      drawButton(words.say('learn.otherOrder'), () => store.adjust({ seed: makeSeed(crypto) })),
      element('p', { class: 'learn-hint', id: 'learn-seed-why' }, words.say('learn.orderWhy')),
    );
  }
  return { follow: () => {}, close: () => {} };
}
