import { element } from '../../view/dom.ts';
import { drawAnswer } from './answer.ts';
import type { Lesson, Task, View } from './lesson.ts';
import type { Question } from './questions.ts';
import { type Outcome, playRound, readOutcomes, type Turn, writeOutcomes } from './round.ts';
import { showScore } from './score.ts';

/** What came of a question: how it ended, in words too, and whether the passage has been read already. */
export interface Reply {
  readonly outcome: Outcome;
  /** Sentences about the answer. */
  readonly told: readonly Node[];
  /** True when the passage stands in full already: no note is put before it again. */
  readonly seen: boolean;
}

/** How one kind of question is asked. */
interface Asker<Asked extends Question> {
  readonly questions: readonly Asked[];
  /** Gives what the panel shows, and a function that ends the asking; `reply` is called once. */
  readonly ask: (question: Asked, turn: Turn, reply: (reply: Reply) => void) => { view: View; stop: () => void };
}

/** A round: each question, its answer, the missed ones again, the score. Where it stands is in the address. */
export function openRound<Asked extends Question>(lesson: Lesson, { questions, ask }: Asker<Asked>): Task {
  const { stage, canvas, show } = lesson;
  const { store, words, say } = stage;
  let done = '';
  let stop = () => {};

  function next(): void {
    stop();
    stop = () => {};
    canvas.clear();
    const outcomes = readOutcomes(done);
    const { taken, next: turn } = playRound(questions.length, outcomes);
    const question = questions[turn?.question ?? -1];
    // At the end the places stand on the map again, with their names.
    const told = turn === null ? '' : null;
    if ((store.state().address.get('told') ?? null) !== told) store.adjust({ told });
    canvas.reveal(turn === null ? ['places'] : []);
    if (turn === null || question === undefined) {
      showScore(lesson, questions, outcomes);
      return;
    }
    const where = words.say('learn.count', { number: taken.length + 1, last: questions.length });
    const over = turn.attempt === 1 ? where : words.say('learn.again');
    const asked = ask(question, turn, (reply) => settle(question, turn, reply));
    stop = asked.stop;
    show({ over, ...asked.view });
    say(over);
  }

  function settle(question: Asked, turn: Turn, { outcome, told, seen }: Reply): void {
    stop();
    stop = () => {};
    done = writeOutcomes([...readOutcomes(done), outcome]);
    store.adjust({ done });
    if (outcome === 'skipped') {
      next();
      return;
    }
    const { next: following } = playRound(questions.length, readOutcomes(done));
    const view = drawAnswer(stage, question, { outcome, turn, last: following === null, told, seen, next });
    show(view);
    // How it went stands over the heading that has the focus: it is said too.
    say([`${words.say(`learn.${outcome}`)}.`, ...told.map(({ textContent }) => textContent)].join(' '));
  }

  function follow(): void {
    const asked = store.state().address.get('done') ?? '';
    if (asked === done) return;
    done = asked;
    next();
  }
  done = store.state().address.get('done') ?? '';
  next();
  return { follow, close: () => stop() };
}

/** A sentence of an answer. */
export function drawTold(...sentence: (Node | string)[]): HTMLElement {
  return element('p', { class: 'learn-told' }, ...sentence);
}
