import { standWithCare } from '../../view/care.ts';
import { element } from '../../view/dom.ts';
import { drawQuotation } from '../../view/quotation.ts';
import { mentionsIn } from '../../view/steps.ts';
import type { Stage } from '../stage.ts';
import type { Verdict } from './judge.ts';
import { drawButton, nameNode, type View } from './lesson.ts';
import type { Question } from './questions.ts';
import { MOST_TURNS, type Turn } from './round.ts';

/** What an answer is drawn from. */
interface Answered {
  readonly outcome: Verdict;
  readonly turn: Turn;
  /** True when the score comes next. */
  readonly last: boolean;
  readonly told: readonly Node[];
  /** The reader has seen the passage, or asked for it. */
  readonly seen: boolean;
  readonly next: () => void;
}

/** The answer to a question: the place's name, how it went, the passage in full, and what the article does not say. */
export function drawAnswer(
  { words }: Stage,
  { place, passage }: Question,
  { outcome, turn, last, told, seen, next }: Answered,
): View {
  const { name, note } = place.feature.properties;
  const comesAgain = outcome === 'missed' && turn.attempt < MOST_TURNS;
  const quote = element(
    'blockquote',
    { class: 'quote learn-quote', dir: 'auto', lang: words.quoted },
    ...drawQuotation(passage, { words, mentions: mentionsIn(passage, place) }),
  );
  return {
    over: words.say(`learn.${outcome}`),
    heading: [nameNode(name, words)],
    body: [
      ...told,
      ...standWithCare(seen ? {} : passage, quote, { words }),
      element('p', { class: 'learn-note', dir: 'auto', lang: words.quoted }, note),
      ...(comesAgain ? [element('p', { class: 'learn-hint' }, words.say('learn.comesAgain'))] : []),
    ],
    moves: [drawButton(words.say(last ? 'learn.toScore' : 'learn.next'), next, { main: true })],
  };
}
