import { byId, element } from '../../view/dom.ts';
import { LEAVE } from '../leave.ts';
import type { Mode, Stage } from '../stage.ts';
import { hushPage } from './hush.ts';
import { openLearnMap } from './learn-map.ts';
import { drawButton, type Lesson, type Task, type View } from './lesson.ts';
import { openNotice } from './notice.ts';
import { makeSeed } from './seed.ts';
import { openStart } from './start.ts';
import { openWhere } from './where.ts';
import { openWhich } from './which.ts';

const TASKS: Readonly<Record<string, (lesson: Lesson) => Task>> = {
  where: openWhere,
  which: openWhich,
  notice: openNotice,
};
const HELP = 'learn-help';
const HEADING = 'learn-heading';

/** The learning mode: a panel in the text's place, and tasks made from the article. Nothing is stored or sent. */
export function openLearn(stage: Stage): Mode {
  const { words, store, map, places } = stage;
  const canvas = openLearnMap(map, places, words.quoted);
  const unhush = hushPage(words, HELP);
  const body = element('div', {
    class: 'learn-body',
    tabindex: '0',
    role: 'group',
    'aria-labelledby': HEADING,
  });
  const ways = element('div', { class: 'learn-row' });
  const back = drawButton(words.say('learn.tasks'), () => store.go({ task: null, done: null, told: null }));
  const leave = () => store.go(LEAVE);
  const panel = element(
    'section',
    { class: 'learn', id: 'learn', 'aria-label': words.say('mode.learn') },
    body,
    element('div', { class: 'learn-foot' }, ways, back, drawButton(words.say('learn.leave'), leave)),
    element('p', { class: 'hidden', id: HELP }, words.say('learn.mapHelp')),
  );
  byId('map').closest('main')?.append(panel);

  function show({ over, heading, body: rest, moves = [] }: View): void {
    const title = element('h2', { class: 'learn-heading', id: HEADING, tabindex: '-1' }, ...heading);
    body.replaceChildren(...(over === undefined ? [] : [element('p', { class: 'learn-over' }, over)]), title, ...rest);
    ways.replaceChildren(...moves);
    body.scrollTop = 0;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'nearest' });
  }

  let task: Task | null = null;
  let known: string | null = null;
  /** An order of one's own where the address has none, and nothing in the light. */
  function prepareAddress(): void {
    const { address } = store.state();
    const seed = address.get('seed') || null;
    if (seed !== null && !address.has('place') && !address.has('step')) return;
    store.adjust({ seed: seed ?? makeSeed(crypto), place: null, step: null });
  }

  function follow(): void {
    prepareAddress();
    const { address } = store.state();
    const seed = address.get('seed') ?? '';
    const asked = address.get('task') ?? '';
    const key = `${asked}&${seed}`;
    if (key === known) {
      task?.follow();
      return;
    }
    known = key;
    task?.close();
    canvas.clear();
    canvas.showNames('countries');
    canvas.reveal([]);
    back.hidden = asked === '';
    const open = Object.hasOwn(TASKS, asked) ? TASKS[asked] : undefined;
    if (open === undefined && asked !== '') stage.say(words.say('learn.noTask', { task: asked }), { notice: true });
    // The frame may have another size now: a task's view is fitted to that one.
    if (open !== undefined) map.invalidateSize({ pan: false });
    task = (open ?? openStart)({ stage, canvas, seed, show });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  }
  document.addEventListener('keydown', onKey);
  follow();
  return {
    follow,
    close() {
      document.removeEventListener('keydown', onKey);
      task?.close();
      canvas.close();
      unhush();
      panel.remove();
      stage.say('');
    },
  };
}
