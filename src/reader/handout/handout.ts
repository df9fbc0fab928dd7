import { element, frame } from '../../view/dom.ts';
import { LEAVE } from '../leave.ts';
import type { Mode, Stage } from '../stage.ts';
import { drawChoices, readChoices } from './choices.ts';
import { paginate } from './paginate.ts';
import { drawParts } from './parts.ts';
import { handoutView } from './print-map.ts';
import { tilesUnder } from './print-tiles.ts';

/** What lies behind the preview and cannot be reached while it is open. */
const BEHIND = '.masthead, .page';
/** Pixels of ground on each side of the paper. */
const MARGIN = 16;

/** The preview of what is printed: paper on a grey ground, and a teacher's choices, which the address keeps. */
export function openHandout(stage: Stage): Mode {
  const { store, words, tiles, located } = stage;
  const view = handoutView(located);
  const choices = drawChoices(store, words);
  const { desk, title, ground, papers, pages, notice } = drawDesk(stage, choices.groups, async () => {
    await tiles.settled();
    window.print();
  });
  let isOpen = true;

  /** The tiles that the map is drawn from now; what is missing is sent for. */
  const tilesHere = () =>
    tilesUnder(view, tiles, { send: true })
      .map(({ x, y, side }) => `${x} ${y} ${side}`)
      .join();

  function show(): void {
    const chosen = readChoices(store.state(), navigator.languages);
    choices.show(chosen);
    papers.dataset.paper = chosen.paper;
    papers.dataset.ink = chosen.ink;
    notice.textContent = chosen.unknown.map((value) => words.say('handout.unknown', { value })).join(' ');
    const { scrollTop } = ground;
    fitPapers();
    const n = paginate(papers, drawParts(chosen.sheet, stage));
    pages.textContent = `${words.say('handout.pages', { n })} · ${words.say('handout.paperNote')}`;
    ground.scrollTop = scrollTop;
  }

  /** The paper as large as it is, or as the window is wide. */
  function fitPapers(): void {
    papers.style.setProperty('--fit', '1');
    const width = papers.offsetWidth;
    papers.style.setProperty('--fit', String(Math.min(1, (ground.clientWidth - 2 * MARGIN) / width)));
  }

  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) store.go(LEAVE);
  };
  document.addEventListener('keydown', leaveOnEscape);
  const resized = new ResizeObserver(fitPapers);
  for (const behind of document.querySelectorAll(BEHIND)) behind.toggleAttribute('inert', true);
  document.body.append(desk);
  title.focus();
  // The desk is shown first; the pages take longer.
  frame()
    .then(frame)
    .then(async () => {
      if (!isOpen) return;
      const first = tilesHere();
      show();
      resized.observe(ground);
      await tiles.settled();
      if (isOpen && tilesHere() !== first) show();
    });

  return {
    follow: show,
    close() {
      isOpen = false;
      document.removeEventListener('keydown', leaveOnEscape);
      resized.disconnect();
      desk.remove();
      for (const behind of document.querySelectorAll(BEHIND)) behind.toggleAttribute('inert', false);
    },
  };
}

function drawDesk({ store, words }: Stage, groups: readonly HTMLElement[], print: () => void) {
  const button = (word: string, press: () => void, look = '') =>
    element('button', { type: 'button', class: `mode ${look}`, onclick: press }, word);
  const title = element('h1', { class: 'handout-desk-title', tabindex: '-1' }, words.say('mode.handout'));
  const pages = element('p', { class: 'handout-pages' });
  const notice = element('p', { class: 'handout-notice', role: 'status' });
  const papers = element('div', { class: 'handout-papers handout-paper' });
  const ground = element(
    'div',
    { class: 'handout-ground', tabindex: '0', role: 'region', 'aria-label': words.say('handout.preview') },
    papers,
  );
  const desk = element(
    'section',
    { class: 'handout-desk', 'aria-label': words.say('mode.handout') },
    element(
      'div',
      { class: 'handout-bar' },
      title,
      ...groups,
      element(
        'div',
        { class: 'handout-buttons' },
        button(words.say('handout.print'), print, 'is-main'),
        button(words.say('handout.leave'), () => store.go(LEAVE)),
      ),
      element('div', { class: 'handout-told' }, notice, pages),
    ),
    ground,
  );
  return { desk, title, ground, papers, pages, notice };
}
