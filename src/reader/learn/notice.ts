import { element } from '../../view/dom.ts';
import { moveOf } from '../../view/presenter-keys.ts';
import { drawButton, type Lesson, type Task } from './lesson.ts';
import { drawPhase, PHASE_WORDS, PHASES } from './notice-phases.ts';

/** "Notice, wonder, headline": the map without title, names and key, then with them, step by step. */
export function openNotice({ stage, canvas, show }: Lesson): Task {
  const { words, store, say } = stage;
  const field = element('input', { class: 'learn-field', id: 'learn-headline', autocomplete: 'off', maxlength: '200' });
  stage.home();
  let at = -1;

  function go(to: number): void {
    const next = Math.max(0, Math.min(PHASES.length - 1, to));
    if (next !== at) store.adjust({ done: String(next) });
  }

  function follow(): void {
    const asked = Number(store.state().address.get('done') ?? 0);
    const to = Number.isInteger(asked) ? Math.max(0, Math.min(PHASES.length - 1, asked)) : 0;
    if (to === at) return;
    at = to;
    const phase = PHASES[at] ?? 'notice';
    const shown = PHASES.slice(0, at + 1);
    canvas.reveal(shown);
    canvas.showNames(shown.includes('names') ? 'all' : 'none');
    const { title, about } = PHASE_WORDS[phase];
    const over = words.say('learn.step', { number: at + 1, last: PHASES.length });
    show({
      over,
      heading: [words.say(title)],
      body: [element('p', {}, words.say(about)), ...drawPhase(phase, stage, field)],
      moves: drawMoves(),
    });
    say(over);
  }

  function drawMoves(): Node[] {
    const next = drawButton(words.say('learn.next'), () => go(at + 1), { main: true });
    const previous = drawButton(words.say('learn.previous'), () => go(at - 1));
    return [...(at < PHASES.length - 1 ? [next] : []), ...(at > 0 ? [previous] : [])];
  }

  function onKey(event: KeyboardEvent): void {
    const move = moveOf(event, words.direction);
    if (event.defaultPrevented || move === null || move === 'leave' || isTaken(event)) return;
    event.preventDefault();
    // A key that is held down would race through the phases.
    if (!event.repeat) go({ next: at + 1, previous: at - 1, first: 0, last: PHASES.length - 1 }[move]);
  }
  document.addEventListener('keydown', onKey);
  follow();
  return {
    follow,
    close() {
      document.removeEventListener('keydown', onKey);
    },
  };
}

/** True for a key that means something else where it was pressed: in a field, on a button, on the map, in long text. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select')) return true;
  if (key === ' ') return target.closest('button, summary, [role="button"]') !== null;
  const pane = key === 'ArrowUp' || key === 'ArrowDown' ? target.closest('.learn-body') : null;
  if (pane !== null && pane.scrollHeight > pane.clientHeight) return true;
  return key.startsWith('Arrow') && target.closest('#map, [role="radiogroup"], [role="tablist"]') !== null;
}
